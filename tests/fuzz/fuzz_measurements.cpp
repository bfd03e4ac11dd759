// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrunbuilder.h"
#include "decode/measurementsreader.h"
#include "decode/owntargets.h"
#include "fuzz/property.h"

using namespace paretoscope;
using namespace paretoscope::fuzz;

namespace {

/// A run whose ids any file can hit.
const TrainingRun &smallRun()
{
    static const TrainingRunPtr run = [] {
        TrainingRunBuilder builder;
        const TargetIndex target = builder.target(u"T4");
        for (const char *const id : {"a", "b", "acme/x/1/run--c", "T4 (own)"})
            builder.setLatency(builder.addModel(id), target, latencyReading(1));
        return builder.finish();
    }();
    return *run;
}

void requireLatency(double ms) { require(latencyReading(ms).isUsable(), "a latency is usable"); }

void requireFindings(const Findings &findings)
{
    for (const Finding &finding : findings)
        require(isOneHarmlessLine(finding.where) && isOneHarmlessLine(finding.what), "a finding is one harmless line");
}

} // namespace

/// Any bytes are refused in words of ours or read as latencies that can be used, each with a model, a device and a
/// line; and whatever joins a run leaves what the run states as it is.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArray csv(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<OwnMeasurements> read = readMeasurements(csv);
    if (!read) {
        require(read.error().code == ErrorCode::NotAResult, "what is no table of measurements is not a result");
        require(!read.error().message().isEmpty() && isOneHarmlessLine(read.error().message()), "an error has a text");
        return 0;
    }
    require(!read->rows.empty(), "what is read has a line");
    requireFindings(read->findings);
    int line = 0;
    for (const OwnMeasurement &row : read->rows) {
        require(!row.model.isEmpty() && !row.conditions.device.isEmpty(), "a measurement names model and device");
        require(row.line > line, "lines come one after the other");
        line = row.line;
        requireLatency(row.p50);
        if (row.p99)
            require(*row.p99 >= row.p50, "p99 is not below p50");
        require(row.conditions.batch.value_or(1) > 0, "a batch holds something");
    }
    const JoinedRun joined = withOwnTargets(smallRun(), read->rows);
    requireFindings(joined.findings);
    require(joined.run->targetCount() <= 1 + mostOwnTargets, "targets are few");
    require((joined.run->targetCount() > 1) == (joined.joined > 0), "what joins has a target");
    require(!joined.run->ownConditions(0) && joined.run->latency(0, 0).value == 1, "what the run states stays");
    for (TargetIndex target = 1; target < joined.run->targetCount(); ++target)
        require(joined.run->latencyCount(target) > 0, "an own target has a measurement");
    return 0;
}
