// SPDX-License-Identifier: GPL-3.0-or-later
// `paretoscope fleet` over the real sample server, on figures whose answer is known from elsewhere.
#include "commandfixture.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::CommandOutcome;

namespace {

const QString accelerators = u"sample/accelerators/1"_s;
const QString devices = u"sample/once-for-all/1"_s;

/// Budgets of the five accelerators, in one order.
QString budgets(const QStringList &ms)
{
    const QStringList names{u"hailo10h"_s, u"hailo15h"_s, u"hailo15l"_s, u"hailo8"_s, u"hailo8l"_s};
    QString options = u"--sample"_s;
    for (qsizetype i = 0; i < names.size(); ++i)
        options += u" --budget "_s + names.at(i) + u'=' + ms.at(i);
    return options;
}

CommandOutcome fleet(const QString &source, const QString &options) { return test::run(u"fleet"_s, source, options); }

} // namespace

class TestFleetCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pick_isAsComputedElsewhere_data()
    {
        QTest::addColumn<QStringList>("limits");
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("worstRegret");
        QTest::newRow("wide") << QStringList{u"8.33"_s, u"8.26"_s, u"12.4"_s, u"8.55"_s, u"15.6"_s} << u"yolov8s"_s
                              << 1.9;
        QTest::newRow("tight") << QStringList{u"3.94"_s, u"3.82"_s, u"7.58"_s, u"1.84"_s, u"8.33"_s} << u"yolov8n"_s
                               << 5.8;
    }
    void pick_isAsComputedElsewhere()
    {
        QFETCH(const QStringList, limits);
        const CommandOutcome outcome = fleet(accelerators, budgets(limits) + u" --json"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        const QJsonObject pick = outcome.json()[u"pick"_s].toObject();
        QTEST(pick[u"modelId"_s].toString(), "id");
        QTEST(pick[u"worstRegret"_s].toDouble(), "worstRegret");
        QCOMPARE(outcome.json()[u"metric"_s].toString(), u"map5095"_s);
        QCOMPARE(outcome.json()[u"budgets"_s][u"hailo8"_s].toDouble(), limits.at(3).toDouble());
        const QJsonArray perTarget = pick[u"perTarget"_s].toArray();
        QCOMPARE(perTarget.size(), 5);
        double worst = 0;
        for (const auto &each : perTarget) {
            const QJsonObject target = each.toObject();
            QVERIFY(target[u"latencyMs"_s].toDouble()
                    <= outcome.json()[u"budgets"_s][target[u"hardware"_s].toString()].toDouble());
            worst = std::max(worst, target[u"regret"_s].toDouble());
        }
        QTEST(worst, "worstRegret");
    }
    void alternatives_areTheNextModels_andTheBestSets()
    {
        const QString options = budgets({u"8.33"_s, u"8.26"_s, u"12.4"_s, u"8.55"_s, u"15.6"_s}) + u" --json"_s;
        const QJsonArray singles = fleet(accelerators, options).json()[u"alternatives"_s].toArray();
        QCOMPARE(singles.size(), 3);
        double before = 1.9;
        for (const auto &each : singles) {
            QVERIFY(each[u"worstRegret"_s].toDouble() >= before);
            QVERIFY(!each[u"modelId"_s].toString().isEmpty());
            before = each[u"worstRegret"_s].toDouble();
        }
        const QJsonArray all = fleet(accelerators, options + u" --max-models 2"_s).json()[u"alternatives"_s].toArray();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.last()[u"modelIds"_s].toArray(), QJsonArray({u"damoyolo_tinynasL25_S"_s, u"yolov11s"_s}));
        QCOMPARE(all.last()[u"worstRegret"_s].toDouble(), 0.0);
    }
    void childrenOfOneTargetEach_answerNone_withTheReason()
    {
        const CommandOutcome json = fleet(
            devices, u"--sample --budget lg-g8=24 --budget xeon-cpu-b1=17 --json --metric map5095"_s);
        QCOMPARE(json.code, ExitCode::NothingFits);
        QVERIFY(json.json()[u"pick"_s].isNull());
        QVERIFY(json.json()[u"alternatives"_s].toArray().isEmpty());
        QVERIFY(json.json()[u"reason"_s].toString().contains(u"nothing can be compared across this fleet"_s));
        QCOMPARE(json.err.count('\n'), 1);
    }
    void nothingFits_saysWhichLimitToRelax()
    {
        const CommandOutcome text = fleet(accelerators, u"--sample --budget hailo8=0.1 --budget hailo10h=5"_s);
        QCOMPARE(text.code, ExitCode::NothingFits);
        QVERIFY(text.out.isEmpty());
        QVERIFY2(text.err.contains("raise the budget on hailo8 from 0.1"), text.err);
    }
    void unknownTarget_isUsage_withTheTargetsThereAre()
    {
        const CommandOutcome outcome = fleet(accelerators, u"--sample --budget T4=5 --json"_s);
        QCOMPARE(outcome.code, ExitCode::Usage);
        QCOMPARE(outcome.errorCode(), u"usage"_s);
        QVERIFY(outcome.err.contains("hailo8l"));
    }
    void decision_isRecorded_andCheckedAgain()
    {
        QTemporaryDir folder;
        const QString record = folder.filePath(u"decision"_s);
        const CommandOutcome made = fleet(
            accelerators, u"--sample --budget hailo8=5 --budget hailo10h=8 --json --record "_s + record);
        QCOMPARE(made.code, ExitCode::Done);
        QCOMPARE(made.json()[u"record"_s].toString(), record + u".json"_s);
        QVERIFY(QFileInfo::exists(record + u".md"_s));
        const auto again = [&](const QString &run) {
            return test::run(u"recheck"_s, made.json()[u"record"_s].toString(), run + u" --sample --json"_s);
        };
        const CommandOutcome same = again(accelerators);
        QCOMPARE(same.code, ExitCode::Done);
        QCOMPARE(same.json()[u"verdict"_s].toString(), u"still best"_s);
        QCOMPARE(same.json()[u"figuresChanged"_s].toBool(true), false);
        const CommandOutcome other = again(devices);
        QCOMPARE(other.code, ExitCode::NotComparable);
        QCOMPARE(other.json()[u"verdict"_s].toString(), u"no longer comparable"_s);
        QCOMPARE(other.err.count('\n'), 1);
        QCOMPARE(test::run(u"recheck"_s, folder.filePath(u"nothing.json"_s), accelerators + u" --sample"_s).code,
                 ExitCode::NotFound);
    }
    void decisionUnderTheSamplesFormerIds_isStillFound()
    {
        QTemporaryDir folder;
        const QString run = u"sample/fall-detection/1"_s;
        const CommandOutcome made = fleet(run, u"--sample --budget T4=4 --budget AI1=16 --json --record "_s
                                                   + folder.filePath(u"now"_s));
        QCOMPARE(made.code, ExitCode::Done);
        const auto checked = [&](const QByteArray &word, const QString &options) {
            QFile now(folder.filePath(u"now.json"_s));
            QFile before(folder.filePath(u"before.json"_s));
            if (!now.open(QIODevice::ReadOnly) || !before.open(QIODevice::WriteOnly))
                qFatal("the records of the test cannot be copied");
            before.write(now.readAll().replace("fall_detection-acme-", QByteArray("fall_detection-" + word + '-')));
            before.close();
            return test::run(u"recheck"_s, before.fileName(), run + u" --sample"_s + options);
        };
        const CommandOutcome json = checked("before", u" --json"_s);
        QCOMPARE(json.code, ExitCode::Done);
        QCOMPARE(json.json()[u"verdict"_s].toString(), u"still best"_s);
        QCOMPARE(json.json()[u"figuresChanged"_s].toBool(true), false);
        QVERIFY(checked("before", {}).out.contains("cannot be told"));
        QVERIFY(checked("acme", {}).out.contains("The compared figures are the same."));
        QCOMPARE(checked("two-words", {}).code, ExitCode::NotComparable);
    }
    void pickWithinABudget_isRecordedAsAFleetOfOne()
    {
        QTemporaryDir folder;
        const QString record = folder.filePath(u"decision.json"_s);
        const CommandOutcome made = test::run(
            u"pick"_s, accelerators, u"--sample --hardware hailo8 --max-latency 5 --json --record "_s + record);
        QCOMPARE(made.code, ExitCode::Done);
        QFile file(record);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject written = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(written[u"choice"_s][u"modelId"_s], made.json()[u"pick"_s][u"modelId"_s]);
        QCOMPARE(written[u"choice"_s][u"worstRegret"_s].toDouble(-1), 0.0);
    }
    void recordThatCannotBeWritten_hasItsExitCode_andNoAnswer()
    {
        const CommandOutcome outcome = fleet(accelerators,
                                             u"--sample --budget hailo8=5 --json --record /nowhere/at/all"_s);
        QCOMPARE(outcome.code, ExitCode::CannotWrite);
        QCOMPARE(outcome.errorCode(), u"cannot_write"_s);
    }
    void order_tellsHowFarItCarriesOver()
    {
        const CommandOutcome outcome = test::run(u"order"_s, accelerators,
                                                 u"--sample --from hailo8 --to hailo15h --json"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        const QJsonObject said = outcome.json();
        const QJsonArray models = said[u"models"_s].toArray();
        int swapped = 0;
        for (const auto &a : models) {
            for (const auto &b : models) {
                swapped += a[u"fromLatencyMs"_s].toDouble() < b[u"fromLatencyMs"_s].toDouble()
                           && a[u"toLatencyMs"_s].toDouble() > b[u"toLatencyMs"_s].toDouble();
            }
        }
        QVERIFY(swapped > 0);
        QCOMPARE(said[u"swapped"_s].toInt(), swapped);
        QVERIFY(said[u"kendallTau"_s].toDouble() > 0 && said[u"kendallTau"_s].toDouble() < 1);
        QCOMPARE(said[u"clearestSwap"_s].toArray().size(), 2);
        QCOMPARE(test::run(u"order"_s, accelerators, u"--sample --from hailo8 --to T4"_s).code, ExitCode::Usage);
        QVERIFY(
            test::run(u"order"_s, accelerators, u"--sample --from hailo8 --to hailo15h"_s).out.contains("pairs swap"));
    }
    void text_namesModelLimitsAndRule()
    {
        const CommandOutcome outcome = fleet(
            accelerators, u"--sample --budget hailo8=5 --devices hailo8=30 --floor HAILO15H=40 --max-models 2"_s);
        QCOMPARE(outcome.code, ExitCode::Done);
        QVERIFY(outcome.out.startsWith("damoyolo_tinynasL25_S\n"));
        for (const char *const words : {"hailo15h", " 30 ", "slack [ms]", "Computed here: the smallest largest regret"})
            QVERIFY2(outcome.out.contains(words), words);
    }
};

QTEST_GUILESS_MAIN(TestFleetCommand)
#include "tst_fleetcommand.moc"
