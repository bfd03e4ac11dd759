// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading.h"

#include "core/words.h"

namespace paretoscope {

QString gapText(Gap gap)
{
    switch (gap) {
    case Gap::None: return {};
    case Gap::NotStated: return Words::tr("not stated in the answer");
    case Gap::Null: return Words::tr("stated as null");
    case Gap::NoMetrics: return Words::tr("the model has no metrics yet");
    case Gap::NotANumber: return Words::tr("the answer holds no number here");
    case Gap::NotFinite: return Words::tr("the number is not finite");
    case Gap::NotPositive: return Words::tr("a latency of zero or less cannot be right");
    case Gap::BelowLimit: return Words::tr("the latency is below any believable limit");
    case Gap::AboveLimit: return Words::tr("the latency is above any believable limit");
    case Gap::OutOfPercent: return Words::tr("outside 0 to 100 percent");
    case Gap::TargetUnknown: return Words::tr("a latency without its hardware");
    case Gap::NotMeasured: return Words::tr("not among your own measurements");
    case Gap::OutOfRange: return Words::tr("outside what such a number can be");
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
