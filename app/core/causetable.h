// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cause.h"

#include <QStringView>

namespace paretoscope {

/// Whether asking again by itself can help: a busy or troubled server and a broken connection may pass; a refusal, a
/// wrong address or a body that is no result stay until somebody does something.
enum class Outlook { Stays, MayPass };

/// What is known of a cause beforehand. {subject}, {reason}, {limit}, {status} and {wait} are places of CauseFacts.
struct CauseText {
    Cause cause;
    ErrorCode code;
    Outlook outlook;
    QStringView text;
};

[[nodiscard]] const CauseText &causeText(Cause cause);

} // namespace paretoscope
