// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recheck.h"
#include "cli/commandlist.h"
#include "cli/runreaders.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "core/words.h"
#include "record/recordtext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> complaintOf(const Recheck &check)
{
    switch (check.verdict) {
    case Verdict::StillBest: return std::nullopt;
    case Verdict::Beaten: return Error{ErrorCode::Beaten, check.reason};
    case Verdict::NothingFits: return Error{ErrorCode::NothingFits, check.reason};
    case Verdict::NoLongerComparable: return Error{ErrorCode::NotComparable, check.reason};
    }
    Q_UNREACHABLE();
}

QJsonObject recheckJson(const DecisionRecord &record, const Recheck &check)
{
    return {{u"verdict"_s, verdictName(check.verdict)},
            {u"reason"_s, check.reason},
            {u"figuresChanged"_s, check.figuresChanged},
            {u"recorded"_s, toJson(record)[u"choice"]},
            {u"decidedAt"_s, record.decidedAt.toString(Qt::ISODate)},
            {u"now"_s, check.now ? toJson(*check.now)[u"choice"] : QJsonValue()}};
}

/// Complains of Beaten, NothingFits or NotComparable.
CommandAnswer answer(const DecisionRecord &record, const TrainingRun &run)
{
    const Recheck check = recheck(record, run);
    const QString text = check.verdict == Verdict::StillBest ? QString(terminalText(check.reason) + u'\n') : QString();
    return {.json = recheckJson(record, check), .text = text, .complaint = complaintOf(check)};
}

Job read(Arguments &arguments)
{
    const QStringList &operands = arguments.operands();
    arguments.require(!operands.isEmpty(),
                      Words::tr("Say which record to check, and on which run: recheck RECORD SOURCE."));
    const QString path = arguments.input(operands.value(0));
    return RunJob{readRun(arguments, operands.mid(1)), [path](const JobTools &tools) {
                      return readRecord(path, tools.patience).map([](const DecisionRecord &record) -> Answerer {
                          return [record](const QList<LoadedRun> &runs) { return answer(record, *runs.first().run); };
                      });
                  }};
}

} // namespace

const Command recheckCommand{
    .name = "recheck"_L1,
    .operands = "RECORD SOURCE"_L1,
    .synopsis = "[--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Decides anew what RECORD holds, on the run as it is now: still best (0), nothing fits (6), beaten (8),\n"
        "      no longer comparable (9)."),
    .options = runOptions,
    .read = read,
};

} // namespace paretoscope
