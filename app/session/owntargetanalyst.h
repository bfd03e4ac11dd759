// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/latencyprediction.h"
#include "core/newestwork.h"

#include <QObject>

#include <memory>

namespace paretoscope {

class RunSession;

/// What is asked of an own target.
struct OwnTargetQuestion {
    TrainingRunPtr run = {};                  ///< null: there is none
    std::optional<TargetIndex> own = {};      ///< empty: the run has none
    std::optional<TargetIndex> reported = {}; ///< what it stands beside; empty: the run has nothing
    Metric metric = Metric::Map5095;
    Population population = Population::WithoutBaselines;

    friend bool operator==(const OwnTargetQuestion &, const OwnTargetQuestion &) = default;
};

/// Holds its question, so that it stays true whatever comes on screen.
struct OwnTargetAnswer {
    OwnTargetQuestion question;
    std::optional<OwnTargetStudy> study; ///< as by studyOwnTarget(); empty, too, when memory ran out
};

/// Which own target of the run on screen is studied, beside which reported one, and what comes of it. Works on a
/// worker, and while somebody watches; a newer question drops the one before.
class OwnTargetAnalyst final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnTargetAnalyst)
public:
    using AnswerPtr = std::shared_ptr<const OwnTargetAnswer>;

    /// `session` must outlive it.
    explicit OwnTargetAnalyst(RunSession *session, QObject *parent = nullptr);
    ~OwnTargetAnalyst() override;

    /// With another run: the own target on screen or the one of the same name as before, whichever is later, else the
    /// first; beside reportedBeside().
    [[nodiscard]] const OwnTargetQuestion &question() const { return m_question; }
    void setOwn(TargetIndex own);
    void setReported(TargetIndex reported);

    void setWatched(bool isWatched);
    /// Of the newest question that was answered; null: of none about this run.
    [[nodiscard]] const AnswerPtr &answer() const { return m_answer; }

Q_SIGNALS:
    /// The question is about another run; changed() follows.
    void runChanged();
    /// Question or answer.
    void changed();

private:
    void follow();
    void startAfresh();
    void ask();

    RunSession *m_session;
    bool m_isWatched = false;
    OwnTargetQuestion m_question;
    OwnTargetQuestion m_asked; ///< the newest that was worked on
    AnswerPtr m_answer;
    NewestWork m_work;
};

} // namespace paretoscope
