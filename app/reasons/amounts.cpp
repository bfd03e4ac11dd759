// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/amounts.h"

#include "core/runaddress.h"
#include "decode/harmlesstext.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar thinSpace(0x202F); // narrow, and does not break
constexpr int nameLength = 22;
constexpr int targetLength = 40;

/// A latency is read to three digits; a large one to the whole millisecond.
int latencyDecimals(double ms) { return ms >= 100 ? 0 : ms >= 10 ? 1 : 2; }

} // namespace

QString latencyText(double ms)
{
    QString number = QString::number(ms, 'f', latencyDecimals(ms));
    if (number.contains(u'.')) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(u'.'))
            number.chop(1);
    }
    if (number == "0"_L1)
        number = QString::number(ms, 'g', 2);
    return number + thinSpace + "ms"_L1;
}

double latencyRoundedUp(double ms)
{
    const double parts = std::pow(10.0, latencyDecimals(ms));
    const double nearest = std::round(ms * parts);
    return nearest / parts < ms ? (nearest + 1) / parts : nearest / parts;
}

QString percentText(double percent)
{
    const double rounded = std::round(percent * 100) / 100;
    const int decimals = std::round(rounded * 10) / 10 == rounded ? 1 : 2;
    return QString::number(rounded, 'f', decimals) + thinSpace + u'%';
}

QString pointsText(double points)
{
    if (points == 0)
        return u"0 points"_s;
    const bool isSmall = points < 0.05;
    const QString number = QString::number(points, 'f', isSmall ? 2 : 1);
    return number + (number == "1.0"_L1 ? u" point"_s : u" points"_s);
}

QString signedPointsText(double points) { return (points >= 0 ? u"+"_s : u"−"_s) + pointsText(std::abs(points)); }

double withoutNoise(double value) { return QByteArray::number(value, 'g', 10).toDouble(); }

QString modelName(const TrainingRun &run, Row row) { return harmlessText(shortModelId(run.label(row), nameLength)); }

QString modelNames(const TrainingRun &run, const std::vector<Row> &rows, std::size_t most)
{
    const std::size_t named = rows.size() <= most + 1 ? rows.size() : most;
    QStringList names;
    for (std::size_t i = 0; i < named; ++i)
        names.append(modelName(run, rows[i]));
    if (named < rows.size())
        names.append(u"%1 more"_s.arg(rows.size() - named));
    return listText(names);
}

QString targetName(const TrainingRun &run, TargetIndex target)
{
    return harmlessText(run.targetName(target), targetLength);
}

QString listText(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.first(words.size() - 1).join(u", "_s) + u" and "_s + words.last();
}

} // namespace paretoscope
