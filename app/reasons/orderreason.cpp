// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/orderreason.h"

#include "reasons/amounts.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QString orderText(const TrainingRun &run, const OrderShift &shift)
{
    const QString from = targetName(run, shift.from);
    const QString to = targetName(run, shift.to);
    if (shift.models.size() < 2)
        return u"Fewer than two models have a latency on both %1 and %2, so there is no order to compare."_s.arg(from,
                                                                                                                 to);
    if (shift.pairs == 0)
        return u"No two of %1 models are apart on both %2 and %3."_s.arg(QString::number(shift.models.size()), from,
                                                                         to);
    const QString tau = shift.tau ? u" (Kendall's tau %1)"_s.arg(QString::number(*shift.tau, 'f', 2)) : QString();
    if (shift.swapped == 0)
        return u"The %1 models come in the same order on %2 and on %3%4."_s.arg(QString::number(shift.models.size()),
                                                                                from, to, tau);
    const RankedModel &first = shift.models[shift.clearest->first];
    const RankedModel &second = shift.models[shift.clearest->second];
    return u"%1 of %2 pairs swap between %3 and %4%5. Clearest: on %3 %6 is faster than %7 (%8 against %9)"_s.arg(
               QString::number(shift.swapped), QString::number(shift.pairs), from, to, tau, modelName(run, first.row),
               modelName(run, second.row), latencyText(first.fromLatency), latencyText(second.fromLatency))
           + u", on %1 it is slower (%2 against %3)."_s.arg(to, latencyText(first.toLatency),
                                                            latencyText(second.toLatency));
}

} // namespace paretoscope
