// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandanswer.h"

#include "cli/explainanswer.h"
#include "cli/fleetanswer.h"
#include "cli/measuredanswer.h"
#include "cli/orderanswer.h"
#include "cli/runjson.h"
#include "cli/runtext.h"
#include "cli/terminaltext.h"
#include "core/handful.h"
#include "decode/harmlesstext.h"
#include "reasons/noisereason.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

CommandAnswer pickAnswer(const CommandLine &line, const TrainingRun &run, const TargetAnalysis &analysis)
{
    const Need need{line.maxLatency, line.minMetric};
    const NeedAnswer picked = answerNeed(run, analysis, need);
    CommandAnswer answer{pickJson(run, analysis, need, picked), {}};
    if (picked.pick) {
        answer.text = pickText(run, analysis, need, picked);
        if (!line.record.isEmpty()) // a fleet of one kind of device, by the very same rule
            answer.record = recordFor(line, run, {{.target = analysis.target, .budget = need.budget.value()}});
    } else
        answer.complaint = nothingFits(run, analysis, need);
    return answer;
}

/// What is read from the store is old, and says how old.
CommandAnswer withAge(CommandAnswer answer, const LoadedRun &loaded)
{
    if (!loaded.isKept)
        return answer;
    answer.json[u"fetchedAt"_s] = loaded.readAt.toString(Qt::ISODateWithMs);
    if (!answer.text.isEmpty())
        answer.text.prepend(u"As fetched on %1.\n\n"_s.arg(loaded.readAt.toString(Qt::ISODate)));
    return answer;
}

/// Where somebody says how far the numbers can be trusted: how often each model is on the front, and who is tied.
CommandAnswer withNoise(CommandAnswer answer, const CommandLine &line, const TrainingRun &run,
                        const TargetAnalysis &analysis)
{
    const std::optional<NoisyFront> front = frontUnderNoise(run, analysis, line.noise);
    if (!front)
        return answer;
    answer.json[u"noise"_s] = noiseJson(run, line.noise, *front);
    answer.text += u'\n';
    for (const QString &sentence :
         {tiesText(run, line.metric, *front), sharesText(analysis, *front), noiseText(line.noise)})
        answer.text += terminalText(sentence) + u'\n';
    return answer;
}

Result<CommandAnswer> freshAnswerFor(const CommandLine &line, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    if (line.mode == CommandMode::Show) {
        return CommandAnswer{showJson(run, loaded.findings),
                             showText(run, loaded.findings, displayName(loaded.source))};
    }

    if (line.mode == CommandMode::Fleet)
        return fleetAnswer(line, run);
    if (line.mode == CommandMode::Order)
        return orderAnswer(line, run);
    if (line.mode == CommandMode::Explain)
        return explainAnswer(line, run);
    if (line.mode == CommandMode::Measured)
        return measuredAnswer(line, run);
    return findTarget(run, line.hardware).map([&](TargetIndex target) {
        const TargetAnalysis analysis = analyseTarget(run, target, line.metric, populationOf(line));
        if (line.mode == CommandMode::Pick)
            return pickAnswer(line, run, analysis);
        Q_ASSERT(line.mode == CommandMode::Front);
        return withNoise(CommandAnswer{frontJson(run, analysis), frontText(run, analysis)}, line, run, analysis);
    });
}

/// The only own target of a device that is called for short: "Orin (own)".
std::optional<TargetIndex> ownTargetOfDevice(const TrainingRun &run, const QString &hardware)
{
    std::optional<TargetIndex> found;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        const OwnConditions *const own = run.ownConditions(target);
        if (!own || hardwareKey(ownTargetName({own->device, {}, {}})) != hardwareKey(hardware))
            continue;
        if (found)
            return std::nullopt;
        found = target;
    }
    return found;
}

} // namespace

Population populationOf(const CommandLine &line)
{
    return line.withBaselines ? Population::WithBaselines : Population::WithoutBaselines;
}

Error about(const QString &run, Error error)
{
    const QString name = terminalText(run);
    if (!error.message().contains(name))
        error.what = name + u": "_s + error.what;
    return error;
}

Result<TargetIndex> findTarget(const TrainingRun &run, const QString &hardware)
{
    if (const std::optional<TargetIndex> target = run.targetOf(hardware))
        return *target;
    if (const std::optional<TargetIndex> own = ownTargetOfDevice(run, hardware))
        return *own;
    if (run.targetCount() == 0) {
        return failure(ErrorCode::Usage, u"This run states no latency for any hardware, so it has no target %1. "
                                         "paretoscope show lists what it has."_s.arg(quoted(hardware)));
    }
    QStringList names;
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        names.append(harmlessText(run.targetName(target)));
    return failure(ErrorCode::Usage,
                   u"This run has no target %1. Choose one of: %2."_s.arg(quoted(hardware), handful(names, u"; ")));
}

Result<CommandAnswer> answerFor(const CommandLine &line, const LoadedRun &loaded)
{
    return freshAnswerFor(line, loaded).map([&loaded](CommandAnswer answer) {
        return withAge(std::move(answer), loaded);
    });
}

Result<ExportRequest> exportRequestFor(const CommandLine &line, const TrainingRun &run)
{
    return findTarget(run, line.hardware).map([&](TargetIndex target) {
        return ExportRequest{.target = target,
                             .metric = line.metric,
                             .withBaselines = line.withBaselines,
                             .latencyScale = line.latencyScale.value_or(fittingScale(run, target)),
                             .dark = line.dark,
                             .size = line.size,
                             .scale = line.scale,
                             .outputPath = line.output};
    });
}

} // namespace paretoscope
