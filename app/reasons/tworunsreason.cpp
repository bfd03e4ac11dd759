// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/tworunsreason.h"

#include "core/harmlesstext.h"
#include "reasons/amounts.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar thinSpace(0x202F);
constexpr std::size_t namedModels = 3;
constexpr std::size_t namedRanges = 2;
constexpr int mostTimes = 1000; ///< a larger change says nothing in percent

/// Adjoining stretches with the same run ahead.
struct Range {
    double from = 0; ///< ms
    double to = 0;
    bool isLast = false; ///< it goes on for all slower models
};

std::vector<Range> rangesOf(const RunComparison &comparison, Ahead ahead)
{
    std::vector<Range> ranges;
    Ahead before = Ahead::Nobody;
    for (const FrontStretch &stretch : comparison.stretches) {
        if (stretch.ahead == ahead && before == ahead)
            ranges.back().to = stretch.to;
        else if (stretch.ahead == ahead)
            ranges.push_back({stretch.from, stretch.to, false});
        before = stretch.ahead;
    }
    if (before == ahead && !ranges.empty())
        ranges.back().isLast = true;
    return ranges;
}

QString rangeText(const Range &range)
{
    const QString from = latencyText(range.from);
    if (range.isLast)
        return u"from %1 on"_s.arg(from);
    const QString to = latencyText(range.to);
    return from == to ? u"at %1"_s.arg(from) : u"from %1 to %2"_s.arg(from.section(thinSpace, 0, 0), to);
}

QString shareText(double share)
{
    const QString number = share < 0.01   ? u"less than 1"_s
                           : share > 0.99 ? u"more than 99"_s
                                          : QString::number(share * 100, 'f', 0);
    return number + thinSpace + u'%';
}

/// Where a run is ahead: "from 2.8 to 12.1 ms"; empty for nowhere.
QString whereText(const RunComparison &comparison, Ahead ahead, const ComparedSide &side)
{
    const std::vector<Range> ranges = rangesOf(comparison, ahead);
    const double begin = comparison.stretches.front().from;
    if (ranges.size() == 1 && ranges.front().isLast && ranges.front().from == begin)
        return u"at every latency from %1 on"_s.arg(latencyText(begin));
    if (ranges.size() > namedRanges) {
        return u"on %1 stretches, %2 of the range from %3 to %4"_s.arg(
            QString::number(ranges.size()), shareText(side.width / (comparison.referenceLatency - begin)),
            latencyText(begin).section(thinSpace, 0, 0), latencyText(comparison.referenceLatency));
    }
    QStringList words;
    std::ranges::transform(ranges, std::back_inserter(words), rangeText);
    return listText(words);
}

/// The latency of the first model of a run; empty without one.
std::optional<double> firstLatency(const RunComparison &comparison, std::optional<double> FrontStretch::*metric)
{
    const auto first = std::ranges::find_if(comparison.stretches,
                                            [metric](const FrontStretch &each) { return (each.*metric).has_value(); });
    return first == comparison.stretches.end() ? std::nullopt : std::optional(first->from);
}

/// Where one run is ahead of `loser`, and by how much at most; empty for nowhere.
QString leadText(const RunComparison &comparison, Ahead ahead, const QString &loser)
{
    const bool isShown = ahead == Ahead::Shown;
    const ComparedSide &side = isShown ? comparison.shown : comparison.other;
    const QString where = whereText(comparison, ahead, side);
    if (where.isEmpty())
        return {};
    const auto losers = isShown ? &FrontStretch::other : &FrontStretch::shown;
    const bool isFaster = !(comparison.stretches.front().*losers);
    const QString begin = latencyText(firstLatency(comparison, losers).value());
    if (!side.lead)
        return u"%1, where %2 has no model that fast"_s.arg(where, loser);
    const QString most = u", by up to %1 at %2"_s.arg(pointsText(side.lead->points), latencyText(side.lead->latency));
    return where + most + (isFaster ? u" (below %1 %2 has no model)"_s.arg(begin, loser) : QString());
}

QString amountText(double hypervolume)
{
    return QString::number(hypervolume, 'f', hypervolume >= 100 ? 0 : hypervolume >= 10 ? 1 : 2);
}

QString changeText(double shown, double other)
{
    if (other <= 0)
        return {};
    const double ratio = shown / other;
    if (ratio > mostTimes)
        return u" (more than %1 times as much)"_s.arg(mostTimes);
    const double percent = (ratio - 1) * 100;
    const QString number = QString::number(std::abs(percent), 'f', 1);
    if (number == "0.0"_L1)
        return u" (less than 0.1%1% apart)"_s.arg(thinSpace);
    return u" (%1%2%3%)"_s.arg(percent > 0 ? u"+"_s : u"−"_s, number, thinSpace);
}

