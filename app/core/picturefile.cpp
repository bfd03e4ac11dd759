// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picturefile.h"

#include "core/filewriter.h"

namespace paretoscope {

std::optional<PictureKind> pictureKindOf(QStringView name)
{
    for (const PictureFormat &format : pictureFormats) {
        if (name.endsWith(format.end, Qt::CaseInsensitive))
            return format.kind;
    }
    return std::nullopt;
}

Result<QString> writePicture(const QString &path, const QByteArray &bytes)
{
    QString file = path;
    if (!pictureKindOf(path))
        file = (path.endsWith(u'.') ? path.chopped(1) : path) + pictureFormats.front().end;
    return checkOutput(path).and_then([&] { return writeFile({file, bytes}); }).map([&file] { return file; });
}

} // namespace paretoscope
