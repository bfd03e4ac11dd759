// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/miningforecast.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace paretoscope {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t looksKept = 12;
constexpr std::size_t looksNeeded = 3;

/// The looks at which progress had moved forward since the look before, and the newest look of all.
struct History {
    std::vector<MiningObservation> moves;
    MiningObservation newest;
};

History historyOf(std::span<const MiningObservation> observations)
{
    History history;
    bool first = true;
    for (const MiningObservation &look : observations) {
        if (!(look.progress >= 0 && look.progress <= 1))
            continue;
        const bool restarted = !first && (look.progress < history.newest.progress || look.at < history.newest.at);
        if (restarted)
            history.moves.clear();
        // Two looks at one instant tell no pace: the later one counts once time has passed.
        else if (!first && look.at == history.newest.at)
            continue;
        else if (!first && look.progress > history.newest.progress)
            history.moves.push_back(look);
        history.newest = look;
        first = false;
    }
    return history;
}

/// Progress a millisecond.
double paceBetween(const MiningObservation &from, const MiningObservation &to, double gained)
{
    return gained / std::chrono::duration<double, std::milli>(to.at - from.at).count();
}

std::chrono::milliseconds timeFor(double remaining, double pace)
{
    const double ms = std::min(remaining / pace, std::chrono::duration<double, std::milli>(maxForecast).count());
    return std::chrono::milliseconds(std::llround(ms));
}

} // namespace

std::optional<MiningForecast> forecastMining(std::span<const MiningObservation> observations)
{
    const History history = historyOf(observations);
    if (history.moves.size() < looksNeeded)
        return std::nullopt;
    const auto recent = std::span(history.moves).last(std::min(looksKept, history.moves.size()));

    const double overall = paceBetween(recent.front(), history.newest,
                                       history.newest.progress - recent.front().progress);
    double fastest = overall;
    double slowest = overall;
    for (std::size_t i = 1; i < recent.size(); ++i) {
        const double pace = paceBetween(recent[i - 1], recent[i], recent[i].progress - recent[i - 1].progress);
        fastest = std::max(fastest, pace);
        slowest = std::min(slowest, pace);
    }
    const double remaining = 1 - history.newest.progress;
    return MiningForecast{timeFor(remaining, fastest), timeFor(remaining, overall), timeFor(remaining, slowest)};
}

} // namespace paretoscope
