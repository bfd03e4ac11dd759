// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/need.h"
#include "session/runsource.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace paretoscope {

class Settings;

/// What a target is in a mixed fleet.
struct FleetPlace {
    bool isIn = false;
    int devices = 1;

    friend bool operator==(const FleetPlace &, const FleetPlace &) = default;
};

/// Remembers the budget that was set for a target of a run, and the floor for one of its metrics, and its place in a
/// fleet, from one session to the next: the `most` numbers that were set last. Runs are told apart by their addresses,
/// files by their paths.
class NeedMemory final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NeedMemory)
public:
    static constexpr qsizetype most = 500;

    /// `settings` must outlive the memory. A limit that is being dragged is written down once it rests.
    explicit NeedMemory(Settings *settings, QObject *parent = nullptr);
    /// Writes down what is not written yet.
    ~NeedMemory() override;

    [[nodiscard]] Need need(const RunSource &run, const QString &target, Metric metric) const;
    void remember(const RunSource &run, const QString &target, Metric metric, const Need &need);

    /// Empty: nobody said.
    [[nodiscard]] std::optional<FleetPlace> fleetPlace(const RunSource &run, const QString &target) const;
    void rememberFleetPlace(const RunSource &run, const QString &target, const FleetPlace &place);

private:
    [[nodiscard]] std::optional<double> limitOf(const QByteArray &key) const;
    void keep(const QByteArray &key, std::optional<double> limit);
    void write();

    Settings *m_settings;
    QHash<QByteArray, double> m_limits;
    QByteArrayList m_order; ///< of being set, the newest last
    QTimer m_rest;
};

} // namespace paretoscope
