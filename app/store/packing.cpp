// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/packing.h"

#include <QtEndian>

#include <zlib.h>

namespace paretoscope {

namespace {

constexpr int packingLevel = 3; // half the time of the default for a tenth more room
constexpr qsizetype headBytes = sizeof(quint32);
constexpr qint64 largestRatio = 1032; // of deflate

} // namespace

QByteArray packed(const QByteArray &bytes) { return qCompress(bytes, packingLevel); }

// Not qUncompress(): it makes room for any length, and writes to stderr.
std::optional<QByteArray> unpacked(const QByteArray &packed)
{
    if (packed.size() < headBytes)
        return std::nullopt;
    const QByteArrayView stream = QByteArrayView(packed).sliced(headBytes);
    const qint64 length = qFromBigEndian<quint32>(packed.constData());
    if (length > stream.size() * largestRatio)
        return std::nullopt;
    if (length == 0) // qCompress() of nothing has no stream
        return QByteArray("");
    QByteArray bytes(length, Qt::Uninitialized);
    auto opened = static_cast<uLongf>(length);
    const int outcome = uncompress(reinterpret_cast<Bytef *>(bytes.data()), &opened,
                                   reinterpret_cast<const Bytef *>(stream.data()), static_cast<uLong>(stream.size()));
    if (outcome != Z_OK || static_cast<qint64>(opened) != length)
        return std::nullopt;
    return bytes;
}

} // namespace paretoscope
