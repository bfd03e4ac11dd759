// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <span>

namespace paretoscope {

/// One look at a running search.
struct MiningObservation {
    std::chrono::milliseconds at{0}; ///< on any common clock
    double progress = 0;             ///< fraction 0 to 1
};

/// How long a search may still take, judged from its own pace alone.
struct MiningForecast {
    std::chrono::milliseconds soonest{0}; ///< at the fastest pace seen between two looks that moved
    std::chrono::milliseconds likely{0};  ///< at the overall pace of the recent looks
    std::chrono::milliseconds latest{0};  ///< at the slowest pace seen
};

/// Uses the last 12 observations. Empty with fewer than three observations that moved forward, or when the
/// last step went backwards: no pace, no promise.
[[nodiscard]] std::optional<MiningForecast> forecastMining(std::span<const MiningObservation> observations);

} // namespace paretoscope
