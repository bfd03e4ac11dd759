// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope::house {

enum class Literals { Keep, Blank };

/// C++ source with comments, and where asked for the contents of string and character literals, replaced by
/// spaces. Length and line breaks stay, so that positions and line numbers hold. Knows raw strings, digit
/// separators and escapes; knows no macros and no trigraphs.
[[nodiscard]] QString withoutComments(QStringView source, Literals literals = Literals::Keep);

} // namespace paretoscope::house
