// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runstate.h"

#include <QHash>

namespace paretoscope {

using namespace Qt::StringLiterals;

RunState runStateFromStatus(QStringView status)
{
    static const QHash<QString, RunState> states{
        {u"finished"_s, RunState::Finished},  {u"failed"_s, RunState::Failed},    {u"cancelled"_s, RunState::Cancelled},
        {u"canceled"_s, RunState::Cancelled}, {u"stopped"_s, RunState::Stopped},  {u"mining"_s, RunState::Mining},
        {u"running"_s, RunState::Running},    {u"training"_s, RunState::Running}, {u"queued"_s, RunState::Queued},
        {u"pending"_s, RunState::Queued},
    };
    return states.value(status.trimmed().toString().toLower(), RunState::Unknown);
}

bool isFinal(RunState state)
{
    switch (state) {
    case RunState::Finished:
    case RunState::Failed:
    case RunState::Cancelled:
    case RunState::Stopped: return true;
    case RunState::Mining:
    case RunState::Running:
    case RunState::Queued:
    case RunState::Unknown: return false;
    }
    Q_UNREACHABLE();
}

} // namespace paretoscope
