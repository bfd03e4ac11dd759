// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/runarguments.h"
#include "net/keyring.h"
#include "net/resultsclient.h"

#include <QObject>

namespace paretoscope {

/// Works out where a command fetches from and with which key: the sample server, started here and running as
/// long as this object; else --api or the platform, with the key of --api-key-file, of ROBOFLOW_API_KEY, or of
/// the keyring, in this order. The keyring is asked only for a server that is not this computer; what it
/// refuses counts as no key. A locked keyring is waited for as long as the caller likes.
/// After start() exactly one of ready() and failed() follows, queued.
class ApiAccess final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiAccess)
public:
    explicit ApiAccess(RunArguments runs, QObject *parent = nullptr);

    /// Waits in the call where the key comes from a pipe.
    void start(const Patience &patience);
    [[nodiscard]] bool isWaitingForKeyring() const { return m_keyring.isReading(); }

    /// The key of the file, else of the environment; empty without either. A file that is of no use is a
    /// mistake in the command line: ErrorCode::Usage.
    [[nodiscard]] static Result<ApiKey> statedKey(const QString &keyFile, const Patience &patience);

Q_SIGNALS:
    void ready(const paretoscope::ApiSettings &settings);
    /// Usage, or CannotListen for the sample server.
    void failed(const paretoscope::Error &error);

private:
    void startSample();
    void askKeyring();
    void finishLater();
    void failLater(const Error &error);

    RunArguments m_runs;
    ApiSettings m_settings;
    Keyring m_keyring;
};

} // namespace paretoscope
