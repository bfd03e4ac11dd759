// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "net/apikey.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace paretoscope {

/// The keyring of the desktop, one key an origin (see originOf()). Never falls back to a plain file.
/// Each call is followed by exactly one signal. write() and remove() are, at the latest after `patience`; an answer
/// that comes later is dropped. read() waits as long as it takes: a locked keyring asks its owner for a password first.
class Keyring final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Keyring)
public:
    static constexpr std::chrono::milliseconds defaultPatience{5'000};

    /// Sets a job off; a test may hold it back and answer in the keyring's place.
    using Starter = std::function<void(QKeychain::Job *)>;

    explicit Keyring(QObject *parent = nullptr);
    Keyring(Starter starter, std::chrono::milliseconds patience, QObject *parent = nullptr);
    ~Keyring() override;
    void setStarter(Starter starter) { m_start = std::move(starter); }

    /// Takes the place of a read() that is under way.
    void read(const QUrl &baseUrl);
    /// No signal follows any more.
    void stopReading();
    [[nodiscard]] bool isReading() const { return !m_reading.isNull(); }
    /// An empty key is removed.
    void write(const QUrl &baseUrl, const ApiKey &key);
    void remove(const QUrl &baseUrl);

Q_SIGNALS:
    /// Empty when none is stored for this origin.
    void keyRead(const paretoscope::ApiKey &key, const QString &origin);
    void keyWritten();
    void keyRemoved();
    /// CannotRead after read(), CannotWrite after the others.
    void failed(const paretoscope::Error &error);

private:
    using Done = std::function<void(QKeychain::Job *)>;

    /// A turn of that job; gone once a signal came.
    QTimer *start(QKeychain::Job *job, const QUrl &baseUrl, ErrorCode codeOfFailure, const Done &done);
    void fail(ErrorCode code, const QString &detail);

    Starter m_start;
    std::chrono::milliseconds m_patience;
    QPointer<QTimer> m_reading; ///< the turn of read()
    QPointer<QObject> m_readingJob;
};

} // namespace paretoscope
