// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace paretoscope {

// A secret that turns up where it does not belong is found as a reader would find it. Its letters may each be spelled
// in another way (as escapes of JSON or C, percent-encoded, as entities of HTML, in full width), and between them may
// stand what is not seen or not shown: controls, zero-width and all other characters that no secret has.

/// What the letters may be: the secret as it is, in hexadecimal, and in both alphabets of Base64 (alone, or as a part
/// of something longer: the letters that do not depend on the neighbours). Without those that are the same; a secret of
/// a few letters has only itself.
[[nodiscard]] QByteArrayList keySpellings(QByteArrayView secret);

/// Overwrites every spelling in a JSON text with asterisks; the text stays JSON, and as long as it was. One without any
/// is handed back as it came, without a copy; a megabyte of plain ASCII takes a fifth of a millisecond, others a few.
/// A secret of fewer than six bytes is no key anybody gives out, and would be found everywhere: it is let be.
[[nodiscard]] QByteArray withoutSecret(QByteArray json, QByteArrayView secret);

/// `text` with `stand` in the place of every spelling.
[[nodiscard]] QString withoutSecret(const QString &text, QByteArrayView secret, const QString &stand);

} // namespace paretoscope
