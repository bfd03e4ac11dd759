// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/floorwidget.h"

#include "chart/marks.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace paretoscope::bench {

namespace {

constexpr int markPixels = 7;
constexpr int spriteWidth = 8; // a column more, so that a line of it is mixed in two steps of four pixels

QRgb over(QRgb sprite, QRgb below)
{
    const unsigned rest = 255U - static_cast<unsigned>(qAlpha(sprite));
    const unsigned even = (((below & 0xFF00FFU) * rest) >> 8U) & 0xFF00FFU;
    const unsigned odd = (((below >> 8U) & 0xFF00FFU) * rest) & 0xFF00FF00U;
    return sprite + even + odd;
}

} // namespace

FloorWidget::FloorWidget(const ParetoChart &chart, QWidget *parent)
    : QWidget(parent),
      m_mapping(chart.mapping()),
      m_surface(themeColors(ThemeKind::Light).surface),
      m_sprite(spriteWidth, markPixels, QImage::Format_ARGB32_Premultiplied)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    for (const Point &point : chart.content().seen.analysis->points)
        m_points.emplace_back(toAxis(point.latency, m_mapping.scale), point.metric);
    m_sprite.fill(Qt::transparent);
    QPainter painter(&m_sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter, QPointF(markPixels, markPixels) / 2, Mark::Dominated, themeColors(ThemeKind::Light));
}

void FloorWidget::panBy(double pixels)
{
    const double step = pixels / m_mapping.plot.width() * m_mapping.x.length();
    m_mapping.x = {m_mapping.x.min - step, m_mapping.x.max - step};
    update();
}

void FloorWidget::zoomBy(double factor)
{
    const auto zoomed = [factor](AxisRange range) {
        const double half = range.length() / factor / 2;
        return AxisRange{range.at(0.5) - half, range.at(0.5) + half};
    };
    m_mapping.x = zoomed(m_mapping.x);
    m_mapping.y = zoomed(m_mapping.y);
    update();
}

void FloorWidget::paintEvent(QPaintEvent *)
{
    if (m_image.size() != size()) {
        m_image = QImage(size(), QImage::Format_RGB32);
        m_isStamped.resize(static_cast<std::size_t>(width()) * static_cast<std::size_t>(height()));
    }
    m_image.fill(m_surface);
    std::ranges::fill(m_isStamped, 0);
    stampPoints();
    QPainter(this).drawImage(0, 0, m_image);
}

void FloorWidget::stampPoints()
{
    const QRectF &plot = m_mapping.plot;
    const double xScale = plot.width() / m_mapping.x.length();
    const double yScale = plot.height() / m_mapping.y.length();
    const double xOffset = plot.left() - m_mapping.x.min * xScale - markPixels / 2.0;
    const double yOffset = plot.bottom() + m_mapping.y.min * yScale - markPixels / 2.0;
    const int right = width() - spriteWidth;
    const int bottom = height() - markPixels;
    for (const QPointF &point : m_points) {
        const int x = static_cast<int>(point.x() * xScale + xOffset);
        const int y = static_cast<int>(yOffset - point.y() * yScale);
        if (x < 0 || y < 0 || x > right || y > bottom)
            continue;
        quint8 &isStamped =
            m_isStamped[static_cast<std::size_t>(y) * static_cast<std::size_t>(width()) + static_cast<std::size_t>(x)];
        if (isStamped == 0) {
            isStamped = 1;
            stamp(x, y);
        }
    }
}

void FloorWidget::stamp(int left, int top)
{
    const auto stride = m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    auto *line = reinterpret_cast<QRgb *>(m_image.bits()) + top * stride + left;
    const auto *sprite = reinterpret_cast<const QRgb *>(m_sprite.constBits());
    for (int y = 0; y < markPixels; ++y, line += stride, sprite += spriteWidth) {
        std::array<QRgb, spriteWidth> mixed; // not in place, or the compiler fears that the two overlap
        for (int x = 0; x < spriteWidth; ++x)
            mixed[x] = over(sprite[x], line[x]);
        std::ranges::copy(mixed, line);
    }
}

} // namespace paretoscope::bench
