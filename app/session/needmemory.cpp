// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/needmemory.h"

#include "core/hardwaretarget.h"
#include "session/settings.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 1000;

QByteArray budgetKey(const RunSource &run, const QString &target)
{
    return memoryKey(run, {hardwareKey(target), u"budget"_s});
}

QByteArray floorKey(const RunSource &run, const QString &target, Metric metric)
{
    return memoryKey(run, {hardwareKey(target), u"floor "_s + metricKey(metric)});
}

QByteArray membershipKey(const RunSource &run, const QString &target)
{
    return memoryKey(run, {hardwareKey(target), u"fleet"_s});
}

QByteArray devicesKey(const RunSource &run, const QString &target)
{
    return memoryKey(run, {hardwareKey(target), u"devices"_s});
}

// What is remembered is above 0.
constexpr double in = 1;
constexpr double out = 2;
constexpr double mostDevices = 1e9;

} // namespace

NeedMemory::NeedMemory(Settings *settings, QObject *parent)
    : QObject(parent),
      m_settings(settings)
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
    // Written by hand or by an older version, a limit may be one that nobody can set.
    const auto usable = [](std::optional<double> limit, Reading (*classify)(double)) {
        return limit && classify(*limit).isUsable() ? limit : std::nullopt;
    };
    return {usable(limitOf(budgetKey(run, target)), latencyReading),
            usable(limitOf(floorKey(run, target, metric)), percentReading)};
}

void NeedMemory::remember(const RunSource &run, const QString &target, Metric metric, const Need &need)
{
    keep(budgetKey(run, target), need.budget);
    keep(floorKey(run, target, metric), need.floor);
    m_rest.start();
}

std::optional<double> NeedMemory::limitOf(const QByteArray &key) const
{
    const auto found = m_limits.constFind(key);
    return found == m_limits.cend() ? std::nullopt : std::optional(*found);
}

std::optional<FleetPlace> NeedMemory::fleetPlace(const RunSource &run, const QString &target) const
{
    const std::optional<double> membership = limitOf(membershipKey(run, target));
    if (!membership)
        return std::nullopt;
    const double devices = std::clamp(limitOf(devicesKey(run, target)).value_or(1), 1.0, mostDevices);
    return FleetPlace{*membership == in, static_cast<int>(devices)};
}

void NeedMemory::rememberFleetPlace(const RunSource &run, const QString &target, const FleetPlace &place)
{
    keep(membershipKey(run, target), place.isIn ? in : out);
    keep(devicesKey(run, target), place.devices);
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
