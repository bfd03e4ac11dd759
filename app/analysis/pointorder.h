// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/point.h"
#include "core/radixsort.h"

#include <span>
#include <vector>

namespace paretoscope {

/// The points that `entries` name by index, in the order of their keys; equal keys keep their order.
[[nodiscard]] std::vector<Point> sorted(std::span<const Point> points, std::vector<Keyed> entries);

} // namespace paretoscope
