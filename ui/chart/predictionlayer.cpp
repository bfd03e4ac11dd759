// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/predictionlayer.h"

#include "chart/marks.h"

#include <QPainter>

#include <cmath>

namespace paretoscope {

namespace {

constexpr std::size_t mostWhiskers = 60; ///< more would be a fog
constexpr double whiskerOpacity = 0.45;

const LatencyPrediction *drawnPrediction(const ChartContent &content)
{
    const LatencyPrediction *const prediction = content.hasPoints() ? content.prediction() : nullptr;
    return prediction && prediction->models.size() <= PredictionLayer::mostDrawn ? prediction : nullptr;
}

/// The place of a predicted model in the chart; empty without the metric.
std::optional<QPointF> placeOf(const ChartScene &scene, const PredictedModel &model)
{
    const Reading metric = scene.content.run->metric(model.row, scene.content.seen.view.metric);
    if (!metric.isUsable())
        return std::nullopt;
    return scene.mapping.at({model.latency, metric.value, model.row});
}

} // namespace

void PredictionLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const LatencyPrediction *const drawn = drawnPrediction(scene().content);
    if (!drawn)
        return;
    const LatencyPrediction &prediction = *drawn;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(mapping().plot, Qt::IntersectClip);
    QColor faint = colors().muted;
    faint.setAlphaF(whiskerOpacity);
    const double worst = 1 + prediction.worstError;
    std::vector<QPointF> places;
    for (const PredictedModel &model : prediction.models) {
        const std::optional<QPointF> place = placeOf(scene(), model);
        if (!place)
            continue;
        if (prediction.models.size() <= mostWhiskers) {
            painter->setPen(QPen(faint, 1));
            painter->drawLine(QPointF(mapping().xOf(model.latency / worst), place->y()),
                              QPointF(mapping().xOf(model.latency * worst), place->y()));
        }
        if (mapping().plot.contains(*place))
            places.push_back(*place);
    }
    drawMarks(*painter, places, Mark::Predicted, colors());
    painter->restore();
}

const PredictedModel *PredictionLayer::nearest(const ChartScene &scene, const QPointF &place, double radius)
{
    const LatencyPrediction *const drawn = drawnPrediction(scene.content);
    if (!drawn)
        return nullptr;
    const PredictedModel *found = nullptr;
    for (const PredictedModel &model : drawn->models) {
        const std::optional<QPointF> at = placeOf(scene, model);
        if (!at || std::hypot(at->x() - place.x(), at->y() - place.y()) > radius)
            continue;
        radius = std::hypot(at->x() - place.x(), at->y() - place.y());
        found = &model;
    }
    return found;
}

} // namespace paretoscope
