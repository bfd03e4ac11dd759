// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartcontent.h"

#include <QList>
#include <QString>

namespace paretoscope::test {

struct WindowText {
    QString place; ///< class and name of what shows it
    QString text;
};

/// Every text that a widget or action of any window shows, says in a tooltip or tells assistive tools, hidden ones
/// included, and what the item models answer for their heads and first rows. Of a file dialog only its title and its
/// filters, for the rest is Qt's and the disk's.
[[nodiscard]] QList<WindowText> windowTexts();
/// What the chart paints, one after the other, where there is room for all of it.
[[nodiscard]] WindowText paintedText(const ChartContent &content);

} // namespace paretoscope::test
