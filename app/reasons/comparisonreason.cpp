// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/comparisonreason.h"

#include "core/harmlesstext.h"
#include "core/words.h"
#include "reasons/amounts.h"

#include <algorithm>
#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostChanged = 3;
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

QString stretchText(const Range &range)
{
    const QString from = latencyText(range.from);
    if (range.isLast)
        return Words::tr("from %1 on").arg(from);
    const QString to = latencyText(range.to);
    return from == to ? Words::tr("at %1").arg(from) : Words::tr("from %1 to %2").arg(latencyNumber(range.from), to);
}

QString rangeShareText(double share)
{
    if (share < 0.01)
        return Words::tr("less than %1").arg(percentText(u"1"_s));
    if (share > 0.99)
        return Words::tr("more than %1").arg(percentText(u"99"_s));
    return percentText(QString::number(share * 100, 'f', 0));
}

/// Where a run is ahead: "from 2.8 to 12.1 ms"; empty for nowhere.
QString whereText(const RunComparison &comparison, Ahead ahead, const ComparisonSide &side)
{
    const std::vector<Range> ranges = rangesOf(comparison, ahead);
    const double begin = comparison.stretches.front().from;
    if (ranges.size() == 1 && ranges.front().isLast && ranges.front().from == begin)
        return Words::tr("at every latency from %1 on").arg(latencyText(begin));
    if (ranges.size() > namedRanges) {
        return Words::tr("on %n stretch(es), %1 of the range from %2 to %3", nullptr, static_cast<int>(ranges.size()))
            .arg(rangeShareText(side.width / (comparison.referenceLatency - begin)), latencyNumber(begin),
                 latencyText(comparison.referenceLatency));
    }
    QStringList words;
    std::ranges::transform(ranges, std::back_inserter(words), stretchText);
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
    const ComparisonSide &side = isShown ? comparison.shown : comparison.compared;
    const QString where = whereText(comparison, ahead, side);
    if (where.isEmpty())
        return {};
    const auto losers = isShown ? &FrontStretch::compared : &FrontStretch::shown;
    const bool isFaster = !(comparison.stretches.front().*losers);
    const QString begin = latencyText(firstLatency(comparison, losers).value());
    if (!side.lead)
        return Words::tr("%1, where %2 has no model that fast").arg(where, loser);
    const QString points = pointsText(side.lead->points);
    const QString latency = latencyText(side.lead->latency);
    return isFaster
               ? Words::tr("%1, by up to %2 at %3 (below %4 %5 has no model)").arg(where, points, latency, begin, loser)
               : Words::tr("%1, by up to %2 at %3").arg(where, points, latency);
}

QString amountText(double hypervolume)
{
    return QString::number(hypervolume, 'f', hypervolume >= 100 ? 0 : hypervolume >= 10 ? 1 : 2);
}

/// How far the first is from the second; empty where nothing can be said.
QString changeText(double shown, double compared)
{
    if (compared <= 0)
        return {};
    const double ratio = shown / compared;
    if (ratio > mostTimes)
        return Words::tr("more than %1 times as much").arg(mostTimes);
    const double percent = (ratio - 1) * 100;
    const QString number = QString::number(std::abs(percent), 'f', 1);
    if (number == "0.0"_L1)
        return Words::tr("less than %1 apart").arg(percentText(u"0.1"_s));
    return (percent > 0 ? Words::tr("+%1") : Words::tr("−%1")).arg(percentText(number));
}

/// The end of a sentence; empty where the range has no width.
QString hypervolumesText(const RunComparison &comparison)
{
    const double shown = comparison.shown.hypervolume;
    const double compared = comparison.compared.hypervolume;
    if (shown <= 0 && compared <= 0)
        return {};
    const QString upTo = latencyText(comparison.referenceLatency);
    if (shown == compared)
        return Words::tr("; both have a hypervolume of %1 ms · points up to %2").arg(amountText(shown), upTo);
    const QString text = Words::tr("; hypervolume %1 against %2 ms · points up to %3")
                             .arg(amountText(shown), amountText(compared), upTo);
    const QString change = changeText(shown, compared);
    return change.isEmpty() ? text : Words::tr("%1 (%2)").arg(text, change);
}

QString nameOf(const NamedRun &run) { return harmlessText(run.name); }

QString namesText(const NamedRun &run, const std::vector<Row> &rows) { return modelNames(run.run, rows, mostChanged); }

} // namespace

