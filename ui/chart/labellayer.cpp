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
constexpr int longestLabel = 22; ///< characters
constexpr int cutLabel = 12;
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
        boxes.emplace_back(from.x(), from.y() - 1, to.x() - from.x(), 2);
        boxes.emplace_back(to.x() - 1, to.y(), 2, from.y() - to.y());
    }
}

/// Boxes that a label must not cover.
std::vector<QRectF> obstacles(const ChartScene &scene)
{
    std::vector<QRectF> boxes;
    const auto add = [&](const Point &point, double size) {
        boxes.emplace_back(scene.mapping.at(point) - QPointF(size, size) / 2, QSizeF(size, size));
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
    if (const Advice *const ring = scene.content.advice.ring(); ring && ring->point)
        add(*ring->point, markSize(Mark::Computed));
    return boxes;
}

/// How far from the middle of its mark a label stands.
double gapBeside(const ChartScene &scene, const Point &point)
{
    const TargetAdvice &advice = scene.content.advice;
    const Advice *const ring = advice.ring();
    Mark mark = Mark::Front;
    if (ring && ring->point && ring->point->row == point.row)
        mark = Mark::Computed;
    else if (advice.stated && advice.stated->row == point.row)
        mark = Mark::Recommended;
    return markSize(mark) / 2 + space::tight;
}

/// The staircase runs from lower left to upper right, so a label is freest above left, then below right.
std::array<QRectF, 8> places(const QPointF &mark, const QSizeF &size, double gap)
{
    const double w = size.width();
    const double h = size.height();
    return {QRectF(mark + QPointF(-w - gap + 3, -h - 3), size), QRectF(mark + QPointF(gap, 2), size),
            QRectF(mark + QPointF(-w / 2, -h - gap), size),     QRectF(mark + QPointF(-w - gap, -h / 2), size),
            QRectF(mark + QPointF(gap, -h / 2), size),          QRectF(mark + QPointF(-w / 2, gap), size),
            QRectF(mark + QPointF(gap - 3, -h - 3), size),      QRectF(mark + QPointF(-w - gap + 3, 3), size)};
}

struct Label {
    QString text;
    QRectF place;
};

/// The label of a wish where it covers nothing; an important one is cut before it is left out.
std::optional<Label> findPlace(const ChartScene &scene, const Wish &wish, const QFont &font,
                               const std::vector<QRectF> &taken)
{
    const QPointF mark = scene.mapping.at(wish.point);
    if (!scene.mapping.plot.contains(mark))
        return std::nullopt;
    const auto isFree = [&](const QRectF &place) {
        return scene.mapping.plot.contains(place)
            && std::none_of(taken.begin(), taken.end(), [&](const QRectF &box) { return box.intersects(place); });
    };
    const QString id = scene.content.run->label(wish.point.row);
    for (const int length : {longestLabel, cutLabel}) {
        const QString text = harmless(shortModelId(id, length));
        const QSizeF size = QFontMetricsF(font).size(Qt::TextSingleLine, text);
        for (const QRectF &place : places(mark, size, gapBeside(scene, wish.point))) {
            if (isFree(place))
                return Label{text, place};
        }
        if (!wish.important)
            break;
    }
    return std::nullopt;
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
    painter->save();
    for (const Wish &wish : wishes(scene())) {
        const QFont &font = wish.important ? strong : plain;
        const std::optional<Label> label = findPlace(scene(), wish, font, taken);
        if (!label)
            continue;
        painter->setFont(font);
        painter->setPen(wish.important ? colors().text : colors().muted);
        painter->drawText(label->place, Qt::AlignCenter | Qt::TextSingleLine, label->text);
        taken.push_back(label->place.adjusted(-2, 0, 2, 0));
    }
    painter->restore();
}

} // namespace paretoscope
