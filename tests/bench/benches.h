// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchtable.h"

#include <algorithm>

namespace paretoscope::bench {

struct BenchOptions {
    bool quick = false;   ///< fewer rounds, nothing above 100,000 models
    bool verbose = false; ///< where the time went, on stderr
    bool growth = false;  ///< our own times alone, at more sizes

    [[nodiscard]] int rounds(int wanted) const { return quick ? (wanted + 3) / 4 : wanted; }
    [[nodiscard]] QList<int> sizes() const
    {
        QList<int> sizes{100, 10'000, 100'000};
        if (growth)
            sizes.insert(1, 1'000);
        if (!quick)
            sizes.append(1'000'000);
        return sizes;
    }
    /// More of them where one takes no time: as many as go through `models` in all.
    [[nodiscard]] int roundsFor(int size, int models) const { return rounds(std::clamp(models / size, 6, 60)); }
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
