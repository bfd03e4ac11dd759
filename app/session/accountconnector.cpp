// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/accountconnector.h"

#include "session/settings.h"

#include <utility>

namespace paretoscope {

AccountConnector::AccountConnector(Workspace *account, Settings *settings, QObject *parent)
    : QObject(parent), m_account(account), m_settings(settings), m_keyring(this)
{
    connect(&account->catalog, &RunCatalog::stateChanged, this, &AccountConnector::follow);
    connect(&m_keyring, &Keyring::keyRead, this, [this](const ApiKey &key) {
        if (!key.isEmpty() && !m_isTrying && !m_isConnected)
            tryKey(m_keyringUrl, key); // a key goes nowhere but where it was kept for
    });
    connect(&m_keyring, &Keyring::keyWritten, this, [this] { m_isKeeping = false; });
    connect(&m_keyring, &Keyring::failed, this, [this](const Error &error) {
        // Without a keyring there is no key to be found or forgotten; only one that was to be kept is worth a word.
        if (error.code == ErrorCode::CannotWrite && std::exchange(m_isKeeping, false))
            Q_EMIT keyNotKept(error.userText);
    });
}

AccountConnector::~AccountConnector() = default;

void AccountConnector::connectWithKnownKey(const QUrl &baseUrl, const ApiKey &given)
{
    const ApiKey key = given.isEmpty() ? ApiKey::fromEnvironment() : given;
    m_remember = false;
    if (!key.isEmpty())
        return tryKey(baseUrl, key);
    m_keyringUrl = baseUrl;
    m_keyring.read(baseUrl);
}

void AccountConnector::connectWith(const QUrl &baseUrl, const ApiKey &key, bool remember)
{
    m_remember = remember;
    tryKey(baseUrl, key);
}

void AccountConnector::tryKey(const QUrl &baseUrl, const ApiKey &key)
{
    ApiSettings settings = m_account->client.settings();
    settings.baseUrl = baseUrl;
    settings.key = key;
    m_account->client.setSettings(settings);
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
    m_keyring.remove(m_account->client.settings().baseUrl);
    m_account->client.setSettings({});
    m_isTrying = false;
    m_isKeeping = false;
    m_isConnected = false;
    m_account->catalog.clear();
    Q_EMIT disconnected();
}

} // namespace paretoscope
