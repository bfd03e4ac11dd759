// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/aheadlayer.h"

#include "chart/aheadbands.h"
#include "core/words.h"
#include "widgets/plaintext.h"

#include <QPainter>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRunName = 40; ///< characters
constexpr int longestShortRunName = 20;

QString endOf(const QString &text, int length)
{
    return text.size() <= length ? text : QString(u'…' + text.right(length - 1));
}

} // namespace

QList<LegendEntry> AheadLayer::legend() const
{
    if (!scene().content.hasComparedFront())
        return {};
    const auto entry = [this](Mark mark, const QString &run) {
        const QString name = harmless(run);
        return markEntry(mark, Words::tr("%1 ahead", "a run").arg(endOf(name, longestRunName)),
                         endOf(name.section(u'/', -2), longestShortRunName));
    };
    LegendEntry shown = entry(Mark::ShownAhead, scene().content.shownName);
    shown.isShortWithNext = true; // two compared runs are named alike
    return {shown, entry(Mark::ComparedAhead, scene().content.comparedName)};
}

void AheadLayer::draw(QPainter &painter)
{
    if (!scene().content.hasComparedFront())
        return;
    const AheadBands bands = aheadBands(seen().comparedRun->comparison, mapping());
    painter.setClipRect(mapping().plot, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false); // adjoining bands would show a seam
    for (const QRectF &band : bands.shown)
        painter.fillRect(band, aheadGround(false, colors()));
    for (const QRectF &band : bands.compared)
        painter.fillRect(band, aheadGround(true, colors()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hatchPen(colors()));
    painter.drawLines(hatchLines(bands.compared));
}

} // namespace paretoscope
