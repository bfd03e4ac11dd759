// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// True for a character that can steer a terminal, reorder or hide its neighbours, or break a line: controls,
/// direction overrides and other format characters, lone surrogates, noncharacters, line and paragraph separators. The
/// zero-width joiners are not among them: emoji and several scripts are spelled with them.
[[nodiscard]] bool isDisturbing(char32_t c);

/// True for a text of which nobody sees anything: empty, spaces, or characters that disturb.
[[nodiscard]] bool showsNothing(QStringView text);

/// "<U+202E>"
[[nodiscard]] QString writtenOut(char32_t c);
/// A text with what disturbs written out, and everything else exact.
[[nodiscard]] QString spelledOut(QStringView text);

} // namespace paretoscope
