// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trainedmodelcolumns.h"

#include "core/trainingrunbuilder.h"
#include "core/words.h"
#include "models/modelcolumns.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QStringList standingNames()
{
    return {Words::tr("recommended"), Words::tr("on the front"), Words::tr("dominated"), Words::tr("baseline"),
            Words::tr("not comparable")};
}

/// What every model is on the target, found in one pass over the analysis.
std::vector<quint16> standingsOf(const TrainingRun &run, const TargetAnalysis *analysis)
{
    const auto code = [](Standing standing) { return static_cast<quint16>(standing); };
    std::vector<quint16> standings(run.modelCount());
    for (Row row = 0; row < standings.size(); ++row)
        standings[row] = code(run.family(row) == NasFamily::Baseline ? Standing::Baseline : Standing::NotComparable);
    if (!analysis)
        return standings;
    for (const Point &point : analysis->points) {
        if (analysis->onFront.at(point.row))
            standings[point.row] = code(Standing::OnFront);
        else if (standings[point.row] == code(Standing::NotComparable))
            standings[point.row] = code(Standing::Dominated);
    }
    const Recommendation *const recommendation = run.recommendationFor(analysis->target);
    if (recommendation && recommendation->row && analysis->pointOf(*recommendation->row))
        standings[*recommendation->row] = code(Standing::Recommended);
    return standings;
}

ModelColumn standingColumn(const TrainingRun &run, const TargetAnalysis *analysis)
{
    return {.key = u"standing"_s,
            .title = Words::tr("On target"),
            .explanation = Words::tr("What the model is on the chosen target, computed here from the shown numbers"),
            .kind = ColumnKind::Standing,
            .run = &run,
            .words = std::make_shared<const DistinctTexts>(standingNames(), standingsOf(run, analysis))};
}

/// Takes the column of the chosen target, which has one key whichever target that is, out of those of the run.
ModelColumn takeChosenLatency(const TrainingRun &run, std::optional<TargetIndex> target,
                              std::vector<ModelColumn> &columns)
{
    ModelColumn latency{
        .key = {}, .title = Words::tr("Latency (ms)"), .hasValues = false, .run = &run, .reading = [](Row) {
            return gapReading(Gap::NotStated);
        }};
    if (target) {
        latency = latencyColumn(run, *target);
        std::erase_if(columns, [&latency](const ModelColumn &each) { return each.key == latency.key; });
        latency.names = QStringList{u"latency"_s, u"ms"_s} + latency.names;
    }
    latency.key = u"latency"_s;
    return latency;
}

/// Those of the run, between them what depends on the view.
std::vector<ModelColumn> columnsOfView(const TrainingRun &run, std::vector<ModelColumn> columns,
                                       const TargetAnalysis *analysis, std::optional<TargetIndex> target)
{
    ModelColumn latency = takeChosenLatency(run, target, columns);
    columns.insert(columns.begin() + 1, std::move(latency)); // behind the id
    columns.insert(columns.begin(), standingColumn(run, analysis));
    return columns;
}

} // namespace

TrainedModelColumns::TrainedModelColumns()
{
    static const TrainingRunPtr none = TrainingRunBuilder().finish();
    m_columns = columnsOfView(*none, columnsOf(*none), nullptr, std::nullopt);
    for (ModelColumn &column : m_columns)
        column.hasValues = false;
}

void TrainedModelColumns::readFrom(const RunSession &session)
{
    const bool isOtherRun = m_run != session.shown().run;
    const bool isOtherAnalysis = m_analysis != session.seen().analysis;
    if (!isOtherRun && !isOtherAnalysis)
        return;
    if (!session.run()) {
        *this = TrainedModelColumns();
        return;
    }
    m_run = session.shown().run;
    m_analysis = session.seen().analysis;
    if (isOtherRun)
        m_ofRun = columnsOf(*m_run);
    m_columns = columnsOfView(*m_run, m_ofRun, m_analysis.get(), session.view().target);
}

} // namespace paretoscope
