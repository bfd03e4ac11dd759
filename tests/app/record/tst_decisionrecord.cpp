// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trainingrunbuilder.h"
#include "record/figureshash.h"
#include "record/recheck.h"
#include "record/recordtext.h"
#include "support/utctime.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

struct Model {
    QByteArray id;
    double onT4 = 0; ///< 0: a gap
    double onAi1 = 0;
    double map = 0;
    const char *family = "child";
};

const QList<Model> models{
    {"small", 2, 6, 50}, {"large", 4, 15, 60}, {"slow", 9, 9, 70}, {"stock", 1, 1, 90, "baseline"}};

TrainingRunPtr runOf(const QList<Model> &listed)
{
    TrainingRunBuilder builder;
    builder.header().trainingId = u"acme/bottles/5"_s;
    const TargetIndex t4 = builder.target(u"T4");
    const TargetIndex ai1 = builder.target(u"AI1");
    for (const Model &model : listed) {
        const Row row = builder.addModel(model.id);
        builder.setFamily(row, model.family);
        builder.setLatency(row, t4, latencyReading(model.onT4));
        builder.setLatency(row, ai1, latencyReading(model.onAi1));
        if (model.map > 0)
            builder.setMetric(row, Metric::Map5095, percentReading(model.map));
    }
    return builder.finish();
}

const std::vector<FleetLimit> limits{{.target = 0, .budget = 5, .devices = 30},
                                     {.target = 1, .budget = 10, .floor = 40}};

DecisionRecord decide(const QList<Model> &listed = models)
{
    const TrainingRunPtr run = runOf(listed);
    DecisionRecord record = recordOf(*run, Metric::Map5095, Population::WithoutBaselines, limits,
                                     chooseForFleet(*run, Metric::Map5095, limits));
    record.programVersion = u"1.2.3"_s;
    record.decidedAt = test::utcTime({2026, 11, 25}, {12, 0});
    record.source = u"acme/bottles/5"_s;
    return record;
}

QList<Model> changed(const QByteArray &id, const std::function<void(Model &)> &change)
{
    QList<Model> listed = models;
    for (Model &model : listed) {
        if (model.id == id)
            change(model);
    }
    return listed;
}

Recheck check(const QList<Model> &listed) { return recheck(decide(), *runOf(listed)); }

} // namespace

