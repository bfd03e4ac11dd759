// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "store/keptbody.h"

#include <QListWidget>

namespace paretoscope {

class RunStore;
class Settings;

/// Runs and files opened lately, newest first, and below them every other run that the store has.
class RecentRunsList final : public QListWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentRunsList)
public:
    /// All must outlive the list.
    RecentRunsList(const RunSession *session, Settings *settings, RunStore *store, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    /// Asks the store what it has; at the first time somebody has to.
    void askStore();

Q_SIGNALS:
    void openRequested(const paretoscope::RunSource &run);
    /// There may be more or fewer of them.
    void changed();

private:
    void reload();
    void addRun(const QString &run, const QString &toolTip);

    const RunSession *m_session;
    Settings *m_settings;
    RunStore *m_store;
    QList<KeptRun> m_kept; ///< as the store last told
    QString m_filter;
};

} // namespace paretoscope
