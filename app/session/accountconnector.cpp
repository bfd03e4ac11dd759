// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/accountconnector.h"

#include "decode/listingdecoder.h"
#include "session/settings.h"

#include <utility>

namespace paretoscope {

AccountConnector::AccountConnector(QNetworkAccessManager *network, Workspace *account, Settings *settings,
                                   QObject *parent)
    : QObject(parent),
      m_candidate(network),
      m_account(account),
      m_settings(settings),
      m_keyring(this)
{
    connect(&account->catalog, &RunCatalog::stateChanged, this, &AccountConnector::follow);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &AccountConnector::keysChanged);
    connect(&m_keyring, &Keyring::keyRead, this, [this](const ApiKey &key) {
        stopAsking();
        if (key.isEmpty() || m_isTrying || m_isConnected)
            return;
        use(m_keyringUrl, key); // a key goes nowhere but where it was kept for
        Q_EMIT keyFound();
    });
    connect(&m_keyring, &Keyring::keyWritten, this, [this] { m_isKeeping = false; });
    connect(&m_keyring, &Keyring::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::CannotRead)
            stopAsking();
        // Without a keyring there is no key to be found or forgotten; only one that was to be kept is worth a word.
        if (error.code == ErrorCode::CannotWrite && std::exchange(m_isKeeping, false))
            Q_EMIT keyNotKept(error.message());
    });
}

AccountConnector::~AccountConnector() = default;

void AccountConnector::connectWithKnownKey(const QUrl &baseUrl, const ApiKey &given)
{
    const ApiKey key = given.isEmpty() ? ApiKey::fromEnvironment() : given;
    m_remember = false;
    if (!key.isEmpty())
        return use(baseUrl, key);
    m_keyringUrl = baseUrl;
    m_keyring.read(baseUrl);
    m_patience.start();
    Q_EMIT keysChanged();
}

AccountConnector::Keys AccountConnector::keys() const
{
    if (m_patience.isActive())
        return Keys::Asked;
    return m_keyring.isReading() ? Keys::Awaited : Keys::NotAsked;
}

void AccountConnector::stopAsking()
{
    m_keyring.stopReading();
    m_patience.stop();
    Q_EMIT keysChanged();
}

void AccountConnector::connectWith(const QUrl &baseUrl, const ApiKey &key, bool remember)
{
    stopTrying();
    m_candidate.setSettings(settingsFor(baseUrl, key));
    m_check = m_candidate.checkKey(this);
    connect(m_check, &ApiReply::finished, this, [this, remember] {
        const auto workspace = std::exchange(m_check, nullptr)->result().and_then([](const ApiBody &answer) {
            return decodeKeyCheck(answer.clean());
        });
        if (!workspace) {
            Q_EMIT failed(workspace.error());
            return;
        }
        m_remember = remember;
        use(m_candidate.settings().baseUrl, m_candidate.settings().key);
    });
}

void AccountConnector::stopTrying()
{
    if (ApiReply *const check = std::exchange(m_check, nullptr)) {
        check->disconnect(this);
        check->cancel(); // it deletes itself
    }
}

ApiSettings AccountConnector::settingsFor(const QUrl &baseUrl, const ApiKey &key) const
{
    ApiSettings settings = m_account->client.settings();
    settings.baseUrl = baseUrl;
    settings.key = key;
    return settings;
}

void AccountConnector::use(const QUrl &baseUrl, const ApiKey &key)
{
    m_account->client.setSettings(settingsFor(baseUrl, key));
    m_isTrying = true;
    m_account->catalog.load();
}

void AccountConnector::follow()
{
    const RunCatalog &catalog = m_account->catalog;
    const bool isOver = catalog.state() == RunCatalog::State::Known || catalog.state() == RunCatalog::State::Failed;
    if (!m_isTrying || !isOver)
        return;
    m_isTrying = false;
    if (catalog.state() == RunCatalog::State::Failed) {
        m_isConnected = false; // what was listed before is gone
        Q_EMIT failed(catalog.error());
        return;
    }
    m_isConnected = true;
    stopAsking(); // another key will do
    const ApiSettings &settings = m_account->client.settings();
    m_settings->setBaseUrl(settings.baseUrl);
    if (m_remember) {
        m_isKeeping = true;
        m_keyring.write(settings.baseUrl, settings.key);
    }
    Q_EMIT connected(catalog.workspaceName());
}

void AccountConnector::disconnectAccount()
{
    stopTrying();
    stopAsking();
    m_candidate.setSettings({});
    m_keyring.remove(m_account->client.settings().baseUrl);
    m_account->client.setSettings(settingsFor(ApiSettings().baseUrl, {}));
    m_isTrying = false;
    m_isKeeping = false;
    m_isConnected = false;
    m_account->catalog.clear();
    Q_EMIT disconnected();
}

} // namespace paretoscope
