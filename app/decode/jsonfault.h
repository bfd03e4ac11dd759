// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace paretoscope {

/// Where and how a text stops being JSON. The parser that reads results says that there is a fault, not always
/// where; this second, slow reading is for the sentence that a person gets, and is done only then.
struct JsonFault {
    enum class Kind {
        CutShort, ///< the text ends in the middle
        BadUtf8,
        ControlCharacter, ///< raw in a string
        NotANumber,       ///< NaN or Infinity, as some programs write them
        TrailingText,     ///< something behind the end
        TooDeep,
        Syntax,
    };
    Kind kind = Kind::Syntax;
    qsizetype offset = 0; ///< bytes from the start

    /// "it breaks off after 512 bytes", "byte 708 holds NaN or Infinity, which JSON does not have".
    [[nodiscard]] QString description() const;
};

/// Nothing for well-formed JSON nested at most `maxDepth` levels.
[[nodiscard]] std::optional<JsonFault> findJsonFault(QByteArrayView text, qsizetype maxDepth);

/// What a text of JSON is written in that is not UTF-8 ("UTF-16LE"): told by its mark, or by the zeros around the first
/// character of JSON. Nothing for UTF-8, and for what is no text.
[[nodiscard]] std::optional<QString> foreignEncoding(QByteArrayView text);

/// The grammar of JSON numbers, which is stricter than what parsers of numbers take.
[[nodiscard]] bool isJsonNumber(QByteArrayView token);

} // namespace paretoscope
