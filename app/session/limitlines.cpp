// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/limitlines.h"

#include "core/hardwaretarget.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double inFleet = 1; // else 2, for what was remembered was above 0

QByteArray keyOf(const RunSource &run, const QString &target, const QString &what)
{
    return memoryKey(run, {hardwareKey(target), what});
}

QString floorWord(Metric metric) { return u"floor "_s + metricKey(metric); }

} // namespace

LimitLines::LimitLines(const QStringList &lines)
{
    for (const QString &line : lines) {
        bool ok = false;
        const double number = line.section(u' ', 1).toDouble(&ok);
        if (ok && std::isfinite(number) && number > 0)
            m_numbers.insert(line.section(u' ', 0, 0).toLatin1(), number);
    }
}

RememberedTarget LimitLines::of(const RunSource &run, const QString &target) const
{
    RememberedTarget remembered;
    if (m_numbers.isEmpty())
        return remembered;
    const auto number = [&](const QString &what) { return m_numbers.value(keyOf(run, target, what)); }; // 0: none
    if (const double budget = number(u"budget"_s); budget > 0)
        remembered.budget = budget;
    for (const Metric metric : allMetrics) {
        if (const double floor = number(floorWord(metric)); floor > 0)
            remembered.floors.emplace(metric, floor);
    }
    if (const double place = number(u"fleet"_s); place > 0)
        remembered.fleet = FleetPlace{place == inFleet, usableDevices(number(u"devices"_s))};
    return remembered;
}

void LimitLines::remove(const RunSource &run, const QString &target)
{
    if (m_numbers.isEmpty())
        return;
    for (const QString &what : {u"budget"_s, u"fleet"_s, u"devices"_s})
        m_numbers.remove(keyOf(run, target, what));
    for (const Metric metric : allMetrics)
        m_numbers.remove(keyOf(run, target, floorWord(metric)));
}

QStringList LimitLines::lines() const
{
    QStringList lines;
    for (const auto &[key, number] : m_numbers.asKeyValueRange())
        lines.append(QString::fromLatin1(key) + u' ' + QString::number(number, 'g', 17));
    lines.sort();
    return lines;
}

} // namespace paretoscope
