// SPDX-License-Identifier: GPL-3.0-or-later
// Own measurements on the command line: `paretoscope measured`, and --measurements beside the other commands.
#include "commandfixture.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::CommandOutcome;

namespace {

const QByteArray body = R"body({"status":"finished","jobType":"nas","models":[
 {"modelId":"acme/b/5/c1","nasFamily":"child","metrics":{"map5095":40,"latency":{"T4":1}}},
 {"modelId":"acme/b/5/c2","nasFamily":"child","metrics":{"map5095":50,"latency":{"T4":2}}},
 {"modelId":"acme/b/5/c3","nasFamily":"child","metrics":{"map5095":60,"latency":{"T4":4}}},
 {"modelId":"acme/b/5/c4","nasFamily":"child","metrics":{"map5095":70,"latency":{"T4":8}}},
 {"modelId":"acme/b/5/c5","nasFamily":"child","metrics":{"map5095":45,"latency":{}}}]})body";

const QByteArray csv =
    "model,device,precision,batch,p50,p99\n"
    "c1,Orin,FP16,1,1.5,1.7\nc2,Orin,FP16,1,3,\nc4,Orin,FP16,1,12,13\nc5,Orin,FP16,1,5,\nnobody,Orin,FP16,1,5,\n";

} // namespace

class TestMeasuredCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    CommandOutcome run(const QStringList &arguments, const QByteArray &measurements = csv) const
    {
        QStringList all{arguments.first(), write(u"run.json"_s, body)};
        return test::runArguments(all + arguments.mid(1)
                                  + QStringList{u"--measurements"_s, write(u"own.csv"_s, measurements)});
    }

