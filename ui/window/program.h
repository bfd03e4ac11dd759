// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "server/sampleserver.h"
#include "session/accountconnector.h"
#include "session/measurementskeeper.h"
#include "session/runmemory.h"
#include "session/runpoller.h"
#include "session/runsession.h"
#include "session/settings.h"
#include "session/workspace.h"
#include "store/runstore.h"
#include "theme/theme.h"
#include "window/mainwindow.h"

#include <QNetworkAccessManager>

#include <memory>

namespace paretoscope {

/// Wires the window's world once: settings, clock, network, clients, session, window. main() makes one with
/// the user's settings, tests make one with settings and a clock of their own. Needs a QApplication.
class Program final {
    Q_DISABLE_COPY_MOVE(Program)
public:
    /// `settings` must outlive the program; fetched bodies are kept in `storeFile`. `replayLength` is that of the
    /// sample's replayed search.
    Program(Settings *settings, const QString &storeFile, const Clock &clock = systemClock(),
            std::chrono::milliseconds replayLength = std::chrono::minutes(3));
    ~Program();

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] RunSession &session() { return m_session; }
    [[nodiscard]] Workspace &sample() { return m_sample; }
    [[nodiscard]] Workspace &account() { return m_account; }
    [[nodiscard]] RunStore &store() { return m_store; }
    [[nodiscard]] AccountConnector &connector() { return m_connector; }
    [[nodiscard]] Theme &theme() { return m_theme; }

private:
    QNetworkAccessManager m_network;
    Theme m_theme;
    Workspace m_sample;
    Workspace m_account;
    AccountConnector m_connector;
    RunStore m_store;
    RunMemory m_memory;
    RunSession m_session;
    MeasurementsKeeper m_measurementsKeeper;
    RunPoller m_poller;
    SampleServer m_sampleServer;
    MainWindow m_window;
};

} // namespace paretoscope
