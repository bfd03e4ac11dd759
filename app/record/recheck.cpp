// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recheck.h"

#include "core/formerid.h"
#include "core/harmlesstext.h"
#include "core/numbertext.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/fleetreason.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

Recheck incomparable(const QString &why)
{
    return {Verdict::NoLongerComparable, false, {}, Words::tr("No longer comparable: %1.").arg(why)};
}

/// What the hashes of the compared figures say. They hold the ids, so where those are others now, they say nothing.
QString figuresText(bool canBeTold, bool changed)
{
    if (!canBeTold)
        return Words::tr("The sample names its models otherwise since, so whether the compared figures have changed "
                         "cannot be told.");
    return changed ? Words::tr("The compared figures have changed since.")
                   : Words::tr("The compared figures are the same.");
}

QString beatenText(const DecisionRecord &record, const TrainingRun &run, const FleetAnswer &answer,
                   std::span<const FleetLimit> limits, Row chosen)
{
    return Words::tr("Beaten by %1: %2 was chosen, and now %3.")
        .arg(modelName(run, answer.pick->rows.front()), harmlessText(record.modelId),
             rejectionText(run, record.metric, limits, answer, chosen));
}

} // namespace

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::StillBest: return u"still best"_s;
    case Verdict::Beaten: return u"beaten"_s;
    case Verdict::NothingFits: return u"nothing fits"_s;
    case Verdict::NoLongerComparable: return u"no longer comparable"_s;
    }
    Q_UNREACHABLE();
}

Recheck recheck(const DecisionRecord &record, const TrainingRun &run)
{
    std::vector<FleetLimit> limits;
    for (const RecordedLimit &limit : record.limits) {
        const std::optional<TargetIndex> target = run.targetOf(limit.hardware);
        if (!target)
            return incomparable(Words::tr("the run has no target %1").arg(quoted(limit.hardware)));
        FleetLimit &added = limits.emplace_back(FleetLimit{.target = *target, .devices = limit.devices});
        added.budget = limit.budget.value_or(added.budget);
        added.floor = limit.floor.value_or(added.floor);
    }
    const QByteArray recordedId = record.modelId.toUtf8();
    const std::optional<Row> listed = run.rowOfExactId(recordedId);
    const std::optional<Row> chosen = listed ? listed : rowOfFormerId(run, recordedId);
    if (!chosen)
        return incomparable(Words::tr("the run does not list %1").arg(quoted(record.modelId)));
    if (!run.metric(*chosen, record.metric).isUsable())
        return incomparable(Words::tr("%1 has no %2").arg(quoted(record.modelId), metricName(record.metric)));
    for (const FleetLimit &limit : limits) {
        if (!run.latency(*chosen, limit.target).isUsable())
            return incomparable(
                Words::tr("%1 has no latency on %2").arg(quoted(record.modelId), targetName(run, limit.target)));
    }
    const Population population = record.withBaselines ? Population::WithBaselines : Population::WithoutBaselines;
    const FleetAnswer answer = chooseForFleet(run, record.metric, limits, 1, population);
    if (!answer.pick)
        return {Verdict::NothingFits, true, {}, fleetReason(run, record.metric, limits, answer)};
    const DecisionRecord now = recordOf(run, record.metric, population, limits, answer);
    const bool changed = listed && now.figuresHash != record.figuresHash;
    const QString figures = figuresText(listed.has_value(), changed);
    if (answer.pick->rows.front() == *chosen)
        return {Verdict::StillBest, changed, now,
                sentencesText({Words::tr("Still best: %1").arg(now.reason), figures})};
    return {Verdict::Beaten, changed, now, sentencesText({beatenText(record, run, answer, limits, *chosen), figures})};
}

} // namespace paretoscope
