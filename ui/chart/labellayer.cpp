// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/labellayer.h"

#include "chart/marks.h"
#include "chart/staircase.h"
#include "core/runaddress.h"
#include "widgets/plaintext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace paretoscope {

namespace {

constexpr std::size_t mostLabels = 40;
constexpr int longestLabel = 22; ///< characters
constexpr int cutLabel = 12;
constexpr std::size_t sparseCloud = 300;
constexpr float labelGroundOpacity = 0.85F; ///< of what a label stands on in a dense cloud, which is as grey as it is

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
    if (content.seen.advice.stated && content.seen.advice.stated->point)
        add(*content.seen.advice.stated->point, true);
    if (const Advice *const ring = content.seen.advice.ring(); ring && ring->point)
        add(*ring->point, true);
    if (scene.selected) {
        if (const Point *const point = content.seen.analysis->pointOf(*scene.selected))
            add(*point, true);
    }
    const std::vector<Point> &front = content.seen.analysis->front;
    if (!front.empty()) {
        add(front.front(), false);
        add(front.back(), false);
    }
    const std::size_t step = front.size() / mostLabels + 1; // along the whole of a long front
    for (std::size_t i = 0; i < front.size(); i += step)
        add(front[i], false);
    return list;
}

void addStaircase(std::vector<QRectF> &boxes, const ChartScene &scene, const std::vector<Point> &front)
{
    const QList<QPointF> stairs = staircase(front, scene.mapping);
    for (qsizetype i = 1; i < stairs.size(); ++i) {
        const auto toChart = [&](const QPointF &place) {
            return QPointF(scene.mapping.xOfAxis(place.x()), scene.mapping.yOf(place.y()));
        };
        boxes.push_back(QRectF(toChart(stairs.at(i - 1)), toChart(stairs.at(i))).normalized().adjusted(-1, -1, 1, 1));
    }
}

/// Boxes that a label must not cover.
std::vector<QRectF> obstacles(const ChartScene &scene)
{
    std::vector<QRectF> boxes;
    const auto add = [&](const Point &point, double size) {
        const QRectF box(scene.mapping.at(point) - QPointF(size, size) / 2, QSizeF(size, size));
        // Of many marks on one pixel the first stands for all.
        const bool isNew = boxes.empty() || (boxes.back().center() - box.center()).manhattanLength() >= 1;
        if (isNew && scene.mapping.plot.intersects(box))
            boxes.push_back(box);
    };
    // Few dominated marks stay readable; a dense cloud would leave no room for any name.
    const TargetAnalysis &analysis = *scene.content.seen.analysis;
    for (const Point &point : analysis.points.size() <= sparseCloud ? analysis.points : analysis.front)
        add(point, markSize(Mark::Front));
    addStaircase(boxes, scene, analysis.front);
    if (scene.content.hasComparedFront()) {
        const std::vector<Point> &comparedFront = scene.content.seen.comparedRun->analysis->front;
        addStaircase(boxes, scene, comparedFront);
        for (const Point &point : comparedFront)
            add(point, markSize(Mark::Front));
    }
    if (analysis.baselines.size() <= sparseCloud) {
        for (const Point &point : analysis.baselines)
            add(point, markSize(Mark::Baseline));
    }
    if (const auto &stated = scene.content.seen.advice.stated; stated && stated->point)
        add(*stated->point, markSize(Mark::Recommended));
    if (const Advice *const ring = scene.content.seen.advice.ring(); ring && ring->point)
        add(*ring->point, markSize(Mark::Computed));
    return boxes;
}

/// How far from the middle of its mark a label stands.
double gapBeside(const ChartScene &scene, const Point &point)
{
    const TargetAdvice &advice = scene.content.seen.advice;
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
    const bool isOverCloud = scene().content.seen.analysis->points.size() > sparseCloud;
    QColor ground = colors().surface;
    ground.setAlphaF(labelGroundOpacity);
    std::vector<QRectF> taken = obstacles(scene());
    painter->save();
    for (const Wish &wish : wishes(scene())) {
        const QFont &font = wish.important ? strong : plain;
        const std::optional<Label> label = findPlace(scene(), wish, font, taken);
        if (!label)
            continue;
        if (isOverCloud)
            painter->fillRect(label->place.adjusted(-2, 0, 2, 0), ground);
        painter->setFont(font);
        painter->setPen(wish.important ? colors().text : colors().muted);
        painter->drawText(label->place, Qt::AlignCenter | Qt::TextSingleLine, label->text);
        taken.push_back(label->place.adjusted(-2, 0, 2, 0));
    }
    painter->restore();
}

} // namespace paretoscope
