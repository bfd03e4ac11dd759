// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/owntargetreason.h"

#include "core/words.h"
#include "reasons/amounts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t namedOutliers = 3;

/// "4 %", "0.3 %"
QString shareText(double share) { return percentText(share * 100); }

} // namespace

QString ratioText(double ratio) { return Words::tr("%1\u202f×").arg(ratio, 0, 'f', 2); }

QString ratiosText(const TrainingRun &run, const OwnAgainstReported &against)
{
    const QString reported = targetName(run, against.reported);
    if (against.pairs.empty())
        return Words::tr("No model is both measured and reported on %1, so the two cannot be held against each other.")
            .arg(reported);
    if (against.pairs.size() == 1) {
        const LatencyPair &pair = against.pairs.front();
        return Words::tr("One model is measured and reported on %1: %2 takes %3 of what is reported (%4 against %5).")
            .arg(reported, modelName(run, pair.row), ratioText(pair.ratio()), latencyText(pair.own),
                 latencyText(pair.reported));
    }
    const auto [least, most] = std::ranges::minmax(against.pairs, {}, &LatencyPair::ratio);
    return Words::tr("%n model(s) are measured and reported on %1: measured is %2 of reported (median), from %3 to %4.",
                     nullptr, static_cast<int>(against.pairs.size()))
        .arg(reported, ratioText(*against.medianRatio), ratioText(least.ratio()), ratioText(most.ratio()));
}

QString outliersText(const TrainingRun &run, const OwnAgainstReported &against)
{
    std::vector<LatencyPair> outliers;
    std::ranges::copy_if(against.pairs, std::back_inserter(outliers), &LatencyPair::isOutlier);
    if (outliers.empty())
        return {};
    QStringList named;
    for (std::size_t i = 0; i < std::min(outliers.size(), namedOutliers); ++i)
        named.append(Words::tr("%1 (%2)").arg(modelName(run, outliers[i].row), ratioText(outliers[i].ratio())));
    if (outliers.size() > namedOutliers)
        named.append(Words::tr("%1 more", "a, b and 4 more").arg(outliers.size() - namedOutliers));
    return Words::tr("Out of line with the others: %1. Measure again before you rely on it.").arg(listText(named));
}

QString predictionText(const TrainingRun &run, const OwnTargetStudy &study)
{
    const QString reported = targetName(run, study.against.reported);
    if (!study.prediction) {
        return Words::tr(
                   "Nothing is predicted from fewer than %1 models that are measured and reported on %2; there are %3.")
            .arg(QString::number(fewestToPredict), reported, QString::number(study.against.pairs.size()));
    }
    const LatencyPrediction &prediction = *study.prediction;
    const int count = static_cast<int>(prediction.models.size());
    const QString from = count == 0
                             ? Words::tr("No other model is predicted from %1, in the order they have there.")
                             : Words::tr("%n other model(s) are predicted from %1, in the order they have there.",
                                         nullptr, count);
    const QString error = Words::tr(
                              "Each measured one predicted from the rest is off by %1 (median), at worst by %2 (%3).")
                              .arg(shareText(prediction.medianError), shareText(prediction.worstError),
                                   modelName(run, prediction.worst));
    return sentencesText({from.arg(reported), error});
}

QString measureNextText(const TrainingRun &run, const OwnTargetStudy &study)
{
    QStringList named;
    for (const Row row : study.next) {
        named.append(Words::tr("%1 (%2 on %3)")
                         .arg(modelName(run, row), latencyText(run.latency(row, study.against.reported).value),
                              targetName(run, study.against.reported)));
    }
    return named.isEmpty() ? QString() : Words::tr("Measure next: %1.").arg(listText(named));
}

} // namespace paretoscope
