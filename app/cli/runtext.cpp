// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtext.h"

#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "reasons/needreason.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

using Align = TextTable::Align;

const QString enDash = u"–"_s;

QString readingText(const Reading &reading) { return reading.isUsable() ? numberText(reading.value) : enDash; }

QString wordOrDash(const QString &word) { return word.isEmpty() ? enDash : terminalText(word); }

QString labelText(const TrainingRun &run, Row row) { return terminalText(run.label(row)); }

QString targetText(const TrainingRun &run, TargetIndex target) { return terminalText(run.targetName(target)); }

QString metricTitle(Metric metric) { return metricName(metric) + u" [%]"_s; }

QString factLine(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : name.leftJustified(11) + text + u'\n';
}

QString jobText(const RunHeader &header)
{
    QStringList parts;
    for (const QString &word : {header.jobType, header.modelType}) {
        if (!word.isEmpty())
            parts.append(terminalText(word));
    }
    if (!header.modelGroup.isEmpty())
        parts.append(u"group "_s + terminalText(header.modelGroup));
    return parts.join(u", "_s);
}

QString countText(const TrainingRun &run)
{
    const QString listed = u"%1 listed"_s.arg(run.modelCount());
    const std::optional<qint64> reported = run.header().modelCount;
    return reported ? listed + u", %1 reported"_s.arg(*reported) : listed;
}

/// Status wins over progress: a search that has ended is not at 42 %.
QString searchText(const TrainingRun &run)
{
    const std::optional<MiningProgress> &mining = run.mining();
    if (!mining)
        return {};
    QStringList parts;
    if (!isFinal(run.header().state()))
        parts.append(mining->progress ? u"%1 % done"_s.arg(QString::number(*mining->progress * 100, 'g', 4))
                                      : u"progress not stated"_s);
    parts.append(u"%1 on its frontier"_s.arg(mining->frontier.size()));
    if (!mining->baselines.isEmpty())
        parts.append(u"baselines "_s + terminalText(mining->baselines.join(u", "_s)));
    return parts.join(u", "_s);
}

QString flaggedText(const TrainingRun &run)
{
    QStringList flagged;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (run.isFlagged(row))
            flagged.append(labelText(run, row));
    }
    if (flagged.isEmpty())
        return {};
    return flagged.join(u", "_s) + u" (recommended, for which hardware is not stated)"_s;
}

QString headText(const TrainingRun &run, const QString &sourceName)
{
    const RunHeader &header = run.header();
    return factLine(u"Run"_s, terminalText(sourceName)) + factLine(u"Training"_s, terminalText(header.trainingId))
           + factLine(u"Status"_s, wordOrDash(header.status)) + factLine(u"Job"_s, jobText(header))
           + factLine(u"Models"_s, countText(run)) + factLine(u"Search"_s, searchText(run))
           + factLine(u"Flagged"_s, flaggedText(run)) + factLine(u"Figures"_s, terminalText(header.provenance.figures))
           + factLine(u"Note"_s, terminalText(header.provenance.note));
}

QString recommendationText(const TrainingRun &run, TargetIndex target)
{
    const Recommendation *const recommendation = run.recommendationFor(target);
    if (!recommendation)
        return enDash;
    const QString id = terminalText(recommendation->modelId);
    return recommendation->row ? id : id + u" (not in this result)"_s;
}

QString hardwareText(const TrainingRun &run)
{
    const std::optional<Metric> metric = shownMetric(run);
    const bool bySample = !run.header().provenance.recommendationRule.isEmpty();
    TextTable table;
    table.addColumn(u"hardware"_s, Align::Left);
    table.addColumn(u"measured"_s, Align::Right);
    table.addColumn(u"on front"_s, Align::Right);
    table.addColumn(bySample ? u"recommended by the sample's rule"_s : u"recommended by the platform"_s, Align::Left);
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        const std::size_t onFront = metric ? analyseTarget(run, target, *metric).front.size() : 0;
        table.addRow({targetText(run, target), QString::number(run.measuredCount(target)), QString::number(onFront),
                      recommendationText(run, target)});
    }
    if (run.targetCount() == 0)
        return u"\nNo latency is stated for any hardware, so there is no front.\n"_s;
    QString text = u'\n' + table.toText();
    if (metric)
        text += u"Fronts are computed here for %1, without baselines.\n"_s.arg(metricName(*metric));
    if (bySample)
        text += u"Rule: "_s + terminalText(run.header().provenance.recommendationRule) + u'\n';
    return text;
}

