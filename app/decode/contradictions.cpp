// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/contradictions.h"

#include "core/harmlesstext.h"
#include "core/runaddress.h"
#include "core/words.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

void remarkOnStatus(const TrainingRun &run, Remarks &remarks)
{
    const RunHeader &header = run.header();
    if (!header.status.isEmpty() && header.state() == RunState::Unknown) {
        remarks.info(Place::atTop(fields::run::status),
                     Words::tr("The status %1 is not known here; it is shown as it came.").arg(quoted(header.status)));
    }
    const std::optional<double> progress = run.mining() ? run.mining()->progress : std::nullopt;
    if (header.state() == RunState::Finished && progress && *progress < 1) {
        remarks.info(Place::atTop(fields::mining::progress),
                     Words::tr("The run is finished although the search stands at %1 %; the status counts.")
                         .arg(std::floor(*progress * 100)));
    }
}

void remarkOnModelCount(const TrainingRun &run, bool hasModelList, Remarks &remarks)
{
    const RunHeader &header = run.header();
    const auto listed = static_cast<qint64>(run.modelCount());
    if (!hasModelList)
        remarks.info(Place::atTop(fields::run::models), Words::tr("There are no models in the answer."));
    else if (listed == 0 && header.state() == RunState::Finished)
        remarks.info(Place::atTop(fields::run::models),
                     Words::tr("The list of models is empty although the run is finished."));
    if (!header.modelCount || *header.modelCount == listed)
        return;
    const QString what =
        Words::tr("%n model(s) reported, %1 listed.", nullptr, static_cast<int>(*header.modelCount)).arg(listed);
    // While a run is under way the count goes ahead of the list.
    if (isFinal(header.state()))
        remarks.warn(Place::atTop(fields::run::modelCount), what);
    else
        remarks.info(Place::atTop(fields::run::modelCount), what);
}

bool isClaimed(const TrainingRun &run, TargetIndex target)
{
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (run.frontClaims(row, target) != 0)
            return true;
    }
    return false;
}

bool hasLastSegment(const TrainingRun &run, const QString &segment)
{
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (!run.modelIdUtf8(row).isEmpty() && lastSegment(run.modelId(row)) == segment)
            return true;
    }
    return false;
}

void remarkOnRecommendations(const TrainingRun &run, Remarks &remarks)
{
    for (const Recommendation &each : run.recommendations()) {
        if (each.row)
            continue;
        const QByteArray name = run.targetName(each.target).toUtf8();
        const Place where = Place::atTop(fields::run::recommendedByHardware).below(name);
        const QString id = quoted(each.modelId);
        if (hasLastSegment(run, lastSegment(each.modelId)))
            remarks.warn(where, Words::tr("The recommended model %1 may be any of several listed ones.").arg(id),
                         "several"_L1);
        else
            remarks.warn(where, Words::tr("The recommended model %1 is not among those listed.").arg(id),
                         "not listed"_L1);
    }
}

void remarkOnUnmeasuredTargets(const TrainingRun &run, Remarks &remarks)
{
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (run.latencyCount(target) > 0)
            continue;
        const QString what = Words::tr("No model has a usable latency on %1.").arg(quoted(run.targetName(target)));
        const QByteArray name = run.targetName(target).toUtf8();
        if (run.recommendationFor(target))
            remarks.info(Place::atTop(fields::run::recommendedByHardware).below(name), what, "unmeasured"_L1);
        else if (isClaimed(run, target))
            remarks.info(Place::ofModel(Place::anyModel, fields::model::paretoOptimalFor), what, "unmeasured"_L1);
    }
}

/// Decided for a whole column and never from one value; all zeros are a failed training, not fractions.
bool looksLikeFractions(NumbersView values)
{
    std::size_t usable = 0;
    double highest = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        ++usable;
        highest = std::max(highest, value);
    }
    return usable >= 2 && highest > 0 && highest <= 1;
}

void remarkOnFractions(const TrainingRun &run, Remarks &remarks)
{
    for (const Metric metric : allMetrics) {
        if (!looksLikeFractions(run.metricValues(metric)))
            continue;
        const Field &field = fields::model::numbers.at(static_cast<std::size_t>(indexOf(metric)));
        remarks.warn(Place::ofModel(Place::anyModel, fields::model::metrics).below(field),
                     Words::tr("Every %1 is 1 or less: they look like fractions. They are shown as the percentages the "
                               "answer says they are.")
                         .arg(metricName(metric)),
                     "fractions"_L1);
    }
}

} // namespace

void remarkOnContradictions(const TrainingRun &run, bool hasModelList, Remarks &remarks)
{
    remarkOnStatus(run, remarks);
    remarkOnModelCount(run, hasModelList, remarks);
    remarkOnRecommendations(run, remarks);
    remarkOnUnmeasuredTargets(run, remarks);
    remarkOnFractions(run, remarks);
}

} // namespace paretoscope
