// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleetstudy.h"

#include <algorithm>

namespace paretoscope {

std::optional<FleetStudy> studyFleet(const FleetQuestion &question, const std::stop_token &stop)
{
    const TrainingRun &run = *question.run;
    const std::vector<FleetLimit> &limits = question.limits;
    FleetStudy study{.question = question};
    study.answer = chooseForFleet(run, question.metric, limits, largestFleetSet, question.population);
    if (stop.stop_requested())
        return std::nullopt;
    if (study.answer.pick) {
        study.decision = recordOf(run, question.metric, question.population, limits, study.answer);
        study.decision->source = displayName(question.source);
    }
    std::vector<TargetIndex> targets;
    std::ranges::transform(limits, std::back_inserter(targets), &FleetLimit::target);
    study.ranks = commonRanks(run, targets);
    if (study.ranks.size() > mostRankedInFleet)
        study.ranks.clear();
    for (std::size_t i = 1; i < targets.size(); ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        std::optional<OrderShift> shift = orderShift(run, targets[i - 1], targets[i]);
        if (shift && (!study.order || shift->tau.value_or(1) < study.order->tau.value_or(1)))
            study.order = std::move(shift);
    }
    return study;
}

} // namespace paretoscope
