// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace paretoscope {

/// What a server says about a refusal, in any of the shapes seen (api.md 1.0) and those of the common frameworks:
/// texts, lists or objects under `error`, `message`, `detail`, `error_description`, `errors`, and the title of RFC
/// 9457; the first that says something wins. Of a list, a few and how many more. A body that was cut off, or is too
/// long to be read whole, is read as far as it goes. Empty when it says nothing readable.
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
