// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing with another run as a new user meets it: from the menu to the sentence in the sidebar, by clicks and keys,
// with the answer of the command line.
#include "chart/hovercard.h"
#include "compare/comparedialog.h"
#include "session/keptrun.h"
#include "support/commandanswers.h"
#include "support/faultserver.h"
#include "support/resultsbody.h"
#include "support/samplechart.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::WindowFixture;

namespace {

/// Opens a run of the sample and the dialog over it.
bool openDialog(WindowFixture &fixture, const QString &run = u"rf-detr/1"_s)
{
    if (!fixture.openSample() || !fixture.openRun(run))
        return false;
    fixture.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    return fixture.look<CompareDialog>("compareDialog") && fixture.find<CompareDialog>("compareDialog")->isVisible();
}

void enter(WindowFixture &fixture, const QString &text)
{
    auto *const line = fixture.find<QLineEdit>("compareText");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

/// The row of a run in the dialog's list; -1 without one.
int listedAt(WindowFixture &fixture, const QString &run)
{
    const auto *const list = fixture.find<QListWidget>("compareRuns");
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text().startsWith(run))
            return row;
    }
    return -1;
}

void clickItem(QListWidget &list, int row)
{
    list.scrollToItem(list.item(row));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(row)).center());
}

QString comparedName(WindowFixture &fixture)
{
    const ComparedRun &comparedRun = fixture.session().view().comparedRun;
    return comparedRun ? displayName(comparedRun.source) : QString();
}

/// What `paretoscope compare` says of the two runs on screen.
QString commandSays(WindowFixture &fixture, const LoadedRun &comparedRun, const QStringList &options = {})
{
    const QStringList words{u"compare"_s, u"a.json"_s, u"b.json"_s, u"--hardware"_s, fixture.session().targetName()};
    return test::answerTo(words + options, {fixture.session().shown(), comparedRun})
        .value()
        .json[u"reason"_s]
        .toString()
        .replace(QChar(0x202F), u' ');
}

QByteArray threeModels()
{
    return test::resultsBody({test::modelJson("a", R"("map5095":40)", R"("T4":2)"),
                              test::modelJson("b", R"("map5095":50)", R"("T4":4)"),
                              test::modelJson("c", R"("map5095":60)", R"("T4":8)")});
}

bool isGone(WindowFixture &fixture)
{
    return QTest::qWaitFor([&fixture] { return !fixture.look<CompareDialog>("compareDialog"); });
}

} // namespace

class TestCompareDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pickedRun_isCompared_asTheCommandLineDoes();
    void list_startsWithTheVersionsOfTheProject();
    void typedRun_isCompared_onReturn();
    void file_isCompared_andTheMetricCounts();
    void recentFiles_areOffered();
    void recentTrainings_areOffered();
    void nonsense_isSaid_andNothingChanges();
    void missingRun_isSaid_withWhatToDo();
    void passingTrouble_isWaitedFor_inSight();
    void keptRun_isCompared_whereTheServerFails();
    void severalTrainings_areListedOneByOne();
    void comparison_isStopped_whereItIsSeen();
    void anotherRun_isNotCompared_aRefreshIs();
    void missingTarget_isSaid();
    void runsTree_offersTheComparison();
    void mouse_namesModelsOfTheComparedRun();
    void zoom_staysWhenTheComparedRunComes();
};

void TestCompareDialog::pickedRun_isCompared_asTheCommandLineDoes()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    QTRY_VERIFY(listedAt(fixture, u"sample/rf-detr/2"_s) >= 0);
    QVERIFY(!fixture.find<QPushButton>("compareStart")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("compareStop")->isEnabled());
    clickItem(*fixture.find<QListWidget>("compareRuns"), listedAt(fixture, u"sample/rf-detr/2"_s));
    QCOMPARE(fixture.find<QLineEdit>("compareText")->text(), u"sample/rf-detr/2"_s);
    fixture.click("compareStart");
    QVERIFY(isGone(fixture));
    QCOMPARE(comparedName(fixture), u"sample/rf-detr/2"_s);
    QTRY_COMPARE(fixture.textOf("comparisonCardSentence0"),
                 commandSays(fixture, test::sampleRun(u"rf-detr"_s, u"2"_s)));
    QVERIFY(fixture.textOf("comparisonCardSentence0")
                .startsWith(u"sample/rf-detr/1 is nowhere ahead of sample/rf-detr/2 on T4"_s));
    QCOMPARE(fixture.textOf("comparisonKeyShown"), u"sample/rf-detr/1"_s);
    QCOMPARE(fixture.textOf("comparisonKeyCompared"), u"sample/rf-detr/2"_s);
    QVERIFY(fixture.paretoChart().content().conditions.contains(u"compared with sample/rf-detr/2"_s));
    fixture.session().change([&](RunView &view) { view.population = Population::WithBaselines; });
    QTRY_COMPARE(fixture.textOf("comparisonCardSentence0"),
                 commandSays(fixture, test::sampleRun(u"rf-detr"_s, u"2"_s), {u"--with-baselines"_s}));
}

