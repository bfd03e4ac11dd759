// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/runcomparison.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace paretoscope {

namespace {

using Front = std::vector<Point>;

constexpr double never = std::numeric_limits<double>::infinity();

/// The stairs of a front, climbed from the fast end.
class Climber {
public:
    explicit Climber(const Front &front)
        : m_at(front.begin()),
          m_end(front.end())
    {}

    [[nodiscard]] double nextLatency() const { return m_at == m_end ? never : m_at->latency; }
    [[nodiscard]] const std::optional<double> &metric() const { return m_metric; }
    void climbTo(double latency)
    {
        for (; m_at != m_end && m_at->latency <= latency; ++m_at)
            m_metric = m_at->metric;
    }

private:
    Front::const_iterator m_at;
    Front::const_iterator m_end;
    std::optional<double> m_metric;
};

Ahead aheadOf(const std::optional<double> &shown, const std::optional<double> &compared)
{
    if (shown == compared)
        return Ahead::Nobody;
    return shown > compared ? Ahead::Shown : Ahead::Compared; // an empty optional is less than any number
}

std::vector<FrontStretch> stretchesOf(const Front &shownFront, const Front &comparedFront, double referenceLatency)
{
    std::vector<FrontStretch> stretches;
    Climber shown(shownFront);
    Climber compared(comparedFront);
    const auto next = [&] { return std::min(shown.nextLatency(), compared.nextLatency()); };
    for (double from = next(); from < never;) {
        shown.climbTo(from);
        compared.climbTo(from);
        const double to = std::min(next(), referenceLatency);
        stretches.push_back({from, to, shown.metric(), compared.metric(), aheadOf(shown.metric(), compared.metric())});
        from = next();
    }
    return stretches;
}

void addStretch(ComparisonSide &side, const FrontStretch &stretch, const std::optional<double> &its,
                const std::optional<double> &others)
{
    const double width = stretch.to - stretch.from;
    const double points = *its - others.value_or(0);
    side.width += width;
    side.area += width * points;
    if (others && (!side.lead || points > side.lead->points))
        side.lead = {points, stretch.from};
}

/// The ids on a front.
QSet<QByteArrayView> frontIds(const TrainingRun &run, const Front &front)
{
    QSet<QByteArrayView> ids;
    ids.reserve(static_cast<qsizetype>(front.size()));
    for (const Point &point : front)
        ids.insert(run.modelIdUtf8(point.row));
    ids.remove(QByteArrayView());
    return ids;
}

/// Sorts the models of one front by what the other run makes of them.
void sortModels(const TrainingRun &run, const Front &front, const TrainingRun &comparedRun,
                const QSet<QByteArrayView> &onOtherFront, ComparisonSide &side, std::vector<Row> &onBoth)
{
    for (const Point &point : front) {
        const QByteArrayView id = run.modelIdUtf8(point.row);
        if (onOtherFront.contains(id))
            onBoth.push_back(point.row);
        else if (comparedRun.rowOfExactId(id))
            side.aloneOnFront.push_back(point.row);
        else
            side.onlyHere.push_back(point.row);
    }
}

} // namespace

RunComparison compareRuns(const TrainingRun &shownRun, const TargetAnalysis &shown, const TrainingRun &comparedRun,
                          const TargetAnalysis &compared)
{
    RunComparison comparison;
    comparison.referenceLatency = std::max(shown.referenceLatency, compared.referenceLatency);
    comparison.stretches = stretchesOf(shown.front, compared.front, comparison.referenceLatency);
    comparison.shown.hypervolume = hypervolume(shown.front, comparison.referenceLatency, 0);
    comparison.compared.hypervolume = hypervolume(compared.front, comparison.referenceLatency, 0);
    for (const FrontStretch &stretch : comparison.stretches) {
        if (stretch.ahead == Ahead::Shown)
            addStretch(comparison.shown, stretch, stretch.shown, stretch.compared);
        else if (stretch.ahead == Ahead::Compared)
            addStretch(comparison.compared, stretch, stretch.compared, stretch.shown);
    }
    sortModels(shownRun, shown.front, comparedRun, frontIds(comparedRun, compared.front), comparison.shown,
               comparison.onBoth);
    std::vector<Row> sameOfCompared; // the models of onBoth once more
    sortModels(comparedRun, compared.front, shownRun, frontIds(shownRun, shown.front), comparison.compared,
               sameOfCompared);
    return comparison;
}

} // namespace paretoscope
