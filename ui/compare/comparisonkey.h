// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"

#include <QWidget>

namespace paretoscope {

class ElidedLabel;
class Theme;

/// Which of two compared runs is which in the chart: a line and its ground beside each name, and a way to stop.
class ComparisonKey final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonKey)
public:
    /// Both must outlive the key.
    ComparisonKey(RunSession *session, const Theme *theme, QWidget *parent = nullptr);
    ~ComparisonKey() override;

private:
    void follow();

    RunSession *m_session;
    ElidedLabel *m_shown;
    ElidedLabel *m_compared;
};

} // namespace paretoscope
