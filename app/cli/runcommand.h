// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/apiaccess.h"
#include "cli/commandoutput.h"
#include "cli/job.h"
#include "session/runarrival.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace paretoscope {

class RunStore;

/// What runs a RunJob: reads one run, or two one after the other, and answers. Emits finished() exactly once after
/// start(), always queued, when everything has been said. What may pass is asked for again, as RetryPolicy plans it,
/// where the time allows it. With --offline nothing leaves the program: the newest body that the window kept of the run
/// is read.
class RunCommand final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunCommand)
public:
    /// For the whole command where --timeout does not say otherwise.
    static constexpr std::chrono::milliseconds defaultTimeout{60'000};

    /// `network` must outlive the command. `drawer` may be empty in a build that cannot draw. `storeFile` is what the
    /// window keeps bodies in.
    RunCommand(const RunJob &job, const CommandOutput &output, QNetworkAccessManager *network, ChartDrawer drawer,
               const QString &storeFile, QObject *parent = nullptr);
    ~RunCommand() override;

    void setRetryLimits(const RetryPolicy::Limits &limits) { m_arrival.retry().setLimits(limits); }

    void start();

Q_SIGNALS:
    void finished(paretoscope::ExitCode code);

private:
    void begin();
    /// What the command line names besides runs, before anything is sent.
    [[nodiscard]] Result<void> readFiles();
    void connectToApi(const ApiSettings &settings);
    /// Asks for the first run that is not read yet.
    void readNext();
    void addRun(const LoadedRun &loaded);
    void answer();
    [[nodiscard]] ExitCode say();
    /// The source that is being read.
    [[nodiscard]] const RunSource &current() const { return m_sources.at(m_loaded.size()); }
    /// The same, saying which of two runs it is about.
    [[nodiscard]] Error of(const RunSource &source, const Error &error) const;
    [[nodiscard]] Error ofCurrent(const Error &error) const { return of(current(), error); }
    void handleFailure(const Error &error);
    void listTrainings(const Error &conflict);
    void timeOut();
    void fail(const Error &error);
    void finish(ExitCode code);

    RunJob m_job;
    CommandOutput m_output;
    ChartDrawer m_drawer;
    ResultsClient m_client;
    std::unique_ptr<RunStore> m_store; ///< with --offline; else nothing is kept
    RunArrival m_arrival;
    ApiAccess m_access;
    QPointer<ApiReply> m_trainings; ///< the list to choose from, where the run turns out to hold several
    Patience m_patience;            ///< the time for the whole command
    Answerer m_answerer;            ///< what the job has to say, once it is prepared
    QList<RunSource> m_sources;     ///< of what is to be read: SOURCE, and OTHER where two are compared
    QList<LoadedRun> m_loaded;      ///< of these, as far as they are read
    bool m_isConnected = false;
    QTimer m_deadline;
    bool m_done = false;
};

} // namespace paretoscope
