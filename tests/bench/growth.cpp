// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/growth.h"

#include "bench/growthchart.h"

#include <QFile>
#include <QLocale>

#include <cmath>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

/// The rows of the bench that are shown, and what they are called there.
QList<GrowthLine> measuredLines(const BenchOptions &options)
{
    BenchTable table;
    benchDecode(table, options);
    benchFront(table, options);
    benchChart(table, options);
    benchTable(table, options);
    QList<GrowthLine> lines{{u"decode"_s, u"decode"_s, {}},
                            {u"front"_s, u"front"_s, {}},
                            {u"chart, pan"_s, u"chart pan"_s, {}},
                            {u"table, sort by latency"_s, u"table sort"_s, {}},
                            {u"table, first key in the filter"_s, u"filter"_s, {}}};
    for (GrowthLine &line : lines) {
        for (const BenchRow &row : table.rows()) {
            if (row.name == line.row && (line.points.isEmpty() || line.points.last().x() < row.n))
                line.points.append({static_cast<double>(row.n), row.value});
        }
    }
    return lines;
}

/// Two digits, three from 100 up.
QString figure(double value)
{
    const int digits = value < 100 ? 2 : 3;
    return QLocale(QLocale::English).toString(QString::number(value, 'g', digits).toDouble(), 'g', 6);
}

QString tableText(const QList<GrowthLine> &lines)
{
    QString text = u"| ms | "_s;
    QString rule = u"| --- |"_s;
    for (const QPointF &point : lines.first().points) {
        text += QLocale(QLocale::English).toString(static_cast<qint64>(point.x())) + u" | "_s;
        rule += u" --- |"_s;
    }
    text = text.trimmed() + u'\n' + rule + u'\n';
    for (const GrowthLine &line : lines) {
        text += u"| "_s + line.label + u" |"_s;
        for (const QPointF &point : line.points)
            text += u' ' + figure(point.y()) + u" |"_s;
        text += u'\n';
    }
    return text;
}

/// The power of n that a stage grows with over the upper half of the sizes.
double exponentOf(const GrowthLine &line)
{
    const QPointF &from = line.points.at(line.points.size() / 2);
    const QPointF &to = line.points.last();
    return std::log(to.y() / from.y()) / std::log(to.x() / from.x());
}

QString reading(const QList<GrowthLine> &lines)
{
    QStringList powers;
    const GrowthLine *steepest = &lines.first();
    for (const GrowthLine &line : lines) {
        powers.append(u"%1 n^%2"_s.arg(line.label).arg(exponentOf(line), 0, 'f', 2));
        if (exponentOf(line) > exponentOf(*steepest))
            steepest = &line;
    }
    const QLocale locale(QLocale::English);
    const QList<QPointF> &points = lines.first().points;
    return u"From %1 to %2 models the stages grow as %3. A power of 1 is a pass over the data, and what sorting adds "
           "to that is about 0.1; the steepest is %4. Below some thousand models chart and table cost what they "
           "cost for one: text, axes and the paint itself.\n"_s.arg(
               locale.toString(static_cast<qint64>(points.at(points.size() / 2).x())),
               locale.toString(static_cast<qint64>(points.last().x())), powers.join(u", "_s), steepest->label);
}

} // namespace

bool reportGrowth(const BenchOptions &options, const QString &folder)
{
    const QList<GrowthLine> lines = measuredLines(options);
    const QString text = u"# How the stages grow\nMedians in ms by number of models, one target. Written by "
                         "`tests/bench/run.sh --growth`; absolute times are those of one machine.\n\n"_s
                         + tableText(lines) + u'\n' + reading(lines)
                         + u"\n![Time against models, both logarithmic](growth.png)\n"_s;
    QFile file(folder + u"/growth.md"_s);
    const QByteArray bytes = text.toUtf8();
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return isWritten && growthPicture(lines).save(folder + u"/growth.png"_s);
}

} // namespace paretoscope::bench