/// Empty where the range has no width.
QString hypervolumesText(const RunComparison &comparison)
{
    const double shown = comparison.shown.hypervolume;
    const double other = comparison.other.hypervolume;
    if (shown <= 0 && other <= 0)
        return {};
    const QString upTo = latencyText(comparison.referenceLatency);
    if (shown == other)
        return u"; both have a hypervolume of %1 ms · points up to %2"_s.arg(amountText(shown), upTo);
    return u"; hypervolume %1 against %2 ms · points up to %3%4"_s.arg(amountText(shown), amountText(other), upTo,
                                                                       changeText(shown, other));
}

QString nameOf(const NamedRun &run) { return harmlessText(run.name); }

QString namesText(const NamedRun &run, const std::vector<Row> &rows) { return modelNames(run.run, rows, namedModels); }

} // namespace

QString comparisonText(const NamedRun &shown, const NamedRun &other, const RunComparison &comparison)
{
    const QString ours = nameOf(shown);
    const QString theirs = nameOf(other);
    const QString where = targetName(shown.run, shown.analysis.target);
    const QString metric = metricName(shown.analysis.metric);
    if (comparison.stretches.empty()) {
        return u"Neither %1 nor %2 has a model with a latency on %3 and %4, so there is nothing to compare."_s.arg(
            ours, theirs, where, metric);
    }
    const FrontStretch &last = comparison.stretches.back();
    if (!last.shown || !last.other) {
        return u"Only %1 has models with a latency on %3 and %4; %2 has none, so nothing can be compared."_s.arg(
            last.shown ? ours : theirs, last.shown ? theirs : ours, where, metric);
    }
    const QString ahead = leadText(comparison, Ahead::Shown, theirs);
    const QString behind = leadText(comparison, Ahead::Other, ours);
    const QString pair = u"%1 of %2 on %3 in %4"_s.arg(ahead.isEmpty() ? u"nowhere ahead"_s : u"ahead"_s, theirs, where,
                                                       metric);
    const QString volumes = hypervolumesText(comparison);
    if (ahead.isEmpty() && behind.isEmpty())
        return u"%1 and %2 reach the same %3 at every latency on %4%5."_s.arg(ours, theirs, metric, where, volumes);
    if (ahead.isEmpty())
        return u"%1 is %2, and behind %3%4."_s.arg(ours, pair, behind, volumes);
    return u"%1 is %2 %3, and behind %4%5."_s.arg(ours, pair, ahead, behind.isEmpty() ? u"nowhere"_s : behind, volumes);
}

QStringList frontChangesText(const NamedRun &shown, const NamedRun &other, const RunComparison &comparison)
{
    const QString ours = nameOf(shown);
    const QString theirs = nameOf(other);
    if (shown.analysis.front.empty() || other.analysis.front.empty())
        return {};
    const ComparedSide &here = comparison.shown;
    const ComparedSide &there = comparison.other;
    if (comparison.onBoth.empty() && here.aloneOnFront.empty() && there.aloneOnFront.empty()) {
        return {u"No model of either front is listed in both runs: %1 on the front of %2, %3 on that of %4."_s.arg(
            QString::number(here.onlyHere.size()), ours, QString::number(there.onlyHere.size()), theirs)};
    }
    QStringList sentences;
    if (!here.onlyHere.empty())
        sentences.append(
            u"On the front of %1, not listed in %2: %3."_s.arg(ours, theirs, namesText(shown, here.onlyHere)));
    if (!there.onlyHere.empty())
        sentences.append(
            u"On the front of %1, not listed in %2: %3."_s.arg(theirs, ours, namesText(other, there.onlyHere)));
    if (!here.aloneOnFront.empty())
        sentences.append(
            u"Listed in both, on the front of %1 alone: %2."_s.arg(ours, namesText(shown, here.aloneOnFront)));
    if (!there.aloneOnFront.empty())
        sentences.append(
            u"Listed in both, on the front of %1 alone: %2."_s.arg(theirs, namesText(other, there.aloneOnFront)));
    sentences.append(comparison.onBoth.empty() ? u"No model is on both fronts."_s
                                               : u"On both fronts: %1."_s.arg(namesText(shown, comparison.onBoth)));
    return sentences;
}

QString lacksTargetText(const QString &name, const TrainingRun &run, const QString &hardware)
{
    const QString called = harmlessText(name);
    if (run.targetCount() == 0)
        return u"%1 states no latency for any hardware, so it cannot be compared on %2."_s.arg(called,
                                                                                               harmlessText(hardware));
    QStringList names;
    constexpr int mostNames = 6;
    for (TargetIndex target = 0; target < std::min(run.targetCount(), mostNames); ++target)
        names.append(targetName(run, target));
    if (run.targetCount() > mostNames)
        names.append(u"%1 more"_s.arg(run.targetCount() - mostNames));
    return u"%1 has no latency on %2, so there is nothing to compare there. It has %3."_s.arg(
        called, harmlessText(hardware), listText(names));
}

} // namespace paretoscope