void TestCompareDialog::list_startsWithTheVersionsOfTheProject()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    QTRY_VERIFY(listedAt(fixture, u"sample/fall-detection/1"_s) >= 0);
    QTRY_COMPARE(listedAt(fixture, u"sample/rf-detr/3"_s), 0);
    QCOMPARE(listedAt(fixture, u"sample/rf-detr/2"_s), 1);
    QCOMPARE(listedAt(fixture, u"sample/rf-detr/1"_s), -1); // it is on screen
    QTRY_VERIFY(
        fixture.find<QListWidget>("compareRuns")->item(0)->text().contains(u"finished, best mAP@50:95 49.9 %"_s));
}

void TestCompareDialog::typedRun_isCompared_onReturn()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    enter(fixture, u"sample/rf-detr/3"_s);
    QVERIFY(isGone(fixture));
    QCOMPARE(comparedName(fixture), u"sample/rf-detr/3"_s);
    fixture.find<QAction>("compare")->trigger();
    QCOMPARE(fixture.textOf("compareMessage"), u"Now compared with sample/rf-detr/3."_s);
}

void TestCompareDialog::file_isCompared_andTheMetricCounts()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    const QString path = fixture.folder() + u"/mine.json"_s;
    const QByteArray body = test::resultsBody(
        {test::modelJson("RF-DETR-N", R"("map5095":90,"map50":1)", R"("T4":2.3)")});
    QVERIFY(test::writeBody(path, body));
    fixture.click("compareFile");
    auto *const place = fixture.find<QFileDialog>("compareFilePlace");
    place->setDirectory(fixture.folder());
    place->selectFile(path);
    QMetaObject::invokeMethod(place, "accept");
    QVERIFY(isGone(fixture));
    QTRY_COMPARE(fixture.textOf("comparisonCardSentence0"),
                 commandSays(fixture, test::loadedFrom(body, RunFile{path})));
    QVERIFY(fixture.textOf("comparisonCardSentence0").contains(u"nowhere ahead of mine.json"_s));
    QVERIFY(fixture.textOf("comparisonCardSentence1").contains(u"not listed in mine.json"_s));
    fixture.session().change([&](RunView &view) { view.metric = Metric::Map50; });
    QTRY_COMPARE(fixture.textOf("comparisonCardSentence0"),
                 commandSays(fixture, test::loadedFrom(body, RunFile{path}), {u"--metric"_s, u"map50"_s}));
    QVERIFY(fixture.textOf("comparisonCardSentence0").contains(u"behind nowhere"_s));
}

void TestCompareDialog::recentFiles_areOffered()
{
    WindowFixture fixture;
    const QString path = fixture.folder() + u"/mine.json"_s;
    QVERIFY(test::writeBody(path, threeModels()));
    fixture.window().openSource(RunFile{path});
    QTRY_VERIFY(fixture.session().run());
    fixture.find<QAction>("compare")->trigger();
    QVERIFY(fixture.find<QLabel>("compareListHint")->isVisible()); // the only run known is on screen
    QTest::keyClick(fixture.find<CompareDialog>("compareDialog"), Qt::Key_Escape);
    QVERIFY(isGone(fixture));

    const QString other = fixture.folder() + u"/other.json"_s;
    QVERIFY(test::writeBody(other, threeModels()));
    fixture.window().openSource(RunFile{other});
    QTRY_COMPARE(displayName(fixture.session().shown().source), u"other.json"_s);
    fixture.find<QAction>("compare")->trigger();
    QVERIFY(!fixture.find<QLabel>("compareListHint")->isVisible());
    QCOMPARE(listedAt(fixture, u"mine.json"_s), 0);
    clickItem(*fixture.find<QListWidget>("compareRuns"), 0);
    fixture.click("compareStart");
    QVERIFY(isGone(fixture));
    QVERIFY(fixture.textOf("comparisonCardSentence0")
                .startsWith(u"other.json and mine.json reach the same mAP@50:95 at every latency on T4"_s));
}

