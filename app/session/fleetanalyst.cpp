// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleetanalyst.h"

#include "session/runsession.h"

namespace paretoscope {

namespace {

/// Few targets are all meant; of many the user picks.
constexpr int mostInAtFirst = 3;
constexpr int inOfMany = 2;

} // namespace

FleetAnalyst::FleetAnalyst(RunSession *session, RunMemory *memory, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_memory(memory)
{
    connect(session, &RunSession::changed, this, &FleetAnalyst::ask);
}

FleetAnalyst::~FleetAnalyst() = default;

FleetPlace FleetAnalyst::place(TargetIndex target) const
{
    const TrainingRun &run = *m_session->run();
    const FleetPlace first{.isIn = run.targetCount() <= mostInAtFirst || target < inOfMany};
    return m_memory->fleetPlace(m_session->shown().source, run.targetName(target)).value_or(first);
}

Need FleetAnalyst::need(TargetIndex target) const
{
    const RunView &view = m_session->view();
    if (view.target == target)
        return view.need;
    return m_memory->need(m_session->shown().source, m_session->run()->targetName(target), view.metric);
}

void FleetAnalyst::setPlace(TargetIndex target, const FleetPlace &place)
{
    m_memory->rememberFleetPlace(m_session->shown().source, m_session->run()->targetName(target), place);
    ask();
}

void FleetAnalyst::setNeed(TargetIndex target, const Need &need)
{
    const RunView &view = m_session->view();
    if (view.target == target) {
        m_session->change([&need](RunView &wanted) { wanted.need = need; });
    } else {
        m_memory->remember(m_session->shown().source, m_session->run()->targetName(target), view.metric, need);
        ask();
    }
}

void FleetAnalyst::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched)
        return ask();
    m_work.drop();
    m_question = {};
}

FleetQuestion FleetAnalyst::questionNow() const
{
    FleetQuestion question{.source = m_session->shown().source,
                           .run = m_session->shown().run,
                           .metric = m_session->view().metric,
                           .population = m_session->view().population};
    for (TargetIndex target = 0; question.run && target < question.run->targetCount(); ++target) {
        const FleetPlace place = this->place(target);
        if (!place.isIn)
            continue;
        const Need need = this->need(target);
        FleetLimit limit{.target = target, .devices = place.devices};
        limit.budget = need.budget.value_or(limit.budget);
        limit.floor = need.floor.value_or(limit.floor);
        question.limits.push_back(limit);
    }
    return question;
}

void FleetAnalyst::ask()
{
    if (!m_isWatched) {
        if (m_study && *m_study && (*m_study)->question.run != m_session->shown().run)
            m_study = nullptr; // a run that nobody looks at any more
        return;
    }
    FleetQuestion question = questionNow();
    if (question == m_question)
        return;
    m_question = std::move(question);
    if (m_question.limits.empty()) {
        m_work.drop();
        m_study = nullptr;
    } else {
        m_work.run(
            this,
            [question = m_question](const std::stop_token &stop) -> Result<StudyPtr> {
                if (std::optional<FleetStudy> study = studyFleet(question, stop))
                    return std::make_shared<const FleetStudy>(*std::move(study));
                return failure(Cause::Cancelled);
            },
            [this](const Result<StudyPtr> &study) {
                Result<StudyPtr> before = std::exchange(m_study, study);
                Q_EMIT changed();
                freeOnWorker(std::move(before)); // who may be the last to hold its run
            });
    }
    Q_EMIT changed();
}

} // namespace paretoscope
