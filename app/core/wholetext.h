// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace paretoscope {

/// The text behind UTF-8 bytes, with all its characters: QString::fromUtf8() takes a U+FEFF in front for the mark of a
/// file and drops it, so that two ids would become one.
[[nodiscard]] QString wholeText(QByteArrayView utf8);

/// A JSON text with each U+FEFF inside its strings spelled \ufeff: seen by people, and kept by QJsonDocument, which
/// reads a string as QString::fromUtf8() does.
[[nodiscard]] QByteArray withMarksSpelled(QByteArray json);

} // namespace paretoscope
