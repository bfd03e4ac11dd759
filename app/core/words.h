// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// Texts for people, outside the classes that have a tr() of their own. Whatever somebody reads goes through a tr(),
/// whole: nothing is joined to it, and what changes stands in it as %1. `lupdate` of Qt finds the texts; where a number
/// decides on the form (%n), resources/translations/paretoscope_en.ts holds those of English.
class Words {
public:
    /// The text in the language of the program. `comment` tells whoever translates what it is about; `n` takes the
    /// place of %n and decides on the form.
    [[nodiscard]] static QString tr(const char *text, const char *comment = nullptr, int n = -1);
#ifdef LUPDATE // never; it finds the class by this macro, which would make tr() inline and leave words.cpp unlinked
    Q_DECLARE_TR_FUNCTIONS(paretoscope::Words)
#endif
};

} // namespace paretoscope
