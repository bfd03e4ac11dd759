// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/openrun.h"

#include "bench/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

QString BodyFolder::write(const QString &name, const QByteArray &body) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

void OpenRun::show(const RunShape &shape)
{
    const QString path = m_folder.write(u"run.json"_s, syntheticBody(shape));
    m_session.open(RunFile{path}, nullptr);
    waitUntil([this] { return !m_session.isLoading(); });
    if (m_session.lastError())
        qFatal("%s", qPrintable(m_session.lastError()->message()));
    QFile::remove(path);
}

} // namespace paretoscope::bench
