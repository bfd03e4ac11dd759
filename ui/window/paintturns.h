// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"

#include <QList>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace paretoscope {

/// The panels of a window that all paint anew when a run comes, and together would hold up the event loop for several
/// frames: each of them does so in a turn of its own. Owns none of them.
class PaintTurns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintTurns)
public:
    /// To be made before the panels, so that it hears of a change before they do.
    explicit PaintTurns(RunSession *session, QObject *parent = nullptr);
    ~PaintTurns() override;

    /// In the order of their turns.
    void setPanels(const QList<QWidget *> &panels) { m_panels = panels; }

private:
    void hold();
    void releaseNext();

    QList<QWidget *> m_panels;
    QList<QPointer<QWidget>> m_held; ///< still without their turn
    QTimer m_turn;
};

} // namespace paretoscope
