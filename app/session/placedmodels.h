// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/targetanalysis.h"
#include "session/runview.h"

#include <array>
#include <span>
#include <vector>

namespace paretoscope {

/// What a model is in the chart. A baseline is one wherever it stands.
enum class PlaceKind : quint8 { Dominated, Front, Baseline };

/// A model where it stands on the axes.
struct PlacedModel {
    double x = 0; ///< latency in axis units, see toAxis()
    double y = 0; ///< percent
    Row row = 0;
    PlaceKind kind = PlaceKind::Dominated;

    friend bool operator==(const PlacedModel &, const PlacedModel &) = default;
};

/// Every model that the chart of an analysis shows: what is painted, what a click can hit, what the keyboard
/// walks over. Ordered by latency, then metric, then idLess(), so that what lies between two latencies is one
/// stretch.
class PlacedModels {
public:
    PlacedModels(const TrainingRun &run, const TargetAnalysis &analysis, LatencyScale scale);

    [[nodiscard]] std::span<const PlacedModel> all() const { return m_models; }
    /// Those with fromX <= x <= toX.
    [[nodiscard]] std::span<const PlacedModel> between(double fromX, double toX) const;
    /// The models at the very place of one of them, it included, by id; empty for a row that is not placed.
    [[nodiscard]] std::span<const PlacedModel> pileOf(Row row) const;
    [[nodiscard]] std::size_t count(PlaceKind kind) const { return m_counts[static_cast<std::size_t>(kind)]; }

private:
    std::vector<PlacedModel> m_models;
    std::array<std::size_t, 3> m_counts{};
};

} // namespace paretoscope
