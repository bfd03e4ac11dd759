// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include "core/numbertext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QString Error::message() const { return sentencesText({what, next, said}); }

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage: return u"usage"_s;
    case ErrorCode::KeyMissing: return u"key_missing"_s;
    case ErrorCode::KeyRefused: return u"key_refused"_s;
    case ErrorCode::AccessRefused: return u"access_refused"_s;
    case ErrorCode::NotFound: return u"not_found"_s;
    case ErrorCode::SeveralTrainings: return u"several_trainings"_s;
    case ErrorCode::RequestRefused: return u"request_refused"_s;
    case ErrorCode::TooManyRequests: return u"too_many_requests"_s;
    case ErrorCode::ServerTrouble: return u"server_trouble"_s;
    case ErrorCode::Unreachable: return u"unreachable"_s;
    case ErrorCode::TimedOut: return u"timed_out"_s;
    case ErrorCode::TooLarge: return u"too_large"_s;
    case ErrorCode::NotAResult: return u"not_a_result"_s;
    case ErrorCode::Cancelled: return u"cancelled"_s;
    case ErrorCode::NothingFits: return u"nothing_fits"_s;
    case ErrorCode::Beaten: return u"beaten"_s;
    case ErrorCode::NotComparable: return u"not_comparable"_s;
    case ErrorCode::CannotRead: return u"cannot_read"_s;
    case ErrorCode::CannotWrite: return u"cannot_write"_s;
    case ErrorCode::CannotListen: return u"cannot_listen"_s;
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
