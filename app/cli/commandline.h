// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace paretoscope {

/// The arguments, read and checked as far as that goes without looking at files or the network.
struct CommandLine {
    const Command *command = nullptr; ///< the one that was named, or the window; never null
    bool json = false;                ///< answers and errors are wanted as objects
    Job job;                          ///< of the command; a text where a question comes first (--help)

    /// Whether the job draws, and so needs a QGuiApplication.
    [[nodiscard]] bool needsGui() const { return command->needsGui && !std::holds_alternative<QString>(job); }
};

/// Reads the arguments without the program's name. Fails with ErrorCode::Usage and what to do next.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// Whether somebody who wrote these arguments, right or wrong, wants errors as JSON.
[[nodiscard]] bool wantsJson(const QStringList &arguments);

} // namespace paretoscope
