// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/windowfixture.h"

#include <QStringList>

namespace paretoscope::test {

/// What a window shows that no translator gets: what runs, servers and files are called and say.
struct RunWords {
    QStringList names;     ///< may be shown cut, or in part
    QStringList sentences; ///< shown as they are
};

/// Of the run on screen, the one it is compared with, and the workspaces.
[[nodiscard]] RunWords runWords(WindowFixture &fixture);

} // namespace paretoscope::test
