// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ownmeasurementsfile.h"

#include "core/cause.h"
#include "core/harmlesstext.h"
#include "core/words.h"
#include "decode/measurementsreader.h"
#include "decode/owntargets.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

Result<OwnMeasurements> readMeasurementsFile(const QString &path, const Patience &patience)
{
    return readInput(path, {.maxBytes = mostMeasurementBytes}, patience).and_then(readMeasurements);
}

Result<LoadedRun> withMeasurements(const LoadedRun &loaded, const OwnMeasurements &measurements)
{
    const JoinedRun joined = withOwnTargets(*loaded.run, measurements.rows);
    if (joined.joined == 0) {
        return failure(Cause::MeasurementsElsewhere, {.subject = harmlessText(displayName(loaded.source)),
                                                      .reason = quoted(QStringView(measurements.rows.front().model))});
    }
    LoadedRun measured = loaded;
    measured.received = std::make_shared<const LoadedRun>(loaded);
    measured.run = joined.run;
    measured.findings += measurements.findings;
    measured.findings += joined.findings;
    return measured;
}

LoadedRun withMeasurementsFile(const LoadedRun &loaded, const QString &path)
{
    const Result<LoadedRun> measured = readMeasurementsFile(path).and_then(
        [&loaded](const OwnMeasurements &measurements) { return withMeasurements(loaded, measurements); });
    if (measured)
        return *measured;
    LoadedRun unmeasured = loaded;
    unmeasured.received = std::make_shared<const LoadedRun>(loaded);
    unmeasured.findings.prepend({Severity::Warning, Words::tr("own measurements"), measured.error().message()});
    return unmeasured;
}

} // namespace paretoscope
