// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/advicetexts.h"

#include "analysis/baselinegain.h"
#include "analysis/recommendationcheck.h"
#include "reasons/amounts.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What the numbers say about a stated recommendation.
QString checkText(const TrainingRun &run, const TargetAnalysis &analysis, const RecommendationCheck &check)
{
    QString text;
    if (check.dominatedBy) {
        text = u"The numbers disagree: %1 is no slower and no less accurate (%2 %3, %4 faster). "_s.arg(
            modelName(run, check.dominatedBy->point.row), signedPointsText(check.dominatedBy->metricGain),
            metricName(analysis.metric), latencyText(std::max(0.0, check.dominatedBy->latencyGain)));
    } else {
        text = u"It is on the front computed here. "_s;
    }
    if (check.belowMostAccurate > 0) {
        text += u"%1 below the most accurate, %2 at %3."_s.arg(pointsText(check.belowMostAccurate),
                                                               modelName(run, check.mostAccurate.row),
                                                               latencyText(check.mostAccurate.latency));
    } else {
        text += u"No model is more accurate."_s;
    }
    return text;
}

/// `recommended: true` says that a model won somewhere, not where (api.md 0.2); how far it is from the most accurate
/// here is what people have to know before they take it.
QString flaggedText(const TrainingRun &run, const TargetAnalysis &analysis)
{
    constexpr int namedModels = 2;
    QStringList names;
    qsizetype flagged = 0;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (!run.isFlagged(row) || ++flagged > namedModels)
            continue;
        const auto check = checkRecommendation(analysis, row);
        names.append(check ? u"%1 (%2 below the most accurate here)"_s.arg(modelName(run, row),
                                                                           pointsText(check->belowMostAccurate))
                           : modelName(run, row));
    }
    if (flagged == 0)
        return {};
    if (flagged > namedModels)
        names.append(u"%1 more"_s.arg(flagged - namedModels));
    const QString whoIs = flagged == 1 ? u"One model is"_s : u"%1 models are"_s.arg(flagged);
    return u" %1 flagged as recommended, for which hardware is not said: %2."_s.arg(whoIs, names.join(u", "_s));
}

} // namespace

QString speakerText(const Advice &advice)
{
    switch (advice.speaker) {
    case Speaker::Platform: return u"Recommended by Roboflow"_s;
    case Speaker::SampleRule: return u"Recommended by the sample's rule"_s;
    case Speaker::ComputedHere: return u"Computed here: %1"_s.arg(advice.title.toLower());
    }
    Q_UNREACHABLE();
}

QString reasonText(const TrainingRun &run, const TargetAnalysis &analysis, const Advice &advice)
{
    if (!advice.row)
        return u"This model is not in the result, so there is nothing to hold it against."_s;
    if (advice.speaker == Speaker::ComputedHere)
        return advice.rule;
    const auto check = checkRecommendation(analysis, *advice.row);
    if (!check) {
        return u"It has no %1 or no latency on this target, so it cannot be placed in the chart."_s.arg(
            metricName(analysis.metric));
    }
    const QString rule = advice.rule.isEmpty() ? QString() : u"Rule: "_s + advice.rule + u' ';
    return rule + checkText(run, analysis, *check);
}

QString gainText(const TrainingRun &run, const TargetAnalysis &analysis, const Point &point)
{
    const auto gain = gainOverBaseline(analysis, point);
    if (!gain)
        return {};
    const QString baseline = modelName(run, gain->baseline.row);
    if (gain->kind == BaselineGain::Kind::FasterThanAll) {
        return u"%1 faster than the fastest baseline (%2), %3 %4"_s.arg(
            latencyText(gain->latencyGain), baseline, signedPointsText(gain->metricGain), metricName(analysis.metric));
    }
    return u"%1 %2 over the best baseline at this latency (%3, %4)"_s.arg(
        signedPointsText(gain->metricGain), metricName(analysis.metric), baseline, latencyText(gain->baseline.latency));
}

QString silenceText(const TrainingRun &run, const TargetAnalysis &analysis, const TargetAdvice &advice)
{
    if (advice.stated)
        return {};
    const bool isSample = run.header().provenance.isSample();
    const QString target = targetName(run, analysis.target);
    return (isSample ? u"This sample states no recommendation for %1."_s
                     : u"Roboflow states no recommendation for %1 in this answer."_s)
               .arg(target)
           + flaggedText(run, analysis);
}

QString limitsText(const TargetAdvice &advice, const Need &need)
{
    const bool nothingFits = !need.isEmpty() && !advice.need.pick;
    if (!advice.stated || !advice.stated->point)
        return nothingFits ? u"Nothing is within your limits."_s : QString();
    const Point &point = *advice.stated->point;
    QStringList broken;
    if (need.budget && point.latency > *need.budget)
        broken.append(u"over your budget of "_s + latencyText(*need.budget));
    if (need.floor && point.metric < *need.floor)
        broken.append(u"under your floor of "_s + percentText(*need.floor));
    if (broken.isEmpty())
        return {};
    return u"It is %1; %2."_s.arg(listText(broken),
                                  nothingFits ? u"nothing else fits either"_s : u"what fits stands below"_s);
}

} // namespace paretoscope
