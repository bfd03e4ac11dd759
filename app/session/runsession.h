// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/miningforecast.h"
#include "core/clock.h"
#include "session/runloader.h"
#include "session/runview.h"

#include <QObject>

#include <optional>
#include <vector>

namespace paretoscope {

/// What the window shows: one run, how it is looked at, and what is selected. Chart, table and sidebar are
/// views of it and keep no truth of their own.
/// A failed load leaves the shown run as it is; lastError() then says what went wrong.
class RunSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunSession)
public:
    explicit RunSession(Clock clock, QObject *parent = nullptr);
    ~RunSession() override;

    /// The run on screen; null until the first one arrived.
    [[nodiscard]] const TrainingRun *run() const { return m_shown.run.get(); }
    [[nodiscard]] TrainingRunPtr sharedRun() const { return m_shown.run; }
    /// Source, findings and time of the run on screen; only meaningful while run() is not null.
    [[nodiscard]] const LoadedRun &shown() const { return m_shown; }
    [[nodiscard]] const RunView &view() const { return m_view; }
    /// The shown run seen through view(); null without a run or without a target.
    [[nodiscard]] const TargetAnalysis *analysis() const { return m_analysis.get(); }
    [[nodiscard]] std::shared_ptr<const TargetAnalysis> sharedAnalysis() const { return m_analysis; }
    [[nodiscard]] QString targetName() const; ///< empty without a target
    [[nodiscard]] std::optional<Row> selectedRow() const { return m_selectedRow; }
    /// Looks at the running search since this run was opened, oldest first.
    [[nodiscard]] const std::vector<MiningObservation> &miningHistory() const { return m_miningHistory; }

    /// The newest request and how it stands.
    [[nodiscard]] bool isLoading() const { return m_loader.isLoading(); }
    [[nodiscard]] const RunSource &requestedSource() const { return m_requested; }
    /// True when the newest request is for the run on screen.
    [[nodiscard]] bool isRequestForShown() const;
    /// Who answered for the run on screen; null for a file.
    [[nodiscard]] const ResultsClient *shownClient() const { return m_shownClient; }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    /// `client` answers for an address and must outlive the session; a file needs none. The same address of
    /// another client is another run.
    void open(const RunSource &source, ResultsClient *client);
    /// Asks for the shown (or last requested) run again; does nothing before the first open() or while loading.
    void refresh();
    void cancel() { m_loader.cancel(); }
    /// Forgets the error of the last load; the run on screen is then the one that refresh() asks for.
    void dismissError();

    void setTarget(TargetIndex target);
    void setMetric(Metric metric);
    void setPopulation(Population population);
    void setScale(LatencyScale scale);
    /// nullopt: no budget. A budget that is not above 0 and finite counts as none.
    void setLatencyBudget(std::optional<double> ms);
    void select(std::optional<Row> row);

Q_SIGNALS:
    void loadStarted();
    /// Another run, or new data for the shown one (`sameRun`). analysisChanged() follows.
    void runChanged(bool sameRun);
    /// Target, metric or population changed, or the data under them.
    void analysisChanged();
    void scaleChanged();
    void budgetChanged();
    void selectionChanged();
    /// lastError() appeared or went away.
    void errorChanged();
    /// The load of requestedSource() ended, for better or worse.
    void loadEnded();

private:
    void show(const LoadedRun &loaded);
    void fail(const RunSource &source, const Error &error);
    void observeMining();
    void requestShown();
    void analyse();
    void changeView(RunView view);

    Clock m_clock;
    RunLoader m_loader;
    RunSource m_requested;
    ResultsClient *m_requestedClient = nullptr;
    LoadedRun m_shown;
    ResultsClient *m_shownClient = nullptr;
    RunView m_view;
    bool m_isScaleChosen = false; ///< by the user; until then it fits the run
    std::shared_ptr<const TargetAnalysis> m_analysis;
    std::optional<Row> m_selectedRow;
    std::optional<Error> m_lastError;
    std::vector<MiningObservation> m_miningHistory;
};

} // namespace paretoscope
