// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

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
    case Gap::BelowLimit: return u"the latency is below any believable limit"_s;
    case Gap::AboveLimit: return u"the latency is above any believable limit"_s;
    case Gap::OutOfPercent: return u"outside 0 to 100 percent"_s;
    case Gap::TargetUnknown: return u"a latency without its hardware"_s;
    case Gap::NotMeasured: return u"not among your own measurements"_s;
    case Gap::OutOfRange: return u"outside what such a number can be"_s;
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
