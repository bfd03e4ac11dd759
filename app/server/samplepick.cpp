// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/samplepick.h"

#include "core/words.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

struct Candidate {
    double latency = 0;
    double metric = 0;
    QString id;

    /// Ascending: faster first, then more accurate, then by id.
    [[nodiscard]] auto bySpeed() const { return std::tuple(latency, -metric, id); }
    /// Ascending: more accurate first, then faster, then by id.
    [[nodiscard]] auto byAccuracy() const { return std::tuple(-metric, latency, id); }
};

QMap<QString, QList<Candidate>> candidatesByHardware(const QList<SampleModel> &models)
{
    const Metric rankedBy = rankingMetric(models);
    QMap<QString, QList<Candidate>> candidates;
    for (const SampleModel &model : models) {
        const std::optional<double> metric = model.metric(rankedBy);
        if (model.isBaseline || !metric)
            continue;
        for (const auto &[hardware, latency] : model.latencies)
            candidates[hardware].append({latency, *metric, model.id});
    }
    return candidates;
}

QString pick(QList<Candidate> candidates)
{
    std::ranges::sort(candidates, {}, &Candidate::bySpeed);
    const double median = candidates.at((candidates.size() - 1) / 2).latency;
    const auto tooSlow = std::ranges::upper_bound(candidates, median, {}, &Candidate::latency);
    return std::ranges::min_element(candidates.begin(), tooSlow, {}, &Candidate::byAccuracy)->id;
}

} // namespace

Metric rankingMetric(const QList<SampleModel> &models)
{
    const bool statesMap = std::ranges::any_of(
        models, [](const SampleModel &model) { return model.metric(Metric::Map5095).has_value(); });
    return statesMap ? Metric::Map5095 : Metric::Precision;
}

QMap<QString, QString> recommendedByHardware(const QList<SampleModel> &models)
{
    QMap<QString, QString> recommended;
    const QMap<QString, QList<Candidate>> candidates = candidatesByHardware(models);
    for (auto entry = candidates.begin(); entry != candidates.end(); ++entry)
        recommended.insert(entry.key(), pick(entry.value()));
    return recommended;
}

QString recommendationRule(Metric rankedBy)
{
    // Of an even number of children the faster of the middle two is the median; ties go to the faster child, then
    // to the first name.
    return Words::tr(
               "the sample's own, not the platform's: the highest %1 among the children no slower than the median "
               "child of the target.")
        .arg(metricName(rankedBy));
}

} // namespace paretoscope
