// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparedrun.h"

#include "core/words.h"
#include "reasons/comparisonreason.h"

#include <QDir>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// The last `parts` names of a path.
QString endOf(const QString &path, qsizetype parts) { return path.section(u'/', -parts); }

} // namespace

ComparedRunView viewOfComparedRun(const TrainingRun &run, const TargetAnalysis &analysis,
                                  const TrainingRun &comparedRun)
{
    const std::optional<TargetIndex> target = comparedRun.targetOf(run.targetName(analysis.target));
    if (!target)
        return {};
    ComparedRunView seen{analyseTarget(comparedRun, *target, analysis.metric, analysis.population), {}};
    seen.comparison = compareRuns(run, analysis, comparedRun, *seen.analysis);
    return seen;
}

std::pair<QString, QString> distinctNames(const RunSource &first, const RunSource &second)
{
    const auto *const firstFile = std::get_if<RunFile>(&first);
    const auto *const secondFile = std::get_if<RunFile>(&second);
    if (first != second && firstFile && secondFile) {
        const QString a = QDir::cleanPath(firstFile->path);
        const QString b = QDir::cleanPath(secondFile->path);
        const qsizetype most = std::max(a.count(u'/'), b.count(u'/')) + 1;
        for (qsizetype parts = 1; parts <= most; ++parts) {
            if (endOf(a, parts) != endOf(b, parts))
                return {endOf(a, parts), endOf(b, parts)};
        }
    }
    const QString name = displayName(first);
    const QString other = displayName(second);
    return {name, name == other ? Words::tr("%1 (as it was)").arg(other) : other};
}

QStringList comparisonSentences(const std::pair<QString, QString> &names, const TrainingRun &run,
                                const TargetAnalysis &analysis, const TrainingRun &comparedRun,
                                const ComparedRunView &seen)
{
    if (!seen.analysis)
        return {lacksTargetText(names.second, comparedRun, run.targetName(analysis.target))};
    const NamedRun shown{names.first, run, analysis};
    const NamedRun other{names.second, comparedRun, *seen.analysis};
    return QStringList{comparisonText(shown, other, seen.comparison)} + frontChangesText(shown, other, seen.comparison);
}

} // namespace paretoscope
