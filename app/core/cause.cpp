// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cause.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString waitText(const CauseFacts &facts)
{
    return facts.retryAfter ? Words::tr("Wait %1 s as it asks", "…, then try again.").arg(facts.retryAfter->count())
                            : Words::tr("Wait a minute", "…, then try again.");
}

QString valueOf(QStringView name, const CauseFacts &facts)
{
    if (name == "subject"_L1)
        return facts.subject.isEmpty() ? Words::tr("this", "what an error is about") : facts.subject;
    if (name == "reason"_L1)
        return facts.reason;
    if (name == "limit"_L1)
        return facts.limit;
    if (name == "status"_L1)
        return QString::number(facts.status);
    Q_ASSERT(name == "wait"_L1);
    return waitText(facts);
}

/// In one pass: what is put in may look like a place itself.
QString filledIn(QStringView text, const CauseFacts &facts)
{
    QString filled;
    while (!text.isEmpty()) {
        const qsizetype open = text.indexOf(u'{');
        filled += text.first(open < 0 ? text.size() : open);
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(u'}', open);
        filled += valueOf(text.sliced(open + 1, close - open - 1), facts);
        text = text.sliced(close + 1);
    }
    return filled;
}

} // namespace

Error errorOf(Cause cause, const CauseFacts &facts)
{
    const CauseText text = causeText(cause);
    return {.code = text.code,
            .what = filledIn(text.what, facts),
            .next = filledIn(text.next, facts),
            .detail = facts.detail,
            .httpStatus = facts.status,
            .mayPass = text.outlook == Outlook::MayPass,
            .retryAfter = facts.retryAfter,
            .namesAsked = facts.isAsked && text.what.contains("{subject}"_L1)};
}

} // namespace paretoscope
