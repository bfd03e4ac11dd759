// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/paintturns.h"

namespace paretoscope {

PaintTurns::PaintTurns(RunSession *session, QObject *parent)
    : QObject(parent)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &PaintTurns::releaseNext);
    connect(session, &RunSession::runChanged, this, &PaintTurns::hold);
    connect(session, &RunSession::analysisChanged, this, &PaintTurns::hold);
}

PaintTurns::~PaintTurns() = default;

void PaintTurns::hold()
{
    m_held.clear();
    for (QWidget *const panel : std::as_const(m_panels)) {
        panel->setUpdatesEnabled(false);
        m_held.append(panel);
    }
    m_turn.start();
}

void PaintTurns::releaseNext()
{
    if (m_held.isEmpty())
        return m_turn.stop();
    if (const QPointer<QWidget> panel = m_held.takeFirst())
        panel->setUpdatesEnabled(true);
}

} // namespace paretoscope
