// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/miningforecast.h"
#include "core/clock.h"
#include "session/runarrival.h"
#include "session/runmemory.h"
#include "session/viewanalyst.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace paretoscope {

/// What the window shows: one run, how it is looked at, and what is selected. Chart, table and sidebar are views of it
/// and keep no truth of their own. A failed load leaves the shown run as it is; lastError() then says what went wrong.
/// What the store has of a run is shown at once while its server is asked, and stays when the server does not answer.
/// Large runs are analysed on a worker: run and view stay until the next ones are complete, and change together.
class RunSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunSession)
public:
    /// All of it must outlive the session. `store` keeps what is fetched; null: nothing is kept. `memory` has the
    /// limits of each run, and the own measurements that join it whenever it arrives; null: limits end with the run on
    /// screen, and nothing joins it.
    explicit RunSession(Clock clock, RunStore *store = nullptr, RunMemory *memory = nullptr, QObject *parent = nullptr);
    ~RunSession() override;

    /// The run on screen; null until the first one arrived.
    [[nodiscard]] const TrainingRun *run() const { return m_shown.run.get(); }
    /// Source, findings and time of the run on screen; only meaningful while run() is not null.
    [[nodiscard]] const LoadedRun &shown() const { return m_shown; }
    /// How it is looked at, as far as it is computed: a change asked for may be a moment away.
    [[nodiscard]] const RunView &view() const { return m_seen.view; }
    /// view() with everything that is computed for it; of one piece with the run on screen.
    [[nodiscard]] const AnalysedView &seen() const { return m_seen; }
    /// The shown run seen through view(); null without a run or without a target.
    [[nodiscard]] const TargetAnalysis *analysis() const { return m_seen.analysis.get(); }
    [[nodiscard]] QString targetName() const; ///< empty without a target
    [[nodiscard]] std::optional<Row> selectedRow() const { return m_selectedRow; }
    /// Looks at the running search since this run was opened, oldest first.
    [[nodiscard]] const std::vector<MiningObservation> &miningHistory() const { return m_miningHistory; }

    /// The newest request and how it stands.
    [[nodiscard]] bool isLoading() const { return m_arrival.isLoading() || m_arriving; }
    [[nodiscard]] const RunSource &requestedSource() const { return m_requested.source; }
    /// True when the newest request is for the run on screen.
    [[nodiscard]] bool isRequestForShown() const;
    /// Who answered for the run on screen; null for a file.
    [[nodiscard]] const ResultsClient *shownClient() const { return m_shownRequest.client; }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    /// On which the run comes that was requested; its retry() counts down to another attempt while it waits for one.
    [[nodiscard]] const RunArrival &arrival() const { return m_arrival; }
    void setRetryLimits(const RetryPolicy::Limits &limits) { m_arrival.retry().setLimits(limits); }
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    /// `client` answers for an address and must outlive the session; a file needs none. The same address of
    /// another client is another run.
    void open(const RunSource &source, ResultsClient *client);
    /// Asks for the shown (or last requested) run again, at once where that is planned for later; does nothing before
    /// the first open() or while the server is at it.
    void refresh();
    void cancel();
    /// Joins the run on screen anew with own measurements; while another is asked for or read, that one will.
    void rejoin();
    /// Forgets the error of the last load; the run on screen is then the one that refresh() asks for.
    void dismissError();

    /// Has the run looked at as `edit` leaves what was asked for last. A target that the run lacks is not taken; a
    /// budget that is not above 0 and finite is none, and so are a floor that is not above 0 and at most 100, and a
    /// compared run where none is shown. Another target or metric comes with the limits that are remembered for it,
    /// unless `edit` sets others; what it sets is remembered. Another run starts exact and alone, with its own limits.
    void change(const std::function<void(RunView &)> &edit);
    void select(std::optional<Row> row);

Q_SIGNALS:
    /// The server is asked, for the first time or again.
    void loadStarted();
    /// arrival().retry() waits and counts down; about once a second.
    void waitingForRetry();
    /// Another run, or new data for the shown one (`sameRun`). analysisChanged() follows.
    void runChanged(bool sameRun);
    /// Target, metric or population changed, or the data under them.
    void analysisChanged();
    void scaleChanged();
    /// Budget or floor, or what is said of the noise.
    void needChanged();
    void comparedRunChanged();
    void selectionChanged();
    /// Run, view or selection changed. Once for each change, after those above that say what.
    void changed();
    /// lastError() appeared or went away.
    void errorChanged();
    /// The load of requestedSource() ended, for better or worse.
    void loadEnded();

private:
    /// Has the wanted view of the newest run analysed; showArrived() or showView() follows, now or later.
    void analyseWanted();
    void dropArriving();
    void receive(const LoadedRun &loaded);
    void showArrived(AnalysedView seen);
    void showView(AnalysedView seen);
    void fail(const Error &error);
    void observeMining();
    void requestShown();
    /// The view that the run on its way is to have.
    [[nodiscard]] RunView arrivingView() const;
    void setWanted(const RunView &view);
    /// The limits remembered for a target of a run, for the view's metric.
    [[nodiscard]] Need rememberedNeed(const RunSource &source, const TrainingRun &run, const RunView &view) const;
    /// `view` without what cannot be taken.
    [[nodiscard]] RunView possibleView(RunView view) const;
    void rememberNeed(const RunView &view);

    Clock m_clock;
    RunMemory *m_memory;
    RunArrival m_arrival;
    ViewAnalyst m_analyst;
    RunRequest m_requested;
    std::optional<LoadedRun> m_arriving; ///< not analysed yet
    LoadedRun m_shown;
    RunRequest m_shownRequest; ///< that m_shown came of
    RunView m_wanted;          ///< what was asked for; for the run on screen
    AnalysedView m_seen;
    std::optional<Row> m_selectedRow;
    std::optional<Error> m_lastError;
    std::vector<MiningObservation> m_miningHistory;
};

} // namespace paretoscope
