// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runsession.h"

#include "core/cause.h"
#include "core/worker.h"

#include <cmath>
#include <utility>

namespace paretoscope {

RunSession::RunSession(Clock clock, RunStore *store, RunMemory *memory, QObject *parent)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_memory(memory),
      m_arrival(store, memory)
{
    m_arrival.setClock(m_clock);
    connect(&m_arrival.retry(), &RetryPolicy::ticked, this, &RunSession::waitingForRetry);
    connect(&m_arrival.retry(), &RetryPolicy::due, this, &RunSession::loadStarted);
    connect(&m_arrival, &RunArrival::arrived, this, &RunSession::receive);
    connect(&m_arrival, &RunArrival::failed, this, &RunSession::fail);
}

RunSession::~RunSession() = default;

QString RunSession::targetName() const
{
    return run() && view().target ? run()->targetName(*view().target) : QString();
}

bool RunSession::isRequestForShown() const { return run() && m_requested == m_shownRequest; }

void RunSession::open(const RunSource &source, ResultsClient *client)
{
    dropArriving();
    m_requested = {source, std::holds_alternative<RunFile>(source) ? nullptr : client};
    m_arrival.ask(m_requested, isRequestForShown() ? KeptCopy::Unused : KeptCopy::Meanwhile);
    Q_EMIT loadStarted();
}

void RunSession::refresh()
{
    if (m_arrival.retry().isWaiting())
        return m_arrival.retry().skipWait();
    if (isLoading())
        return;
    const RunAddress *const address = std::get_if<RunAddress>(&m_requested.source);
    if (address && !address->isValid())
        return;
    open(m_requested.source, m_requested.client);
}

void RunSession::cancel()
{
    const bool wasLoading = isLoading();
    dropArriving();
    m_arrival.drop();
    if (wasLoading)
        fail(errorOf(Cause::Cancelled));
}

void RunSession::dismissError()
{
    if (!std::exchange(m_lastError, std::nullopt))
        return;
    if (!isLoading())
        requestShown();
    Q_EMIT errorChanged();
}

void RunSession::requestShown()
{
    if (!run())
        return;
    m_arrival.drop();
    m_requested = m_shownRequest;
}

void RunSession::receive(const LoadedRun &loaded)
{
    m_arriving = loaded;
    analyseWanted();
}

void RunSession::rejoin()
{
    if (run() && isRequestForShown() && !m_arriving)
        m_arrival.rejoin(m_shown.received ? *m_shown.received : m_shown);
}

void RunSession::dropArriving()
{
    if (!std::exchange(m_arriving, std::nullopt))
        return;
    m_analyst.drop();
    if (run() && m_wanted != view())
        analyseWanted(); // what was asked of the run on screen meanwhile
}

void RunSession::analyseWanted()
{
    const auto take = [this](Result<AnalysedView> seen) {
        if (seen)
            return m_arriving ? showArrived(*std::move(seen)) : showView(*std::move(seen));
        m_arriving.reset();
        m_wanted = view();
        fail(seen.error());
    };
    if (m_arriving)
        m_analyst.analyse(m_arriving->run, arrivingView(), {}, take);
    else
        m_analyst.analyse(m_shown.run, m_wanted, m_seen, take);
}

RunView RunSession::arrivingView() const
{
    const TrainingRun &arriving = *m_arriving->run;
    const bool sameRun = isRequestForShown();
    const QString target = run() && m_wanted.target ? run()->targetName(*m_wanted.target) : QString();
    RunView view = fittedView(arriving, m_wanted, target);
    const QString newTarget = view.target ? arriving.targetName(*view.target) : QString();
    if (!sameRun || newTarget != target)
        view.need = rememberedNeed(m_requested.source, arriving, view); // limits belong to their run and hardware
    if (!sameRun) {                                                     // another run, other images, another question
        view.noise = {};
        view.comparedRun = {};
    }
    if (!sameRun && !view.isScaleChosen)
        view.scale = fittingScale(arriving, view.target);
    return view;
}

void RunSession::showArrived(AnalysedView seen)
{
    const bool sameRun = isRequestForShown();
    const QString selectedId = run() && m_selectedRow ? run()->modelId(*m_selectedRow) : QString();
    const bool hadSelection = m_selectedRow.has_value();
    if (!sameRun)
        m_miningHistory.clear();
    LoadedRun oldRun = std::exchange(m_shown, *std::exchange(m_arriving, std::nullopt));
    AnalysedView oldSeen = std::exchange(m_seen, std::move(seen));
    m_shownRequest = m_requested;
    m_wanted = view();
    m_selectedRow = sameRun ? run()->rowOf(selectedId) : std::nullopt;
    observeMining();
    if (!m_shown.isKept)
        dismissError(); // what the store has says nothing about why the server failed
    Q_EMIT runChanged(sameRun);
    Q_EMIT analysisChanged();
    if (hadSelection)
        Q_EMIT selectionChanged();
    if (oldSeen.view.scale != view().scale)
        Q_EMIT scaleChanged();
    if (!sameRun || oldSeen.view.need != view().need)
        Q_EMIT needChanged();
    if (oldSeen.view.comparedRun != view().comparedRun)
        Q_EMIT comparedRunChanged();
    Q_EMIT changed();
    if (!isLoading())
        Q_EMIT loadEnded(); // else a kept run is on screen while its server is asked
    freeOnWorker(std::move(oldRun), std::move(oldSeen));
}

void RunSession::showView(AnalysedView seen)
{
    AnalysedView before = std::exchange(m_seen, std::move(seen));
    if (before.analysis != m_seen.analysis)
        Q_EMIT analysisChanged();
    if (before.view.scale != view().scale)
        Q_EMIT scaleChanged();
    if (before.view.need != view().need || before.noise != m_seen.noise)
        Q_EMIT needChanged();
    if (before.view.comparedRun != view().comparedRun)
        Q_EMIT comparedRunChanged();
    if (before.view != view())
        Q_EMIT changed();
    if (before.places != m_seen.places
        || before.comparedRun != m_seen.comparedRun) // a budget that is dragged leaves nothing to free
        freeOnWorker(std::move(before));
}

void RunSession::fail(const Error &error)
{
    if (error.code != ErrorCode::Cancelled) {
        m_lastError = error;
        Q_EMIT errorChanged();
    } else {
        requestShown(); // stopping on purpose is no trouble to report
    }
    Q_EMIT loadEnded();
}

void RunSession::observeMining()
{
    const std::optional<MiningProgress> &mining = run()->mining();
    if (isFinal(run()->header().state()) || !mining || !mining->progress)
        return;
    const std::chrono::milliseconds at(m_shown.readAt.toMSecsSinceEpoch());
    if (m_miningHistory.empty() || m_miningHistory.back().at != at) // else the same answer, joined anew
        m_miningHistory.push_back({at, *mining->progress});
}

void RunSession::change(const std::function<void(RunView &)> &edit)
{
    RunView view = m_wanted;
    edit(view);
    view = possibleView(view);
    const bool isNeedSet = view.need != m_wanted.need;
    const bool isOtherTarget = view.target != m_wanted.target;
    if (run() && (isOtherTarget || view.metric != m_wanted.metric)) {
        const Need remembered = rememberedNeed(m_shown.source, *run(), view);
        if (isOtherTarget && view.need.budget == m_wanted.need.budget)
            view.need.budget = remembered.budget;
        if (view.need.floor == m_wanted.need.floor)
            view.need.floor = remembered.floor;
    }
    if (isNeedSet)
        rememberNeed(view);
    setWanted(view);
}

RunView RunSession::possibleView(RunView view) const
{
    if (!run() || !view.target || *view.target < 0 || *view.target >= run()->targetCount())
        view.target = m_wanted.target;
    if (!run())
        view.comparedRun = {};
    if (const std::optional<double> ms = view.need.budget; ms && !(std::isfinite(*ms) && *ms > 0))
        view.need.budget.reset();
    if (const std::optional<double> percent = view.need.floor; percent && !(*percent > 0 && *percent <= 100))
        view.need.floor.reset();
    return view;
}

void RunSession::setWanted(const RunView &view)
{
    if (view == m_wanted)
        return;
    m_wanted = view;
    if (run())
        return analyseWanted();
    AnalysedView first; // what the first run will be looked at with
    first.view = view;
    showView(std::move(first));
}

Need RunSession::rememberedNeed(const RunSource &source, const TrainingRun &run, const RunView &view) const
{
    return m_memory && view.target ? m_memory->need(source, run.targetName(*view.target), view.metric) : Need();
}

void RunSession::rememberNeed(const RunView &view)
{
    if (m_memory && run() && view.target)
        m_memory->remember(m_shown.source, run()->targetName(*view.target), view.metric, view.need);
}

void RunSession::select(std::optional<Row> row)
{
    if (row && (!run() || *row >= run()->modelCount()))
        row.reset();
    if (row == m_selectedRow)
        return;
    m_selectedRow = row;
    Q_EMIT selectionChanged();
    Q_EMIT changed();
}

} // namespace paretoscope
