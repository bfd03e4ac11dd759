// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/headlayer.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace paretoscope {

namespace {

constexpr double sideMargin = space::group;
constexpr double largestLegendMark = 14;

double roomFor(const LegendEntry &entry) { return std::min(entry.size, largestLegendMark); }

/// True where it was not before.
bool shorten(LegendEntry &entry)
{
    if (entry.shortText.isEmpty())
        return false;
    entry.text = std::exchange(entry.shortText, {});
    return true;
}

/// With the space to the next entry.
double widthOf(const LegendEntry &entry, const QFontMetricsF &metrics)
{
    return roomFor(entry) + 6 + metrics.horizontalAdvance(entry.text) + space::group;
}

/// The entries as long as they fit into a width: short where they have to be.
QList<LegendEntry> fittingEntries(QList<LegendEntry> entries, const QFontMetricsF &metrics, double width)
{
    double wanted = -space::group;
    for (const LegendEntry &entry : std::as_const(entries))
        wanted += widthOf(entry, metrics);
    bool isNextShort = false;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const double before = widthOf(*entry, metrics);
        const bool mustBeShort = wanted > width || (isNextShort && entry->isShortWithNext);
        isNextShort = mustBeShort && shorten(*entry);
        wanted += widthOf(*entry, metrics) - before;
    }
    while (wanted > width && !entries.isEmpty()) // a cut word would say less than none
        wanted -= widthOf(entries.takeLast(), metrics);
    return entries;
}

/// One line across the chart, cut where it does not fit. The room left is what lies below it.
void drawLine(QPainter &painter, const ChartScene &scene, QRectF &room, const QString &text, TextSize size)
{
    painter.setFont(themeFont(scene.font, size));
    painter.setPen(size == TextSize::Caption ? scene.colors.muted : scene.colors.text);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), metrics.height())),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, room.width()));
    room.setTop(room.top() + metrics.height() + 2);
}

QRectF withinMargins(const QRectF &area) { return area.adjusted(sideMargin, 0, -sideMargin, 0); }

} // namespace

void HeadLayer::draw(QPainter &painter)
{
    const ChartContent &content = scene().content;
    QRectF room = withinMargins(boundingRect()).adjusted(0, space::card, 0, 0);
    drawLine(painter, scene(), room, content.title, TextSize::CardTitle);
    drawLine(painter, scene(), room, content.conditions, TextSize::Caption);
    if (content.hasPoints())
        paintLegend(painter, room.topLeft() + QPointF(0, space::tight));
}

QList<LegendEntry> HeadLayer::entriesOfAllLayers() const
{
    QList<LegendEntry> entries;
    for (const ChartLayer *const layer : scene().layers)
        entries += layer->legend();
    return entries;
}

void HeadLayer::paintLegend(QPainter &painter, QPointF at) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(themeFont(scene().font, TextSize::Caption));
    const QFontMetricsF metrics(painter.font());
    const double width = boundingRect().width() - 2 * sideMargin;
    for (const LegendEntry &entry : fittingEntries(entriesOfAllLayers(), metrics, width)) {
        const double room = roomFor(entry);
        painter.save();
        painter.translate(at.x() + room / 2, at.y() + metrics.height() / 2);
        painter.scale(room / entry.size, room / entry.size);
        entry.symbol(painter);
        painter.restore();
        painter.setPen(colors().muted);
        painter.drawText(QPointF(at.x() + room + 6, at.y() + metrics.ascent()), entry.text);
        at.rx() += widthOf(entry, metrics);
    }
}

void FootLayer::draw(QPainter &painter)
{
    QRectF room = withinMargins(boundingRect());
    drawLine(painter, scene(), room, scene().content.source, TextSize::Caption);
}

} // namespace paretoscope
