// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace paretoscope {

/// One line of plain text to be quoted inside a sentence of ours: control characters, line breaks and
/// direction overrides are taken out, runs of space become one, and what is longer than `length` characters
/// ends in an ellipsis. Never for ids that are shown or copied as such: those stay as received.
[[nodiscard]] QString harmlessText(QStringView text, qsizetype length = 60);
[[nodiscard]] QString harmlessText(QByteArrayView utf8, qsizetype length = 60);

/// The same between quotation marks.
[[nodiscard]] QString quoted(QByteArrayView utf8);
[[nodiscard]] QString quoted(QStringView text);

} // namespace paretoscope
