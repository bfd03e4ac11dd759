// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "session/runsource.h"

#include <QObject>

namespace paretoscope {

class RunMemory;
class RunSession;

/// Own measurements of the run on screen: takes a CSV, has it join the run, and remembers it for the next time. The
/// file is read again whenever the run is. Nothing is remembered or changed where it cannot be used.
class MeasurementsKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasurementsKeeper)
public:
    /// Both must outlive the keeper.
    MeasurementsKeeper(RunSession *session, RunMemory *memory, QObject *parent = nullptr);
    ~MeasurementsKeeper() override;

    /// That joins the run on screen; empty: none.
    [[nodiscard]] QString file() const;

    /// Whether a file is named like a table of measurements, not like a results body.
    [[nodiscard]] static bool isNamedLikeOne(const QString &path);

    /// Reads on a worker; attached() or refused() follows, unless another run comes on screen meanwhile. The first own
    /// target is then the one that is looked at.
    void attach(const QString &csv);
    /// Takes the own targets away again.
    void detach();

Q_SIGNALS:
    void attached();
    void refused(const paretoscope::Error &error);

private:
    void rejoin();
    void showFirstOwnTarget(bool sameRun);

    RunSession *m_session;
    RunMemory *m_memory;
    bool m_isAttaching = false; ///< the run is about to come with the file that was just remembered
};

} // namespace paretoscope
