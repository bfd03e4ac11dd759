// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbertext.h"

#include "core/words.h"

#include <QLocale>

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// A latency is read to three digits; a large one to the whole millisecond.
int latencyDecimals(double ms) { return ms >= 100 ? 0 : ms >= 10 ? 1 : 2; }

} // namespace

QString numberText(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

double withoutNoise(double value) { return QByteArray::number(value, 'g', 10).toDouble(); }

QString latencyNumber(double ms)
{
    QString number = QString::number(ms, 'f', latencyDecimals(ms));
    if (number.contains(u'.')) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(u'.'))
            number.chop(1);
    }
    return number == "0"_L1 ? QString::number(ms, 'g', 2) : number;
}

QString latencyText(double ms)
{
    // a narrow space, which does not break
    return Words::tr("%1\u202fms").arg(latencyNumber(ms));
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
    return percentText(QString::number(rounded, 'f', decimals));
}

QString percentText(const QString &number) { return Words::tr("%1\u202f%").arg(number); }

QString pointsText(double points)
{
    if (points == 0)
        return Words::tr("0 points");
    const bool isSmall = points < 0.05;
    const QString number = QString::number(points, 'f', isSmall ? 2 : 1);
    return number == "1.0"_L1 ? Words::tr("1.0 point") : Words::tr("%1 points").arg(number);
}

QString signedPointsText(double points)
{
    return (points >= 0 ? Words::tr("+%1") : Words::tr("−%1")).arg(pointsText(std::abs(points)));
}

QString sizeText(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    constexpr qint64 mega = 1024 * kilo;
    if (bytes >= mega)
        return Words::tr("%1 MB").arg(bytes / mega);
    return bytes >= kilo ? Words::tr("%1 KB").arg(bytes / kilo) : Words::tr("%1 bytes").arg(bytes);
}

QString secondsText(std::chrono::milliseconds time)
{
    return Words::tr("%1 s").arg(std::chrono::duration<double>(time).count());
}

QString listText(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return Words::tr("%1 and %2", "a, b and c").arg(words.first(words.size() - 1).join(u", "_s), words.last());
}

QString sentencesText(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace paretoscope
