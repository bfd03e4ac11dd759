// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace paretoscope {

class RunSession;

// What the reason cards say of the run on screen, the leading sentence first. Empty: nothing, the card hides.

/// What budget and floor pick, how firmly, and what the next model would cost.
[[nodiscard]] QStringList needSentences(const RunSession &session);
/// Where the selected model stands, and why it is not on the front.
[[nodiscard]] QStringList selectionSentences(const RunSession &session);
/// What is recommended, what the platform puts on its front, what is computed here.
[[nodiscard]] QStringList voicesSentences(const RunSession &session);
/// Under the stated noise: who cannot be told apart, how firm the front is, and what is assumed.
[[nodiscard]] QStringList noiseSentences(const RunSession &session);
/// Of a target of own measurements: how they compare with what is reported, what they predict, what to measure next.
[[nodiscard]] QStringList ownTargetSentences(const RunSession &session);
/// Where the front is ahead of that of the run it is compared with, and which models came and went.
[[nodiscard]] QStringList comparisonSentencesOf(const RunSession &session);
/// What the search gained over the baselines.
[[nodiscard]] QStringList searchSentences(const RunSession &session);

} // namespace paretoscope
