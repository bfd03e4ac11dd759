// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/measuredreason.h"

#include "reasons/amounts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t namedOutliers = 3;
constexpr QChar narrowSpace(0x202F); // does not break

/// "4 %", "0.3 %"
QString shareText(double share) { return percentText(share * 100); }

} // namespace

QString ratioText(double ratio) { return QString::number(ratio, 'f', 2) + narrowSpace + u'×'; }

QString ratiosText(const TrainingRun &run, const MeasuredAgainst &against)
{
    const QString reported = targetName(run, against.reported);
    if (against.pairs.empty())
        return u"No model is both measured and reported on %1, so the two cannot be held against each other."_s.arg(
            reported);
    if (against.pairs.size() == 1) {
        const MeasuredPair &pair = against.pairs.front();
        return u"One model is measured and reported on %1: %2 takes %3 of what is reported (%4 against %5)."_s.arg(
            reported, modelName(run, pair.row), ratioText(pair.ratio()), latencyText(pair.measured),
            latencyText(pair.reported));
    }
    const auto [least, most] = std::ranges::minmax(against.pairs, {}, &MeasuredPair::ratio);
    return u"%1 models are measured and reported on %2: measured is %3 of reported (median), from %4 to %5."_s.arg(
        QString::number(against.pairs.size()), reported, ratioText(*against.medianRatio), ratioText(least.ratio()),
        ratioText(most.ratio()));
}

QString outliersText(const TrainingRun &run, const MeasuredAgainst &against)
{
    std::vector<MeasuredPair> outliers;
    std::ranges::copy_if(against.pairs, std::back_inserter(outliers), &MeasuredPair::isOutlier);
    if (outliers.empty())
        return {};
    QStringList named;
    for (std::size_t i = 0; i < std::min(outliers.size(), namedOutliers); ++i)
        named.append(u"%1 (%2)"_s.arg(modelName(run, outliers[i].row), ratioText(outliers[i].ratio())));
    if (outliers.size() > namedOutliers)
        named.append(u"%1 more"_s.arg(outliers.size() - namedOutliers));
    return u"Out of line with the others: %1. Measure again before you rely on it."_s.arg(listText(named));
}

QString predictionText(const TrainingRun &run, const OwnTargetStudy &study)
{
    const QString reported = targetName(run, study.against.reported);
    if (!study.prediction) {
        return u"Nothing is predicted from fewer than %1 models that are measured and reported on %2; there are %3."_s
            .arg(QString::number(fewestToPredict), reported, QString::number(study.against.pairs.size()));
    }
    const LatencyPrediction &prediction = *study.prediction;
    const QString count = prediction.models.empty()       ? u"No other model is"_s
                          : prediction.models.size() == 1 ? u"1 other model is"_s
                                                          : u"%1 other models are"_s.arg(prediction.models.size());
    return u"%1 predicted from %2, in the order they have there. Each measured one predicted from the rest is off by %3 "
           "(median), at worst by %4 (%5)."_s.arg(count, reported, shareText(prediction.medianError),
                                                  shareText(prediction.worstError), modelName(run, prediction.worst));
}

QString measureNextText(const TrainingRun &run, const OwnTargetStudy &study)
{
    QStringList named;
    for (const Row row : study.next) {
        named.append(u"%1 (%2 on %3)"_s.arg(modelName(run, row),
                                            latencyText(run.latency(row, study.against.reported).value),
                                            targetName(run, study.against.reported)));
    }
    return named.isEmpty() ? QString() : u"Measure next: %1."_s.arg(listText(named));
}

} // namespace paretoscope
