// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace paretoscope::bench {

/// A piece of work to time, and what has to be done before each time without being timed.
struct Work {
    std::function<void()> run;
    std::function<void()> prepare = {};
};

[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] double millisecondsOf(const std::function<void()> &work);

/// Times the works in turn (A B A B ...), so that what slows the machine slows all of them, and returns the median of
/// each in ms. A first round is not counted.
[[nodiscard]] std::vector<double> alternately(int rounds, const std::vector<Work> &works);

/// Keeps a result from being optimised away.
template <typename Value>
void use(const Value &value)
{
    asm volatile("" : : "r,m"(value) : "memory");
}

} // namespace paretoscope::bench
