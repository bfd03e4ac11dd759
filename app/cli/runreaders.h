// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/runarguments.h"

namespace paretoscope {

// What several commands read alike. What is wrong is told to the arguments.

enum class SourceNeed { Required, Optional };

/// Reads `operands`, of which at most one may be there, as SOURCE, and the options that say where it lies.
[[nodiscard]] RunArguments readRun(Arguments &arguments, const QStringList &operands,
                                   SourceNeed need = SourceNeed::Required);
/// --hardware, which has to be there.
[[nodiscard]] QString readHardware(Arguments &arguments);
/// --metric and --with-baselines.
[[nodiscard]] Contest readContest(Arguments &arguments);
/// --record, the file to write a decision to.
[[nodiscard]] QString readRecordPath(Arguments &arguments);

} // namespace paretoscope