void TestCompareDialog::recentTrainings_areOffered()
{
    WindowFixture fixture;
    const QString one = u"acme/bottles/5 · 5a01"_s;
    fixture.settings().addRecentRun(one);
    QVERIFY(openDialog(fixture));
    QVERIFY(listedAt(fixture, one) >= 0);
}

void TestCompareDialog::nonsense_isSaid_andNothingChanges()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    enter(fixture, u"what"_s);
    QTRY_VERIFY(fixture.textOf("compareMessage").startsWith(u"This is not a run"_s));
    enter(fixture, u"/nowhere/at/all.json"_s);
    QTRY_VERIFY(fixture.textOf("compareMessage").contains(u"all.json"_s));
    QVERIFY(fixture.find<CompareDialog>("compareDialog")->isVisible());
    QVERIFY(!fixture.session().view().comparedRun);
}

void TestCompareDialog::missingRun_isSaid_withWhatToDo()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    enter(fixture, u"sample/rf-detr/99"_s);
    QTRY_VERIFY(fixture.textOf("compareMessage").contains(u"did not find the run sample/rf-detr/99"_s));
    QVERIFY(fixture.find<QPushButton>("compareStart")->isEnabled()); // to try again
    QVERIFY(!fixture.session().view().comparedRun);
    enter(fixture, u"sample/rf-detr/2"_s);
    QVERIFY(isGone(fixture));
    QCOMPARE(comparedName(fixture), u"sample/rf-detr/2"_s);
}

void TestCompareDialog::passingTrouble_isWaitedFor_inSight()
{
    FaultServer server;
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    fixture.program().account().client.setSettings({server.url(), ApiKey("key-of-a-test"), {}});
    server.setScripts("/acme/bottles/5/training/results",
                      {sending(answer("503 Service Unavailable", "{}")), serving(threeModels())});
    enter(fixture, u"acme/bottles/5"_s);
    QTRY_VERIFY(fixture.textOf("compareMessage").contains(u" Asking again in "_s));
    QVERIFY(!fixture.find<QPushButton>("compareStart")->isEnabled());
    QVERIFY(isGone(fixture));
    QCOMPARE(comparedName(fixture), u"acme/bottles/5"_s);
}

void TestCompareDialog::keptRun_isCompared_whereTheServerFails()
{
    FaultServer server;
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    ResultsClient &client = fixture.program().account().client;
    client.setSettings({server.url(), ApiKey("key-of-a-test"), {}});
    const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};
    fixture.program().store().keep(
        {runKeyOf(client, bottles), threeModels(), QDateTime({2026, 11, 1}, {12, 0}).toUTC()});
    server.setScript(sending(answer("403 Forbidden", "{}")));
    enter(fixture, u"acme/bottles/5"_s);
    QTRY_VERIFY(fixture.textOf("compareMessage").endsWith(u"It is compared as it was fetched on 1 Nov 2026."_s));
    QCOMPARE(comparedName(fixture), u"acme/bottles/5"_s);
    QVERIFY(fixture.find<QWidget>("comparisonCard")->isVisible());
    QVERIFY(fixture.find<CompareDialog>("compareDialog")->isVisible());
}

void TestCompareDialog::severalTrainings_areListedOneByOne()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.waitForTrainings(u"several/1"_s, 2));
    QVERIFY(openDialog(fixture));
    enter(fixture, u"sample/several/1"_s);
    QTRY_VERIFY(fixture.textOf("compareMessage").contains(u"more than one training"_s));
    const QString one = u"sample/several/1 · 5a000000000000005e91"_s;
    QVERIFY(listedAt(fixture, one) >= 0);
    clickItem(*fixture.find<QListWidget>("compareRuns"), listedAt(fixture, one));
    QTest::keyClick(fixture.find<QListWidget>("compareRuns"), Qt::Key_Return);
    QVERIFY(isGone(fixture));
    QCOMPARE(comparedName(fixture), one);
}

void TestCompareDialog::comparison_isStopped_whereItIsSeen()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    enter(fixture, u"sample/rf-detr/2"_s);
    QVERIFY(isGone(fixture));
    const AxisRange compared = fixture.paretoChart().mapping().y;
    fixture.click("comparisonStop");
    QVERIFY(!fixture.session().view().comparedRun);
    QTRY_VERIFY(!fixture.find<QWidget>("comparisonCard")->isVisible());
    QVERIFY(fixture.paretoChart().mapping().y.max < compared.max); // 63 % was the compared run's
    QVERIFY(!fixture.paretoChart().content().hasComparedFront());

    fixture.find<QAction>("compare")->trigger();
    enter(fixture, u"sample/rf-detr/2"_s);
    QVERIFY(isGone(fixture));
    fixture.find<QAction>("compare")->trigger();
    fixture.click("compareStop");
    QVERIFY(isGone(fixture));
    QVERIFY(!fixture.session().view().comparedRun);
}

