// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Eight bytes of a text looked at together, as one word. On little-endian machines the lowest bit set in an answer is
/// that of the first byte it is true of; bits above it may be set by mistake.
namespace paretoscope::json {

[[nodiscard]] constexpr quint64 everyByte(char c) { return quint64{0x0101'0101'0101'0101} * static_cast<quint8>(c); }

/// The high bit of each byte below `limit`, which is at most 0x80.
[[nodiscard]] constexpr quint64 bytesBelow(quint64 bytes, char limit)
{
    return (bytes - everyByte(limit)) & ~bytes & everyByte('\x80');
}

/// The high bit of each byte that is `c`.
[[nodiscard]] constexpr quint64 bytesEqual(quint64 bytes, char c) { return bytesBelow(bytes ^ everyByte(c), '\x01'); }

} // namespace paretoscope::json
