// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/reasonsentences.h"

#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/needreason.h"
#include "reasons/noisereason.h"
#include "reasons/owntargetreason.h"
#include "reasons/targetreason.h"
#include "session/runsession.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QStringList needSentences(const RunSession &session)
{
    const Need &need = session.view().need;
    if (!session.analysis() || need.isEmpty())
        return {};
    const TrainingRun &run = *session.run();
    const NeedAnswer &answer = session.seen().advice.need;
    if (!answer.pick)
        return {unmetText(run, *session.analysis(), need, answer), widestGapText(need, answer)};
    const Point &best = answer.pick->best;
    return {
        Words::tr("%1, %2 at %3").arg(modelName(run, best.row), percentText(best.metric), latencyText(best.latency)),
        bandText(run, need, answer), runnerUpText(run, need, answer), pricesText(run, answer),
        widestGapText(need, answer)};
}

QStringList selectionSentences(const RunSession &session)
{
    if (!session.selectedRow() || !session.analysis())
        return {};
    const TrainingRun &run = *session.run();
    const TargetAnalysis &analysis = *session.analysis();
    const Row row = *session.selectedRow();
    const QString name = modelName(run, row);
    const Point *const point = analysis.pointOf(row);
    if (!point)
        return {name, Words::tr("It has no %1 or no latency on %2, so it cannot be compared here.")
                          .arg(metricName(analysis.metric), targetName(run, analysis.target))};
    const QString place = Words::tr("%1, %2 at %3").arg(name, percentText(point->metric), latencyText(point->latency));
    if (const auto why = whyNotOnFront(analysis, row))
        return {place, whyNotText(run, analysis.metric, *why)};
    if (analysis.onFront[row])
        return {place,
                Words::tr("On the front: no model is both as fast and as accurate, and better in one of the two.")};
    return {place, Words::tr("A baseline that no model on the front beats; it does not compete.")};
}

QStringList voicesSentences(const RunSession &session)
{
    if (!session.analysis() || !session.seen().summary)
        return {};
    const TrainingRun &run = *session.run();
    const bool isSample = run.header().provenance.isSample();
    const VoicesText text = voicesText(run, *session.analysis(), session.seen().summary->voices);
    const QString computed = Words::tr("Computed here: %1").arg(text.computed);
    if (isSample) {
        return {Words::tr("Recommended by the sample: %1").arg(text.recommended),
                Words::tr("On the front by the sample: %1").arg(text.platformFront), computed};
    }
    return {Words::tr("Recommended by Roboflow: %1").arg(text.recommended),
            Words::tr("On the front by Roboflow: %1").arg(text.platformFront), computed};
}

QStringList noiseSentences(const RunSession &session)
{
    const Noise &noise = session.view().noise;
    if (!session.analysis() || noise.isSilent())
        return {};
    if (!session.seen().noise)
        return {
            Words::tr("Nothing can be said under noise: no model competes, or more than %1 do.").arg(mostNoisyModels)};
    const NoisyFront &front = *session.seen().noise;
    return {tiesText(*session.run(), session.view().metric, front), sharesText(*session.analysis(), front),
            noiseText(noise)};
}

QStringList ownTargetSentences(const RunSession &session)
{
    if (!session.analysis() || !session.seen().study)
        return {};
    const TrainingRun &run = *session.run();
    const OwnTargetStudy &study = *session.seen().study;
    return {ratiosText(run, study.against), outliersText(run, study.against), predictionText(run, study),
            measureNextText(run, study)};
}

QStringList comparisonSentencesOf(const RunSession &session)
{
    const ComparedRun &comparedRun = session.view().comparedRun;
    if (!session.analysis() || !session.seen().comparedRun)
        return {};
    return comparisonSentences(distinctNames(session.shown().source, comparedRun.source), *session.run(),
                               *session.analysis(), *comparedRun.run, *session.seen().comparedRun);
}

QStringList searchSentences(const RunSession &session)
{
    if (!session.analysis() || !session.seen().summary)
        return {};
    return {searchGainText(*session.run(), session.seen().summary->gain)};
}

} // namespace paretoscope
