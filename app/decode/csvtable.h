// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace paretoscope {

/// A line of a CSV; a quoted cell may hold line breaks.
struct CsvLine {
    QList<QString> cells; ///< trimmed
    int number = 0;       ///< of its first line in the file, from 1
};

/// A CSV as text. Blank lines and those that begin with # are left out.
struct CsvTable {
    std::vector<CsvLine> lines;
    QChar separator;
};

/// Reads UTF-8, or UTF-16 with a byte order mark, separated by the comma, semicolon or tab that the first line uses
/// most. Quotes as in RFC 4180. Empty where the bytes are no text, or the quotes do not pair. Pure.
[[nodiscard]] std::optional<CsvTable> readCsv(const QByteArray &bytes);

} // namespace paretoscope
