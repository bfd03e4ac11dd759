// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/outcomes.h"

#include "fuzz/property.h"

#include <cmath>

namespace paretoscope::fuzz {

namespace {

bool isPercent(Reading reading) { return !reading.isUsable() || (reading.value >= 0 && reading.value <= 100); }

bool isLatency(Reading reading)
{
    return !reading.isUsable() || (reading.value >= minLatencyMs && reading.value <= maxLatencyMs);
}

bool isFraction(std::optional<double> number, double whole)
{
    return !number || (std::isfinite(*number) && *number >= 0 && *number <= whole);
}

bool isSame(Reading one, Reading other)
{
    return one.gap == other.gap && (!one.isUsable() || one.value == other.value);
}

void requireBelievableModel(const TrainingRun &run, Row row)
{
    for (const Metric metric : allMetrics)
        require(isPercent(run.metric(row, metric)), "a metric is a percentage");
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        require(isLatency(run.latency(row, target)), "a latency is above 0 and within its limit");
    const QByteArrayView id = run.modelIdUtf8(row);
    require(id.isEmpty() || run.rowOfExactId(id) == row, "a model is found by its id");
    require(!run.label(row).isEmpty(), "a model has a label");
}

void requireBelievableHead(const TrainingRun &run)
{
    require(run.header().modelCount.value_or(0) >= 0, "a count is not negative");
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        require(!run.targetName(target).trimmed().isEmpty(), "a target has a name");
        require(run.latencyCount(target) <= run.modelCount(), "no more models are measured than there are");
    }
    for (const Recommendation &each : run.recommendations()) {
        require(each.target < run.targetCount(), "a recommendation is for a known target");
        require(!each.row || *each.row < run.modelCount(), "a recommended row exists");
    }
    if (!run.mining())
        return;
    require(isFraction(run.mining()->progress, 1), "progress is a fraction");
    for (const MiningCandidate &candidate : run.mining()->frontier)
        require(isFraction(candidate.mapPercent, 100), "a candidate's mAP is a percentage");
}

void requireSameHeader(const RunHeader &one, const RunHeader &other)
{
    require(one.trainingId == other.trainingId && one.versionId == other.versionId && one.status == other.status
                && one.jobType == other.jobType && one.modelType == other.modelType
                && one.modelGroup == other.modelGroup,
            "the same words of the header");
    require(one.modelCount == other.modelCount && one.createdAt == other.createdAt && one.isNas == other.isNas
                && one.provenance == other.provenance,
            "the same facts of the header");
}

void requireSameModel(const TrainingRun &one, const TrainingRun &other, Row row)
{
    require(one.modelIdUtf8(row) == other.modelIdUtf8(row), "the same ids");
    require(one.family(row) == other.family(row) && one.nasFamilyText(row) == other.nasFamilyText(row)
                && one.modelType(row) == other.modelType(row) && one.status(row) == other.status(row)
                && one.isFlagged(row) == other.isFlagged(row),
            "the same words of a model");
    for (const Metric metric : allMetrics)
        require(isSame(one.metric(row, metric), other.metric(row, metric)), "the same metrics");
    for (TargetIndex target = 0; target < one.targetCount(); ++target) {
        require(isSame(one.latency(row, target), other.latency(row, target)), "the same latencies");
        require(one.frontClaims(row, target) == other.frontClaims(row, target), "the same claims");
    }
}

void requireSameRun(const TrainingRun &one, const TrainingRun &other)
{
    requireSameHeader(one.header(), other.header());
    require(one.mining() == other.mining(), "the same mining");
    require(one.modelCount() == other.modelCount(), "as many models");
    require(one.targetCount() == other.targetCount(), "as many targets");
    for (TargetIndex target = 0; target < one.targetCount(); ++target)
        require(one.targetName(target) == other.targetName(target), "the same targets");
    for (Row row = 0; row < one.modelCount(); ++row)
        requireSameModel(one, other, row);
    const bool sameRecommendations = std::equal(
        one.recommendations().begin(), one.recommendations().end(), other.recommendations().begin(),
        other.recommendations().end(), [](const Recommendation &a, const Recommendation &b) {
            return a.target == b.target && a.modelId == b.modelId && a.row == b.row;
        });
    require(sameRecommendations, "the same recommendations");
}

} // namespace

void requireBelievable(const Result<DecodedResults> &outcome)
{
    if (!outcome) {
        require(outcome.error().code == ErrorCode::NotAResult, "what cannot be read is not a result");
        require(!outcome.error().message().isEmpty() && isOneHarmlessLine(outcome.error().message()),
                "an error is one line of text");
        return;
    }
    for (const Finding &finding : outcome->findings) {
        require(!finding.what.isEmpty() && isOneHarmlessLine(finding.what), "a finding is one line of text");
        require(isOneHarmlessLine(finding.where), "the place of a finding is one line of text");
    }
    requireBelievableHead(*outcome->run);
    for (Row row = 0; row < outcome->run->modelCount(); ++row)
        requireBelievableModel(*outcome->run, row);
}

void requireSame(const Result<DecodedResults> &one, const Result<DecodedResults> &other)
{
    require(one.has_value() == other.has_value(), "both are results, or neither is");
    if (!one)
        return require(one.error().message() == other.error().message(), "the same error");
    requireSameRun(*one->run, *other->run);
    require(one->findings == other->findings, "the same findings");
}

} // namespace paretoscope::fuzz
