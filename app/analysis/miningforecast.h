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

/// How long a search may still take, judged from its own pace alone. soonest <= likely <= latest.
struct MiningForecast {
    std::chrono::milliseconds soonest{0}; ///< at the fastest pace seen between two looks that moved
    std::chrono::milliseconds likely{0};  ///< at the overall pace, a standstill since the last move included
    std::chrono::milliseconds latest{0};  ///< at the slowest pace seen, never above maxForecast
};

inline constexpr std::chrono::milliseconds maxForecast = std::chrono::hours(24 * 365);

/// Uses the last 12 looks that saw progress move forward, however many looks saw it stand still between
/// them. A step backwards (of progress or of the clock) makes all earlier looks worthless: the search or the
/// clock began anew. Looks whose progress is no fraction are passed over. Empty with fewer than three looks
/// that moved: no pace, no promise.
[[nodiscard]] std::optional<MiningForecast> forecastMining(std::span<const MiningObservation> observations);

} // namespace paretoscope
