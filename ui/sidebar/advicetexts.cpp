// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/advicetexts.h"

#include "analysis/baselinegain.h"
#include "analysis/recommendationcheck.h"
#include "core/numbertext.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "widgets/texts.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What the numbers say about a stated recommendation.
QString checkText(const TrainingRun &run, const TargetAnalysis &analysis, const RecommendationCheck &check)
{
    QStringList sentences;
    if (check.dominatedBy) {
        sentences.append(Words::tr("The numbers disagree: %1 is no slower and no less accurate (%2 %3, %4 faster).")
                             .arg(modelName(run, check.dominatedBy->point.row),
                                  signedPointsText(check.dominatedBy->metricGain), metricName(analysis.metric),
                                  latencyText(std::max(0.0, check.dominatedBy->latencyGain))));
    } else {
        sentences.append(Words::tr("It is on the front computed here."));
    }
    if (check.belowMostAccurate > 0) {
        sentences.append(Words::tr("%1 below the most accurate, %2 at %3.")
                             .arg(pointsText(check.belowMostAccurate), modelName(run, check.mostAccurate.row),
                                  latencyText(check.mostAccurate.latency)));
    } else {
        sentences.append(Words::tr("No model is more accurate."));
    }
    return sentencesText(sentences);
}

/// `recommended: true` says that a model won somewhere, not where (api.md 1.5); how far it is from the most accurate
/// here is what people have to know before they take it.
QString flaggedText(const TrainingRun &run, const TargetAnalysis &analysis)
{
    constexpr int namedModels = 2;
    QStringList names;
    int flagged = 0;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (!run.isFlagged(row) || ++flagged > namedModels)
            continue;
        const auto check = checkRecommendation(analysis, row);
        names.append(check ? Words::tr("%1 (%2 below the most accurate here)")
                                 .arg(modelName(run, row), pointsText(check->belowMostAccurate))
                           : modelName(run, row));
    }
    if (flagged == 0)
        return {};
    if (flagged > namedModels)
        names.append(Words::tr("%1 more").arg(flagged - namedModels));
    return Words::tr("%n model(s) flagged as recommended, for which hardware is not said: %1.", nullptr, flagged)
        .arg(commaList(names));
}

} // namespace

QString speakerText(const Advice &advice)
{
    switch (advice.speaker) {
    case Speaker::Platform: return Words::tr("Recommended by Roboflow");
    case Speaker::SampleRule: return Words::tr("Recommended by the sample's rule");
    case Speaker::ComputedHere: return Words::tr("Computed here: %1").arg(advice.phrase);
    }
    Q_UNREACHABLE();
}

QString reasonText(const TrainingRun &run, const TargetAnalysis &analysis, const Advice &advice)
{
    if (!advice.row)
        return Words::tr("This model is not in the result, so there is nothing to hold it against.");
    if (advice.speaker == Speaker::ComputedHere)
        return advice.rule;
    const auto check = checkRecommendation(analysis, *advice.row);
    if (!check) {
        return Words::tr("It has no %1 or no latency on this target, so it cannot be placed in the chart.")
            .arg(metricName(analysis.metric));
    }
    const QString rule = advice.rule.isEmpty() ? QString() : Words::tr("Rule: %1").arg(advice.rule);
    return sentencesText({rule, checkText(run, analysis, *check)});
}

QString gainText(const TrainingRun &run, const TargetAnalysis &analysis, const Point &point)
{
    const auto gain = gainOverBaseline(analysis, point);
    if (!gain)
        return {};
    const QString baseline = modelName(run, gain->baseline.row);
    if (gain->kind == BaselineGain::Kind::FasterThanAll) {
        return Words::tr("%1 faster than the fastest baseline (%2), %3 %4")
            .arg(latencyText(gain->latencyGain), baseline, signedPointsText(gain->metricGain),
                 metricName(analysis.metric));
    }
    return Words::tr("%1 %2 over the best baseline at this latency (%3, %4)")
        .arg(signedPointsText(gain->metricGain), metricName(analysis.metric), baseline,
             latencyText(gain->baseline.latency));
}

QString silenceText(const TrainingRun &run, const TargetAnalysis &analysis, const TargetAdvice &advice)
{
    if (advice.stated)
        return {};
    const bool isSample = run.header().provenance.isSample();
    const QString target = targetName(run, analysis.target);
    const QString silence = isSample ? Words::tr("This sample states no recommendation for %1.")
                                     : Words::tr("Roboflow states no recommendation for %1 in this answer.");
    return sentencesText({silence.arg(target), flaggedText(run, analysis)});
}

QString limitsText(const TargetAdvice &advice, const Need &need)
{
    const bool nothingFits = !need.isEmpty() && !advice.need.pick;
    if (!advice.stated || !advice.stated->point)
        return nothingFits ? Words::tr("Nothing is within your limits.") : QString();
    const Point &point = *advice.stated->point;
    QStringList broken;
    if (need.budget && point.latency > *need.budget)
        broken.append(Words::tr("over your budget of %1").arg(latencyText(*need.budget)));
    if (need.floor && point.metric < *need.floor)
        broken.append(Words::tr("under your floor of %1").arg(percentText(*need.floor)));
    if (broken.isEmpty())
        return {};
    const QString verdict = nothingFits ? Words::tr("It is %1; nothing else fits either.", "over and under limits")
                                        : Words::tr("It is %1; what fits stands below.", "over and under limits");
    return verdict.arg(listText(broken));
}

} // namespace paretoscope
