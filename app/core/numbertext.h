// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace paretoscope {

// Amounts and lists as people are told them, the same in the window, on the command line and in a file.

/// A number as it was received: shortest form, a point for the decimals.
[[nodiscard]] QString numberText(double value);
/// A computed number as it is written to a file: without the noise of adding up (869.0600000000001), ten digits.
[[nodiscard]] double withoutNoise(double value);

/// "5 ms", "3.27 ms": at most three significant decimals, a thin space before the unit.
[[nodiscard]] QString latencyText(double ms);
/// The same without its unit.
[[nodiscard]] QString latencyNumber(double ms);
/// The least latency that latencyText() writes in full and that is not below `ms`: a limit to type in.
[[nodiscard]] double latencyRoundedUp(double ms);

/// "54.7 %"
[[nodiscard]] QString percentText(double percent);
/// The same of a number in digits.
[[nodiscard]] QString percentText(const QString &number);
/// "1.9 points", "1 point": a difference of percents.
[[nodiscard]] QString pointsText(double points);
/// "+1.9 points", "−0.3 points"
[[nodiscard]] QString signedPointsText(double points);

/// Limits: "16 MB", "64 KB", "100 bytes"; "0.5 s".
[[nodiscard]] QString sizeText(qint64 bytes);
[[nodiscard]] QString secondsText(std::chrono::milliseconds time);

/// "a", "a and b", "a, b and c"
[[nodiscard]] QString listText(const QStringList &words);
/// Sentences one behind the other; the empty ones are left out.
[[nodiscard]] QString sentencesText(QStringList sentences);

} // namespace paretoscope
