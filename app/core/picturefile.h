// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace paretoscope {

enum class PictureKind { Png, Svg, Pdf };

/// As the end of a file's name says, in any case; nullopt: it says none, or another one.
[[nodiscard]] std::optional<PictureKind> pictureKindOf(QStringView name);

/// In place of a picture's name: standard output, and a PNG.
inline constexpr QLatin1StringView standardOutput("-");

/// Writes a picture to a file and returns its path; ".png" is added to a name that says no kind. Fails as writeFiles()
/// does, also where the name as given is that of a device, a folder or the like.
[[nodiscard]] Result<QString> writePicture(const QString &path, const QByteArray &bytes);

} // namespace paretoscope
