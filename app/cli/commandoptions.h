// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

#include <span>

namespace paretoscope {

/// An option, the commands it belongs to, and its line in the help.
struct OptionSpec {
    QLatin1StringView name;
    QLatin1StringView valueName; ///< empty: a switch
    QLatin1StringView description;
    quint32 modes = 0; ///< a modeBit() each

    [[nodiscard]] constexpr bool belongsTo(CommandMode mode) const;
};

[[nodiscard]] constexpr quint32 modeBit(CommandMode mode) { return 1U << static_cast<unsigned>(mode); }

constexpr bool OptionSpec::belongsTo(CommandMode mode) const { return (modes & modeBit(mode)) != 0; }

/// Every option of the program, in the order of the help.
[[nodiscard]] std::span<const OptionSpec> commandOptions();

/// The words that name a command, in the order of the help.
inline constexpr CommandMode namedCommands[] = {CommandMode::Show,    CommandMode::Front,    CommandMode::Pick,
                                                CommandMode::Fleet,   CommandMode::Recheck,  CommandMode::Order,
                                                CommandMode::Explain, CommandMode::Measured, CommandMode::Compare,
                                                CommandMode::Export,  CommandMode::Serve};

} // namespace paretoscope
