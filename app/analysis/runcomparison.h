// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// Whose front reaches more at a latency.
enum class Ahead { Nobody, Shown, Compared };

/// A part of the latency axis over which neither front changes: `from` belongs to it, `to` to the next one. The last
/// one ends at the reference and includes it, and is zero wide where a front reaches its best only there.
struct FrontStretch {
    double from = 0; ///< ms
    double to = 0;
    /// Percent, of the most accurate model that is no slower; empty: none is that fast.
    std::optional<double> shown = {};
    std::optional<double> compared = {};
    Ahead ahead = Ahead::Nobody; ///< whoever reaches more; any model is more than none
};

/// By how much a front is ahead, where both have a model.
struct FrontLead {
    double points = 0;  ///< percent points, above 0
    double latency = 0; ///< ms, from here on
};

/// What one of two runs has to show against the other.
struct ComparisonSide {
    double hypervolume = 0; ///< ms x percent, up to (RunComparison::referenceLatency, 0)
    /// ms x percent between the fronts where this run is ahead; down to 0 where the other has no model.
    double area = 0;
    double width = 0;              ///< ms over which it is ahead
    std::optional<FrontLead> lead; ///< the largest; ties: the fastest. Empty where it is nowhere ahead of a model
    std::vector<Row> onlyHere;     ///< on its front, and the other run does not list them
    std::vector<Row> aloneOnFront; ///< on its front; the other run lists them, and not on its front
};

/// Two fronts over each other. Rows of a side are of its run, by latency, then idLess().
struct RunComparison {
    double referenceLatency = 0; ///< ms; the largest usable latency among the competing models of both, 0 without any
    std::vector<FrontStretch> stretches; ///< adjoining, from the fastest model on; empty where neither run has one
    ComparisonSide shown;
    ComparisonSide compared;
    std::vector<Row> onBoth; ///< of the shown run: on its front, and one of the same id on the other's
};

/// Holds two runs against each other on one hardware target, for one metric and population, which both analyses share.
/// A model is the same in both where the ids are exactly equal; one without an id is the same as none. Where an id is
/// listed several times, it is on the front when one of its entries is. shown.area - other.area is the difference of
/// the hypervolumes, but for rounding. Pure, O(fronts).
[[nodiscard]] RunComparison compareRuns(const TrainingRun &shownRun, const TargetAnalysis &shown,
                                        const TrainingRun &comparedRun, const TargetAnalysis &compared);

} // namespace paretoscope
