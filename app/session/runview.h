// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/need.h"
#include "analysis/noise.h"
#include "analysis/targetanalysis.h"
#include "session/comparedrun.h"

#include <QString>

#include <optional>

namespace paretoscope {

enum class LatencyScale { Linear, Logarithmic };

/// A latency in ms to the units of its axis (itself, or its decimal logarithm) and back.
[[nodiscard]] double toAxis(double latency, LatencyScale scale);
[[nodiscard]] double fromAxis(double position, LatencyScale scale);

/// How a run is looked at: what the head of the window sets and every panel follows.
struct RunView {
    std::optional<TargetIndex> target; ///< nullopt: the run names no target
    Metric metric = Metric::Map5095;
    Population population = Population::WithoutBaselines;
    LatencyScale scale = LatencyScale::Linear;
    bool isScaleChosen = false; ///< by a person; until then it fits the run
    Need need;
    Noise noise;             ///< silent: every number is taken as exact
    ComparedRun comparedRun; ///< what the run is compared with; usually nothing

    void chooseScale(LatencyScale chosen);

    friend bool operator==(const RunView &, const RunView &) = default;
};

/// The view that fits `run` best and stays closest to `wanted`: the target of the same name (or the first
/// with measurements, or the first), the same metric if the run has it (or the first it has).
/// `wantedTarget` is the name of the target looked at so far; may be empty.
[[nodiscard]] RunView fittedView(const TrainingRun &run, RunView wanted, const QString &wantedTarget);

/// The latency scale that shows most of a run where nobody chose one: logarithmic when the slowest usable
/// latency of a target is more than twelve times the fastest.
[[nodiscard]] LatencyScale fittingScale(const TrainingRun &run, std::optional<TargetIndex> target);

} // namespace paretoscope
