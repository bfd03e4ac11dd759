// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/orderreason.h"

#include "core/words.h"
#include "reasons/amounts.h"

namespace paretoscope {

QString orderText(const TrainingRun &run, const OrderShift &shift)
{
    const QString from = targetName(run, shift.from);
    const QString to = targetName(run, shift.to);
    if (shift.models.size() < 2)
        return Words::tr("Fewer than two models have a latency on both %1 and %2, so there is no order to compare.")
            .arg(from, to);
    const int count = static_cast<int>(shift.models.size());
    if (shift.pairs == 0)
        return Words::tr("No two of %n model(s) are apart on both %1 and %2.", nullptr, count).arg(from, to);
    const QString tau = shift.tau ? Words::tr(" (Kendall's tau %1)", "behind a name").arg(*shift.tau, 0, 'f', 2)
                                  : QString();
    if (shift.swapped == 0)
        return Words::tr("The %n model(s) come in the same order on %1 and on %2%3.", nullptr, count)
            .arg(from, to, tau);
    const RankedModel &first = shift.models[shift.clearest->first];
    const RankedModel &second = shift.models[shift.clearest->second];
    return Words::tr(
               "%1 of %2 pairs swap between %3 and %4%5. Clearest: on %3 %6 is faster than %7 (%8 against %9), on %4 "
               "it is slower (%10 against %11).")
        .arg(QString::number(shift.swapped), QString::number(shift.pairs), from, to, tau, modelName(run, first.row),
             modelName(run, second.row), latencyText(first.fromLatency), latencyText(second.fromLatency),
             latencyText(first.toLatency), latencyText(second.toLatency));
}

} // namespace paretoscope
