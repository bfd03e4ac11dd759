// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/samplemodel.h"

#include <QHash>

#include <algorithm>

namespace paretoscope {

std::optional<double> SampleModel::metric(Metric which) const
{
    const auto found = metrics.constFind(which);
    return found == metrics.cend() ? std::nullopt : std::optional(*found);
}

std::optional<double> SampleModel::latencyOn(const QString &hardware) const
{
    const auto found = std::ranges::find(latencies, hardware, &QPair<QString, double>::first);
    return found == latencies.end() ? std::nullopt : std::optional(found->second);
}

QList<SampleModel> sampleModels(const QList<PublishedFigure> &figures, const SampleRun &run)
{
    QList<SampleModel> models;
    QHash<QString, qsizetype> positions;
    for (const PublishedFigure &figure : figures) {
        const auto metric = run.metrics.constFind(figure.metricName);
        if (metric == run.metrics.cend())
            continue;
        if (!positions.contains(figure.model)) {
            positions.insert(figure.model, models.size());
            const bool isBaseline = !run.childFamilies.isEmpty() && !run.childFamilies.contains(figure.family);
            models.append({figure.model, figure.family, isBaseline});
        }
        SampleModel &model = models[positions.value(figure.model)];
        model.metrics.insert(*metric, figure.metricPercent);
        if (!model.latencyOn(figure.hardware))
            model.latencies.append({figure.hardware, figure.latencyMs});
    }
    return models;
}

} // namespace paretoscope
