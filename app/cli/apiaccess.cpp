// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/apiaccess.h"

#include "net/baseaddress.h"
#include "net/keyring.h"
#include "server/sampleserver.h"

#include <utility>

namespace paretoscope {

ApiAccess::ApiAccess(CommandLine line, QObject *parent) : QObject(parent), m_line(std::move(line)) {}

Result<ApiKey> ApiAccess::statedKey(const QString &keyFile, const Patience &patience)
{
    if (keyFile.isEmpty())
        return ApiKey::fromEnvironment();
    return ApiKey::fromFile(keyFile, patience).map_error([](Error error) {
        error.code = ErrorCode::Usage;
        return error;
    });
}

void ApiAccess::start(const Patience &patience)
{
    if (m_line.sample)
        return startSample();
    if (!m_line.api.isEmpty())
        m_settings.baseUrl = m_line.api;
    const Result<ApiKey> key = statedKey(m_line.apiKeyFile, patience);
    if (!key) {
        QMetaObject::invokeMethod(
            this, [this, error = key.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    m_settings.key = *key;
    if (key->isEmpty() && !isLoopback(m_settings.baseUrl))
        askKeyring();
    else
        finishLater();
}

void ApiAccess::startSample()
{
    auto *const server = new SampleServer(this);
    const Result<ApiSettings> settings = server->start();
    if (settings) {
        m_settings = *settings;
        return finishLater();
    }
    QMetaObject::invokeMethod(
        this, [this, error = settings.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void ApiAccess::askKeyring()
{
    auto *const keyring = new Keyring(this);
    connect(keyring, &Keyring::keyRead, this, [this](const ApiKey &key) {
        m_settings.key = key;
        finishLater();
    });
    connect(keyring, &Keyring::failed, this, &ApiAccess::finishLater);
    keyring->read(m_settings.baseUrl);
}

void ApiAccess::finishLater()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT ready(m_settings); }, Qt::QueuedConnection);
}

} // namespace paretoscope
