// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/runwords.h"

#include "core/hardwaretarget.h"
#include "session/workspace.h"

namespace paretoscope::test {

using namespace Qt::StringLiterals;

namespace {

void addRun(RunWords &words, const TrainingRun &run)
{
    const RunHeader &header = run.header();
    words.names += {header.status, header.modelType, header.modelGroup, header.jobType};
    words.sentences += {header.provenance.figures, header.provenance.recommendationRule, header.provenance.note};
    for (Row row = 0; row < run.modelCount(); ++row)
        words.names += {run.modelId(row), run.status(row), run.modelType(row), run.nasFamilyText(row)};
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        words.names += {run.targetName(target), hardwareDescription(run.targetName(target))};
    if (run.mining()) {
        words.names += run.mining()->baselines;
        for (const MiningCandidate &candidate : run.mining()->frontier)
            words.names.append(candidate.name);
    }
}

void addCatalog(RunWords &words, const RunCatalog &catalog)
{
    words.names += {catalog.workspace(), catalog.workspaceName()};
    for (const RunCatalog::Project &project : catalog.projects()) {
        words.names += {project.entry.name, project.entry.slug, project.entry.type};
        for (const RunCatalog::Version &version : project.versions) {
            words.names += {version.entry.name, version.summary ? version.summary->status : QString()};
            for (const TrainingEntry &training : version.trainings)
                words.names += {training.trainingId, training.status, training.modelType, training.modelGroup};
        }
    }
}

} // namespace

RunWords runWords(WindowFixture &fixture)
{
    RunWords words;
    const RunSession &session = fixture.session();
    if (session.run()) {
        addRun(words, *session.run());
        words.names.append(displayName(session.shown().source));
        words.sentences.append(u"sample.note"_s); // a place in the answer, as those of the findings
        for (const Finding &finding : session.shown().findings) {
            if (!finding.where.contains(u' '))
                words.sentences.append(finding.where);
        }
    }
    words.names.append(displayName(session.requestedSource()));
    if (const ComparedRun &comparedRun = session.view().comparedRun) {
        addRun(words, *comparedRun.run);
        words.names.append(displayName(comparedRun.source));
    }
    addCatalog(words, fixture.program().sample().catalog);
    addCatalog(words, fixture.program().account().catalog);
    for (const Metric metric : allMetrics)
        words.names.append(metricName(metric));
    words.names += fixture.settings().recentRuns();
    return words;
}

} // namespace paretoscope::test
