// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartscale.h"

#include <array>
#include <cmath>

namespace paretoscope {

namespace {

constexpr std::array<double, 3> roundSteps{1, 2, 5};
/// What is closer together, against the larger of the two and 1, is drawn as one value.
constexpr double leastApart = 1e-9;
/// Enough to tell the ticks of the shortest range apart, zoomed to the last.
constexpr int mostDecimals = 15;

/// The smallest round step that makes at most `wanted` intervals.
double roundStep(double length, int wanted)
{
    const double raw = length / std::max(1, wanted);
    const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double step : roundSteps) {
        if (step * magnitude >= raw)
            return step * magnitude;
    }
    return 10 * magnitude;
}

QString numberLabel(double value, double step)
{
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, mostDecimals);
    return QString::number(value, 'f', decimals);
}

} // namespace

QList<AxisTick> linearTicks(AxisRange range, int wanted)
{
    QList<AxisTick> ticks;
    if (!(range.length() > 0))
        return ticks;
    const double step = roundStep(range.length(), wanted);
    const auto first = static_cast<qint64>(std::ceil(range.min / step - 1e-9));
    for (qint64 i = first; static_cast<double>(i) * step <= range.max + step * 1e-9; ++i)
        ticks.append({static_cast<double>(i) * step, numberLabel(static_cast<double>(i) * step, step)});
    return ticks;
}

QList<AxisTick> logTicks(AxisRange range, int wanted)
{
    QList<AxisTick> ticks;
    const int firstDecade = static_cast<int>(std::floor(range.min));
    const int lastDecade = static_cast<int>(std::ceil(range.max));
    const double decades = range.max - range.min;
    const bool tensOnly = decades * static_cast<double>(roundSteps.size()) > std::max(6.0, wanted * 1.5);
    for (int decade = firstDecade; decade <= lastDecade; ++decade) {
        for (const double step : roundSteps) {
            if (tensOnly && step != 1)
                continue;
            const double value = step * std::pow(10.0, decade);
            const double position = std::log10(value);
            if (position >= range.min && position <= range.max)
                ticks.append(
                    {position, decade < 0 ? numberLabel(value, value / step) : QString::number(value, 'g', 6)});
        }
    }
    if (ticks.size() >= 3)
        return ticks;
    ticks = linearTicks({std::pow(10.0, range.min), std::pow(10.0, range.max)}, wanted);
    ticks.removeIf([](const AxisTick &tick) { return tick.position <= 0; });
    for (AxisTick &tick : ticks)
        tick.position = std::log10(tick.position);
    return ticks;
}

AxisRange paddedRange(AxisRange range)
{
    constexpr double share = 0.07;
    double room = range.length() * share;
    const double larger = std::max({1.0, std::abs(range.min), std::abs(range.max)});
    if (!(range.length() > larger * leastApart))
        room = std::max(std::abs(range.min) * 0.1, 0.5); // one value, as far as labels can tell: a range around it
    const bool staysPositive = range.min >= 0;
    const AxisRange padded{range.min - room, range.max + room};
    return staysPositive && padded.min < 0 ? AxisRange{0, padded.max} : padded;
}

double ChartMapping::latencyAt(double xPixel) const { return fromAxis(axisAt(xPixel), scale); }

} // namespace paretoscope
