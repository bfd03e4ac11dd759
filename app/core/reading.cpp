// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

Reading latencyReading(double ms)
{
    if (!std::isfinite(ms))
        return gapReading(Gap::NotFinite);
    if (ms <= 0)
        return gapReading(Gap::NotPositive);
    if (ms > maxLatencyMs)
        return gapReading(Gap::AboveLimit);
    return {ms, Gap::None};
}

Reading percentReading(double percent)
{
    if (!std::isfinite(percent))
        return gapReading(Gap::NotFinite);
    if (percent < 0 || percent > 100)
        return gapReading(Gap::OutOfPercent);
    return {percent == 0 ? 0.0 : percent, Gap::None}; // -0 becomes 0
}

QString gapText(Gap gap)
{
    switch (gap) {
    case Gap::None: return {};
    case Gap::NotStated: return u"not stated in the answer"_s;
    case Gap::Null: return u"stated as null"_s;
    case Gap::NoMetrics: return u"the model has no metrics yet"_s;
    case Gap::NotANumber: return u"the answer holds no number here"_s;
    case Gap::NotFinite: return u"the number is not finite"_s;
    case Gap::NotPositive: return u"a latency of zero or less cannot be right"_s;
    case Gap::AboveLimit: return u"the latency is above any believable limit"_s;
    case Gap::OutOfPercent: return u"outside 0 to 100 percent"_s;
    case Gap::TargetUnknown: return u"a latency without its hardware"_s;
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
