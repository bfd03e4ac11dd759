// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct stat;

namespace paretoscope {

/// What stat() has found at a path where a plain file is wanted, for the middle of a sentence: "a folder", "a pipe",
/// "a socket", "a device". Empty for a plain file.
[[nodiscard]] QString unwantedKind(const struct stat &found);

} // namespace paretoscope
