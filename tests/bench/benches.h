// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchtable.h"

namespace paretoscope::bench {

struct BenchOptions {
    bool quick = false;   ///< fewer rounds, nothing above 100,000 models
    bool verbose = false; ///< where the time went, on stderr

    [[nodiscard]] int rounds(int wanted) const { return quick ? (wanted + 3) / 4 : wanted; }
};

/// Each measures one stage and adds its rows.
void benchDecode(BenchTable &table, const BenchOptions &options);
void benchFront(BenchTable &table, const BenchOptions &options);
void benchChart(BenchTable &table, const BenchOptions &options);
void benchTable(BenchTable &table, const BenchOptions &options);
void benchRoad(BenchTable &table, const BenchOptions &options);
void benchStartup(BenchTable &table, const BenchOptions &options);

/// What a process of its own does, to be asked for its memory: `arguments` begin with the name of the job. Prints one
/// JSON object; returns the exit code.
[[nodiscard]] int runChild(const QStringList &arguments);
[[nodiscard]] int decodeInChild(const QString &path);
[[nodiscard]] int showInChild(const QStringList &arguments);

} // namespace paretoscope::bench
