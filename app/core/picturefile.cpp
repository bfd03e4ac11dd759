// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picturefile.h"

#include "core/filewriter.h"

#include <array>
#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

std::optional<PictureKind> pictureKindOf(QStringView name)
{
    constexpr std::array ends{std::pair(".png"_L1, PictureKind::Png), std::pair(".svg"_L1, PictureKind::Svg),
                              std::pair(".pdf"_L1, PictureKind::Pdf)};
    for (const auto &[end, kind] : ends) {
        if (name.endsWith(end, Qt::CaseInsensitive))
            return kind;
    }
    return std::nullopt;
}

Result<QString> writePicture(const QString &path, const QByteArray &bytes)
{
    QString file = path;
    if (!pictureKindOf(path))
        file += path.endsWith(u'.') ? u"png"_s : u".png"_s;
    return checkOutput(path).and_then([&] { return writeFile({file, bytes}); }).map([&file] { return file; });
}

} // namespace paretoscope
