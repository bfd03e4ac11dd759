// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartaxes.h"

#include "chart/chartcontent.h"
#include "core/words.h"
#include "theme/theme.h"
#include "widgets/plaintext.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double latencyTickRoom = 90;
constexpr double metricTickRoom = 50;
constexpr int longestTargetName = 40; // characters

double lineHeight(const QFont &font, TextSize size) { return QFontMetricsF(themeFont(font, size)).height(); }

int ticksIn(double length, double room) { return std::max(2, static_cast<int>(length / room)); }

/// Wide enough for most numbers, so that the plot stays where it is while it is panned.
double labelWidth(const QList<AxisTick> &ticks, const QFontMetricsF &metrics)
{
    double width = metrics.horizontalAdvance(u"00.0"_s);
    for (const AxisTick &tick : ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    return width;
}

} // namespace

ChartAreas chartAreas(const QSizeF &size, const QFont &font)
{
    const double head = space::card + lineHeight(font, TextSize::CardTitle) + 2 * lineHeight(font, TextSize::Caption)
                        + 3 * space::tight;
    const double foot = lineHeight(font, TextSize::Caption) + 2 * space::tight;
    const QRectF middle(0, head, size.width(), std::max(1.0, size.height() - head - foot));
    return {.head = {0, 0, size.width(), head - space::tight},
            .middle = middle,
            .foot = {0, middle.bottom() + space::tight, size.width(), foot - space::tight}};
}

AxisLayout layOutAxes(const QRectF &area, const ChartMapping &ranges, const QFont &font)
{
    const QFontMetricsF metrics(themeFont(font, TextSize::Caption));
    const double line = std::ceil(metrics.height());
    AxisLayout axes;
    const double height = area.height() - 2 * line - 3 * space::tight;
    axes.ticks.metric = linearTicks(ranges.y, ticksIn(height, metricTickRoom));
    const double left = space::inside + line + std::ceil(labelWidth(axes.ticks.metric, metrics)) + 2 * space::inside;
    const double width = area.width() - left - space::group;
    const int across = ticksIn(width, latencyTickRoom);
    axes.ticks.latency = ranges.scale == LatencyScale::Logarithmic ? logTicks(ranges.x, across)
                                                                   : linearTicks(ranges.x, across);
    axes.plot = QRectF(std::round(area.left() + left), std::round(area.top()), std::max(1.0, std::round(width)),
                       std::max(1.0, std::round(height)));
    return axes;
}

QString latencyTitle(const ChartContent &content)
{
    const QString target = harmless(content.run->targetName(*content.seen.view.target)).left(longestTargetName);
    const bool isLogarithmic = content.seen.view.scale == LatencyScale::Logarithmic;
    return (isLogarithmic ? Words::tr("Latency on %1 (ms, log scale)") : Words::tr("Latency on %1 (ms)")).arg(target);
}

QString metricTitle(const ChartContent &content)
{
    return Words::tr("%1 (%)").arg(metricName(content.seen.view.metric));
}

} // namespace paretoscope
