// SPDX-License-Identifier: GPL-3.0-or-later
// `paretoscope compare` on two files whose fronts can be checked by eye, on the sample, and on what is kept.
#include "commandfixture.h"

#include "store/runstore.h"
#include "support/utctime.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::CommandOutcome;

namespace {

QByteArray model(const char *id, double latency, double map, const char *hardware = "T4")
{
    const QJsonObject latencyMap{{QString::fromLatin1(hardware), latency}};
    const QJsonObject metrics{{u"map5095"_s, map}, {u"latency"_s, latencyMap}};
    return QJsonDocument(QJsonObject{{u"modelId"_s, QString::fromLatin1(id)},
                                     {u"nasFamily"_s, u"child"_s},
                                     {u"metrics"_s, metrics}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

class TestCompareCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QList<QByteArray> &models)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        file.write("{\"jobType\":\"nas\",\"models\":[" + models.join(',') + "]}");
        return path;
    }
    QString newRun() { return write(u"new.json"_s, {model("a", 2, 40), model("c", 4, 50), model("rest", 9, 10)}); }
    QString oldRun() { return write(u"old.json"_s, {model("a", 2, 40), model("b", 6, 50), model("slow", 12, 30)}); }
    CommandOutcome compare(const QString &run, const QString &other, const QString &options)
    {
        return test::run(u"compare"_s, run, other + u' ' + options);
    }

private Q_SLOTS:
    void export_drawsTheOtherFront_whereAsked()
    {
        std::optional<ExportRequest> asked;
        const ChartDrawer drawer = [&asked](const LoadedRun &, const ExportRequest &request) -> Result<QByteArray> {
            asked = request;
            return "a picture";
        };
        const QString options = u"--hardware t4 --output - --compare "_s;
        QCOMPARE(test::run(u"export"_s, newRun(), options + oldRun(), drawer).code, ExitCode::Done);
        QCOMPARE(displayName(asked->comparedRun.source), u"old.json"_s);
        QCOMPARE(asked->comparedRun.run->modelId(1), u"b"_s);
        QCOMPARE(test::run(u"export"_s, newRun(), u"--hardware t4 --output -"_s, drawer).code, ExitCode::Done);
        QVERIFY(!asked->comparedRun);
        const QString elsewhere = write(u"elsewhere.json"_s, {model("a", 1, 1, "AI1")});
        const CommandOutcome outcome = test::run(u"export"_s, newRun(), options + elsewhere, drawer);
        QCOMPARE(outcome.code, ExitCode::Usage);
        QVERIFY2(outcome.err.contains("elsewhere.json: This run has no target \"T4\"."), outcome.err.constData());
        QCOMPARE(test::run(u"export"_s, newRun(), options + m_folder.filePath(u"none.json"_s), drawer).code,
                 ExitCode::NotFound);
    }
    void json_isTheContract()
    {
        const CommandOutcome outcome = compare(newRun(), oldRun(), u"--hardware t4 --json"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        QJsonObject said = outcome.json();
        QVERIFY(
            said[u"reason"_s].toString().startsWith(u"new.json is ahead of old.json on T4 in mAP@50:95 from 4 to 6"_s));
        said.remove(u"reason"_s);
        const QJsonObject expected = QJsonDocument::fromJson(R"({
            "format": 1, "hardware": "T4", "metric": "map5095", "run": "new.json", "other": "old.json",
            "hypervolume": {"run": 480, "other": 460, "referenceLatencyMs": 12, "referenceMetric": 0},
            "area": {"run": 20, "other": 0}, "aheadMs": {"run": 2, "other": 0},
            "largestLead": {"run": {"points": 10, "latencyMs": 4}, "other": null},
            "stretches": [{"fromMs": 2, "toMs": 4, "runMetric": 40, "otherMetric": 40, "ahead": null},
                          {"fromMs": 4, "toMs": 6, "runMetric": 50, "otherMetric": 40, "ahead": "run"},
                          {"fromMs": 6, "toMs": 12, "runMetric": 50, "otherMetric": 50, "ahead": null}],
            "onlyInRun": ["c"], "onlyInOther": ["b"], "onFrontOfRunAlone": [], "onFrontOfOtherAlone": [], "onBothFronts": ["a"]})")
                                         .object();
        QCOMPARE(said, expected);
    }
    void movers_areListedByTheRunWhoseFrontTheyAreOn()
    {
        const QString now = write(u"now.json"_s, {model("risen", 3, 40), model("fallen", 4, 10)});
        const QString then = write(u"then.json"_s, {model("fallen", 4, 40), model("risen", 5, 1)});
        const QJsonObject said = compare(now, then, u"--hardware T4 --json"_s).json();
        QCOMPARE(said[u"onFrontOfRunAlone"_s].toArray(), QJsonArray{u"risen"_s});
        QCOMPARE(said[u"onFrontOfOtherAlone"_s].toArray(), QJsonArray{u"fallen"_s});
        QVERIFY(said[u"onlyInRun"_s].toArray().isEmpty() && said[u"onBothFronts"_s].toArray().isEmpty());
    }
    void turnedRound_theOtherIsAhead()
    {
        const QJsonObject said = compare(oldRun(), newRun(), u"--hardware T4 --json"_s).json();
        QCOMPARE(said[u"stretches"_s].toArray().at(1)[u"ahead"_s], u"other"_s);
        QCOMPARE(said[u"area"_s].toObject(), (QJsonObject{{u"run"_s, 0}, {u"other"_s, 20}}));
        QVERIFY(said[u"reason"_s].toString().startsWith(u"old.json is nowhere ahead of new.json"_s));
    }
    void text_hasTheSentence_andEveryStretch()
    {
        const CommandOutcome outcome = compare(newRun(), oldRun(), u"--hardware T4"_s);
        const QString out = QString::fromUtf8(outcome.out).replace(QChar(0x202F), u' ');
        for (const QString &words :
             {u"new.json is ahead of old.json on T4 in mAP@50:95 from 4 to 6 ms, by up to 10.0 points at 4 ms"_s,
              u"On the front of new.json, not listed in old.json: c."_s, u"mAP@50:95 of new.json [%]"_s})
            QVERIFY2(out.contains(words), qPrintable(out));
        static const QRegularExpression row(u"\\n +4 +6 +50 +40 +new\\.json\\n"_s);
        QVERIFY2(out.contains(row), qPrintable(out));
    }
    void filesOfOneName_areToldApart()
    {
        const QString a = write(u"monday/run.json"_s, {model("a", 2, 40)});
        const QString b = write(u"tuesday/run.json"_s, {model("a", 2, 41)});
        const QJsonObject said = compare(a, b, u"--hardware T4 --json"_s).json();
        QCOMPARE(said[u"run"_s].toString(), u"monday/run.json"_s);
        QCOMPARE(said[u"other"_s].toString(), u"tuesday/run.json"_s);
        QCOMPARE(compare(a, a, u"--hardware T4 --json"_s).json()[u"other"_s].toString(), u"run.json (as it was)"_s);
    }
    void missingTarget_isUsage_andSaysWhere()
    {
        const QString elsewhere = write(u"elsewhere.json"_s, {model("a", 2, 40, "AI1")});
        const CommandOutcome other = compare(newRun(), elsewhere, u"--hardware T4"_s);
        QCOMPARE(other.code, ExitCode::Usage);
        QVERIFY2(other.err.contains("elsewhere.json: This run has no target \"T4\". Choose one of: AI1."),
                 other.err.constData());
        const CommandOutcome first = compare(elsewhere, newRun(), u"--hardware T4"_s);
        QCOMPARE(first.code, ExitCode::Usage);
        QVERIFY2(first.err.contains("elsewhere.json: "), first.err.constData());
        // A text that holds the name by chance does not name the run.
        const QString like = write(u"AI1"_s, {model("a", 2, 40, "AI1")});
        const CommandOutcome third = compare(newRun(), like, u"--hardware T4"_s);
        QVERIFY2(third.err.contains("AI1: This run has no target \"T4\". Choose one of: AI1."), third.err.constData());
    }
    void missingMetric_isAnAnswer_withoutAFront()
    {
        const QJsonObject said = compare(newRun(), oldRun(), u"--hardware T4 --metric f1 --json"_s).json();
        QVERIFY(said[u"hypervolume"_s].isNull());
        QVERIFY(said[u"stretches"_s].toArray().isEmpty());
        QVERIFY(said[u"reason"_s].toString().startsWith(u"Neither "_s));
    }
    void unreadableRun_isNamed()
    {
        const QString broken = m_folder.filePath(u"broken.json"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        const CommandOutcome outcome = compare(newRun(), broken, u"--hardware T4"_s);
        QCOMPARE(outcome.code, ExitCode::NotAResult);
        QVERIFY2(outcome.err.contains("broken.json"), outcome.err.constData());
        const CommandOutcome absent = compare(newRun(), m_folder.filePath(u"absent.json"_s), u"--hardware T4"_s);
        QCOMPARE(absent.code, ExitCode::NotFound);
        QVERIFY2(absent.err.contains("absent.json"), absent.err.constData());
        QCOMPARE(absent.err.count("absent.json"), 1);
    }
    void sample_andAFile_mayBeMixed()
    {
        const CommandOutcome outcome = compare(u"sample/rf-detr/1"_s, newRun(), u"--sample --hardware T4 --json"_s);
        QVERIFY2(outcome.code == ExitCode::Done, outcome.err.constData());
        QCOMPARE(outcome.json()[u"run"_s].toString(), u"sample/rf-detr/1"_s);
        const CommandOutcome swapped = compare(newRun(), u"sample/rf-detr/1"_s, u"--sample --hardware T4 --json"_s);
        QCOMPARE(swapped.json()[u"hypervolume"_s][u"other"_s], outcome.json()[u"hypervolume"_s][u"run"_s]);
    }
    void twoOfTheSample_areFetchedOneAfterTheOther()
    {
        const CommandOutcome outcome = compare(u"sample/fall-detection/1"_s, u"sample/rf-detr/1"_s,
                                               u"--sample --hardware T4 --json"_s);
        QVERIFY2(outcome.code == ExitCode::Done, outcome.err.constData());
        const QJsonObject said = outcome.json();
        QVERIFY(said[u"onBothFronts"_s].toArray().isEmpty());
        QVERIFY(!said[u"stretches"_s].toArray().isEmpty());
    }
    void unknownRun_isNamed()
    {
        const CommandOutcome outcome = compare(u"sample/fall-detection/1"_s, u"sample/fall-detection/99"_s,
                                               u"--sample --hardware T4"_s);
        QCOMPARE(outcome.code, ExitCode::NotFound);
        QCOMPARE(outcome.err.count("sample/fall-detection/99"), 1);
        QVERIFY2(!outcome.err.contains("sample/fall-detection/1:"), outcome.err.constData());
    }
    void training_ofAFile_isUsage()
    {
        QCOMPARE(compare(newRun(), oldRun(), u"--hardware T4 --training x"_s).code, ExitCode::Usage);
        const CommandOutcome other = compare(newRun(), oldRun(), u"--hardware T4 --other-training x"_s);
        QCOMPARE(other.code, ExitCode::Usage);
        QVERIFY2(other.err.contains("leave out --other-training"), other.err.constData());
    }
    void severalTrainings_areChosen_withTheOptionOfTheirRun()
    {
        const QString several = u"sample/several/1"_s;
        const CommandOutcome other = compare(newRun(), several, u"--sample --hardware T4"_s);
        QCOMPARE(other.code, ExitCode::Usage);
        QVERIFY2(other.err.contains("Add --other-training ID."), other.err.constData());
        const CommandOutcome first = compare(several, newRun(), u"--sample --hardware T4"_s);
        QVERIFY2(first.err.contains("Add --training ID."), first.err.constData());
        const CommandOutcome both = compare(
            several, several,
            u"--sample --hardware T4 --training 5a000000000000000de7 --other-training 5a000000000000005e91 --json"_s);
        QVERIFY2(both.code == ExitCode::Done, both.err.constData());
        QCOMPARE(both.json()[u"other"_s].toString(), u"sample/several/1 · 5a000000000000005e91"_s);
    }
    void keptRuns_areCompared_andSayTheirAge()
    {
        const QString file = m_folder.filePath(u"kept.sqlite"_s);
        {
            RunStore store(file);
            const auto keep = [&store](const QString &version, const QByteArray &models, int day) {
                store.keep({{u"https://api.roboflow.com"_s, {u"acme"_s, u"bottles"_s, version}},
                            "{\"jobType\":\"nas\",\"models\":[" + models + "]}",
                            test::utcTime({2026, 11, day}, {12, 0})});
            };
            keep(u"5"_s, model("a", 2, 40), 5);
            keep(u"6"_s, model("a", 2, 41), 6);
        }
        const QString options = u"acme/bottles/5 --offline --hardware T4"_s;
        const CommandOutcome outcome = test::run(u"compare"_s, u"acme/bottles/6"_s, options + u" --json"_s, {}, file);
        QVERIFY2(outcome.code == ExitCode::Done, outcome.err.constData());
        const QJsonObject said = outcome.json();
        QCOMPARE(said[u"stretches"_s][0][u"runMetric"_s].toDouble(), 41.0);
        QVERIFY(said[u"fetchedAt"_s][u"run"_s].toString().startsWith(u"2026-11-06"_s));
        QVERIFY(said[u"fetchedAt"_s][u"other"_s].toString().startsWith(u"2026-11-05"_s));
        const QByteArray text = test::run(u"compare"_s, u"acme/bottles/6"_s, options, {}, file).out;
        QVERIFY2(text.contains("acme/bottles/5 as fetched on 2026-11-05"), text.constData());
    }
    void timeout_isForBothRuns_andNamesTheOneItWaitsFor()
    {
        // Listens and never answers.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const CommandOutcome outcome = compare(
            newRun(), u"acme/bottles/5"_s,
            u"--hardware T4 --timeout 0.3 --api http://127.0.0.1:%1"_s.arg(silent.serverPort()));
        QCOMPARE(outcome.code, ExitCode::NoAnswer);
        QVERIFY2(outcome.err.contains("acme/bottles/5"), outcome.err.constData());
    }
    void nothingKept_namesTheRun()
    {
        const CommandOutcome outcome = test::run(u"compare"_s, newRun(), u"acme/bottles/5 --offline --hardware T4"_s,
                                                 {}, m_folder.filePath(u"empty.sqlite"_s));
        QCOMPARE(outcome.code, ExitCode::NotFound);
        QVERIFY2(outcome.err.contains("acme/bottles/5"), outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_comparecommand.moc"
