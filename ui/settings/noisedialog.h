// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"

#include <QDialog>

namespace paretoscope {

class LimitSpin;

/// Asks how far the numbers can be trusted: validation images and the spread of latencies. What is set shows at once;
/// none of both is the usual state.
class NoiseDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoiseDialog)
public:
    /// `session` must outlive the dialog.
    explicit NoiseDialog(RunSession *session, QWidget *parent = nullptr);

private:
    void tell();

    RunSession *m_session;
    LimitSpin *m_images;
    LimitSpin *m_deviation;
};

} // namespace paretoscope
