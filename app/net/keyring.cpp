// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keyring.h"

#include "core/cause.h"
#include "net/baseaddress.h"
#include "net/netlog.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString service() { return u"paretoscope"_s; }

/// Jobs delete themselves and may outlive the Keyring: their backends call back into them.
QObject *jobParent() { return QCoreApplication::instance(); }

} // namespace

Keyring::Keyring(QObject *parent)
    : Keyring([](QKeychain::Job *job) { job->start(); }, defaultPatience, parent)
{}

Keyring::Keyring(Starter starter, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent),
      m_start(std::move(starter)),
      m_patience(patience)
{}

Keyring::~Keyring() = default;

void Keyring::read(const QUrl &baseUrl)
{
    stopReading();
    auto *const job = new QKeychain::ReadPasswordJob(service(), jobParent());
    m_readingJob = job;
    m_reading = start(job, baseUrl, ErrorCode::CannotRead, [this, job, origin = originOf(baseUrl)](QKeychain::Job *) {
        Q_EMIT keyRead(ApiKey(job->textData().toUtf8()), origin);
    });
}

void Keyring::stopReading()
{
    if (!m_reading)
        return;
    if (m_readingJob)
        disconnect(m_readingJob, nullptr, m_reading, nullptr);
    m_reading->deleteLater();
    m_reading.clear();
}

void Keyring::write(const QUrl &baseUrl, const ApiKey &key)
{
    if (key.isEmpty())
        return remove(baseUrl);
    auto *const job = new QKeychain::WritePasswordJob(service(), jobParent());
    QByteArray secret = key.secretForKeyring();
    job->setTextData(QString::fromUtf8(secret));
    wipe(secret);
    start(job, baseUrl, ErrorCode::CannotWrite, [this](QKeychain::Job *) { Q_EMIT keyWritten(); })->start(m_patience);
}

void Keyring::remove(const QUrl &baseUrl)
{
    start(new QKeychain::DeletePasswordJob(service(), jobParent()), baseUrl, ErrorCode::CannotWrite,
          [this](QKeychain::Job *) { Q_EMIT keyRemoved(); })
        ->start(m_patience);
}

QTimer *Keyring::start(QKeychain::Job *job, const QUrl &baseUrl, ErrorCode codeOfFailure, const Done &done)
{
    // The timer stands for this turn: what still comes after its end finds nobody.
    auto *const turn = new QTimer(this);
    connect(turn, &QTimer::timeout, this, [this, turn, job, codeOfFailure] {
        disconnect(job, nullptr, turn, nullptr);
        turn->deleteLater();
        fail(codeOfFailure, u"the keyring did not answer in time"_s);
    });
    connect(job, &QKeychain::Job::finished, turn, [this, turn, codeOfFailure, done](QKeychain::Job *finished) {
        turn->stop();
        turn->deleteLater();
        if (m_reading == turn)
            m_reading.clear();
        // Nothing stored under this name is an answer, not a failure.
        if (finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound)
            done(finished);
        else
            fail(codeOfFailure, u"keyring error %1"_s.arg(finished->error()));
    });
    turn->setSingleShot(true);
    job->setInsecureFallback(false);
    job->setKey(originOf(baseUrl));
    m_start(job);
    return turn;
}

void Keyring::fail(ErrorCode code, const QString &detail)
{
    qCInfo(netLog).noquote() << detail;
    Error error = errorOf(Cause::KeyringUnavailable, {.detail = detail});
    error.code = code;
    Q_EMIT failed(error);
}

} // namespace paretoscope
