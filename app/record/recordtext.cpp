// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordtext.h"

#include "core/filewriter.h"
#include "core/harmlesstext.h"
#include "core/inputfile.h"
#include "core/wholetext.h"
#include "reasons/amounts.h"
#include "record/markdowntext.h"

#include <QFile>
#include <QJsonDocument>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestRecord = 16 * 1024 * 1024;

QString limitRow(const RecordedLimit &limit, const RecordedService &service)
{
    return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n"_s.arg(
        markdownText(limit.hardware, MarkdownPlace::Cell), QString::number(limit.devices),
        limit.budget ? latencyText(*limit.budget) : u"–"_s, limit.floor ? percentText(*limit.floor) : u"–"_s,
        latencyText(service.latency), percentText(service.metric), pointsText(service.regret));
}

QString limitTable(const DecisionRecord &record)
{
    QString table =
        u"| Hardware | Devices | Budget | Floor | Latency | %1 | Regret |\n| --- | --: | --: | --: | --: | --: | --: |\n"_s
            .arg(metricName(record.metric));
    for (qsizetype i = 0; i < record.limits.size(); ++i)
        table += limitRow(record.limits.at(i), record.perTarget.value(i));
    return table;
}

QString rejectedList(const DecisionRecord &record)
{
    QString list;
    for (const RejectedModel &model : record.rejected)
        list += u"- %1: %2\n"_s.arg(markdownText(model.modelId), markdownText(model.reason));
    if (record.rejectedCount > record.rejected.size())
        list += u"- and %1 more\n"_s.arg(record.rejectedCount - record.rejected.size());
    return list.isEmpty() ? u"None.\n"_s : list;
}

} // namespace

QString toMarkdown(const DecisionRecord &record)
{
    return u"# %1\n\n%2\n\n"_s.arg(markdownText(record.modelId), markdownText(record.reason)) + limitTable(record)
           + u"\n## Rule\n\n%1 %2\n"_s.arg(decisionRule(), record.withBaselines ? u"Baselines compete."_s
                                                                                : u"Baselines do not compete."_s)
           + u"\n## Rejected\n\n"_s + rejectedList(record)
           + u"\n## Data\n\n- Run: %1\n- Training: %2\n- Decided: %3\n- Paretoscope %4, computed here\n- SHA-256 of the compared figures: `%5`\n"_s
                 .arg(markdownText(record.source),
                      record.trainingId.isEmpty() ? u"not stated"_s : markdownText(record.trainingId),
                      record.decidedAt.toString(Qt::ISODate), markdownText(record.programVersion),
                      QString::fromLatin1(record.figuresHash));
}

Result<QString> writeRecord(const DecisionRecord &record, const QString &path)
{
    QString base = path;
    for (const QLatin1StringView ending : {".json"_L1, ".md"_L1}) {
        if (base.endsWith(ending, Qt::CaseInsensitive))
            base.chop(ending.size());
    }
    const QString json = base + u".json"_s;
    return checkOutput(path) // a pipe called "choice" is not what "choice.json" was meant to be
        .and_then([&] {
            return writeFiles({{base + u".md"_s, toMarkdown(record).toUtf8()},
                               {json, withMarksSpelled(QJsonDocument(toJson(record)).toJson())}});
        })
        .map([&json] { return json; });
}

Result<DecisionRecord> readRecord(const QString &path, const Patience &patience)
{
    return readInput(path, {.maxBytes = largestRecord}, patience).and_then(recordFromJson);
}

} // namespace paretoscope
