// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/stampedimage.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace paretoscope {

namespace {

constexpr int lanes = 16; // bytes blended at a time: one vector register, and the compiler sees it

int paddedToLanes(int width) { return (width + lanes - 1) / lanes * lanes; }

/// `below` under `above`, both coverage from 0 to 255, rounded.
uchar blended(uchar above, uchar below)
{
    const auto product = static_cast<quint16>(below * (255 - above));
    return static_cast<uchar>(above + ((product + (product >> 8) + 0x80) >> 8));
}

void blendLanes(uchar *below, const uchar *above)
{
    std::array<uchar, lanes> values;
    std::memcpy(values.data(), below, lanes);
    for (std::size_t i = 0; i < lanes; ++i)
        values[i] = blended(above[i], values[i]);
    std::memcpy(below, values.data(), lanes);
}

bool isEmpty(const uchar *coverage)
{
    std::array<quint64, lanes / sizeof(quint64)> words;
    std::memcpy(words.data(), coverage, lanes);
    return words[0] == 0 && words[1] == 0;
}

} // namespace

StampedImage::StampedImage(QSize size, const QImage &sprite)
    : m_size(size), m_spriteHeight(sprite.height()), m_reach(sprite.width() / 2),
      m_stride(size.width() + 2 * sprite.width() + lanes), m_spriteStride(paddedToLanes(sprite.width())),
      m_sprite(static_cast<std::size_t>(m_spriteStride) * static_cast<std::size_t>(sprite.height())),
      m_plane(static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(size.height() + 2 * sprite.height())),
      m_taken(m_plane.size() / 64 + 1)
{
    Q_ASSERT(sprite.width() == sprite.height() && sprite.width() % 2 == 1);
    for (int y = 0; y < sprite.height(); ++y) {
        for (int x = 0; x < sprite.width(); ++x)
            m_sprite[static_cast<std::size_t>(y * m_spriteStride + x)] = static_cast<uchar>(qAlpha(sprite.pixel(x, y)));
    }
}

bool StampedImage::take(int column, int row)
{
    const auto pixel = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_stride) + static_cast<std::size_t>(column);
    const quint64 bit = quint64{1} << (pixel % 64);
    quint64 &word = m_taken[pixel / 64];
    if ((word & bit) != 0)
        return false;
    word |= bit;
    return true;
}

void StampedImage::stamp(int x, int y)
{
    if (x < -m_reach || y < -m_reach || x >= m_size.width() + m_reach || y >= m_size.height() + m_reach)
        return;
    const int column = x + 2 * m_reach;
    const int row = y + 2 * m_reach;
    if (!take(column, row))
        return;
    ++m_count;
    uchar *below = m_plane.data() + static_cast<std::ptrdiff_t>(row - m_reach) * m_stride + (column - m_reach);
    const uchar *above = m_sprite.data();
    for (int line = 0; line < m_spriteHeight; ++line, below += m_stride, above += m_spriteStride) {
        for (int offset = 0; offset < m_spriteStride; offset += lanes)
            blendLanes(below + offset, above + offset);
    }
}

QImage StampedImage::toImage(const QColor &color) const
{
    std::array<QRgb, 256> shades;
    QColor shade = color;
    for (int coverage = 0; coverage < static_cast<int>(shades.size()); ++coverage) {
        shade.setAlpha(coverage);
        shades[static_cast<std::size_t>(coverage)] = qPremultiply(shade.rgba());
    }
    QImage image(m_size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (int y = 0; y < m_size.height(); ++y) {
        const uchar *from = m_plane.data() + static_cast<std::ptrdiff_t>(y + 2 * m_reach) * m_stride + 2 * m_reach;
        auto *const to = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < m_size.width(); x += lanes) {
            if (isEmpty(from + x)) // most of a sparse cloud
                continue;
            for (int i = x; i < std::min(x + lanes, m_size.width()); ++i)
                to[i] = shades[from[i]];
        }
    }
    return image;
}

} // namespace paretoscope
