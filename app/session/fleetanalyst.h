// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/newestwork.h"
#include "session/fleetstudy.h"
#include "session/runmemory.h"

#include <QObject>

#include <memory>

namespace paretoscope {

class RunSession;

/// What is asked of a mixed fleet of the run on screen, and what comes of it. The place of each target and its limits
/// are remembered with the run; the limits of the target on screen are those of the session. Works on a worker, and
/// while somebody watches; a newer question drops the one before.
class FleetAnalyst final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetAnalyst)
public:
    using StudyPtr = std::shared_ptr<const FleetStudy>;

    /// Both must outlive it.
    FleetAnalyst(RunSession *session, RunMemory *memory, QObject *parent = nullptr);
    ~FleetAnalyst() override;

    /// Of a target of the run on screen. Of few targets all are in a fleet that nobody changed, of many the first two.
    [[nodiscard]] FleetPlace place(TargetIndex target) const;
    [[nodiscard]] Need need(TargetIndex target) const;
    void setPlace(TargetIndex target, const FleetPlace &place);
    void setNeed(TargetIndex target, const Need &need);

    void setWatched(bool isWatched);
    /// Without limits where there is nothing to work out.
    [[nodiscard]] const FleetQuestion &question() const { return m_question; }
    /// What came of the newest question that was answered; null: of none. Fails with ErrorCode::TooLarge when memory
    /// runs out.
    [[nodiscard]] const Result<StudyPtr> &study() const { return m_study; }

Q_SIGNALS:
    /// Question or study.
    void changed();

private:
    void ask();
    [[nodiscard]] FleetQuestion questionNow() const;

    RunSession *m_session;
    RunMemory *m_memory;
    bool m_isWatched = false;
    FleetQuestion m_question;
    Result<StudyPtr> m_study;
    NewestWork m_work;
};

} // namespace paretoscope
