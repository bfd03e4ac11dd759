// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/needmemory.h"

#include "core/hardwaretarget.h"
#include "session/settings.h"

#include <QCryptographicHash>

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 1000;

/// Short, fit for a settings file whatever the names are, and telling nobody which runs were looked at.
QByteArray keyOf(const RunSource &run, const QString &target, const QString &limit)
{
    const auto *const file = std::get_if<RunFile>(&run);
    const QStringList parts{file ? u"file"_s : u"run"_s, file ? file->path : displayName(run), hardwareKey(target), limit};
    return QCryptographicHash::hash(parts.join(QChar(0)).toUtf8(), QCryptographicHash::Sha1).toHex().first(20);
}

QByteArray budgetKey(const RunSource &run, const QString &target) { return keyOf(run, target, u"budget"_s); }

QByteArray floorKey(const RunSource &run, const QString &target, Metric metric)
{
    return keyOf(run, target, u"floor "_s + metricKey(metric));
}

} // namespace

NeedMemory::NeedMemory(Settings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &NeedMemory::write);
    for (const QString &line : settings->rememberedLimits()) {
        bool ok = false;
        const double limit = line.section(u' ', 1).toDouble(&ok);
        if (ok && std::isfinite(limit) && limit > 0)
            keep(line.section(u' ', 0, 0).toLatin1(), limit);
    }
}

NeedMemory::~NeedMemory()
{
    if (m_rest.isActive())
        write();
}

Need NeedMemory::need(const RunSource &run, const QString &target, Metric metric) const
{
    const auto limitOf = [this](const QByteArray &key) {
        const auto found = m_limits.constFind(key);
        return found == m_limits.cend() ? std::nullopt : std::optional(*found);
    };
    return {limitOf(budgetKey(run, target)), limitOf(floorKey(run, target, metric))};
}

void NeedMemory::remember(const RunSource &run, const QString &target, Metric metric, const Need &need)
{
    keep(budgetKey(run, target), need.budget);
    keep(floorKey(run, target, metric), need.floor);
    m_rest.start();
}

void NeedMemory::keep(const QByteArray &key, std::optional<double> limit)
{
    m_order.removeOne(key);
    m_limits.remove(key);
    if (!limit)
        return;
    m_limits.insert(key, *limit);
    m_order.append(key);
    if (m_order.size() > most)
        m_limits.remove(m_order.takeFirst());
}

void NeedMemory::write()
{
    QStringList lines;
    for (const QByteArray &key : m_order)
        lines.append(QString::fromLatin1(key) + u' ' + QString::number(m_limits.value(key), 'g', 17));
    m_settings->setRememberedLimits(lines);
}

} // namespace paretoscope
