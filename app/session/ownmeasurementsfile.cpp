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
                                                      .isAsked = true,
                                                      .reason = quoted(QStringView(measurements.rows.front().model))});
    }
    LoadedRun withOwn = loaded;
    withOwn.received = std::make_shared<const LoadedRun>(loaded);
    withOwn.run = joined.run;
    withOwn.findings += measurements.findings;
    withOwn.findings += joined.findings;
    return withOwn;
}

LoadedRun withMeasurementsFile(const LoadedRun &loaded, const QString &path)
{
    const Result<LoadedRun> withOwn = readMeasurementsFile(path).and_then(
        [&loaded](const OwnMeasurements &measurements) { return withMeasurements(loaded, measurements); });
    if (withOwn)
        return *withOwn;
    LoadedRun withoutOwn = loaded;
    withoutOwn.received = std::make_shared<const LoadedRun>(loaded);
    withoutOwn.findings.prepend({Severity::Warning, Words::tr("own measurements"), withOwn.error().message()});
    return withoutOwn;
}

} // namespace paretoscope
