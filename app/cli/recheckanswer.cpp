// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recheckanswer.h"

#include "cli/terminaltext.h"
#include "record/recheck.h"

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

} // namespace

CommandAnswer recheckAnswer(const DecisionRecord &record, const TrainingRun &run)
{
    const Recheck check = recheck(record, run);
    const bool isBest = check.verdict == Verdict::StillBest;
    CommandAnswer answer{recheckJson(record, check), {}, {}, complaintOf(check)};
    if (isBest)
        answer.text = terminalText(check.reason) + u'\n';
    return answer;
}

} // namespace paretoscope
