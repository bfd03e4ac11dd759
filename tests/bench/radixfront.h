// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/paretofront.h"

namespace paretoscope::bench {

/// What paretoFront() returns, by a plain radix sort on the bits of the latency and a scan: the compared run that our
/// front has to keep up with. Latencies are above zero.
[[nodiscard]] std::vector<Point> radixFront(std::span<const Point> points);

} // namespace paretoscope::bench
