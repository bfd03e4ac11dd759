// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordtext.h"

#include "core/filewriter.h"
#include "core/harmlesstext.h"
#include "core/inputfile.h"
#include "core/numbertext.h"
#include "core/wholetext.h"
#include "core/words.h"
#include "record/markdowntext.h"

#include <QFile>
#include <QJsonDocument>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestRecord = 16LL * 1024 * 1024;

QString limitRow(const RecordedLimit &limit, const RecordedService &service)
{
    return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n"_s.arg(
        markdownText(limit.hardware, MarkdownPlace::Cell), QString::number(limit.devices),
        limit.budget ? latencyText(*limit.budget) : u"–"_s, limit.floor ? percentText(*limit.floor) : u"–"_s,
        latencyText(service.latency), percentText(service.metric), pointsText(service.regret));
}

QString limitTable(const DecisionRecord &record)
{
    const QStringList titles{Words::tr("Hardware"), Words::tr("Devices"),      Words::tr("Budget"), Words::tr("Floor"),
                             Words::tr("Latency"),  metricName(record.metric), Words::tr("Regret")};
    QString table = u"| %1 |\n| --- | --: | --: | --: | --: | --: | --: |\n"_s.arg(titles.join(u" | "_s));
    for (qsizetype i = 0; i < record.limits.size(); ++i)
        table += limitRow(record.limits.at(i), record.perTarget.value(i));
    return table;
}

QString rejectedList(const DecisionRecord &record)
{
    QString list;
    for (const RejectedModel &model : record.rejected)
        list += u"- %1: %2\n"_s.arg(markdownText(model.modelId), markdownText(model.reason));
    if (record.rejectedCount > record.rejected.size()) {
        const qsizetype others = record.rejectedCount - record.rejected.size();
        list += u"- %1\n"_s.arg(Words::tr("and %1 more", "behind a list").arg(others));
    }
    return list.isEmpty() ? Words::tr("None.", "no model was rejected") + u'\n' : list;
}

QString dataList(const DecisionRecord &record)
{
    const QString training = record.trainingId.isEmpty() ? Words::tr("not stated") : markdownText(record.trainingId);
    const QStringList items{
        Words::tr("Run: %1").arg(markdownText(record.source)), Words::tr("Training: %1").arg(training),
        Words::tr("Decided: %1").arg(record.decidedAt.toString(Qt::ISODate)),
        Words::tr("Paretoscope %1, computed here").arg(markdownText(record.programVersion)),
        Words::tr("SHA-256 of the compared figures: %1").arg(u"`%1`"_s.arg(QString::fromLatin1(record.figuresHash)))};
    return u"- "_s + items.join(u"\n- "_s) + u'\n';
}

} // namespace

QString toMarkdown(const DecisionRecord &record)
{
    const QString rule = sentencesText({decisionRule(), record.withBaselines ? Words::tr("Baselines compete.")
                                                                             : Words::tr("Baselines do not compete.")});
    const QString start = u"# %1\n\n%2\n"_s.arg(markdownText(record.modelId), markdownText(record.reason));
    const auto section = [](const QString &title, const QString &text) { return u"## %1\n\n%2"_s.arg(title, text); };
    return QStringList{start, limitTable(record), section(Words::tr("Rule"), rule + u'\n'),
                       section(Words::tr("Rejected"), rejectedList(record)),
                       section(Words::tr("Data"), dataList(record))}
        .join(u"\n"_s);
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
