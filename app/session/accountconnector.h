// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/keyring.h"
#include "session/workspace.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace paretoscope {

class Settings;

/// Connects the account workspace: finds the key (key file or environment first, then the keyring), takes a new one
/// from the user, checks it against the server before it takes the place of the one before, and lists the workspace.
/// A key is kept in the keyring alone, and only when asked to. A locked keyring, which asks for a password of its own,
/// is waited for until it opens or stopAsking(); its key is taken then, unless another one is in use by that time.
class AccountConnector final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountConnector)
public:
    /// Whether the keyring is asked for the key: not at all, a moment ago, or for so long that it is worth a word.
    enum class Keys { NotAsked, Asked, Awaited };
    static constexpr std::chrono::milliseconds patience{1'000}; ///< with a keyring, before it is worth a word

    /// All must outlive the connector.
    AccountConnector(QNetworkAccessManager *network, Workspace *account, Settings *settings, QObject *parent = nullptr);
    ~AccountConnector() override;

    /// Uses what was given at start-up, or the environment, or the keyring; ends in connected() or in silence when
    /// no key is known, so that a first start is not a first error.
    void connectWithKnownKey(const QUrl &baseUrl, const ApiKey &given);
    /// Tries a key the user typed. Ends in connected() or failed(); on failure nothing is kept, and an earlier
    /// connection stays as it was.
    void connectWith(const QUrl &baseUrl, const ApiKey &key, bool remember);
    /// Takes back connectWith(), as far as it has not ended.
    void stopTrying();
    /// Forgets the key, in the keyring too.
    void disconnectAccount();

    /// Goes on without the key that the keyring may hold.
    void stopAsking();
    [[nodiscard]] Keys keys() const;

    [[nodiscard]] bool isConnected() const { return m_isConnected; }

Q_SIGNALS:
    /// keys() has changed.
    void keysChanged();
    /// The keyring has given a key, which is used from now on.
    void keyFound();
    void connected(const QString &workspaceName);
    void failed(const paretoscope::Error &error);
    /// The connection holds but the key could not be kept; the sentence says why.
    void keyNotKept(const QString &reason);
    void disconnected();

private:
    void use(const QUrl &baseUrl, const ApiKey &key);
    /// What else is set stays: limits, whom to trust.
    [[nodiscard]] ApiSettings settingsFor(const QUrl &baseUrl, const ApiKey &key) const;
    void follow();

    ResultsClient m_candidate; ///< asks with a key that is not trusted yet
    QPointer<ApiReply> m_check;
    Workspace *m_account;
    Settings *m_settings;
    Keyring m_keyring;
    QTimer m_patience; ///< runs while the keyring is asked, and not waited for yet
    QUrl m_keyringUrl; ///< whose key the keyring was asked for
    bool m_isTrying = false;
    bool m_remember = false;
    bool m_isKeeping = false; ///< the keyring was given a key and has not answered yet
    bool m_isConnected = false;
};

} // namespace paretoscope
