// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <cstddef>
#include <vector>

namespace paretoscope {

/// One mark of one colour at thousands of places: the coverage of a sprite is blended into a plane of bytes, a
/// pixel gets each mark at most once, and the colour comes in at the end. Ten times as fast as drawing marks into
/// a picture, and the order of the places does not matter.
class StampedImage {
public:
    /// `sprite` (odd width and height, its middle pixel is the place of a mark): its alpha is what a mark covers.
    StampedImage(QSize size, const QImage &sprite);

    /// Stamps the mark with its middle at a pixel, which may lie outside as long as the mark reaches in.
    void stamp(int x, int y);
    /// How many marks were stamped; those at a pixel that has one already are hidden and do not count.
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// The picture, transparent where no mark reaches. `color` without its alpha.
    [[nodiscard]] QImage toImage(const QColor &color) const;

private:
    [[nodiscard]] bool take(std::ptrdiff_t column, std::ptrdiff_t row);

    QSize m_size;
    std::ptrdiff_t m_reach; ///< of a mark around its middle, and so the margin around the picture
    std::ptrdiff_t m_spriteHeight;
    std::ptrdiff_t m_spriteWidth;
    std::ptrdiff_t m_stride;      ///< of the plane, in bytes
    std::vector<uchar> m_sprite;  ///< coverage, padded with zeros, in the order in which it is blended
    std::vector<uchar> m_plane;   ///< coverage, with a margin on each side
    std::vector<quint64> m_taken; ///< a bit a pixel of the plane: a mark has its middle there
    std::size_t m_count = 0;
};

} // namespace paretoscope
