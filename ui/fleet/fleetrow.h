// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/fleet.h"
#include "analysis/need.h"

#include <QObject>

class QCheckBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace paretoscope {

class LimitSpin;

/// One target of the fleet: whether it belongs, how many devices, its limits; and beside them what the choice makes of
/// it.
class FleetRow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetRow)
public:
    static QStringList titles();

    /// Puts its widgets, children of the layout's widget, into line `line` of `grid`.
    FleetRow(const TrainingRun &run, TargetIndex target, QGridLayout *grid, int line);
    /// Takes its widgets with it.
    ~FleetRow() override;

    [[nodiscard]] TargetIndex target() const { return m_target; }
    [[nodiscard]] bool isIn() const;
    [[nodiscard]] int devices() const;
    /// Without telling anybody.
    void showPlace(bool isIn, int devices);
    [[nodiscard]] Need need() const;
    /// Without telling anybody.
    void showNeed(const Need &need);

    /// `service` null: the row has no part in an answer.
    void showService(const TrainingRun &run, const FleetService *service, const std::optional<Point> &bestOnTarget);

Q_SIGNALS:
    /// The user ticked, unticked or counted.
    void membershipChanged();
    /// The user set a limit.
    void needChanged();

private:
    void connectControls();

    TargetIndex m_target;
    QCheckBox *m_name;
    QSpinBox *m_devices;
    LimitSpin *m_budget;
    LimitSpin *m_floor;
    QList<QLabel *> m_numbers; ///< latency, slack, metric, regret
    QLabel *m_bestOnTarget;
};

} // namespace paretoscope