QString comparisonText(const NamedRun &shown, const NamedRun &compared, const RunComparison &comparison)
{
    const QString ours = nameOf(shown);
    const QString theirs = nameOf(compared);
    const QString where = targetName(shown.run, shown.analysis.target);
    const QString metric = metricName(shown.analysis.metric);
    if (comparison.stretches.empty()) {
        return Words::tr("Neither %1 nor %2 has a model with a latency on %3 and %4, so there is nothing to compare.")
            .arg(ours, theirs, where, metric);
    }
    const FrontStretch &last = comparison.stretches.back();
    if (!last.shown || !last.compared) {
        return Words::tr("Only %1 has models with a latency on %3 and %4; %2 has none, so nothing can be compared.")
            .arg(last.shown ? ours : theirs, last.shown ? theirs : ours, where, metric);
    }
    const QString ahead = leadText(comparison, Ahead::Shown, theirs);
    const QString behind = leadText(comparison, Ahead::Compared, ours);
    const QString pair = (ahead.isEmpty() ? Words::tr("nowhere ahead of %1 on %2 in %3")
                                          : Words::tr("ahead of %1 on %2 in %3"))
                             .arg(theirs, where, metric);
    const QString volumes = hypervolumesText(comparison);
    if (ahead.isEmpty() && behind.isEmpty())
        return Words::tr("%1 and %2 reach the same %3 at every latency on %4%5.")
            .arg(ours, theirs, metric, where, volumes);
    if (ahead.isEmpty())
        return Words::tr("%1 is %2, and behind %3%4.").arg(ours, pair, behind, volumes);
    return Words::tr("%1 is %2 %3, and behind %4%5.")
        .arg(ours, pair, ahead, behind.isEmpty() ? Words::tr("nowhere") : behind, volumes);
}

QStringList frontChangesText(const NamedRun &shown, const NamedRun &compared, const RunComparison &comparison)
{
    const QString ours = nameOf(shown);
    const QString theirs = nameOf(compared);
    if (shown.analysis.front.empty() || compared.analysis.front.empty())
        return {};
    const ComparisonSide &here = comparison.shown;
    const ComparisonSide &there = comparison.compared;
    if (comparison.onBoth.empty() && here.aloneOnFront.empty() && there.aloneOnFront.empty()) {
        return {Words::tr("No model of either front is listed in both runs: %1 on the front of %2, %3 on that of %4.")
                    .arg(QString::number(here.onlyHere.size()), ours, QString::number(there.onlyHere.size()), theirs)};
    }
    QStringList sentences;
    if (!here.onlyHere.empty())
        sentences.append(
            Words::tr("On the front of %1, not listed in %2: %3.").arg(ours, theirs, namesText(shown, here.onlyHere)));
    if (!there.onlyHere.empty())
        sentences.append(Words::tr("On the front of %1, not listed in %2: %3.")
                             .arg(theirs, ours, namesText(compared, there.onlyHere)));
    if (!here.aloneOnFront.empty())
        sentences.append(
            Words::tr("Listed in both, on the front of %1 alone: %2.").arg(ours, namesText(shown, here.aloneOnFront)));
    if (!there.aloneOnFront.empty())
        sentences.append(Words::tr("Listed in both, on the front of %1 alone: %2.")
                             .arg(theirs, namesText(compared, there.aloneOnFront)));
    sentences.append(comparison.onBoth.empty()
                         ? Words::tr("No model is on both fronts.")
                         : Words::tr("On both fronts: %1.").arg(namesText(shown, comparison.onBoth)));
    return sentences;
}

QString lacksTargetText(const QString &name, const TrainingRun &run, const QString &hardware)
{
    const QString called = harmlessText(name);
    if (run.targetCount() == 0)
        return Words::tr("%1 states no latency for any hardware, so it cannot be compared on %2.")
            .arg(called, harmlessText(hardware));
    QStringList names;
    constexpr int mostNames = 6;
    for (TargetIndex target = 0; target < std::min(run.targetCount(), mostNames); ++target)
        names.append(targetName(run, target));
    if (run.targetCount() > mostNames)
        names.append(Words::tr("%1 more", "a, b and 4 more").arg(run.targetCount() - mostNames));
    return Words::tr("%1 has no latency on %2, so there is nothing to compare there. It has %3.")
        .arg(called, harmlessText(hardware), listText(names));
}

} // namespace paretoscope
