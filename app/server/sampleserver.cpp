// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sampleserver.h"

#include "core/cause.h"
#include "server/resultsserver.h"
#include "server/sampleworkspace.h"

using namespace Qt::StringLiterals;

namespace paretoscope {

SampleServer::SampleServer(QObject *parent, Clock clock, std::chrono::milliseconds replayLength)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_replayLength(replayLength),
      m_settings(failure(Cause::SampleNotStarted))
{
    m_thread.setObjectName("sample-server"_L1);
}

SampleServer::~SampleServer()
{
    if (!m_onThread) // nobody wanted the sample
        return;
    QMetaObject::invokeMethod(
        m_onThread, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<ApiSettings> SampleServer::start()
{
    if (!m_onThread) {
        m_onThread = new QObject;
        m_onThread->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_onThread, &QObject::deleteLater);
        m_thread.start();
    }
    if (!m_settings)
        QMetaObject::invokeMethod(
            m_onThread, [this] { m_settings = listen(); }, Qt::BlockingQueuedConnection);
    return m_settings;
}

Result<ApiSettings> SampleServer::listen()
{
    m_server = std::make_unique<ResultsServer>(std::make_unique<SampleWorkspace>(m_clock, m_replayLength));
    QStringList limited = ServedKey::allScopes();
    limited.removeAll(u"version:read"_s);
    m_server->setKeys(
        {{SampleWorkspace::key(), ServedKey::allScopes()}, {SampleWorkspace::keyWithoutVersionRead(), limited}});
    return m_server->listen().map([](const QUrl &baseUrl) {
        ApiSettings settings;
        settings.baseUrl = baseUrl;
        settings.key = SampleWorkspace::key();
        return settings;
    });
}

} // namespace paretoscope
