// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/findingslistmodel.h"
#include "session/runsession.h"
#include "theme/theme.h"
#include "widgets/card.h"

class QLabel;
class QListView;

namespace paretoscope {

/// What the reader of the answer skipped, repaired or found contradictory, and how much of it is usable.
class FindingsPanel final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsPanel)
public:
    /// Both must outlive the panel.
    FindingsPanel(RunSession *session, const Theme *theme, QWidget *parent = nullptr);
    ~FindingsPanel() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    [[nodiscard]] int listHeight() const;

    RunSession *m_session;
    FindingsListModel *m_findings;
    QLabel *m_summary;
    QListView *m_list;
};

} // namespace paretoscope
