// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

namespace paretoscope {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::SeveralTrainings:
    case ErrorCode::RequestRefused: return ExitCode::Usage;
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyRefused:
    case ErrorCode::AccessRefused: return ExitCode::KeyRefused;
    case ErrorCode::NotFound: return ExitCode::NotFound;
    case ErrorCode::TooManyRequests:
    case ErrorCode::ServerTrouble:
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
    case ErrorCode::Cancelled:
    case ErrorCode::CannotListen: return ExitCode::NoAnswer;
    case ErrorCode::TooLarge:
    case ErrorCode::CannotRead:
    case ErrorCode::NotAResult: return ExitCode::NotAResult;
    case ErrorCode::NothingFits: return ExitCode::NothingFits;
    case ErrorCode::Beaten: return ExitCode::Beaten;
    case ErrorCode::NotComparable: return ExitCode::NotComparable;
    case ErrorCode::CannotWrite: return ExitCode::CannotWrite;
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
