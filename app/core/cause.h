// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/causetable.h"
#include "core/numbertext.h"

#include <chrono>
#include <optional>

namespace paretoscope {

/// What the texts of a cause leave open; each uses one or two of them. They are put in as they are: what others
/// wrote has to be made harmless before.
struct CauseFacts {
    QString subject = {}; ///< what it was about ("the run acme/bottles/5", a file's name); empty reads "this"
    bool isAsked = false; ///< `subject` is what was asked for, and not a part of it or something on the way there
    QString reason = {};  ///< what exactly was wrong, as a part of a sentence
    QString limit = {};   ///< with its unit ("30 s", "256 MB")
    int status = 0;       ///< of HTTP; 0: no answer came
    std::optional<std::chrono::seconds> retryAfter = {}; ///< what the server asks to wait, where that is sane
    QString detail = {};                                 ///< for the log
};

/// The error for a cause: what happened and what to do next, in plain words.
[[nodiscard]] Error errorOf(Cause cause, const CauseFacts &facts = {});

[[nodiscard]] inline tl::unexpected<Error> failure(Cause cause, const CauseFacts &facts = {})
{
    return tl::unexpected<Error>(errorOf(cause, facts));
}

} // namespace paretoscope
