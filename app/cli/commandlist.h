// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QStringList>

namespace paretoscope {

#define COMMAND(name) extern const Command name##Command;
#include "cli/commands/list.inc"
#undef COMMAND

/// What happens without a command word.
extern const Command windowCommand;

/// The window and every command with a word, in the order of the help.
[[nodiscard]] std::span<const Command *const> everyCommand();
/// The same without the window.
[[nodiscard]] std::span<const Command *const> namedCommands();
/// Their words.
[[nodiscard]] QStringList commandNames();
/// Null where the word is no command's.
[[nodiscard]] const Command *commandOf(QStringView word);

} // namespace paretoscope
