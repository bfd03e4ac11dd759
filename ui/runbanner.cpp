// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbanner.h"

#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString actionFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyRefused:
    case ErrorCode::AccessRefused: return u"Connect…"_s;
    case ErrorCode::SeveralTrainings: return u"Choose a training"_s;
    default: return u"Try again"_s;
    }
}

} // namespace

RunBanner::RunBanner(RunSession *session, const Theme *theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_banner(new Banner(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    m_patience.setSingleShot(true);
    m_patience.setInterval(waitBeforeWordsMs);
    connect(&m_patience, &QTimer::timeout, this, &RunBanner::showLoading);
    connect(session, &RunSession::loadStarted, &m_patience, qOverload<>(&QTimer::start));
    connect(session, &RunSession::loadEnded, this, [this] {
        m_patience.stop();
        showError();
    });
    connect(session, &RunSession::errorChanged, this, &RunBanner::showError);
    connect(m_banner, &Banner::actionRequested, this, &RunBanner::act);
    connect(m_banner, &Banner::dismissed, session, &RunSession::dismissError);
}

RunBanner::~RunBanner() = default;

void RunBanner::tellNotice(const QString &text)
{
    m_banner->tell(Banner::Kind::Notice, text, {}, m_theme->colors().muted);
}

void RunBanner::showLoading()
{
    m_banner->tell(Banner::Kind::Notice, u"Reading %1…"_s.arg(harmless(displayName(m_session->requestedSource()))),
                   u"Cancel"_s, m_theme->colors().muted);
}

void RunBanner::showError()
{
    if (m_session->isLoading())
        return;
    if (!m_session->lastError()) {
        m_banner->hide();
        return;
    }
    QString text = harmless(m_session->lastError()->userText);
    if (m_session->run()) {
        text += u" Still shown: %1, read %2."_s.arg(harmless(displayName(m_session->shown().source)),
                                                   ageText(m_session->shown().readAt, m_session->now()));
    }
    m_banner->tell(Banner::Kind::Error, text, actionFor(*m_session->lastError()), m_theme->colors().error);
}

void RunBanner::act()
{
    if (m_session->isLoading()) {
        m_session->cancel();
        return;
    }
    if (!m_session->lastError())
        return;
    const QString action = actionFor(*m_session->lastError());
    if (action == actionFor({ErrorCode::KeyRefused, {}}))
        Q_EMIT connectRequested();
    else if (m_session->lastError()->code == ErrorCode::SeveralTrainings)
        Q_EMIT chooseTrainingRequested();
    else
        m_session->refresh();
}

} // namespace paretoscope
