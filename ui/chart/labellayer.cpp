// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/labellayer.h"

#include "core/runaddress.h"
#include "widgets/plaintext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace paretoscope {

namespace {

constexpr int longestLabel = 22; ///< characters
constexpr int cutLabel = 12;
constexpr float labelGroundOpacity = 0.85F; ///< of what a label stands on in a dense cloud, which is as grey as it is

/// All that want a name, those that must not be left out first.
std::vector<NamedModel> namedModels(const ChartScene &scene)
{
    std::vector<NamedModel> all;
    for (const ChartLayer *const layer : scene.layers) {
        for (const NamedModel &model : layer->names()) {
            const auto isSame = [&model](const NamedModel &other) { return other.point.row == model.point.row; };
            if (std::ranges::none_of(all, isSame))
                all.push_back(model);
        }
    }
    std::ranges::stable_partition(all, &NamedModel::isImportant);
    return all;
}

Obstacles obstaclesOf(const ChartScene &scene)
{
    Obstacles obstacles(scene.mapping);
    for (const ChartLayer *const layer : scene.layers)
        layer->addObstacles(obstacles);
    return obstacles;
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

/// The label of a model where it covers nothing; an important one is cut before it is left out.
std::optional<Label> findPlace(const ChartScene &scene, const NamedModel &model, const QFont &font,
                               const Obstacles &obstacles)
{
    const QPointF mark = scene.mapping.at(model.point);
    if (!scene.mapping.plot.contains(mark))
        return std::nullopt;
    const QString id = scene.content.run->label(model.point.row);
    for (const int length : {longestLabel, cutLabel}) {
        const QString text = harmless(shortModelId(id, length));
        const QSizeF size = QFontMetricsF(font).size(Qt::TextSingleLine, text);
        for (const QRectF &place : places(mark, size, model.size / 2 + space::tight)) {
            if (scene.mapping.plot.contains(place) && !obstacles.cover(place))
                return Label{text, place};
        }
        if (!model.isImportant)
            break;
    }
    return std::nullopt;
}

} // namespace

void LabelLayer::draw(QPainter &painter)
{
    const QFont plain = themeFont(scene().font, TextSize::Caption);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const bool isOverCloud = seen().analysis->points.size() > sparseCloud;
    QColor ground = colors().surface;
    ground.setAlphaF(labelGroundOpacity);
    Obstacles obstacles = obstaclesOf(scene());
    for (const NamedModel &model : namedModels(scene())) {
        const QFont &font = model.isImportant ? strong : plain;
        const std::optional<Label> label = findPlace(scene(), model, font, obstacles);
        if (!label)
            continue;
        const QRectF box = label->place.adjusted(-2, 0, 2, 0);
        if (isOverCloud)
            painter.fillRect(box, ground);
        painter.setFont(font);
        painter.setPen(model.isImportant ? colors().text : colors().muted);
        painter.drawText(label->place, Qt::AlignCenter | Qt::TextSingleLine, label->text);
        obstacles.addBox(box);
    }
}

} // namespace paretoscope
