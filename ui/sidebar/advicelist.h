// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "session/targetadvice.h"

#include <QWidget>

class QVBoxLayout;

namespace paretoscope {

/// The program's own picks as rows to click: rule, model, metric and latency.
class AdviceList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdviceList)
public:
    /// `session` must outlive the list.
    explicit AdviceList(RunSession *session, QWidget *parent = nullptr);

    void show(const TrainingRun &run, const QList<Advice> &advice);
    using QWidget::show;

private:
    RunSession *m_session;
    QVBoxLayout *m_rows;
};

} // namespace paretoscope
