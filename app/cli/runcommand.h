// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/apiaccess.h"
#include "cli/commandline.h"
#include "cli/commandoutput.h"
#include "cli/exportrequest.h"
#include "session/runloader.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QNetworkAccessManager;

namespace paretoscope {

/// Show, Front, Pick and Export: reads one run and answers. Emits finished() exactly once after start(),
/// always queued, when everything has been said.
/// A busy or troubled server (429, 5xx) is asked again twice, after growing pauses, where the time allows it.
class RunCommand final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunCommand)
public:
    /// For the whole command where --timeout does not say otherwise.
    static constexpr std::chrono::milliseconds defaultTimeout{60'000};
    static constexpr int maxRetries = 2;

    /// `network` must outlive the command. `exporter` may be empty: then Export says that it cannot.
    RunCommand(const CommandLine &line, const CommandOutput &output, QNetworkAccessManager *network,
               ChartExporter exporter, QObject *parent = nullptr);
    ~RunCommand() override;

    /// The pause before the first retry; each further one is twice as long.
    void setRetryPause(std::chrono::milliseconds pause) { m_retryPause = pause; }

    void start();

Q_SIGNALS:
    void finished(paretoscope::ExitCode code);

private:
    void begin();
    void connectToApi(const ApiSettings &settings);
    void answer(const LoadedRun &loaded);
    [[nodiscard]] ExitCode exportChart(const LoadedRun &loaded);
    void handleFailure(const Error &error);
    [[nodiscard]] bool retry(const Error &error);
    void listTrainings(const Error &conflict);
    void timeOut();
    void fail(const Error &error);
    void finish(ExitCode code);

    CommandLine m_line;
    CommandOutput m_output;
    ChartExporter m_exporter;
    ResultsClient m_client;
    RunLoader m_loader;
    ApiAccess m_access;
    RunSource m_source;
    QTimer m_deadline;
    QTimer m_pause;
    std::chrono::milliseconds m_retryPause{1'000};
    int m_retries = 0;
    bool m_done = false;
};

} // namespace paretoscope
