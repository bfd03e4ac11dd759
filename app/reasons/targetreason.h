// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/searchgain.h"
#include "analysis/voices.h"
#include "analysis/whynot.h"

#include <QString>

namespace paretoscope {

/// Who beats the model and the least that would put it on the front.
[[nodiscard]] QString whyNotText(const TrainingRun &run, Metric metric, const WhyNot &answer);

/// What the search gained over the baselines, with the pair named: at equal latency, then at equal accuracy. Says so
/// when it gained nothing; empty without baselines.
[[nodiscard]] QString searchGainText(const TrainingRun &run, const SearchGain &gain);

/// One sentence a voice, each on its own: what is recommended, what is on the platform's front, what is computed here,
/// and where they differ. `isSample`: the stated ones come from our sample server's rule.
struct VoicesText {
    QString recommended;
    QString platformFront;
    QString computed;
};
[[nodiscard]] VoicesText voicesText(const TrainingRun &run, const TargetAnalysis &analysis, const Voices &voices);

} // namespace paretoscope
