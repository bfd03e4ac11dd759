// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/headlayer.h"

#include "chart/marks.h"
#include "chart/predictionlayer.h"
#include "core/words.h"
#include "widgets/plaintext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double sideMargin = space::group;
constexpr double largestLegendMark = 14;

double lineHeight(const QFont &font, TextSize size) { return QFontMetricsF(themeFont(font, size)).height(); }

struct LegendEntry {
    Mark mark;
    QString text;
    QString shortText = {}; ///< for where the whole legend has no room; empty: `text`
    bool isShort = false;   ///< `text` has become the short one

    void shorten()
    {
        text = shortText;
        isShort = true;
    }
};

/// A run of a comparison: its line, and the ground where it is ahead.
LegendEntry aheadEntry(Mark mark, const QString &name)
{
    const auto endOf = [](const QString &text, int length) {
        return text.size() <= length ? text : QString(u'…' + text.right(length - 1));
    };
    const QString text = harmless(name);
    return {mark, Words::tr("%1 ahead", "a run").arg(endOf(text, 40)), endOf(text.section(u'/', -2), 20)};
}

/// Only what the picture holds, with counts.
QList<LegendEntry> legendEntries(const ChartContent &content)
{
    QList<LegendEntry> entries;
    if (content.hasComparedFront()) {
        entries.append(aheadEntry(Mark::ShownAhead, content.shownName));
        entries.append(aheadEntry(Mark::ComparedAhead, content.comparedName));
    }
    const TargetAnalysis &analysis = *content.seen.analysis;
    if (content.seen.advice.stated && content.seen.advice.stated->point) {
        const bool isPlatform = content.seen.advice.stated->speaker == Speaker::Platform;
        entries.append(
            {Mark::Recommended,
             isPlatform ? Words::tr("recommended by Roboflow") : Words::tr("recommended by the sample's rule"),
             isPlatform ? Words::tr("by Roboflow") : Words::tr("by the sample's rule")});
    }
    if (const Advice *const ring = content.seen.advice.ring()) {
        entries.append({Mark::Computed, Words::tr("computed here: %1").arg(ring->phrase), Words::tr("computed here")});
    }
    if (const auto count = static_cast<int>(analysis.front.size()); count > 0)
        entries.append({Mark::Front, Words::tr("%n on the front", "models", count)});
    if (const auto count = static_cast<int>(content.seen.places->count(PlaceKind::Dominated)); count > 0)
        entries.append({Mark::Dominated, Words::tr("%n dominated", "models", count)});
    if (const auto count = static_cast<int>(analysis.baselines.size()); count > 0)
        entries.append({Mark::Baseline, Words::tr("%n baseline(s)", nullptr, count)});
    if (const LatencyPrediction *const prediction = content.prediction(); prediction && !prediction->models.empty()) {
        const auto count = static_cast<int>(prediction->models.size());
        if (prediction->models.size() > PredictionLayer::mostDrawn) {
            entries.append({Mark::Predicted, Words::tr("%n predicted, too many to draw", "models", count)});
        } else {
            entries.append({Mark::Predicted, Words::tr("%n predicted, not measured", "models", count),
                            Words::tr("%n predicted", "models", count)});
        }
    }
    return entries;
}

/// With the space to the next entry.
double widthOf(const LegendEntry &entry, const QFontMetricsF &metrics)
{
    return std::min(markSize(entry.mark), largestLegendMark) + 6 + metrics.horizontalAdvance(entry.text) + space::group;
}

/// The entries as long as they fit into a width: short where they have to be.
QList<LegendEntry> fittingEntries(QList<LegendEntry> entries, const QFontMetricsF &metrics, double width)
{
    double wanted = -space::group;
    for (const LegendEntry &entry : std::as_const(entries))
        wanted += widthOf(entry, metrics);
    for (auto entry = entries.rbegin(); entry != entries.rend() && wanted > width; ++entry) {
        if (entry->shortText.isEmpty())
            continue;
        wanted -= metrics.horizontalAdvance(entry->text) - metrics.horizontalAdvance(entry->shortText);
        entry->shorten();
    }
    // Two compared runs are named alike.
    if (entries.size() > 1 && entries.at(1).mark == Mark::ComparedAhead && entries.at(1).isShort)
        entries.first().shorten();
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

double HeadLayer::height(const QFont &font)
{
    return space::card + lineHeight(font, TextSize::CardTitle) + 2 * lineHeight(font, TextSize::Caption)
           + 3 * space::tight;
}

void HeadLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const ChartContent &content = scene().content;
    if (!content.run)
        return;
    painter->save();
    QRectF room = withinMargins(boundingRect()).adjusted(0, space::card, 0, 0);
    drawLine(*painter, scene(), room, content.title, TextSize::CardTitle);
    drawLine(*painter, scene(), room, content.conditions, TextSize::Caption);
    if (content.hasPoints())
        paintLegend(*painter, room.topLeft() + QPointF(0, space::tight));
    painter->restore();
}

void HeadLayer::paintLegend(QPainter &painter, QPointF at) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(themeFont(scene().font, TextSize::Caption));
    const QFontMetricsF metrics(painter.font());
    const double width = boundingRect().width() - 2 * sideMargin;
    for (const LegendEntry &entry : fittingEntries(legendEntries(scene().content), metrics, width)) {
        const double room = std::min(markSize(entry.mark), largestLegendMark);
        painter.save();
        painter.translate(at.x() + room / 2, at.y() + metrics.height() / 2);
        const double shrink = room / markSize(entry.mark);
        painter.scale(std::min(1.0, shrink), std::min(1.0, shrink));
        drawMark(painter, {}, entry.mark, colors());
        painter.restore();
        painter.setPen(colors().muted);
        painter.drawText(QPointF(at.x() + room + 6, at.y() + metrics.ascent()), entry.text);
        at.rx() += widthOf(entry, metrics);
    }
}

double FootLayer::height(const QFont &font) { return lineHeight(font, TextSize::Caption) + 2 * space::tight; }

void FootLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!scene().content.run)
        return;
    painter->save();
    QRectF room = withinMargins(boundingRect());
    drawLine(*painter, scene(), room, scene().content.source, TextSize::Caption);
    painter->restore();
}

} // namespace paretoscope
