// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/apiaccess.h"

#include "net/baseaddress.h"
#include "net/issuers.h"
#include "server/sampleserver.h"

#include <utility>

namespace paretoscope {

ApiAccess::ApiAccess(RunArguments runs, QObject *parent)
    : QObject(parent),
      m_runs(std::move(runs))
{}

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
    if (m_runs.sample)
        return startSample();
    if (!m_runs.api.isEmpty())
        m_settings.baseUrl = m_runs.api;
    const Result<ApiKey> key = statedKey(m_runs.apiKeyFile, patience);
    if (!key)
        return failLater(key.error());
    if (!m_runs.caFile.isEmpty()) {
        if (const Result<QList<QSslCertificate>> issuers = statedIssuers(m_runs.caFile); !issuers)
            return failLater(issuers.error());
    }
    m_settings.key = *key;
    m_settings.caFile = m_runs.caFile;
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
    failLater(settings.error());
}

void ApiAccess::askKeyring()
{
    connect(&m_keyring, &Keyring::keyRead, this, [this](const ApiKey &key) {
        m_settings.key = key;
        finishLater();
    });
    connect(&m_keyring, &Keyring::failed, this, &ApiAccess::finishLater);
    m_keyring.read(m_settings.baseUrl);
}

void ApiAccess::failLater(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void ApiAccess::finishLater()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT ready(m_settings); }, Qt::QueuedConnection);
}

} // namespace paretoscope