class TestDecisionRecord final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void record_holdsChoiceLimitsAndRejected()
    {
        const DecisionRecord record = decide();
        QCOMPARE(record.modelId, u"small"_s);
        QCOMPARE(record.worstRegret, 20.0); // "slow" would serve AI1 alone
        QCOMPARE(record.limits, QList<RecordedLimit>({{u"T4"_s, 5.0, {}, 30}, {u"AI1"_s, 10.0, 40.0, 1}}));
        QCOMPARE(record.perTarget, QList<RecordedService>({{u"T4"_s, 2, 50, 10}, {u"AI1"_s, 6, 50, 20}}));
        QCOMPARE(record.rejectedCount, 2);
        QCOMPARE(record.rejected.size(), 2); // the baseline did not compete
        QVERIFY(record.rejected.first().reason.startsWith(u"it is over the budget on AI1"_s));
        QCOMPARE(record.figuresHash.size(), 64);
    }
    void record_comesBackFromItsFile()
    {
        const DecisionRecord record = decide();
        const auto read = recordFromJson(QJsonDocument(toJson(record)).toJson());
        QVERIFY(read);
        QCOMPARE(*read, record);
    }
    void whatIsNoRecord_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QString noName = u"it does not name itself one"_s;
        const QString noHardware = u"it names no hardware"_s;
        QTest::newRow("nothing") << QByteArray() << noName;
        QTest::newRow("no JSON") << QByteArray("hello") << noName;
        QTest::newRow("a list") << QByteArray("[1]") << noName;
        QTest::newRow("a results body") << QByteArray(R"({"models":[]})") << noName;
        QTest::newRow("newer") << QByteArray(
            R"({"paretoscopeDecision":2,"metric":"map50","limits":[{"hardware":"T4"}],"choice":{"modelId":"a"}})")
                               << u"written by a newer Paretoscope"_s;
        QTest::newRow("no metric") << QByteArray(
            R"({"paretoscopeDecision":1,"limits":[{"hardware":"T4"}],"choice":{"modelId":"a"}})")
                                   << u"it names no metric"_s;
        QTest::newRow("no limits") << QByteArray(
            R"({"paretoscopeDecision":1,"metric":"map50","choice":{"modelId":"a"}})")
                                   << noHardware;
        QTest::newRow("limit without hardware") << QByteArray(
            R"({"paretoscopeDecision":1,"metric":"map50","limits":[{"budgetMs":5}],"choice":{"modelId":"a"}})")
                                                << noHardware;
        QTest::newRow("limits of another type")
            << QByteArray(R"({"paretoscopeDecision":1,"metric":"map50","limits":"T4","choice":{"modelId":"a"}})")
            << noHardware;
        QTest::newRow("a budget that is no latency") << QByteArray(
            R"({"paretoscopeDecision":1,"metric":"map50","limits":[{"hardware":"T4","budgetMs":1e-320}],"choice":{"modelId":"a"}})")
                                                     << u"a budget in it is no latency"_s;
        QTest::newRow("no model") << QByteArray(
            R"({"paretoscopeDecision":1,"metric":"map50","limits":[{"hardware":"T4"}]})")
                                  << u"it names no model"_s;
    }
    void whatIsNoRecord_isRefused()
    {
        QFETCH(const QByteArray, bytes);
        const auto read = recordFromJson(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::NotAResult);
        QFETCH(const QString, says);
        QVERIFY2(read.error().message().contains(says), qPrintable(read.error().message()));
    }
    void recheck_isStillBest_onTheSameFigures_inAnyOrder()
    {
        QList<Model> turned = models;
        std::reverse(turned.begin(), turned.end());
        const Recheck same = check(turned);
        QCOMPARE(same.verdict, Verdict::StillBest);
        QVERIFY(!same.figuresChanged);
        QCOMPARE(same.now->modelId, u"small"_s);
        const Recheck moved = check(changed("small", [](Model &each) { each.onT4 = 2.1; }));
        QCOMPARE(moved.verdict, Verdict::StillBest);
        QVERIFY(moved.figuresChanged);
        QVERIFY(check(changed("large", [](Model &each) { each.map = 60.5; })).figuresChanged);
        QVERIFY(check(changed("slow", [](Model &each) { each.onAi1 = 9.5; })).figuresChanged);
    }
    void recheck_isBeaten_whenAnotherModelFitsBetter()
    {
        const Recheck better = check(changed("large", [](Model &each) { each.onAi1 = 9.9; }));
        QCOMPARE(better.verdict, Verdict::Beaten);
        QCOMPARE(better.now->modelId, u"large"_s);
        QVERIFY2(
            better.reason.startsWith(
                u"Beaten by large: small was chosen, and now its largest regret is 20.0 points against 10.0 points."_s),
            qPrintable(better.reason));
        QList<Model> more = changed("small", [](Model &each) { each.onT4 = 5.5; });
        more.append({"new", 3, 3, 45});
        const Recheck over = check(more);
        QCOMPARE(over.verdict, Verdict::Beaten);
        QVERIFY2(over.reason.contains(u"it is over the budget on T4"_s), qPrintable(over.reason));
    }
    void recheck_saysWhenNothingFits()
    {
        const Recheck none = check(changed("small", [](Model &each) { each.onT4 = 5.5; }));
        QCOMPARE(none.verdict, Verdict::NothingFits);
        QVERIFY(!none.now);
        QVERIFY2(none.reason.contains(u"raise the budget on T4"_s), qPrintable(none.reason));
        QCOMPARE(check(changed("small", [](Model &each) { each.map = 39; })).verdict, Verdict::NothingFits);
    }
    void recheck_isNoLongerComparable_whenSomethingIsGone()
    {
        QCOMPARE(check(models.mid(1)).verdict, Verdict::NoLongerComparable);
        QCOMPARE(check(changed("small", [](Model &each) { each.map = 0; })).verdict, Verdict::NoLongerComparable);
        QCOMPARE(check(changed("small", [](Model &each) { each.onAi1 = 0; })).verdict, Verdict::NoLongerComparable);
        TrainingRunBuilder builder;
        builder.target(u"T4");
        builder.addModel("small");
        const Recheck noTarget = recheck(decide(), *builder.finish());
        QCOMPARE(noTarget.verdict, Verdict::NoLongerComparable);
        QVERIFY2(noTarget.reason.contains(u"AI1"_s), qPrintable(noTarget.reason));
    }
    void markdown_takesNothingForMarkup()
    {
        DecisionRecord record = decide(changed("small", [](Model &each) { each.id = "<img src=x>|[a](b)\n# c"; }));
        record.source = u"a|b"_s;
        record.rejected.append({u"<b>bold</b>"_s, u"<i>for</i> a reason"_s});
        const QString text = toMarkdown(record);
        QVERIFY2(text.startsWith(u"# `<img` `src=x>|[a](b)` `#` c\n"_s), qPrintable(text));
        QCOMPARE(text.count(u"<img"_s), text.count(u"`<img`"_s));
        QVERIFY(text.contains(u"- Run: `a|b`\n"_s));
        QVERIFY2(text.contains(u"- `<b>bold</b>`: `<i>for</i>` a reason\n"_s), qPrintable(text));
        QVERIFY(text.contains(QString::fromLatin1(record.figuresHash)));
    }
    void files_areBothThere_orNone()
    {
        QTemporaryDir folder;
        const auto written = writeRecord(decide(), folder.filePath(u"choice.md"_s));
        QVERIFY(written);
        QCOMPARE(*written, folder.filePath(u"choice.json"_s));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"choice.json"_s, u"choice.md"_s}));
        QCOMPARE(readRecord(*written).value(), decide());
        QVERIFY(QDir(folder.path()).mkdir(u"taken.json"_s));
        const auto refused = writeRecord(decide(), folder.filePath(u"taken"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::CannotWrite);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"taken.md"_s)));
        QCOMPARE(readRecord(folder.filePath(u"nothing"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(QDir(folder.path()).mkdir(u"folder"_s)); // whoever names one did not mean a file beside it
        QVERIFY(!writeRecord(decide(), folder.filePath(u"folder"_s)));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"folder.json"_s)));
    }
};

QTEST_GUILESS_MAIN(TestDecisionRecord)
#include "tst_decisionrecord.moc"
