// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/miningprogress.h"
#include "decode/json.h"
#include "decode/remarks.h"

namespace paretoscope {

/// Reads the `mining` object. The documented path is doubled (mining.mining.progress); mining.progress and
/// mining.frontier are taken too, and the inner object wins where both speak (api.md 2.6).
class MiningReader {
public:
    explicit MiningReader(Remarks &remarks)
        : m_remarks(remarks)
    {}

    /// Nothing for null and for anything that is not an object.
    [[nodiscard]] std::optional<MiningProgress> read(json::Value &value);

private:
    /// What one level of the object says; unset: it says nothing.
    struct Level {
        std::optional<Reading> progress;
        std::optional<QList<MiningCandidate>> frontier;
        std::optional<QStringList> baselines;
    };
    /// `inner` is null on the inner level, where another `mining` means nothing.
    void readLevel(json::Object object, Level &level, Level *inner);
    void readInner(json::Value &value, Level *inner);
    [[nodiscard]] Reading progress(json::Value &value);
    [[nodiscard]] QList<MiningCandidate> frontier(json::Value &value);
    [[nodiscard]] MiningCandidate candidate(json::Object object);
    [[nodiscard]] QStringList baselines(json::Value &value);
    [[nodiscard]] std::optional<QString> baseline(json::Value &value);

    Remarks &m_remarks;
};

} // namespace paretoscope
