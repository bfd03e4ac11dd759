// SPDX-License-Identifier: GPL-3.0-or-later
#include "head/runbanner.h"

#include "core/numbertext.h"
#include "core/words.h"
#include "session/accountconnector.h"
#include "session/runpoller.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What its button does about an error.
enum class Remedy { Connect, ChooseTraining, AskAgain };

Remedy remedyFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyRefused:
    case ErrorCode::AccessRefused: return Remedy::Connect;
    case ErrorCode::SeveralTrainings: return Remedy::ChooseTraining;
    default: return Remedy::AskAgain;
    }
}

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Connect: return Words::tr("Connect…");
    case Remedy::ChooseTraining: return Words::tr("Choose a training");
    case Remedy::AskAgain: return Words::tr("Try again");
    }
    Q_UNREACHABLE();
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
    if (m_session->arrival().retry().attempt() > 0)
        showLoading(); // the words are there already
    else
        m_patience.start();
}

void RunBanner::showLoading()
{
    const RetryPolicy &retry = m_session->arrival().retry();
    const QString name = harmless(displayName(m_session->requestedSource()));
    const QString text = retry.attempt() == 0 ? tr("Reading %1…").arg(name)
                                              : tr("Asking again for %1, attempt %2 of %3…")
                                                    .arg(name, QString::number(retry.attempt()),
                                                         QString::number(retry.limits().retries));
    m_banner->tell(Banner::Kind::Notice, text, tr("Cancel"), m_theme->colors().muted);
}

void RunBanner::showWaiting()
{
    m_patience.stop();
    const RetryPolicy &retry = m_session->arrival().retry();
    // What to do is being done.
    const QString text = tr("%1 Asking again in %2 s, attempt %3 of %4.")
                             .arg(harmless(m_session->arrival().trouble().what), QString::number(retry.left().count()),
                                  QString::number(retry.attempt()), QString::number(retry.limits().retries));
    m_banner->tell(Banner::Kind::Notice, sentencesText({text, stillShown()}), tr("Ask now"), m_theme->colors().warning);
}

QString RunBanner::stillShown() const
{
    if (!m_session->run())
        return {};
    return tr("Still shown: %1, read %2.")
        .arg(harmless(displayName(m_session->shown().source)), ageText(m_session->shown().readAt, m_session->now()));
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
        tr("Waiting for the keyring, which may hold your API key. If it is locked, it asks for its password in a "
           "window of its own."),
        tr("Go on without"), m_theme->colors().muted);
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
    const Error &error = *m_session->lastError();
    const QString given = m_poller->hasGivenUp() ? tr("It is not followed any more.") : QString();
    m_banner->tell(Banner::Kind::Error, sentencesText({harmless(error.message()), stillShown(), given}),
                   remedyText(remedyFor(error.code)), m_theme->colors().error);
}

void RunBanner::dismiss()
{
    if (m_session->arrival().retry().isWaiting())
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
    if (m_session->arrival().retry().isWaiting()) {
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
    switch (remedyFor(m_session->lastError()->code)) {
    case Remedy::Connect: Q_EMIT connectRequested(); break;
    case Remedy::ChooseTraining: Q_EMIT chooseTrainingRequested(); break;
    case Remedy::AskAgain: m_session->refresh(); break;
    }
}

} // namespace paretoscope