void TestCompareDialog::anotherRun_isNotCompared_aRefreshIs()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    enter(fixture, u"sample/rf-detr/2"_s);
    QVERIFY(isGone(fixture));
    fixture.session().refresh();
    QVERIFY(fixture.waitForAnswer());
    QCOMPARE(comparedName(fixture), u"sample/rf-detr/2"_s);
    QVERIFY(fixture.openRun(u"rf-detr/3"_s));
    QVERIFY(!fixture.session().view().comparedRun);
    QTRY_VERIFY(!fixture.find<QWidget>("comparisonCard")->isVisible());
}

void TestCompareDialog::missingTarget_isSaid()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture, u"fall-detection/1"_s));
    enter(fixture, u"sample/rf-detr/2"_s);
    QVERIFY(isGone(fixture));
    fixture.session().change([&](RunView &view) { view.target = *fixture.session().run()->targetOf(u"T4"); });
    QTRY_VERIFY(fixture.textOf("comparisonCardSentence0")
                    .startsWith(u"sample/fall-detection/1 is ahead of sample/rf-detr/2 on T4"_s));
    QTRY_VERIFY(
        fixture.textOf("comparisonCardSentence1").startsWith(u"No model of either front is listed in both runs"_s));
    fixture.session().change([&](RunView &view) { view.target = *fixture.session().run()->targetOf(u"AI1"); });
    QTRY_COMPARE(fixture.textOf("comparisonCardSentence0"),
                 u"sample/rf-detr/2 has no latency on AI1, so there is nothing to compare there. It has T4."_s);
    QCOMPARE(fixture.textOf("comparisonCardSentence1"), QString());
    QVERIFY(!fixture.paretoChart().content().hasComparedFront());
}

void TestCompareDialog::runsTree_offersTheComparison()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/2"_s));
    auto *const tree = fixture.find<QTreeView>("runsTree");
    const QPoint place = tree->visualRect(tree->currentIndex()).center();
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    QContextMenuEvent wish(QContextMenuEvent::Mouse, place, tree->viewport()->mapToGlobal(place));
    QApplication::sendEvent(tree->viewport(), &wish);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return}) // a click of QTest only closes a menu of Qt 6.8
        QTest::keyClick(fixture.find<QMenu>("runsMenu"), key);
    QTRY_COMPARE(comparedName(fixture), u"sample/rf-detr/2"_s);
    QCOMPARE(displayName(fixture.session().shown().source), u"sample/rf-detr/1"_s);
    QVERIFY(isGone(fixture));
    QTRY_VERIFY(!fixture.look<QMenu>("runsMenu"));
    const QPoint shown = tree->visualRect(tree->currentIndex()).center();
    QContextMenuEvent another(QContextMenuEvent::Mouse, shown, tree->viewport()->mapToGlobal(shown));
    QApplication::sendEvent(tree->viewport(), &another);
    QVERIFY(!fixture.look<QMenu>("runsMenu")); // with itself there is nothing to compare
}

void TestCompareDialog::mouse_namesModelsOfTheComparedRun()
{
    WindowFixture fixture;
    QVERIFY(openDialog(fixture));
    enter(fixture, u"sample/rf-detr/2"_s);
    QVERIFY(isGone(fixture));
    const Point &best = fixture.session().seen().comparedRun->analysis->front.back();
    fixture.moveInChart(
        fixture.chart().mapFromScene(fixture.paretoChart().mapToScene(fixture.paretoChart().mapping().at(best))));
    const auto *const card = fixture.chart().findChild<HoverCard *>();
    QVERIFY(card && card->isVisible());
    QCOMPARE(card->lines().constFirst(), u"RF-DETR-2XL"_s);
    QCOMPARE(card->lines().constLast(), u"On the front of sample/rf-detr/2"_s);
}

void TestCompareDialog::zoom_staysWhenTheComparedRunComes()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    fixture.paretoChart().zoomAt(fixture.paretoChart().mapping().plot.center(), 2);
    const AxisRange before = fixture.paretoChart().mapping().x;
    fixture.find<QAction>("compare")->trigger();
    enter(fixture, u"sample/rf-detr/2"_s);
    QVERIFY(isGone(fixture));
    QCOMPARE(fixture.paretoChart().mapping().x, before);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
