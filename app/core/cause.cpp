// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cause.h"

#include "core/causetable.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString waitText(const CauseFacts &facts)
{
    return facts.retryAfter ? u"Wait %1 s as it asks"_s.arg(facts.retryAfter->count()) : u"Wait a minute"_s;
}

QString valueOf(QStringView name, const CauseFacts &facts)
{
    if (name == "subject"_L1)
        return facts.subject.isEmpty() ? u"this"_s : facts.subject;
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

QString sizeText(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    constexpr qint64 mega = 1024 * kilo;
    if (bytes >= mega)
        return u"%1 MB"_s.arg(bytes / mega);
    return bytes >= kilo ? u"%1 KB"_s.arg(bytes / kilo) : u"%1 bytes"_s.arg(bytes);
}

QString secondsText(std::chrono::milliseconds time)
{
    return u"%1 s"_s.arg(std::chrono::duration<double>(time).count());
}

Error errorOf(Cause cause, const CauseFacts &facts)
{
    const CauseText &row = causeText(cause);
    return {.code = row.code,
            .userText = filledIn(row.text, facts),
            .detail = facts.detail,
            .httpStatus = facts.status,
            .mayPass = row.outlook == Outlook::MayPass,
            .retryAfter = facts.retryAfter};
}

} // namespace paretoscope