private Q_SLOTS:
    void measured_standsBesideReported()
    {
        const CommandOutcome outcome = run({u"measured"_s, u"--json"_s});
        QCOMPARE(outcome.code, ExitCode::Done);
        const QJsonObject said = outcome.json();
        QCOMPARE(said[u"hardware"_s].toString(), u"Orin, FP16, batch 1 (own)"_s);
        QCOMPARE(said[u"device"_s].toString(), u"Orin"_s);
        QCOMPARE(said[u"precision"_s].toString(), u"FP16"_s);
        QCOMPARE(said[u"batch"_s].toInt(), 1);
        QCOMPARE(said[u"reported"_s].toString(), u"T4"_s);
        QCOMPARE(said[u"medianRatio"_s].toDouble(), 1.5);
        const QJsonArray models = said[u"models"_s].toArray();
        QCOMPARE(models.size(), 4);
        QCOMPARE(models.at(0).toObject(), (QJsonObject{{u"modelId"_s, u"acme/b/5/c1"_s},
                                                       {u"reportedMs"_s, 1},
                                                       {u"measuredMs"_s, 1.5},
                                                       {u"p99Ms"_s, 1.7},
                                                       {u"ratio"_s, 1.5},
                                                       {u"outlier"_s, false}}));
        QCOMPARE(models.at(3)[u"modelId"_s].toString(), u"acme/b/5/c5"_s); // measured, and not stated by the run
        QVERIFY(models.at(3)[u"reportedMs"_s].isNull());
        QVERIFY(models.at(3)[u"ratio"_s].isNull());
    }
    void predicted_isKeptApartFromMeasured()
    {
        const QJsonObject said = run({u"measured"_s, u"--json"_s}).json();
        const QJsonArray predicted = said[u"prediction"_s][u"models"_s].toArray();
        QCOMPARE(predicted.size(), 1);
        QCOMPARE(predicted.at(0)[u"modelId"_s].toString(), u"acme/b/5/c3"_s);
        QCOMPARE(predicted.at(0)[u"predictedMs"_s].toDouble(), 6.0);
        QCOMPARE(said[u"prediction"_s][u"worstErrorPercent"_s].toDouble(), 0.0);
        QCOMPARE(said[u"measureNext"_s].toArray(), QJsonArray{u"acme/b/5/c3"_s});
        // and no other command takes it for a latency
        const QJsonObject front = run({u"front"_s, u"--hardware"_s, u"Orin (own)"_s, u"--json"_s}).json();
        QCOMPARE(front[u"measured"_s].toInt(), 4);
        for (const QJsonValue &each : front[u"front"_s].toArray())
            QVERIFY(each[u"modelId"_s].toString() != u"acme/b/5/c3"_s);
    }
    void text_saysWhatTheSentencesSay()
    {
        const CommandOutcome outcome = run({u"measured"_s});
        for (
            const char *const words :
            {"Orin, FP16, batch 1 (own)",
             "3 models are measured and reported on T4: measured is 1.50 × of reported (median), from 1.50 × to 1.50 ×.",
             "1 other model is predicted from T4", "Measure next: c3 (4", "predicted, not measured [ms]", "~ 6"})
            QVERIFY2(QByteArray(outcome.out).replace("\u202f", " ").contains(words), outcome.out.constData());
    }
    void everyCommand_takesTheOwnTarget()
    {
        const QString own = u"Orin, FP16, batch 1 (own)"_s;
        QCOMPARE(run({u"pick"_s, u"--hardware"_s, own, u"--max-latency"_s, u"4"_s, u"--json"_s})
                     .json()[u"pick"_s][u"modelId"_s]
                     .toString(),
                 u"acme/b/5/c2"_s);
        QCOMPARE(run({u"fleet"_s, u"--budget"_s, u"T4=9"_s, u"--budget"_s, u"orin (own)=12"_s, u"--json"_s})
                     .json()[u"pick"_s][u"modelId"_s]
                     .toString(),
                 u"acme/b/5/c4"_s);
        QCOMPARE(
            run({u"order"_s, u"--from"_s, u"T4"_s, u"--to"_s, own, u"--json"_s}).json()[u"kendallTau"_s].toDouble(),
            1.0);
        QVERIFY(run({u"explain"_s, u"--hardware"_s, own, u"--json"_s}).json()[u"recommended"_s].isNull());
        const QJsonObject shown = run({u"show"_s, u"--json"_s}).json();
        QCOMPARE(shown[u"hardware"_s].toArray().at(1)[u"own"_s][u"device"_s].toString(), u"Orin"_s);
        QVERIFY(!shown[u"hardware"_s].toArray().at(0).toObject().contains(u"own"_s));
        QCOMPARE(shown[u"findings"_s].toArray().last()[u"where"_s].toString(), u"own measurements, line 6"_s);
    }
    void severalTargets_haveToBeNamed()
    {
        const QByteArray two = csv + "c1,Orin,INT8,1,0.9,\n";
        CommandOutcome outcome = run({u"measured"_s}, two);
        QCOMPARE(outcome.code, ExitCode::Usage);
        QVERIFY2(
            outcome.err.contains("Name one with --hardware: Orin, FP16, batch 1 (own); Orin, INT8, batch 1 (own)."),
            outcome.err.constData());
        outcome = run({u"pick"_s, u"--hardware"_s, u"Orin (own)"_s, u"--max-latency"_s, u"4"_s},
                      two); // could be either
        QCOMPARE(outcome.code, ExitCode::Usage);
        QCOMPARE(run({u"measured"_s, u"--hardware"_s, u"T4"_s}).code, ExitCode::Usage);
        QCOMPARE(run({u"measured"_s, u"--against"_s, u"Orin (own)"_s}).code, ExitCode::Usage);
    }
    void badFiles_endTheCommandBeforeTheRunIsRead()
    {
        CommandOutcome outcome = run({u"pick"_s, u"--hardware"_s, u"T4"_s, u"--max-latency"_s, u"4"_s, u"--json"_s},
                                     "model;ms\n");
        QCOMPARE(outcome.code, ExitCode::NotAResult);
        QCOMPARE(outcome.errorCode(), u"not_a_result"_s);
        outcome = run({u"measured"_s}, "model,device,p50\nnobody,Orin,3\n");
        QCOMPARE(outcome.code, ExitCode::NotAResult);
        QVERIFY2(outcome.err.contains("None of the measured models is in run.json: the first one is \"nobody\"."),
                 outcome.err.constData());
        const QStringList missing{u"measured"_s, u"acme/b/5"_s, u"--measurements"_s, m_folder.filePath(u"none.csv"_s)};
        outcome = test::runArguments(missing);
        QCOMPARE(outcome.code, ExitCode::NotFound);
        QVERIFY2(outcome.err.contains("none.csv"), outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestMeasuredCommand)
#include "tst_measuredcommand.moc"
