// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "theme/theme.h"
#include "widgets/banner.h"

#include <QTimer>

namespace paretoscope {

class AccountConnector;
class RunPoller;

/// Says how the newest request stands, over the data of the last good one: that it takes its time (after
/// 300 ms, with Cancel), when it is tried again by itself, or why it failed and what to do next.
class RunBanner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunBanner)
public:
    static constexpr int waitBeforeWordsMs = 300;

    /// All must outlive the banner.
    RunBanner(RunSession *session, const RunPoller *poller, AccountConnector *connector, const Theme *theme,
              QWidget *parent = nullptr);
    ~RunBanner() override;

    /// A word about something else than the shown run; stays until dismissed or another run is
    /// asked for, and comes back behind words about loads.
    void tellNotice(const QString &text);

Q_SIGNALS:
    void connectRequested();
    /// The version holds several trainings: the user has to choose one.
    void chooseTrainingRequested();

private:
    void showNotice();
    void showAwaitedKey();
    /// That a key is waited for is what there is to say: nothing else has gone wrong.
    [[nodiscard]] bool isKeyAwaited() const;
    [[nodiscard]] bool isKeyMissing() const;
    void showStarted();
    void showLoading();
    void showWaiting();
    void showError();
    void act();
    void dismiss();
    /// What is still good: the run on screen and its age. Empty without one.
    [[nodiscard]] QString stillShown() const;

    RunSession *m_session;
    const RunPoller *m_poller;
    AccountConnector *m_connector;
    const Theme *m_theme;
    Banner *m_banner;
    QTimer m_patience;
    QString m_notice; ///< empty: none
};

} // namespace paretoscope
