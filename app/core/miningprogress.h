// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace paretoscope {

/// A candidate the search has found so far. The API states mAP as a fraction (api.md 2.10); it is percent
/// here, and nullopt where the body holds no usable number.
struct MiningCandidate {
    QString name;
    std::optional<double> mapPercent;

    friend bool operator==(const MiningCandidate &, const MiningCandidate &) = default;
};

/// How far a search has come. Status wins over progress: a finished run with 0.42 is finished.
struct MiningProgress {
    std::optional<double> progress; ///< fraction 0 to 1; nullopt: unknown (never clamped from nonsense)
    QList<MiningCandidate> frontier;
    QStringList baselines; ///< display names, as received

    friend bool operator==(const MiningProgress &, const MiningProgress &) = default;
};

} // namespace paretoscope
