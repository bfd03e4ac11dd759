// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace paretoscope::fuzz {

/// Ends the program where a property does not hold, whatever the build makes of asserts; the fuzzer then keeps the
/// input.
inline void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "violated: %s\n", property);
    std::abort();
}

/// Whether a text can stand in a sentence of ours: one line, and nothing in it that steers a terminal or turns the
/// direction of what follows. Spelled out here, so that it does not lean on the code that it checks.
[[nodiscard]] inline bool isOneHarmlessLine(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t unit = c.unicode();
        const bool isControl = unit < 0x20 || (unit >= 0x7F && unit <= 0x9F);
        const bool endsLine = unit == 0x2028 || unit == 0x2029;
        const bool turns = (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E
                           || unit == 0x200F || unit == 0x061C;
        return !isControl && !endsLine && !turns;
    });
}

/// Whether every surrogate has its other half: half a character shows as nonsense and cannot be sent.
[[nodiscard]] inline bool hasWholeCharacters(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (!text.at(i).isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return false;
        ++i;
    }
    return true;
}

} // namespace paretoscope::fuzz
