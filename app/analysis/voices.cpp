// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/voices.h"

#include <algorithm>

namespace paretoscope {

Voices voicesOf(const TrainingRun &run, const TargetAnalysis &analysis)
{
    Voices voices;
    voices.recommended = run.recommendationFor(analysis.target);
    if (voices.recommended && voices.recommended->row)
        voices.check = checkRecommendation(analysis, *voices.recommended->row);

    const FrontClaims wanted = claimOf(analysis.metric) | claimWithoutMetric;
    for (Row row = 0; row < run.modelCount(); ++row) {
        const FrontClaims claims = run.frontClaims(row, analysis.target);
        voices.claimsAnyMetric = voices.claimsAnyMetric || claims != 0;
        const bool isClaimed = (claims & wanted) != 0;
        if (isClaimed)
            voices.platformFront.push_back(row);
        if (isClaimed && !analysis.onFront[row])
            voices.onlyPlatform.push_back(row);
        if (run.isFlagged(row))
            voices.flagged.push_back(row);
    }
    if (!voices.platformFront.empty()) {
        for (Row row = 0; row < run.modelCount(); ++row) {
            if (analysis.onFront[row] && !std::ranges::binary_search(voices.platformFront, row))
                voices.onlyHere.push_back(row);
        }
    }
    voices.isRecommendedOnPlatformFront = voices.recommended && voices.recommended->row
                                          && std::ranges::binary_search(voices.platformFront, *voices.recommended->row);
    return voices;
}

} // namespace paretoscope
