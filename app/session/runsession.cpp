// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runsession.h"

#include <cmath>
#include <utility>

namespace paretoscope {

RunSession::RunSession(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock)), m_loader(nullptr)
{
    m_loader.setClock(m_clock);
    connect(&m_loader, &RunLoader::loaded, this, &RunSession::show);
    connect(&m_loader, &RunLoader::failed, this, &RunSession::fail);
}

RunSession::~RunSession() = default;

QString RunSession::targetName() const
{
    return run() && m_view.target ? run()->targetName(*m_view.target) : QString();
}

bool RunSession::isRequestForShown() const
{
    return run() && m_requested == m_shown.source && m_requestedClient == m_shownClient;
}

void RunSession::open(const RunSource &source, ResultsClient *client)
{
    m_requested = source;
    m_requestedClient = std::holds_alternative<RunFile>(source) ? nullptr : client;
    m_loader.setClient(m_requestedClient);
    m_loader.load(source);
    Q_EMIT loadStarted();
}

void RunSession::refresh()
{
    if (isLoading())
        return;
    const RunAddress *const address = std::get_if<RunAddress>(&m_requested);
    if (address && !address->isValid())
        return;
    open(m_requested, m_requestedClient);
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
    m_requested = m_shown.source;
    m_requestedClient = m_shownClient;
}

void RunSession::show(const LoadedRun &loaded)
{
    const bool sameRun = isRequestForShown();
    const QString target = targetName();
    const QString selectedId = run() && m_selectedRow ? run()->modelId(*m_selectedRow) : QString();
    const bool hadSelection = m_selectedRow.has_value();
    if (!sameRun)
        m_miningHistory.clear();
    m_shown = loaded;
    m_shownClient = m_requestedClient;
    const RunView before = std::exchange(m_view, fittedView(*run(), m_view, target));
    if (!sameRun || targetName() != target)
        m_view.latencyBudget.reset(); // a budget belongs to its run and hardware
    if (!sameRun && !m_isScaleChosen)
        m_view.scale = fittingScale(*run(), m_view.target);
    m_selectedRow = sameRun ? run()->rowOf(selectedId) : std::nullopt;
    observeMining();
    analyse();
    dismissError();
    Q_EMIT runChanged(sameRun);
    Q_EMIT analysisChanged();
    if (hadSelection)
        Q_EMIT selectionChanged();
    if (before.scale != m_view.scale)
        Q_EMIT scaleChanged();
    if (!sameRun || before.latencyBudget != m_view.latencyBudget)
        Q_EMIT budgetChanged();
    Q_EMIT loadEnded();
}

void RunSession::fail(const RunSource &, const Error &error)
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
    m_miningHistory.push_back({std::chrono::milliseconds(m_shown.readAt.toMSecsSinceEpoch()), *mining->progress});
}

void RunSession::analyse()
{
    if (!run() || !m_view.target) {
        m_analysis.reset();
        return;
    }
    m_analysis = std::make_shared<const TargetAnalysis>(
        analyseTarget(*run(), *m_view.target, m_view.metric, m_view.population));
}

void RunSession::changeView(RunView view)
{
    if (view == m_view)
        return;
    const RunView before = std::exchange(m_view, std::move(view));
    if (before.target != m_view.target || before.metric != m_view.metric || before.population != m_view.population) {
        analyse();
        Q_EMIT analysisChanged();
    }
    if (before.scale != m_view.scale)
        Q_EMIT scaleChanged();
    if (before.latencyBudget != m_view.latencyBudget)
        Q_EMIT budgetChanged();
}

void RunSession::setTarget(TargetIndex target)
{
    if (!run() || target < 0 || target >= run()->targetCount())
        return;
    RunView view = m_view;
    if (view.target != target)
        view.latencyBudget.reset(); // a budget belongs to its hardware
    view.target = target;
    changeView(view);
}

void RunSession::setMetric(Metric metric)
{
    RunView view = m_view;
    view.metric = metric;
    changeView(view);
}

void RunSession::setPopulation(Population population)
{
    RunView view = m_view;
    view.population = population;
    changeView(view);
}

void RunSession::setScale(LatencyScale scale)
{
    RunView view = m_view;
    view.scale = scale;
    m_isScaleChosen = true;
    changeView(view);
}

void RunSession::setLatencyBudget(std::optional<double> ms)
{
    RunView view = m_view;
    view.latencyBudget = ms && std::isfinite(*ms) && *ms > 0 ? ms : std::nullopt;
    changeView(view);
}

void RunSession::select(std::optional<Row> row)
{
    if (row && (!run() || *row >= run()->modelCount()))
        row.reset();
    if (row == m_selectedRow)
        return;
    m_selectedRow = row;
    Q_EMIT selectionChanged();
}

} // namespace paretoscope
