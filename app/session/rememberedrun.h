// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace paretoscope {

/// What a target is in a mixed fleet.
struct FleetPlace {
    bool isIn = false;
    int devices = 1;

    friend bool operator==(const FleetPlace &, const FleetPlace &) = default;
};

/// What settings hold about a target of a run. Limits are above 0 and finite, and as far as that what somebody wrote.
struct RememberedTarget {
    QByteArray key = {};                  ///< memoryKey() of run and target
    std::optional<double> budget = {};    ///< ms
    std::map<Metric, double> floors = {}; ///< percent
    std::optional<FleetPlace> fleet = {}; ///< empty: nobody said
    QJsonObject others = {};              ///< fields of a newer version

    [[nodiscard]] bool isEmpty() const { return !budget && floors.empty() && !fleet && others.isEmpty(); }
};

/// What settings hold about a run.
struct RememberedRun {
    QByteArray key = {};                        ///< memoryKey() of the run
    QString measurementsFile = {};              ///< absolute; empty: none
    std::vector<RememberedTarget> targets = {}; ///< each once, the one that was changed last at the end
    QJsonObject others = {};                    ///< fields of a newer version

    [[nodiscard]] bool isEmpty() const { return measurementsFile.isEmpty() && targets.empty() && others.isEmpty(); }
};

/// A number of devices that a fleet can have.
[[nodiscard]] int usableDevices(double devices);

/// A field keeps its name and kind from one version to the next: another meaning takes another name. What is of no use
/// is left out.
[[nodiscard]] RememberedRun rememberedRunOf(const QJsonObject &json);
[[nodiscard]] QJsonObject jsonOf(const RememberedRun &run);

} // namespace paretoscope