QString modelsText(const TrainingRun &run)
{
    if (run.modelCount() == 0)
        return u"\nNo models in the answer.\n"_s;
    QList<Metric> metrics;
    std::ranges::copy_if(allMetrics, std::back_inserter(metrics), [&run](Metric each) { return run.hasMetric(each); });
    TextTable table;
    for (const QString &title : {u"model"_s, u"family"_s, u"type"_s, u"status"_s})
        table.addColumn(title, Align::Left);
    for (const Metric metric : metrics)
        table.addColumn(metricTitle(metric), Align::Right);
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        table.addColumn(targetText(run, target) + u" [ms]"_s, Align::Right);
    for (Row row = 0; row < run.modelCount(); ++row) {
        QStringList cells{labelText(run, row), wordOrDash(run.nasFamilyText(row)), wordOrDash(run.modelType(row)),
                          wordOrDash(run.status(row))};
        for (const Metric metric : metrics)
            cells.append(readingText(run.metric(row, metric)));
        for (TargetIndex target = 0; target < run.targetCount(); ++target)
            cells.append(readingText(run.latency(row, target)));
        table.addRow(cells);
    }
    return u'\n' + table.toText();
}

QString findingsText(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        const QString place = finding.where.isEmpty() ? QString() : terminalText(finding.where) + u": "_s;
        text += severityName(finding.severity).leftJustified(9) + place + terminalText(finding.what) + u'\n';
    }
    return text.isEmpty() ? text : u"\nFindings\n"_s + text;
}

QString sentenceLine(const QString &sentence)
{
    return sentence.isEmpty() ? QString() : terminalText(sentence) + u'\n';
}

QString populationText(const TargetAnalysis &analysis)
{
    return analysis.population == Population::WithBaselines ? u"with baselines"_s : u"without baselines"_s;
}

QString needPhrase(const TargetAnalysis &analysis, const Need &need)
{
    if (need.budget)
        return u"the most accurate within %1 ms"_s.arg(numberText(*need.budget));
    return u"the fastest with at least %1 % %2"_s.arg(numberText(need.floor.value_or(0)), metricName(analysis.metric));
}

QString pointText(const TrainingRun &run, const TargetAnalysis &analysis, const Point &point)
{
    return u"%1, %2 % %3 at %4 ms"_s.arg(labelText(run, point.row), numberText(point.metric),
                                         metricName(analysis.metric), numberText(point.latency));
}

QString noPointsText(const TrainingRun &run, const TargetAnalysis &analysis)
{
    return u"No model has both a latency on %1 and %2 (%3)."_s.arg(
        targetText(run, analysis.target), metricName(analysis.metric), populationText(analysis));
}

} // namespace

QString showText(const TrainingRun &run, const Findings &findings, const QString &sourceName)
{
    return headText(run, sourceName) + hardwareText(run) + modelsText(run) + findingsText(findings);
}

QString frontText(const TrainingRun &run, const TargetAnalysis &analysis)
{
    if (analysis.points.empty())
        return noPointsText(run, analysis) + u" There is no front.\n"_s;
    TextTable table;
    table.addColumn(u"latency [ms]"_s, Align::Right);
    table.addColumn(metricTitle(analysis.metric), Align::Right);
    table.addColumn(u"model"_s, Align::Left);
    for (const Point &point : analysis.front)
        table.addRow({numberText(point.latency), numberText(point.metric), labelText(run, point.row)});
    return u"%1, %2: %3 of %4 compared models are on the front, computed here %5; %6 have a latency there.\n\n"_s.arg(
               targetText(run, analysis.target), metricName(analysis.metric), QString::number(analysis.front.size()),
               QString::number(analysis.points.size()), populationText(analysis), QString::number(analysis.measured))
           + table.toText()
           + u"\nHypervolume %1 ms·%, up to %2 ms and down to 0 %.\n"_s.arg(
               QString::number(analysis.hypervolume, 'g', 10), numberText(analysis.referenceLatency));
}

QString pickText(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need, const NeedAnswer &answer)
{
    const Pick &pick = answer.pick.value();
    const QString runnerUp = pick.runnerUp ? pointText(run, analysis, *pick.runnerUp) : u"none, nothing else fits"_s;
    return pointText(run, analysis, pick.best) + u'\n'
           + u"Computed here: %1 on %2, %3.\n"_s.arg(needPhrase(analysis, need), targetText(run, analysis.target),
                                                     populationText(analysis))
           + u"Runner-up: "_s + runnerUp + u'\n' + sentenceLine(bandText(run, need, answer))
           + sentenceLine(pricesText(run, answer)) + sentenceLine(widestGapText(need, answer));
}

Error nothingFits(const TrainingRun &run, const TargetAnalysis &analysis, const Need &need)
{
    const auto error = [](const QString &text) { return Error{ErrorCode::NothingFits, text}; };
    if (analysis.front.empty())
        return error(noPointsText(run, analysis) + u" Choose another target or metric."_s);
    const QString target = targetText(run, analysis.target);
    if (need.budget) {
        return error(u"No model on %1 is within %2 ms; the fastest takes %3 ms. Raise --max-latency."_s.arg(
            target, numberText(*need.budget), numberText(analysis.front.front().latency)));
    }
    return error(u"No model on %1 reaches %2 % %3; the most accurate has %4 %. Lower --min-metric."_s.arg(
        target, numberText(need.floor.value_or(0)), metricName(analysis.metric),
        numberText(analysis.front.back().metric)));
}

} // namespace paretoscope
