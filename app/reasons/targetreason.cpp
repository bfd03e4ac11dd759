// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/targetreason.h"

#include "core/harmlesstext.h"
#include "core/runaddress.h"
#include "core/words.h"
#include "reasons/amounts.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostNamedModels = 3;

QString rowsText(const TrainingRun &run, const std::vector<Row> &rows)
{
    return modelNames(run, rows, mostNamedModels);
}

QString placeText(const Point &point)
{
    return Words::tr("%1 at %2").arg(percentText(point.metric), latencyText(point.latency));
}

QString fasterText(const FrontDistance &distance)
{
    const QString bound = latencyText(distance.bound);
    return distance.reachable ? Words::tr("%1 less, down to %2").arg(latencyText(distance.change), bound)
                              : Words::tr("more than %1 less, below %2").arg(latencyText(distance.change), bound);
}

QString moreAccurateText(const FrontDistance &distance)
{
    const QString bound = percentText(distance.bound);
    return distance.reachable ? Words::tr("%1 more, up to %2").arg(pointsText(distance.change), bound)
                              : Words::tr("more than %1 more, above %2").arg(pointsText(distance.change), bound);
}

QString equalLatencyText(const TrainingRun &run, const BaselinePairing &pairing)
{
    const QString pair = Words::tr("%1 (%2) against the baseline %3 (%4)")
                             .arg(modelName(run, pairing.atEqualLatency->row), placeText(*pairing.atEqualLatency),
                                  modelName(run, pairing.baseline.row), placeText(pairing.baseline));
    return pairing.metricGain > 0
               ? Words::tr("At equal latency up to %1: %2.").arg(signedPointsText(pairing.metricGain), pair)
               : Words::tr("At equal latency nothing is gained; closest is %1, %2.")
                     .arg(pair, signedPointsText(pairing.metricGain));
}

QString equalAccuracyText(const TrainingRun &run, const BaselinePairing &pairing)
{
    const QString pair = Words::tr("%1 (%2) against %3 (%4)")
                             .arg(modelName(run, pairing.atEqualAccuracy->row), placeText(*pairing.atEqualAccuracy),
                                  modelName(run, pairing.baseline.row), placeText(pairing.baseline));
    const double percent = 100 * pairing.latencyGain / pairing.baseline.latency;
    if (pairing.latencyGain <= 0)
        return Words::tr("At equal accuracy nothing is faster; closest is %1.").arg(pair);
    return Words::tr("At equal accuracy up to %1 faster (%2): %3.")
        .arg(latencyText(pairing.latencyGain), percentText(QString::number(percent, 'f', 0)), pair);
}

QString recommendedText(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices)
{
    if (!voices.recommended) {
        if (voices.flagged.empty())
            return Words::tr("nothing for %1.").arg(targetName(run, analysis.target));
        return Words::tr("nothing for %1. Flagged as recommended, for which hardware is not said: %2.")
            .arg(targetName(run, analysis.target), rowsText(run, voices.flagged));
    }
    const QString name = harmlessText(shortModelId(voices.recommended->modelId, 22));
    if (!voices.recommended->row)
        return Words::tr("%1, which is not in this result.").arg(name);
    if (!voices.check)
        return Words::tr("%1, which has no %2 or no latency here.").arg(name, metricName(analysis.metric));
    const QString place = Words::tr("%1, %2").arg(name, placeText(voices.check->point));
    if (voices.check->dominatedBy) {
        return Words::tr("%1. Beaten here by %2 (%3).")
            .arg(place, modelName(run, voices.check->dominatedBy->point.row),
                 placeText(voices.check->dominatedBy->point));
    }
    return Words::tr("%1. On the front computed here.").arg(place);
}

QString platformFrontText(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices)
{
    if (voices.platformFront.empty()) {
        return voices.claimsAnyMetric ? Words::tr("models for other metrics on %1, none for %2.")
                                            .arg(targetName(run, analysis.target), metricName(analysis.metric))
                                      : Words::tr("not stated for %1.").arg(targetName(run, analysis.target));
    }
    const QString names = Words::tr("%1: %2.", "how many models: which")
                              .arg(QString::number(voices.platformFront.size()), rowsText(run, voices.platformFront));
    const QString differing =
        voices.onlyPlatform.empty()
            ? Words::tr("All of them are on the front computed here.")
            : Words::tr("Not on the front computed here: %1.").arg(rowsText(run, voices.onlyPlatform));
    return sentencesText({names, differing});
}

QString computedText(const TargetAnalysis &analysis, const Voices &voices)
{
    const std::size_t count = analysis.front.size();
    if (count == 0)
        return Words::tr("No model has both numbers, so there is no front.");
    const QString front = Words::tr("%1 of %2 on the front, %3 to %4.")
                              .arg(QString::number(count), QString::number(analysis.points.size()),
                                   placeText(analysis.front.front()), placeText(analysis.front.back()));
    if (voices.platformFront.empty() || voices.onlyHere.empty())
        return front;
    return sentencesText({front, Words::tr("%1 of them the platform does not name.").arg(voices.onlyHere.size())});
}

} // namespace

QString whyNotText(const TrainingRun &run, Metric metric, const WhyNot &answer)
{
    const RecommendationCheck::Dominator &dominator = answer.beatenBy;
    QStringList gains;
    if (dominator.metricGain > 0)
        gains.append(Words::tr("%1 more accurate").arg(pointsText(dominator.metricGain)));
    if (dominator.latencyGain > 0)
        gains.append(Words::tr("%1 faster").arg(latencyText(dominator.latencyGain)));
    const QString beaten = Words::tr("%1 (%2) beats it: %3.")
                               .arg(modelName(run, dominator.point.row), placeText(dominator.point), listText(gains));
    const QString faster = fasterText(answer.faster);
    const QString moreAccurate = moreAccurateText(answer.moreAccurate);
    const QString least = answer.isFasterTheSmaller
                              ? Words::tr("The least that would put it on the front: %1; or %2 %3.")
                                    .arg(faster, moreAccurate, metricName(metric))
                              : Words::tr("The least that would put it on the front: %1 %2; or %3.")
                                    .arg(moreAccurate, metricName(metric), faster);
    return sentencesText({beaten, least});
}

QString searchGainText(const TrainingRun &run, const SearchGain &gain)
{
    if (gain.pairings.empty())
        return {};
    QStringList sentences;
    sentences.append(gain.largestMetricGain ? equalLatencyText(run, gain.pairings[*gain.largestMetricGain])
                                            : Words::tr("No child is as fast as any baseline."));
    sentences.append(gain.largestLatencyGain ? equalAccuracyText(run, gain.pairings[*gain.largestLatencyGain])
                                             : Words::tr("No child is as accurate as any baseline."));
    return sentencesText(sentences);
}

VoicesText voicesText(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices)
{
    return {recommendedText(run, analysis, voices), platformFrontText(run, analysis, voices),
            computedText(analysis, voices)};
}

} // namespace paretoscope
