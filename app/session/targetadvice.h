// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/need.h"
#include "analysis/picks.h"
#include "analysis/targetanalysis.h"

#include <QList>
#include <QString>

#include <optional>

namespace paretoscope {

/// Who names a model. Never mixed: what the platform recommends, what our sample server recommends by its
/// stated rule, and what is computed here (app/README.md, rule 6).
enum class Speaker { Platform, SampleRule, ComputedHere };

/// One model named by somebody for a target.
struct Advice {
    Speaker speaker = Speaker::ComputedHere;
    QString modelId;            ///< as stated; exact
    std::optional<Row> row;     ///< empty: the model is not in this result
    std::optional<Point> point; ///< empty: it has no latency or no metric on this target
    QString title;              ///< "Most accurate within 5 ms"; empty for the platform
    QString rule;               ///< the rule in one sentence
    QString phrase;             ///< the title inside a sentence: "most accurate within 5 ms"
};

struct TargetAdvice {
    std::optional<Advice> stated; ///< recommendedByHardware for the target, by the platform or the sample server
    QList<Advice> computed;       ///< what the need picks where there is one, then balanced, fastest, most accurate
    NeedAnswer need;              ///< what the need picks, and how firmly

    /// What the card shows first and the chart marks: the stated one, else the first computed one.
    [[nodiscard]] const Advice *headline() const;
    /// The computed advice that the ring in the chart marks; null when there is none.
    [[nodiscard]] const Advice *ring() const { return computed.isEmpty() ? nullptr : &computed.first(); }
};

[[nodiscard]] TargetAdvice adviseOn(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need);

} // namespace paretoscope
