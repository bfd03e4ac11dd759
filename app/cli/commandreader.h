// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

class QCommandLineParser;

namespace paretoscope {

/// Reads what the options and `operands` of a command say; the options are known to be the command's own, each with a
/// value where it takes one. Fails with ErrorCode::Usage and what to do next.
[[nodiscard]] Result<CommandLine> readCommand(const QCommandLineParser &parser, CommandMode mode,
                                              const QStringList &operands);

/// ErrorCode::Usage with a sentence and where to read on.
[[nodiscard]] tl::unexpected<Error> misuse(CommandMode mode, const QString &sentence);

} // namespace paretoscope
