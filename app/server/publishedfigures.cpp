// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/publishedfigures.h"

#include "core/cause.h"
#include "core/reading.h"
#include "core/words.h"

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

constexpr QByteArrayView header = "model,family,metric_name,metric_value_percent,hardware,latency_ms,source";
constexpr qsizetype columnCount = 7;

/// `what` has a place for the number of the line.
tl::unexpected<Error> badLine(qsizetype index, const QString &what)
{
    return failure(Cause::FiguresUnreadable, {.reason = what.arg(index + 1)});
}

Result<PublishedFigure> readRow(const QByteArray &line, qsizetype index)
{
    const QList<QByteArray> cells = line.split(',');
    if (cells.size() != columnCount || line.contains('"'))
        return badLine(index, Words::tr("line %1 does not have seven plain columns"));

    bool percentRead = false;
    bool latencyRead = false;
    const double percent = cells.at(3).toDouble(&percentRead);
    const double latency = cells.at(5).toDouble(&latencyRead);
    if (!percentRead || !percentReading(percent).isUsable())
        return badLine(index, Words::tr("line %1 has no metric between 0 and 100"));
    if (!latencyRead || !latencyReading(latency).isUsable())
        return badLine(index, Words::tr("line %1 has no latency above 0"));

    const auto text = [&cells](qsizetype column) { return QString::fromUtf8(cells.at(column)); };
    return PublishedFigure{text(0), text(1), text(2), percent, text(4), latency, text(6)};
}

} // namespace

Result<QList<PublishedFigure>> readPublishedFigures(QByteArrayView csv)
{
    const QList<QByteArray> lines = csv.toByteArray().split('\n');
    if (lines.first().trimmed() != header)
        return badLine(0, Words::tr("line %1 does not name the expected columns"));

    QList<PublishedFigure> figures;
    for (qsizetype index = 1; index < lines.size(); ++index) {
        const QByteArray line = lines.at(index).trimmed();
        if (line.isEmpty())
            continue;
        const Result<PublishedFigure> figure = readRow(line, index);
        if (!figure)
            return tl::unexpected(figure.error());
        figures.append(*figure);
    }
    return figures;
}

} // namespace paretoscope
