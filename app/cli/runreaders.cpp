// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runreaders.h"

#include "cli/commandvalues.h"
#include "core/picturefile.h"
#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

RunArguments readRun(Arguments &arguments, const QStringList &operands, SourceNeed need)
{
    RunArguments runs;
    arguments.require(operands.size() <= 1, Words::tr("Give one SOURCE, not %1.").arg(operands.size()));
    runs.source = arguments.input(operands.value(0).trimmed());
    runs.sample = arguments.isSet("sample"_L1);
    runs.offline = arguments.isSet("offline"_L1);
    arguments.require(!runs.offline || !runs.sample, Words::tr("The sample needs no network: leave out --offline."));
    arguments.require(need == SourceNeed::Optional || runs.sample || !runs.source.isEmpty(),
                      Words::tr("Say which run: workspace/project/version, its link, or a file with a results body."));
    arguments.read("api"_L1, runs.api, readApiUrl);
    runs.apiKeyFile = arguments.input(arguments.text("api-key-file"_L1));
    runs.caFile = arguments.text("ca-file"_L1);
    arguments.require(!runs.sample || (runs.api.isEmpty() && runs.apiKeyFile.isEmpty() && runs.caFile.isEmpty()),
                      Words::tr("--sample has its own server and key: leave out --api, --api-key-file and --ca-file."));
    runs.trainingId = arguments.text("training"_L1);
    runs.measurements = arguments.input(arguments.text("measurements"_L1));
    arguments.read("timeout"_L1, runs.timeout, [](const QString &text) { return readSeconds(u"--timeout"_s, text); });
    return runs;
}

QString readHardware(Arguments &arguments)
{
    arguments.require(arguments.isSet("hardware"_L1), Words::tr("Say for which hardware with --hardware H."));
    return arguments.text("hardware"_L1);
}

Contest readContest(Arguments &arguments)
{
    Contest contest;
    arguments.read("metric"_L1, contest.metric, readMetric);
    if (arguments.isSet("with-baselines"_L1))
        contest.population = Population::WithBaselines;
    return contest;
}

QString readRecordPath(Arguments &arguments)
{
    const QString path = arguments.text("record"_L1);
    arguments.require(path != standardOutput,
                      Words::tr("--record writes two files, which standard output cannot hold: name a file."));
    return path;
}

} // namespace paretoscope
