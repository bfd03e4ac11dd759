// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace paretoscope {

enum class PictureKind { Png, Svg, Pdf };

struct PictureFormat {
    PictureKind kind;
    QLatin1StringView end;   ///< of a file's name: ".png"
    const char *description; ///< in a file dialog; for Words::tr()
};

/// The formats that a chart is written in; the first is that of a name which says none.
inline constexpr std::array pictureFormats{
    PictureFormat{PictureKind::Png, QLatin1StringView(".png"),
                  QT_TRANSLATE_NOOP("paretoscope::Words", "PNG picture (*.png)")},
    PictureFormat{PictureKind::Svg, QLatin1StringView(".svg"),
                  QT_TRANSLATE_NOOP("paretoscope::Words", "SVG drawing (*.svg)")},
    PictureFormat{PictureKind::Pdf, QLatin1StringView(".pdf"),
                  QT_TRANSLATE_NOOP("paretoscope::Words", "PDF document (*.pdf)")},
};

/// As the end of a file's name says, in any case; nullopt: it says none, or another one.
[[nodiscard]] std::optional<PictureKind> pictureKindOf(QStringView name);

/// In place of a picture's name: standard output, and a PNG.
inline constexpr QLatin1StringView standardOutput("-");

/// Writes a picture to a file and returns its path; the first format's end is added to a name that says no kind. Fails
/// as writeFiles() does, also where the name as given is that of a device, a folder or the like.
[[nodiscard]] Result<QString> writePicture(const QString &path, const QByteArray &bytes);

} // namespace paretoscope
