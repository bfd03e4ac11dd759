// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cfloat>
#include <optional>

namespace paretoscope::json {

inline constexpr std::array<double, 16> powersOfTen{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// The number at `token` if it is written the way most are ("87.3", "-1.16"): at most 15 digits, no exponent, and
/// behind it what may stand behind a number. Nothing for any other token, which is for the parser to judge.
///
/// A double holds so many digits, and the power of ten that divides them, exactly: the quotient is rounded once and
/// so is the double nearest to the number (W. D. Clinger, "How to read floating point numbers accurately", 1990).
[[nodiscard]] inline std::optional<double> plainNumber(const char *token)
{
    constexpr bool roundsOnce = FLT_EVAL_METHOD == 0;
    const bool isNegative = *token == '-';
    const char *const first = token + (isNegative ? 1 : 0);
    quint64 digits = 0;
    const auto readDigits = [&digits](const char *p) {
        for (; static_cast<quint8>(*p - '0') <= 9; ++p)
            digits = 10 * digits + static_cast<quint8>(*p - '0');
        return p;
    };
    const char *end = readDigits(first);
    const std::ptrdiff_t whole = end - first;
    std::ptrdiff_t decimals = 0;
    if (whole == 0 || (whole > 1 && *first == '0'))
        return std::nullopt;
    if (*end == '.') {
        const char *const point = end;
        end = readDigits(point + 1);
        decimals = end - point - 1;
        if (decimals == 0)
            return std::nullopt;
    }
    const bool isEnded = *end == ',' || *end == '}' || *end == ']' || *end == ' ' || *end == '\n' || *end == '\r'
                         || *end == '\t';
    if (!roundsOnce || !isEnded || whole + decimals >= static_cast<std::ptrdiff_t>(powersOfTen.size()))
        return std::nullopt;
    const auto integer = static_cast<double>(static_cast<qint64>(digits));
    const double number = integer / powersOfTen.at(static_cast<std::size_t>(decimals));
    return isNegative ? -number : number;
}

} // namespace paretoscope::json
