// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "theme/theme.h"

#include <QScrollArea>

namespace paretoscope {

/// The right dock: the answer first, then the search, then what is wrong with the data.
class Sidebar final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)
public:
    /// Both must outlive the sidebar.
    Sidebar(RunSession *session, const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// Never narrower than its cards, which would be cut at the right.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void showInTableRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace paretoscope
