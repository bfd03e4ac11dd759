// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cmath>
#include <limits>

namespace paretoscope {

/// Why a number is not there. A gap is shown with its reason, counted, never plotted and never zero.
enum class Gap : quint8 {
    None,          ///< there is a usable number
    NotStated,     ///< the key is absent
    Null,          ///< the key is there and null
    NoMetrics,     ///< the whole metrics object is null or absent (usual while a model trains)
    NotANumber,    ///< a string, a bool, an array or an object where a number is due
    NotFinite,     ///< a number that no double holds (1e400)
    NotPositive,   ///< a latency of 0 or less
    BelowLimit,    ///< a latency above 0 and below minLatencyMs
    AboveLimit,    ///< a latency above maxLatencyMs
    OutOfPercent,  ///< a metric below 0 or above 100
    TargetUnknown, ///< a scalar latency without metrics.hardware
    NotMeasured,   ///< on a target of own measurements, a model that has none
    OutOfRange,    ///< another number that is not of its kind (core/field.h)
};

/// Usable latencies are from a millionth of a millisecond to a thousand million milliseconds, both included.
inline constexpr double minLatencyMs = 1e-6;
inline constexpr double maxLatencyMs = 1e9;

/// A number or the reason why there is none.
struct Reading {
    double value = std::numeric_limits<double>::quiet_NaN();
    Gap gap = Gap::NotStated;

    [[nodiscard]] bool isUsable() const { return gap == Gap::None; }
};

[[nodiscard]] inline Reading gapReading(Gap gap) { return {std::numeric_limits<double>::quiet_NaN(), gap}; }

/// Classifies a finite or infinite number as a latency in ms.
[[nodiscard]] inline Reading latencyReading(double ms)
{
    if (ms >= minLatencyMs && ms <= maxLatencyMs)
        return {ms, Gap::None};
    if (!std::isfinite(ms))
        return gapReading(Gap::NotFinite);
    if (ms <= 0)
        return gapReading(Gap::NotPositive);
    return gapReading(ms < minLatencyMs ? Gap::BelowLimit : Gap::AboveLimit);
}

/// Classifies a number as a metric in percent.
[[nodiscard]] inline Reading percentReading(double percent)
{
    if (percent > 0 && percent <= 100)
        return {percent, Gap::None};
    if (percent == 0)
        return {0.0, Gap::None}; // never -0
    return gapReading(std::isfinite(percent) ? Gap::OutOfPercent : Gap::NotFinite);
}

/// The reason in words, to stand after a colon or in a tooltip ("not stated in the answer").
[[nodiscard]] QString gapText(Gap gap);

} // namespace paretoscope
