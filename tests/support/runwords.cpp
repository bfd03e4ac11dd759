// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/runwords.h"

#include "core/hardwaretarget.h"
#include "session/workspace.h"

#include <QDirIterator>
#include <QRegularExpression>

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

QStringList untranslatedTextsIn(const QStringList &folders)
{
    // A line at a time, so that an odd quote does no harm beyond its own.
    static const QRegularExpression literal(uR"re((.{0,4})"((?:[^"\\]|\\.)+)")re"_s);
    static const QRegularExpression open(u"%L?[0-9n]{1,2}|\\{[a-zA-Z]+\\}|\\\\n"_s);
    QStringList texts;
    for (const QString &folder : folders) {
        QDirIterator files(QStringLiteral(PARETOSCOPE_SOURCE_DIR) + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString &line : lines) {
                for (auto each = literal.globalMatch(line); each.hasNext();) {
                    const QRegularExpressionMatch match = each.next();
                    if (!match.captured(1).endsWith(u"tr("_s))
                        texts += match.captured(2).split(open);
                }
            }
        }
    }
    return texts;
}

} // namespace paretoscope::test
