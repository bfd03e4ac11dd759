// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlayers.h"

#include "chart/advicelayer.h"
#include "chart/aheadlayer.h"
#include "chart/axislayer.h"
#include "chart/cloudlayer.h"
#include "chart/halolayer.h"
#include "chart/headlayer.h"
#include "chart/labellayer.h"
#include "chart/limitlayer.h"
#include "chart/marklayer.h"
#include "chart/predictionlayer.h"
#include "chart/selectionlayer.h"
#include "chart/staircaselayer.h"

namespace paretoscope {

std::vector<ChartLayer *> createLayers(QGraphicsItem *chart, const ChartScene *scene)
{
    // The number is the z value: a larger one lies higher, of equal ones the later.
    return {
        new AxisLayer(chart, scene, 1),
        new AheadLayer(chart, scene, 2),
        new AdviceLayer(chart, scene, 12),
        new SelectionLayer(chart, scene, 11),
        new StaircaseLayer(chart, scene, 5, StaircaseLayer::Of::ShownRun),
        new StaircaseLayer(chart, scene, 6, StaircaseLayer::Of::ComparedRun),
        new MarkLayer(chart, scene, 8, Mark::Front),
        new HaloLayer(chart, scene, 3),
        new CloudLayer(chart, scene, 4),
        new MarkLayer(chart, scene, 7, Mark::Baseline),
        new PredictionLayer(chart, scene, 6),
        new LabelLayer(chart, scene, 9),
        new HeadLayer(chart, scene, 9),
        new FootLayer(chart, scene, 9),
        new LimitLayer(chart, scene, 10),
    };
}

} // namespace paretoscope
