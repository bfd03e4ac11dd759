// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/comparereason.h"

#include "core/harmlesstext.h"
#include "core/runaddress.h"
#include "reasons/amounts.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t namedModels = 3;

QString placeText(const Point &point)
{
    return u"%1 at %2"_s.arg(percentText(point.metric), latencyText(point.latency));
}

QString rowsText(const TrainingRun &run, const std::vector<Row> &rows) { return modelNames(run, rows, namedModels); }

QString fasterText(const FrontDistance &distance)
{
    const QString bound = latencyText(distance.bound);
    return distance.reachable ? u"%1 less, down to %2"_s.arg(latencyText(distance.change), bound)
                              : u"more than %1 less, below %2"_s.arg(latencyText(distance.change), bound);
}

QString moreAccurateText(const FrontDistance &distance)
{
    const QString bound = percentText(distance.bound);
    return distance.reachable ? u"%1 more, up to %2"_s.arg(pointsText(distance.change), bound)
                              : u"more than %1 more, above %2"_s.arg(pointsText(distance.change), bound);
}

QString equalLatencyText(const TrainingRun &run, const BaselineRivalry &rivalry)
{
    const QString pair = u"%1 (%2) against the baseline %3 (%4)"_s.arg(
        modelName(run, rivalry.atEqualLatency->row), placeText(*rivalry.atEqualLatency),
        modelName(run, rivalry.baseline.row), placeText(rivalry.baseline));
    return rivalry.metricGain > 0 ? u"At equal latency up to %1: %2."_s.arg(signedPointsText(rivalry.metricGain), pair)
                                  : u"At equal latency nothing is gained; closest is %1, %2."_s.arg(
                                      pair, signedPointsText(rivalry.metricGain));
}

QString equalAccuracyText(const TrainingRun &run, const BaselineRivalry &rivalry)
{
    const QString pair = u"%1 (%2) against %3 (%4)"_s.arg(
        modelName(run, rivalry.atEqualAccuracy->row), placeText(*rivalry.atEqualAccuracy),
        modelName(run, rivalry.baseline.row), placeText(rivalry.baseline));
    const double percent = 100 * rivalry.latencyGain / rivalry.baseline.latency;
    if (rivalry.latencyGain <= 0)
        return u"At equal accuracy nothing is faster; closest is %1."_s.arg(pair);
    return u"At equal accuracy up to %1 faster (%2): %3."_s.arg(
        latencyText(rivalry.latencyGain), QString::number(percent, 'f', 0) + QChar(0x202F) + u'%', pair);
}

QString recommendedText(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices)
{
    if (!voices.recommended) {
        if (voices.flagged.empty())
            return u"nothing for %1."_s.arg(targetName(run, analysis.target));
        return u"nothing for %1. Flagged as recommended, for which hardware is not said: %2."_s.arg(
            targetName(run, analysis.target), rowsText(run, voices.flagged));
    }
    const QString name = harmlessText(shortModelId(voices.recommended->modelId, 22));
    if (!voices.recommended->row)
        return u"%1, which is not in this result."_s.arg(name);
    if (!voices.check)
        return u"%1, which has no %2 or no latency here."_s.arg(name, metricName(analysis.metric));
    const QString place = u"%1, %2"_s.arg(name, placeText(voices.check->point));
    if (voices.check->dominatedBy) {
        return u"%1. Beaten here by %2 (%3)."_s.arg(place, modelName(run, voices.check->dominatedBy->point.row),
                                                    placeText(voices.check->dominatedBy->point));
    }
    return place + u". On the front computed here."_s;
}

QString platformFrontText(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices)
{
    if (voices.platformFront.empty()) {
        return voices.claimsAnyMetric ? u"models for other metrics on %1, none for %2."_s.arg(
                   targetName(run, analysis.target), metricName(analysis.metric))
                                      : u"not stated for %1."_s.arg(targetName(run, analysis.target));
    }
    const QString names = u"%1: %2."_s.arg(QString::number(voices.platformFront.size()),
                                           rowsText(run, voices.platformFront));
    const QString differing = voices.onlyPlatform.empty()
                                  ? u" All of them are on the front computed here."_s
                                  : u" Not on the front computed here: %1."_s.arg(rowsText(run, voices.onlyPlatform));
    return names + differing;
}

QString computedText(const TargetAnalysis &analysis, const Voices &voices)
{
    const std::size_t count = analysis.front.size();
    if (count == 0)
        return u"No model has both numbers, so there is no front."_s;
    QString text = u"%1 of %2 on the front, %3 to %4."_s.arg(
        QString::number(count), QString::number(analysis.points.size()), placeText(analysis.front.front()),
        placeText(analysis.front.back()));
    if (!voices.platformFront.empty() && !voices.onlyHere.empty())
        text += u" %1 of them the platform does not name."_s.arg(voices.onlyHere.size());
    return text;
}

} // namespace

QString whyNotText(const TrainingRun &run, Metric metric, const WhyNot &answer)
{
    const RecommendationCheck::Rival &rival = answer.beatenBy;
    QStringList gains;
    if (rival.metricGain > 0)
        gains.append(u"%1 more accurate"_s.arg(pointsText(rival.metricGain)));
    if (rival.latencyGain > 0)
        gains.append(u"%1 faster"_s.arg(latencyText(rival.latencyGain)));
    const QString beaten = u"%1 (%2) beats it: %3. "_s.arg(modelName(run, rival.point.row), placeText(rival.point),
                                                           listText(gains));
    if (answer.isFasterTheSmaller) {
        return beaten
               + u"The least that would put it on the front: %1; or %2 %3."_s.arg(
                   fasterText(answer.faster), moreAccurateText(answer.moreAccurate), metricName(metric));
    }
    return beaten
           + u"The least that would put it on the front: %1 %2; or %3."_s.arg(
               moreAccurateText(answer.moreAccurate), metricName(metric), fasterText(answer.faster));
}

QString searchGainText(const TrainingRun &run, const SearchGain &gain)
{
    if (gain.rivalries.empty())
        return {};
    QStringList sentences;
    sentences.append(gain.largestMetricGain ? equalLatencyText(run, gain.rivalries[*gain.largestMetricGain])
                                            : u"No child is as fast as any baseline."_s);
    sentences.append(gain.largestLatencyGain ? equalAccuracyText(run, gain.rivalries[*gain.largestLatencyGain])
                                             : u"No child is as accurate as any baseline."_s);
    return sentences.join(u' ');
}

VoicesText voicesText(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices)
{
    return {recommendedText(run, analysis, voices), platformFrontText(run, analysis, voices),
            computedText(analysis, voices)};
}

} // namespace paretoscope
