// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace paretoscope {

// Texts that others wrote, so that they do no harm where they are shown.

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
/// A text with a space for what disturbs, and everything else exact.
[[nodiscard]] QString blankedOut(QStringView text);

/// One line of plain text to be quoted inside a sentence of ours: control characters, line breaks and
/// direction overrides are taken out, runs of space become one, and what is longer than `length` characters
/// ends in an ellipsis. Never for ids that are shown or copied as such: those stay as received.
[[nodiscard]] QString harmlessText(QStringView text, qsizetype length = 60);
[[nodiscard]] QString harmlessText(QByteArrayView utf8, qsizetype length = 60);

/// The same between quotation marks.
[[nodiscard]] QString quoted(QByteArrayView utf8);
[[nodiscard]] QString quoted(QStringView text);

} // namespace paretoscope
