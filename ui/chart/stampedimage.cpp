// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/stampedimage.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace paretoscope {

namespace {

constexpr std::ptrdiff_t lanes = 8; // bytes of a line blended at a time
constexpr std::ptrdiff_t lines =
    2; // and of how many lines: together 16 bytes, which the compiler takes for one vector register

std::ptrdiff_t paddedTo(std::ptrdiff_t step, std::ptrdiff_t length) { return (length + step - 1) / step * step; }

/// `below` under `above`, both coverage from 0 to 255, rounded.
uchar blended(uchar above, uchar below)
{
    const auto product = static_cast<quint16>(below * (255 - above));
    return static_cast<uchar>(above + ((product + (product >> 8) + 0x80) >> 8));
}

/// `above` holds the lanes of one line after those of the other.
void blendLines(uchar *below, std::ptrdiff_t stride, const uchar *above)
{
    std::array<quint64, lines> words; // as words, or the compiler takes them apart byte by byte
    std::memcpy(&words[0], below, lanes);
    std::memcpy(&words[1], below + stride, lanes);
    std::array<uchar, lanes * lines> values;
    std::memcpy(values.data(), words.data(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = blended(above[i], values[i]);
    std::memcpy(words.data(), values.data(), values.size());
    std::memcpy(below, &words[0], lanes);
    std::memcpy(below + stride, &words[1], lanes);
}

bool isEmpty(const uchar *coverage)
{
    quint64 word = 0;
    std::memcpy(&word, coverage, lanes);
    return word == 0;
}

} // namespace

StampedImage::StampedImage(QSize size, const QImage &sprite)
    : m_size(size),
      m_reach(sprite.width() / 2),
      m_spriteHeight(paddedTo(lines, sprite.height())),
      m_spriteWidth(paddedTo(lanes, sprite.width())),
      m_stride(size.width() + 2LL * sprite.width() + lanes),
      m_sprite(static_cast<std::size_t>(m_spriteWidth) * static_cast<std::size_t>(m_spriteHeight)),
      m_plane(static_cast<std::size_t>(m_stride)
              * static_cast<std::size_t>(size.height() + 2LL * sprite.height() + lines)),
      m_taken(m_plane.size() / 64 + 1)
{
    Q_ASSERT(sprite.width() == sprite.height() && sprite.width() % 2 == 1);
    for (int y = 0; y < sprite.height(); ++y) {
        for (int x = 0; x < sprite.width(); ++x) {
            const std::ptrdiff_t pair = (y / lines * m_spriteWidth + x / lanes * lanes) * lines;
            m_sprite[static_cast<std::size_t>(pair + y % lines * lanes + x % lanes)] = static_cast<uchar>(
                qAlpha(sprite.pixel(x, y)));
        }
    }
}

bool StampedImage::take(std::ptrdiff_t column, std::ptrdiff_t row)
{
    const auto pixel = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_stride)
                       + static_cast<std::size_t>(column);
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
    const std::ptrdiff_t column = x + 2 * m_reach;
    const std::ptrdiff_t row = y + 2 * m_reach;
    if (!take(column, row))
        return;
    ++m_count;
    uchar *below = m_plane.data() + (row - m_reach) * m_stride + (column - m_reach);
    const uchar *above = m_sprite.data();
    for (std::ptrdiff_t line = 0; line < m_spriteHeight; line += lines, below += lines * m_stride) {
        for (std::ptrdiff_t offset = 0; offset < m_spriteWidth; offset += lanes, above += lanes * lines)
            blendLines(below + offset, m_stride, above);
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
        const uchar *from = m_plane.data() + (y + 2 * m_reach) * m_stride + 2 * m_reach;
        auto *const to = reinterpret_cast<QRgb *>(image.scanLine(y));
        const std::ptrdiff_t width = m_size.width();
        for (std::ptrdiff_t x = 0; x < width; x += lanes) {
            if (isEmpty(from + x)) // most of a sparse cloud
                continue;
            for (std::ptrdiff_t i = x; i < std::min(x + lanes, width); ++i)
                to[i] = shades[from[i]];
        }
    }
    return image;
}

} // namespace paretoscope
