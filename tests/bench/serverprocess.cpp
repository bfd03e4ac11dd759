// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/serverprocess.h"

#include "bench/childprocess.h"

#include <QJsonDocument>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

ServerProcess::ServerProcess(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"ROBOFLOW_API_KEY"_s); // a served folder would ask for it
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(siblingProgram(u"paretoscope"_s),
                    {u"serve"_s, u"--data"_s, folder, u"--port"_s, u"0"_s, u"--json"_s});
    QByteArray said;
    while (!said.contains('}') && m_process.waitForReadyRead())
        said += m_process.readAllStandardOutput();
    const QJsonObject ready = QJsonDocument::fromJson(said).object();
    m_address = QUrl(ready.value("address"_L1).toString());
    m_workspace = ready.value("workspace"_L1).toString();
    if (m_address.isEmpty() || m_workspace.isEmpty())
        qFatal("paretoscope serve does not start");
}

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    m_process.waitForFinished();
}

} // namespace paretoscope::bench
