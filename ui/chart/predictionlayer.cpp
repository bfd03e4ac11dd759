// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/predictionlayer.h"

#include "chart/modeldescription.h"
#include "core/words.h"

#include <QPainter>

#include <cmath>

namespace paretoscope {

namespace {

/// More would take longer than a frame; the legend then says that they are not drawn.
constexpr std::size_t mostDrawn = 2'000;
constexpr std::size_t mostWhiskers = 60; ///< more would be a fog
constexpr double whiskerOpacity = 0.45;

} // namespace

const LatencyPrediction *PredictionLayer::drawn() const
{
    const LatencyPrediction *const prediction = scene().content.prediction();
    return prediction && prediction->models.size() <= mostDrawn ? prediction : nullptr;
}

std::optional<Point> PredictionLayer::pointOf(const PredictedModel &model) const
{
    const Reading metric = scene().content.run->metric(model.row, seen().view.metric);
    return metric.isUsable() ? std::optional<Point>({model.latency, metric.value, model.row}) : std::nullopt;
}

QList<LegendEntry> PredictionLayer::legend() const
{
    const LatencyPrediction *const prediction = scene().content.prediction();
    if (!prediction || prediction->models.empty())
        return {};
    const auto count = static_cast<int>(prediction->models.size());
    if (!drawn())
        return {markEntry(Mark::Predicted, Words::tr("%n predicted, too many to draw", "models", count))};
    return {markEntry(Mark::Predicted, Words::tr("%n predicted, not measured", "models", count),
                      Words::tr("%n predicted", "models", count))};
}

void PredictionLayer::draw(QPainter &painter)
{
    if (!drawn())
        return;
    const LatencyPrediction &prediction = *drawn();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(mapping().plot, Qt::IntersectClip);
    QColor faint = colors().muted;
    faint.setAlphaF(whiskerOpacity);
    const double worst = 1 + prediction.worstError;
    std::vector<QPointF> places;
    for (const PredictedModel &model : prediction.models) {
        const std::optional<Point> point = pointOf(model);
        if (!point)
            continue;
        const QPointF place = mapping().at(*point);
        if (prediction.models.size() <= mostWhiskers) {
            painter.setPen(QPen(faint, 1));
            painter.drawLine(QPointF(mapping().xOf(model.latency / worst), place.y()),
                             QPointF(mapping().xOf(model.latency * worst), place.y()));
        }
        if (mapping().plot.contains(place))
            places.push_back(place);
    }
    drawMarks(painter, places, Mark::Predicted, colors());
}

Told PredictionLayer::tell(const QPointF &place, double radius) const
{
    if (!drawn())
        return {};
    const PredictedModel *nearest = nullptr;
    for (const PredictedModel &model : drawn()->models) {
        const std::optional<Point> point = pointOf(model);
        if (!point)
            continue;
        const QPointF offset = mapping().at(*point) - place;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance > radius)
            continue;
        radius = distance;
        nearest = &model;
    }
    return nearest ? Told{describePrediction(scene().content, *nearest), nearest->row} : Told{};
}

void PredictionLayer::widen(Extent &extent) const
{
    const LatencyPrediction *const prediction = scene().content.prediction();
    if (!prediction)
        return;
    for (const PredictedModel &model : prediction->models) {
        if (const std::optional<Point> point = pointOf(model))
            extent.include(*point);
    }
}

} // namespace paretoscope
