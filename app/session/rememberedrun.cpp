// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rememberedrun.h"

#include <QJsonArray>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto runField = "run"_L1;
constexpr auto measurementsField = "ownMeasurements"_L1;
constexpr auto targetsField = "targets"_L1;
constexpr auto targetField = "target"_L1;
constexpr auto budgetField = "budgetMs"_L1;
constexpr auto floorsField = "floorsPercent"_L1;
constexpr auto fleetField = "fleet"_L1;
constexpr auto isInField = "isIn"_L1;
constexpr auto devicesField = "devices"_L1;

std::optional<double> limitOf(const QJsonValue &value)
{
    return value.toDouble() > 0 ? std::optional(value.toDouble()) : std::nullopt;
}

RememberedTarget rememberedTargetOf(QJsonObject json)
{
    RememberedTarget target;
    target.key = json.take(targetField).toString().toLatin1();
    target.budget = limitOf(json.take(budgetField));
    const QJsonObject floors = json.take(floorsField).toObject();
    for (const Metric metric : allMetrics) {
        if (const std::optional<double> floor = limitOf(floors.value(metricKey(metric))))
            target.floors.emplace(metric, *floor);
    }
    if (const QJsonValue fleet = json.take(fleetField); fleet.isObject())
        target.fleet = FleetPlace{fleet[isInField].toBool(), usableDevices(fleet[devicesField].toDouble())};
    target.others = json;
    return target;
}

QJsonObject jsonOf(const RememberedTarget &target)
{
    QJsonObject json = target.others;
    json[targetField] = QString::fromLatin1(target.key);
    if (target.budget)
        json[budgetField] = *target.budget;
    QJsonObject floors;
    for (const auto &[metric, floor] : target.floors)
        floors[metricKey(metric)] = floor;
    if (!floors.isEmpty())
        json[floorsField] = floors;
    if (target.fleet)
        json[fleetField] = QJsonObject{{isInField, target.fleet->isIn}, {devicesField, target.fleet->devices}};
    return json;
}

} // namespace

int usableDevices(double devices)
{
    constexpr double most = 1e9;
    return static_cast<int>(std::clamp(devices, 1.0, most));
}

RememberedRun rememberedRunOf(const QJsonObject &json)
{
    RememberedRun run;
    run.others = json;
    run.key = run.others.take(runField).toString().toLatin1();
    run.measurementsFile = run.others.take(measurementsField).toString();
    const QJsonArray targets = run.others.take(targetsField).toArray();
    for (const QJsonValue each : targets) {
        if (RememberedTarget target = rememberedTargetOf(each.toObject()); !target.key.isEmpty() && !target.isEmpty())
            run.targets.push_back(std::move(target));
    }
    return run;
}

QJsonObject jsonOf(const RememberedRun &run)
{
    QJsonObject json = run.others;
    json[runField] = QString::fromLatin1(run.key);
    if (!run.measurementsFile.isEmpty())
        json[measurementsField] = run.measurementsFile;
    QJsonArray targets;
    for (const RememberedTarget &target : run.targets)
        targets.append(jsonOf(target));
    if (!targets.isEmpty())
        json[targetsField] = targets;
    return json;
}

} // namespace paretoscope
