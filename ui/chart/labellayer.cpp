// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/labellayer.h"

#include "chart/marks.h"
#include "core/runaddress.h"
#include "widgets/plaintext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace paretoscope {

namespace {

constexpr int mostLabels = 40;
constexpr int longestLabel = 22;
constexpr std::size_t sparseCloud = 300;

struct Wish {
    Point point;
    bool important = false;
};

/// Who gets a label, the important first.
std::vector<Wish> wishes(const ChartScene &scene)
{
    const ChartContent &content = scene.content;
    std::vector<Wish> list;
    const auto add = [&list](const Point &point, bool important) {
        const auto same = [&point](const Wish &wish) { return wish.point.row == point.row; };
        if (std::none_of(list.begin(), list.end(), same))
            list.push_back({point, important});
    };
    if (content.advice.stated && content.advice.stated->point)
        add(*content.advice.stated->point, true);
    if (const Advice *const ring = content.advice.ring(); ring && ring->point)
        add(*ring->point, true);
    if (scene.selected) {
        if (const Point *const point = content.analysis->pointOf(*scene.selected))
            add(*point, true);
    }
    const std::vector<Point> &front = content.analysis->front;
    if (!front.empty()) {
        add(front.front(), false);
        add(front.back(), false);
    }
    for (const Point &point : front)
        add(point, false);
    if (list.size() > mostLabels)
        list.resize(mostLabels);
    return list;
}

void addStaircase(std::vector<QRectF> &boxes, const ChartScene &scene)
{
    const std::vector<Point> &front = scene.content.analysis->front;
    for (std::size_t i = 1; i < front.size(); ++i) {
        const QPointF from = scene.mapping.at(front[i - 1]);
        const QPointF to = scene.mapping.at(front[i]);
        boxes.push_back(QRectF(from.x(), from.y() - 1, to.x() - from.x(), 2));
        boxes.push_back(QRectF(to.x() - 1, to.y(), 2, from.y() - to.y()));
    }
}

/// Boxes that a label must not cover.
std::vector<QRectF> obstacles(const ChartScene &scene)
{
    std::vector<QRectF> boxes;
    const auto add = [&](const Point &point, double size) {
        boxes.push_back(QRectF(scene.mapping.at(point) - QPointF(size, size) / 2, QSizeF(size, size)));
    };
    // Few dominated marks stay readable; a dense cloud would leave no room for any name.
    const std::vector<Point> &points = scene.content.analysis->points;
    const bool isSparse = points.size() <= sparseCloud;
    for (const Point &point : isSparse ? points : scene.content.analysis->front)
        add(point, markSize(Mark::Front));
    addStaircase(boxes, scene);
    for (const Point &point : scene.content.analysis->baselines)
        add(point, markSize(Mark::Baseline));
    if (const auto &stated = scene.content.advice.stated; stated && stated->point)
        add(*stated->point, markSize(Mark::Recommended));
    return boxes;
}

/// The staircase runs from lower left to upper right, so a label is freest above left, then below right.
std::array<QRectF, 6> places(const QPointF &mark, const QSizeF &size)
{
    constexpr double gap = 9;
    const double w = size.width();
    const double h = size.height();
    return {QRectF(mark + QPointF(-w - gap + 3, -h - 3), size), QRectF(mark + QPointF(gap, 2), size),
            QRectF(mark + QPointF(-w / 2, -h - gap), size),     QRectF(mark + QPointF(-w - gap, -h / 2), size),
            QRectF(mark + QPointF(gap, -h / 2), size),          QRectF(mark + QPointF(-w / 2, gap), size)};
}

} // namespace

void LabelLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!scene().content.hasPoints())
        return;
    const QFont plain = themeFont(scene().font, TextSize::Caption);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    std::vector<QRectF> taken = obstacles(scene());
    const QRectF plot = mapping().plot;
    painter->save();
    for (const Wish &wish : wishes(scene())) {
        const QPointF mark = mapping().at(wish.point);
        if (!plot.contains(mark))
            continue;
        const QFont &font = wish.important ? strong : plain;
        const QString text = harmless(shortModelId(scene().content.run->label(wish.point.row), longestLabel));
        const QSizeF size = QFontMetricsF(font).size(Qt::TextSingleLine, text);
        const auto candidates = places(mark, size);
        const auto isFree = [&](const QRectF &place) {
            return plot.contains(place)
                && std::none_of(taken.begin(), taken.end(), [&](const QRectF &box) { return box.intersects(place); });
        };
        const auto *const free = std::find_if(candidates.begin(), candidates.end(), isFree);
        if (free == candidates.end())
            continue;
        painter->setFont(font);
        painter->setPen(wish.important ? colors().text : colors().muted);
        painter->drawText(*free, Qt::AlignCenter | Qt::TextSingleLine, text);
        taken.push_back(free->adjusted(-2, 0, 2, 0));
    }
    painter->restore();
}

} // namespace paretoscope
