// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/owntargetanalyst.h"

#include "session/runsession.h"

namespace paretoscope {

OwnTargetAnalyst::OwnTargetAnalyst(RunSession *session, QObject *parent)
    : QObject(parent),
      m_session(session)
{
    connect(session, &RunSession::changed, this, &OwnTargetAnalyst::follow);
    follow();
}

OwnTargetAnalyst::~OwnTargetAnalyst() = default;

void OwnTargetAnalyst::setOwn(TargetIndex own)
{
    m_question.own = own;
    m_question.reported = reportedBeside(*m_question.run, own);
    ask();
}

void OwnTargetAnalyst::setReported(TargetIndex reported)
{
    m_question.reported = reported;
    ask();
}

void OwnTargetAnalyst::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched)
        return ask();
    m_work.drop();
    m_asked = {};
}

void OwnTargetAnalyst::follow()
{
    m_question.metric = m_session->view().metric;
    m_question.population = m_session->view().population;
    if (m_question.run != m_session->shown().run)
        startAfresh();
    ask();
}

void OwnTargetAnalyst::startAfresh()
{
    const QString before = m_question.own ? m_question.run->targetName(*m_question.own) : QString();
    m_question.run = m_session->shown().run;
    m_question.own.reset();
    m_question.reported.reset();
    m_work.drop();
    m_asked = {};
    m_answer.reset();
    const TrainingRun &run = *m_question.run;
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        if (!run.ownConditions(target))
            continue;
        const bool isMeant = m_session->view().target == target
                             || (!before.isEmpty() && run.targetName(target) == before);
        if (!m_question.own || isMeant)
            m_question.own = target;
    }
    if (m_question.own)
        m_question.reported = reportedBeside(run, *m_question.own);
    Q_EMIT runChanged();
}

void OwnTargetAnalyst::ask()
{
    if (!m_isWatched || m_question == m_asked)
        return;
    m_asked = m_question;
    if (m_question.own) {
        m_work.run(
            this,
            [question = m_question](const std::stop_token &) -> Result<AnswerPtr> {
                return std::make_shared<const OwnTargetAnswer>(
                    OwnTargetAnswer{question, studyOwnTarget(*question.run, *question.own, question.metric,
                                                             question.population, question.reported)});
            },
            [this](const Result<AnswerPtr> &answer) {
                m_answer = answer ? *answer : std::make_shared<const OwnTargetAnswer>(OwnTargetAnswer{m_question, {}});
                Q_EMIT changed();
            });
    } else {
        m_work.drop();
        m_answer = std::make_shared<const OwnTargetAnswer>(OwnTargetAnswer{m_question, {}});
    }
    Q_EMIT changed();
}

} // namespace paretoscope
