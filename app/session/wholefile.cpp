// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/wholefile.h"

#include "core/cause.h"

#include <QFile>
#include <QFileInfo>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerMegabyte = 1024LL * 1024;

} // namespace

Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    const CauseFacts facts{.subject = info.fileName(), .limit = u"%1 MB"_s.arg(maxBytes / bytesPerMegabyte)};
    if (!info.exists())
        return failure(Cause::FileMissing, facts);
    // A pipe or a device may never end, and opening it may never return.
    if (!info.isFile())
        return failure(Cause::NotAFile, facts);
    if (info.size() > maxBytes)
        return failure(Cause::FileTooLarge, facts);
    QFile file(path);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(Cause::FileUnreadable, facts);
    if (bytes.size() > maxBytes) // it grew while it was read
        return failure(Cause::FileTooLarge, facts);
    return bytes;
}

} // namespace paretoscope
