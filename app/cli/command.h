// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/job.h"

#include <QAnyStringView>
#include <QLatin1StringView>

#include <span>

namespace paretoscope {

class Arguments;

/// An option, and its line in the help.
struct CommandOption {
    QLatin1StringView name;
    QLatin1StringView valueName;    ///< empty: a switch; "FILE" and "DIR" are paths; "a|b": one of these
    const char *description;        ///< goes through Words::tr(); null: for our own build, listed nowhere
    QLatin1StringView choices = {}; ///< as in "a|b", where `valueName` does not say so itself

    [[nodiscard]] constexpr bool takesValue() const { return !valueName.isEmpty(); }
    [[nodiscard]] constexpr bool isListed() const { return description != nullptr; }
};

/// One command: all that the parser, the help, the manual page and the shells know of it. Lives in a file of its own in
/// cli/commands/, with what it reads, its JSON and its text; cli/commands/list.inc names them all.
struct Command {
    QLatin1StringView name;                 ///< the word that asks for it; empty: the window
    QLatin1StringView operands;             ///< "RECORD SOURCE"; each may be a file
    QLatin1StringView synopsis;             ///< what follows these
    const char *purpose;                    ///< a sentence or two, which go through Words::tr()
    std::span<const CommandOption> options; ///< in the order of the help
    bool needsGui = false;                  ///< draws, and so needs a QGuiApplication

    /// Reads the arguments, of which each option is the command's own and has a value where it takes one. What is wrong
    /// is told to `arguments`; then the job counts for nothing.
    Job (*read)(Arguments &arguments) = nullptr;

    [[nodiscard]] const CommandOption *option(QAnyStringView optionName) const;
};

} // namespace paretoscope
