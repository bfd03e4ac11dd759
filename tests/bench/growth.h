// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benches.h"

namespace paretoscope::bench {

/// Measures every stage at each size and writes growth.md and growth.png into `folder`; false when it cannot.
[[nodiscard]] bool reportGrowth(const BenchOptions &options, const QString &folder);

} // namespace paretoscope::bench
