// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/searchreplay.h"

#include "core/fields.h"
#include "server/figuresbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

constexpr double queuedUntil = 0.04;
constexpr double parentUntil = 0.30;
constexpr double accuracyDelay = 0.08; // of the mining time
constexpr double latencyDelay = 0.16;

double latencyOf(const SampleModel &model) { return model.latencies.isEmpty() ? 0 : model.latencies.first().second; }

double mapOf(const SampleModel &model) { return model.metric(Metric::Map5095).value_or(0); }

} // namespace

SearchReplay::SearchReplay(QList<SampleModel> models, SampleRun run, Clock clock, std::chrono::milliseconds length)
    : m_run(std::move(run)),
      m_clock(std::move(clock)),
      m_length(length)
{
    for (SampleModel &model : models)
        (model.isBaseline ? m_baselines : m_children).append(std::move(model));
    std::ranges::sort(m_children, {},
                      [](const SampleModel &model) { return std::tuple(latencyOf(model), -mapOf(model), model.id); });
}

QByteArray SearchReplay::body() { return QJsonDocument(bodyAt(elapsedShare())).toJson(QJsonDocument::Compact); }

double SearchReplay::elapsedShare()
{
    const QDateTime now = m_clock();
    if (!m_begin.isValid())
        m_begin = now;
    const double share = m_length.count() > 0
                             ? static_cast<double>(m_begin.msecsTo(now)) / static_cast<double>(m_length.count())
                             : 1.0;
    m_share = std::clamp(share, m_share, 1.0);
    return m_share;
}

QJsonObject SearchReplay::bodyAt(double share) const
{
    const double progress = std::max(0.0, (share - parentUntil) / (1 - parentUntil));
    QJsonObject body;
    if (share >= 1) {
        body = finishedBody(m_children + m_baselines, m_run);
        body.insert(fields::run::mining.key, miningAt(1));
    } else {
        const QString status = share < queuedUntil ? u"queued"_s : share < parentUntil ? u"running"_s : u"mining"_s;
        const QJsonArray entries = share < parentUntil ? QJsonArray() : entriesAt(progress);
        body = bodyHead(m_run, status);
        body.insert(fields::run::modelCount.key, entries.size());
        body.insert(fields::run::models.key, entries);
        body.insert(fields::run::sample.key, provenance(m_run));
        if (share >= parentUntil)
            body.insert(fields::run::mining.key, miningAt(progress));
    }
    body.insert(fields::run::createdAt.key, m_begin.toUTC().toString(Qt::ISODate));
    return body;
}

double SearchReplay::foundAt(qsizetype child) const
{
    // The last one leaves time for its latency to arrive before the end.
    return (1 - latencyDelay) * static_cast<double>(child + 1) / static_cast<double>(m_children.size() + 1);
}

QJsonArray SearchReplay::entriesAt(double progress) const
{
    QJsonArray entries;
    for (qsizetype child = 0; child < m_children.size() && foundAt(child) <= progress; ++child) {
        const double age = progress - foundAt(child);
        const FiguresSoFar soFar = age < accuracyDelay  ? FiguresSoFar::Nothing
                                   : age < latencyDelay ? FiguresSoFar::Accuracy
                                                        : FiguresSoFar::Everything;
        appendEntries(entries, m_children.at(child), m_run.latencyForm, soFar);
    }
    for (const SampleModel &baseline : m_baselines)
        appendEntries(entries, baseline, m_run.latencyForm, FiguresSoFar::Everything);
    return entries;
}

QJsonObject SearchReplay::miningAt(double progress) const
{
    // Children come fastest first, so a child is on the frontier when it beats every one before it.
    QJsonArray frontier;
    double best = 0;
    for (qsizetype child = 0; child < m_children.size() && foundAt(child) <= progress; ++child) {
        const SampleModel &model = m_children.at(child);
        if (mapOf(model) <= best)
            continue;
        best = mapOf(model);
        frontier.append(
            QJsonObject{{fields::mining::candidateName.key, model.id}, {fields::mining::candidateMap.key, best / 100}});
    }
    QJsonArray baselines;
    for (const SampleModel &baseline : m_baselines)
        baselines.append(QJsonObject{{fields::mining::baselineName.key, baseline.id}});

    const double shown = std::floor(progress * 1000) / 1000;
    return {{fields::mining::inner.key,
             QJsonObject{{fields::mining::progress.key, shown}, {fields::mining::frontier.key, frontier}}},
            {fields::mining::baseline.key, baselines}};
}

} // namespace paretoscope
