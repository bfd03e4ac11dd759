// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace paretoscope {

/// What a server says about a refusal, in any of the shapes seen (api.md 1.0): `error.message`, `message`,
/// `error` as a string, `error.hint`; the first non-empty wins. Empty when the body says nothing readable.
struct ErrorBody {
    QString message; ///< one line of plain text, at most 200 characters, control characters removed
    QString code;    ///< a machine code such as MULTIPLE_TRAININGS where one is given
    bool isHtml = false;
};

[[nodiscard]] ErrorBody readErrorBody(QByteArrayView body);

/// The body behind a UTF-8 byte order mark, which some programs write and JSON does not know.
[[nodiscard]] QByteArrayView withoutByteOrderMark(QByteArrayView body);

/// True when the bytes look like a web page rather than like JSON.
[[nodiscard]] bool looksLikeHtml(QByteArrayView body);

} // namespace paretoscope
