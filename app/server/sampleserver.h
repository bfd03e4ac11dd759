// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "net/resultsclient.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <memory>

namespace paretoscope {

class ResultsServer;

/// The sample workspace behind real HTTP on a free loopback port, on a thread of its own, so that window and
/// commands use it like the platform's API. The server ends with the object, which waits for the thread.
class SampleServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SampleServer)
public:
    /// `clock` is called on the server's thread.
    explicit SampleServer(QObject *parent = nullptr, Clock clock = systemClock(),
                          std::chrono::milliseconds replayLength = std::chrono::minutes(3));
    ~SampleServer() override;

    /// Blocks until the server listens, a few milliseconds; the base address and the key to ask it with.
    /// A second call returns the same. Fails with ErrorCode::CannotListen; then it may be tried again.
    [[nodiscard]] Result<ApiSettings> start();

private:
    [[nodiscard]] Result<ApiSettings> listen();

    Clock m_clock;
    std::chrono::milliseconds m_replayLength;
    QThread m_thread;
    QObject *m_onThread = nullptr;           ///< lives on m_thread, deleted there; null before start()
    std::unique_ptr<ResultsServer> m_server; ///< made and destroyed on m_thread
    Result<ApiSettings> m_settings;
};

} // namespace paretoscope
