// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/measurementfiles.h"

#include "session/settings.h"

namespace paretoscope {

MeasurementFiles::MeasurementFiles(Settings *settings)
    : m_settings(settings)
{
    for (const QString &line : settings->measurementFiles()) {
        const QByteArray key = line.section(u' ', 0, 0).toLatin1();
        const QString path = line.section(u' ', 1);
        if (key.isEmpty() || path.isEmpty() || m_files.contains(key))
            continue;
        m_files.insert(key, path);
        m_order.append(key);
    }
}

void MeasurementFiles::remember(const RunSource &run, const QString &path)
{
    const QByteArray key = memoryKey(run);
    m_order.removeOne(key);
    m_files.remove(key);
    if (!path.isEmpty()) {
        m_files.insert(key, path);
        m_order.append(key);
    }
    while (m_order.size() > most)
        m_files.remove(m_order.takeFirst());
    QStringList lines;
    for (const QByteArray &each : m_order)
        lines.append(QString::fromLatin1(each) + u' ' + m_files.value(each));
    m_settings->setMeasurementFiles(lines);
}

} // namespace paretoscope
