// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>

namespace paretoscope::bench {

inline constexpr double bytesPerMegabyte = 1024.0 * 1024.0;

/// In MB, as the kernel counts pages of this process.
struct Memory {
    double resident = 0;
    double peak = 0;
};
[[nodiscard]] Memory ownMemory();

/// Runs a job of this program in a process of its own and returns what it answered; ends the bench when it fails.
[[nodiscard]] QJsonObject askChild(const QStringList &job);
/// The same for a program beside this one.
[[nodiscard]] QJsonObject askProgram(const QString &program, const QStringList &arguments,
                                     const QProcessEnvironment &environment);
/// The child's side: one JSON object on stdout. Returns the exit code of success.
int answerParent(const QJsonObject &answer);

/// The full path of a program that was built beside this one.
[[nodiscard]] QString siblingProgram(const QString &name);

} // namespace paretoscope::bench
