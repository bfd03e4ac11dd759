// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/medians.h"

#include <algorithm>
#include <chrono>

namespace paretoscope::bench {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double millisecondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::vector<double> alternately(int rounds, const std::vector<Work> &works)
{
    std::vector<std::vector<double>> times(works.size());
    for (int round = 0; round <= rounds; ++round) {
        for (std::size_t i = 0; i < works.size(); ++i) {
            if (works[i].prepare)
                works[i].prepare();
            const double time = millisecondsOf(works[i].run);
            if (round > 0)
                times[i].push_back(time);
        }
    }
    std::vector<double> medians;
    for (const auto &each : times)
        medians.push_back(median(each));
    return medians;
}

} // namespace paretoscope::bench
