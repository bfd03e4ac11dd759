// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/need.h"
#include "session/limitlines.h"

#include <QObject>
#include <QTimer>

namespace paretoscope {

class Settings;

/// Remembers, from one session to the next, what somebody set for a run: which file holds own measurements of it, and
/// for each of its targets the budget, the floor for each metric, and the place in a fleet. The `most` runs and the
/// `most` targets that were changed last are remembered. Runs are told apart by their addresses, files by their paths.
/// What versions up to 0.3 remembered is taken over; what a newer version adds to a run stays with it.
class RunMemory final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunMemory)
public:
    static constexpr std::size_t most = 500;

    /// `settings` must outlive the memory. A limit that is being dragged is written down once it rests.
    explicit RunMemory(Settings *settings, QObject *parent = nullptr);
    /// Writes down what is not written yet.
    ~RunMemory() override;

    [[nodiscard]] Need need(const RunSource &run, const QString &target, Metric metric) const;
    void remember(const RunSource &run, const QString &target, Metric metric, const Need &need);

    /// Empty: nobody said.
    [[nodiscard]] std::optional<FleetPlace> fleetPlace(const RunSource &run, const QString &target) const;
    void rememberFleetPlace(const RunSource &run, const QString &target, const FleetPlace &place);

    /// Absolute; empty: none.
    [[nodiscard]] QString measurementsFile(const RunSource &run) const;
    /// Written down at once. An empty path forgets the one there was.
    void rememberMeasurementsFile(const RunSource &run, const QString &path);

private:
    /// What versions up to 0.3 left.
    void takeOver();
    [[nodiscard]] RememberedTarget targetOf(const RunSource &run, const QString &target) const;
    void keep(const RunSource &run, const QString &target, RememberedTarget remembered);
    [[nodiscard]] RememberedRun runOf(const QByteArray &key) const;
    void keep(const RememberedRun &run);
    void forgetOldest();
    void write();

    Settings *m_settings;
    std::vector<RememberedRun> m_runs; ///< each once, the one that was changed last at the end
    LimitLines m_lines;                ///< of runs and targets that nothing was changed for since
    QJsonObject m_others;              ///< fields of a newer version
    QTimer m_rest;
};

} // namespace paretoscope
