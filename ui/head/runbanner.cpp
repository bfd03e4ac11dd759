// SPDX-License-Identifier: GPL-3.0-or-later
#include "head/runbanner.h"

#include "session/accountconnector.h"
#include "session/runpoller.h"
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

RunBanner::RunBanner(RunSession *session, const RunPoller *poller, AccountConnector *connector, const Theme *theme,
                     QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_poller(poller),
      m_connector(connector),
      m_theme(theme),
      m_banner(new Banner(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    m_patience.setSingleShot(true);
    m_patience.setInterval(waitBeforeWordsMs);
    connect(&m_patience, &QTimer::timeout, this, &RunBanner::showLoading);
    connect(session, &RunSession::loadStarted, this, &RunBanner::showStarted);
    connect(session, &RunSession::waitingForRetry, this, &RunBanner::showWaiting);
    connect(session, &RunSession::loadEnded, this, [this] {
        m_patience.stop();
        showError();
    });
    connect(session, &RunSession::errorChanged, this, &RunBanner::showError);
    connect(connector, &AccountConnector::keysChanged, this, &RunBanner::showError);
    connect(connector, &AccountConnector::keyFound, this, [this] {
        if (isKeyMissing())
            m_session->refresh();
    });
    callWhileAgeing(this, [this] {
        if (m_session->lastError())
            showError(); // how old the run on screen is
    });
    connect(m_banner, &Banner::actionRequested, this, &RunBanner::act);
    connect(m_banner, &Banner::dismissed, this, &RunBanner::dismiss);
}

RunBanner::~RunBanner() = default;

void RunBanner::tellNotice(const QString &text)
{
    m_notice = text;
    showNotice();
}

void RunBanner::showNotice() { m_banner->tell(Banner::Kind::Notice, m_notice, {}, m_theme->colors().muted); }

void RunBanner::showStarted()
{
    if (!m_session->isRequestForShown())
        m_notice.clear();
    if (m_session->retry().attempt() > 0)
        showLoading(); // the words are there already
    else
        m_patience.start();
}

void RunBanner::showLoading()
{
    const RetryPolicy &retry = m_session->retry();
    const QString name = harmless(displayName(m_session->requestedSource()));
    const QString text = retry.attempt() == 0
                             ? u"Reading %1…"_s.arg(name)
                             : u"Asking again for %1, attempt %2 of %3…"_s.arg(name, QString::number(retry.attempt()),
                                                                               QString::number(retry.limits().retries));
    m_banner->tell(Banner::Kind::Notice, text, u"Cancel"_s, m_theme->colors().muted);
}

void RunBanner::showWaiting()
{
    m_patience.stop();
    const RetryPolicy &retry = m_session->retry();
    const QString what = m_session->passingTrouble().message().section(u". "_s, 0, 0); // what to do is being done
    const QString text = u"%1. Asking again in %2 s, attempt %3 of %4."_s.arg(
        harmless(what), QString::number(retry.left().count()), QString::number(retry.attempt()),
        QString::number(retry.limits().retries));
    m_banner->tell(Banner::Kind::Notice, text + stillShown(), u"Ask now"_s, m_theme->colors().warning);
}

QString RunBanner::stillShown() const
{
    if (!m_session->run())
        return {};
    return u" Still shown: %1, read %2."_s.arg(harmless(displayName(m_session->shown().source)),
                                               ageText(m_session->shown().readAt, m_session->now()));
}

bool RunBanner::isKeyAwaited() const
{
    return m_connector->keys() == AccountConnector::Keys::Awaited && (!m_session->lastError() || isKeyMissing());
}

bool RunBanner::isKeyMissing() const
{
    return m_session->lastError() && m_session->lastError()->code == ErrorCode::KeyMissing;
}

void RunBanner::showAwaitedKey()
{
    m_banner->tell(
        Banner::Kind::Notice,
        u"Waiting for the keyring, which may hold your API key. If it is locked, it asks for its password in a "
        "window of its own."_s,
        u"Go on without"_s, m_theme->colors().muted);
}

void RunBanner::showError()
{
    if (m_session->isLoading())
        return;
    if (isKeyAwaited())
        return showAwaitedKey();
    if (m_connector->keys() == AccountConnector::Keys::Asked && isKeyMissing())
        return; // it may come any moment
    if (!m_session->lastError()) {
        if (m_notice.isEmpty())
            m_banner->hide();
        else
            showNotice();
        return;
    }
    const QString given = m_poller->hasGivenUp() ? u" It is not followed any more."_s : QString();
    const QString text = harmless(m_session->lastError()->message()) + stillShown() + given;
    m_banner->tell(Banner::Kind::Error, text, actionFor(*m_session->lastError()), m_theme->colors().error);
}

void RunBanner::dismiss()
{
    if (m_session->retry().isWaiting())
        m_session->cancel();
    else if (isKeyAwaited() && !m_session->isLoading())
        m_connector->stopAsking();
    else if (m_session->lastError())
        m_session->dismissError();
    else if (!m_session->isLoading())
        m_notice.clear();
}

void RunBanner::act()
{
    if (m_session->retry().isWaiting()) {
        m_session->refresh();
        return;
    }
    if (m_session->isLoading()) {
        m_session->cancel();
        return;
    }
    if (isKeyAwaited())
        return m_connector->stopAsking();
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
