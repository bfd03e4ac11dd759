// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runstate.h"

#include <QString>

namespace paretoscope {

/// The shape that goes with a status word: never a colour alone.
[[nodiscard]] inline QChar statusShape(RunState state)
{
    switch (state) {
    case RunState::Finished: return u'●';
    case RunState::Mining:
    case RunState::Running: return u'◐';
    case RunState::Queued: return u'○';
    case RunState::Failed: return u'✕';
    case RunState::Cancelled:
    case RunState::Stopped: return u'■';
    case RunState::Unknown: return u'?';
    }
    Q_UNREACHABLE();
}

/// A status word behind its shape, with `space` between the two.
[[nodiscard]] inline QString withStatusShape(RunState state, const QString &word, QChar space)
{
    return QString(statusShape(state)) + space + word;
}

} // namespace paretoscope
