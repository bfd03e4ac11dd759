// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"

#include <algorithm>

namespace paretoscope {

namespace {

constexpr const Command *all[] = {
    &windowCommand,
#define COMMAND(name) &name##Command,
#include "cli/commands/list.inc"
#undef COMMAND
};

} // namespace

std::span<const Command *const> everyCommand() { return all; }

std::span<const Command *const> namedCommands() { return everyCommand().subspan(1); }

QStringList commandNames()
{
    QStringList names;
    for (const Command *const command : namedCommands())
        names.append(QString(command->name));
    return names;
}

const Command *commandOf(QStringView word)
{
    const auto found = std::ranges::find_if(namedCommands(),
                                            [word](const Command *each) { return each->name == word; });
    return found == namedCommands().end() ? nullptr : *found;
}

const CommandOption *Command::option(QAnyStringView optionName) const
{
    const auto found = std::ranges::find_if(
        options, [optionName](const CommandOption &each) { return each.name == optionName; });
    return found == options.end() ? nullptr : &*found;
}

} // namespace paretoscope
