// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"

#include <QListWidget>

namespace paretoscope {

class Settings;

/// Runs and files opened lately, newest first.
class RecentRunsList final : public QListWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentRunsList)
public:
    /// Both must outlive the list.
    RecentRunsList(const RunSession *session, Settings *settings, QWidget *parent = nullptr);

    void setFilter(const QString &text);

Q_SIGNALS:
    void openRequested(const paretoscope::RunSource &run);

private:
    void reload();

    Settings *m_settings;
    QString m_filter;
};

} // namespace paretoscope
