// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandanswer.h"

#include "cli/terminaltext.h"
#include "core/handful.h"
#include "core/harmlesstext.h"
#include "core/words.h"
#include "record/recordtext.h"

#include <QCoreApplication>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

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

Error about(const QString &run, Error error)
{
    if (error.namesAsked)
        return error;
    error.what = Words::tr("%1: %2", "a run, what is wrong with it").arg(terminalText(run), error.what);
    error.namesAsked = true;
    return error;
}

Result<TargetIndex> findTarget(const TrainingRun &run, const QString &hardware)
{
    if (const std::optional<TargetIndex> target = run.targetOf(hardware))
        return *target;
    if (const std::optional<TargetIndex> own = ownTargetOfDevice(run, hardware))
        return *own;
    if (run.targetCount() == 0) {
        return failure(
            ErrorCode::Usage,
            Words::tr("This run states no latency for any hardware, so it has no target %1.").arg(quoted(hardware)),
            Words::tr("paretoscope show lists what it has."));
    }
    QStringList names;
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        names.append(harmlessText(run.targetName(target)));
    return failure(ErrorCode::Usage, Words::tr("This run has no target %1.").arg(quoted(hardware)),
                   Words::tr("Choose one of: %1.").arg(handful(names, u"; ")));
}

CommandAnswer withAge(CommandAnswer answer, const LoadedRun &loaded)
{
    if (!loaded.isKept)
        return answer;
    answer.json[u"fetchedAt"_s] = loaded.readAt.toString(Qt::ISODateWithMs);
    if (!answer.text.isEmpty())
        answer.text.prepend(Words::tr("As fetched on %1.").arg(loaded.readAt.toString(Qt::ISODate)) + u"\n\n"_s);
    return answer;
}

Result<CommandAnswer> withRecord(CommandAnswer answer, DecisionRecord record, const QString &path,
                                 const LoadedRun &loaded)
{
    record.programVersion = QCoreApplication::applicationVersion();
    record.decidedAt = systemClock()();
    record.source = displayName(loaded.source);
    return writeRecord(record, path).map([&answer](const QString &written) {
        answer.json[u"record"_s] = written;
        answer.text += Words::tr("Recorded: %1", "a file").arg(terminalText(written)) + u'\n';
        return std::move(answer);
    });
}

} // namespace paretoscope
