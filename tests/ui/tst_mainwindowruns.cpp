// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "support/windowapp.h"
#include "support/windowfixture.h"
#include "widgets/emptystate.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RunAddress sampleAddress(const QString &project, const QString &version) { return {u"sample"_s, project, version}; }

} // namespace

/// What runs of every kind look like in the window, and what an answer that is none leaves of it.
class TestMainWindowRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documentedExample_namesAModel_thatIsNotListed();
    void fineTune_saysWhyThereIsNoChart();
    void failedRun_saysSo();
    void severalTrainings_openByOneOfThem();
    void severalTrainings_withoutAChoice_askForOne();
    void missingRun_leavesTheOldOne_underABanner();
    void wrongFile_leavesTheOldRun_underABanner_data();
    void wrongFile_leavesTheOldRun_underABanner();
    void droppedFile_opens_andIsRemembered();
    void rememberedTraining_opens();
    void search_findsARun();
    void closedProjects_stayClosed_whenARunIsOpened();
    void liveSearch_advances_andFinishes();
};

void TestMainWindowRuns::documentedExample_namesAModel_thatIsNotListed()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"my-project/5"_s));
    auto *const selector = fixture.find<QComboBox>("targetSelector");
    const int t4 = fixture.session().run()->targetOf(u"T4").value();
    fixture.press(static_cast<Qt::Key>(Qt::Key_1 + t4), Qt::ControlModifier);
    QCOMPARE(selector->currentText(), u"t4"_s); // as the answer spells it
    QCOMPARE(fixture.textOf("cardModel"), u"nas-child-2"_s);
    QCOMPARE(fixture.textOf("cardReason"),
             u"This model is not in the result, so there is nothing to hold it against."_s);
    QVERIFY(!fixture.find<QWidget>("cardReveal")->isVisible());
    QCOMPARE(fixture.textOf("cardMetric"), QString());
    QCOMPARE(fixture.cell(u"nas-child-2"_s, u"Model"_s), QString());
    QVERIFY(fixture.textOf("modelCounts").startsWith(u"1 of 8 models listed"_s));
    QVERIFY(fixture.textOf("runStatus").contains(u"finished"_s)); // at a progress of 0.42
}

void TestMainWindowRuns::fineTune_saysWhyThereIsNoChart()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"my-project/2"_s));
    const auto *const empty = fixture.chart().findChild<EmptyState *>();
    QVERIFY(empty && empty->isVisible());
    QVERIFY2(empty->sentence().startsWith(u"This is a fine-tune run: it states no latency"_s),
             qPrintable(empty->sentence()));
    QVERIFY(fixture.table().model()->rowCount() > 0);
    QVERIFY(!fixture.find<QComboBox>("targetSelector")->isEnabled());
    QVERIFY(fixture.textOf("cardReason").contains(u"names no hardware target"_s));
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    QVERIFY(!empty->isVisible());
}

void TestMainWindowRuns::failedRun_saysSo()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"my-project/4"_s));
    QVERIFY(fixture.textOf("runStatus").contains(u"failed"_s));
    QCOMPARE(fixture.table().model()->rowCount(), 0);
    QVERIFY(fixture.chart().findChild<EmptyState *>()->isVisible());
}

void TestMainWindowRuns::severalTrainings_openByOneOfThem()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.waitForTrainings(u"several/1"_s, 2));
    QVERIFY(fixture.clickRun(u"several/1"_s)); // opens nothing: there are two
    QCOMPARE(fixture.session().isLoading(), false);
    auto *const tree = fixture.find<QTreeView>("runsTree");
    QTRY_COMPARE(tree->model()->rowCount(tree->currentIndex()), 2);
    tree->scrollTo(tree->model()->index(1, 0, tree->currentIndex()));
    const QModelIndex second = tree->model()->index(1, 0, tree->currentIndex());
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(second).center());
    QTRY_COMPARE(fixture.session().run()->header().trainingId, u"5a000000000000005e91"_s);
}

void TestMainWindowRuns::severalTrainings_withoutAChoice_askForOne()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.waitForTrainings(u"several/1"_s, 2));
    fixture.window().openSource(sampleAddress(u"several"_s, u"1"_s));
    QTRY_VERIFY(!fixture.textOf("bannerText").isEmpty());
    QVERIFY(fixture.waitForAnswer());
    QTRY_COMPARE(fixture.textOf("bannerAction"), u"Choose a training"_s);
    fixture.click("bannerAction");
    auto *const tree = fixture.find<QTreeView>("runsTree");
    QTRY_COMPARE(tree->model()->rowCount(tree->currentIndex()), 2);
    QVERIFY(tree->isExpanded(tree->currentIndex()));
}

void TestMainWindowRuns::missingRun_leavesTheOldOne_underABanner()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    const QString model = fixture.textOf("cardModel");
    fixture.window().openSource(sampleAddress(u"rf-detr"_s, u"99"_s));
    QTRY_VERIFY(fixture.textOf("bannerText").contains(u"Still shown: sample/rf-detr/1"_s));
    QVERIFY(!fixture.textOf("bannerText").contains(u"http"_s));
    QCOMPARE(fixture.session().lastError()->code, ErrorCode::NotFound);
    QCOMPARE(fixture.textOf("bannerAction"), u"Try again"_s);
    QCOMPARE(fixture.textOf("cardModel"), model);
    QVERIFY(fixture.table().model()->rowCount() > 0);
    fixture.click("bannerClose");
    QCOMPARE(fixture.textOf("bannerText"), QString());
    QVERIFY(!fixture.session().lastError());
}

void TestMainWindowRuns::wrongFile_leavesTheOldRun_underABanner_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another JSON") << QByteArray("[1, 2, 3]");
    QTest::newRow("a page") << QByteArray("<!doctype html><html><body>Sign in</body></html>");
}

void TestMainWindowRuns::wrongFile_leavesTheOldRun_underABanner()
{
    QFETCH(QByteArray, bytes);
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    fixture.drop(fixture.write(u"wrong.json"_s, bytes));
    QTRY_VERIFY(fixture.textOf("bannerText").contains(u"Still shown: sample/rf-detr/1"_s));
    QCOMPARE(fixture.session().lastError()->code, ErrorCode::NotAResult);
    QVERIFY(fixture.table().model()->rowCount() > 0);
    QCOMPARE(fixture.settings().recentRuns(), QStringList());
    QVERIFY(fixture.openRun(u"rf-detr/2"_s)); // what works takes the banner away
    QCOMPARE(fixture.textOf("bannerText"), QString());
}

void TestMainWindowRuns::droppedFile_opens_andIsRemembered()
{
    WindowFixture fixture;
    const QString path = fixture.write(u"mine.json"_s, R"({"trainingId":"a/b/1","status":"finished","jobType":"nas",
        "models":[{"modelId":"<b>one</b>","nasFamily":"child","metrics":{"map5095":50,"hardware":"T4","latency":3}}]})");
    fixture.drop(path);
    QTRY_VERIFY(fixture.session().run());
    QVERIFY(fixture.table().isVisible());
    QCOMPARE(fixture.textOf("cardModel"), u"<b>one</b>"_s);
    QCOMPARE(fixture.textOf("runTitle"), u"mine.json"_s);
    QCOMPARE(fixture.settings().recentRuns(), QStringList{path});
}

void TestMainWindowRuns::rememberedTraining_opens()
{
    WindowFixture fixture;
    const RunAddress one{u"acme"_s, u"bottles"_s, u"5"_s, u"5a01"_s};
    fixture.settings().addRecentRun(one.displayName());
    fixture.drop(fixture.write(u"mine.json"_s, R"({"trainingId":"a/b/1","status":"finished","models":[]})"));
    QTRY_VERIFY(fixture.session().run()); // and the list is made anew
    auto *const list = fixture.find<QListWidget>("recentRuns");
    const QList<QListWidgetItem *> items = list->findItems(one.displayName(), Qt::MatchExactly);
    QCOMPARE(items.size(), 1);
    Q_EMIT list->itemActivated(items.first());
    QCOMPARE(fixture.session().requestedSource(), RunSource(one));
}

void TestMainWindowRuns::search_findsARun()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    const auto *const tree = fixture.find<QTreeView>("runsTree");
    const int all = tree->model()->rowCount();
    fixture.press(Qt::Key_K, Qt::ControlModifier);
    auto *const search = fixture.find<QLineEdit>("runsSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"instance seg"_s);
    QVERIFY(all > 1);
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
    search->clear();
    QCOMPARE(tree->model()->rowCount(), all);
}

void TestMainWindowRuns::closedProjects_stayClosed_whenARunIsOpened()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    auto *const tree = fixture.find<QTreeView>("runsTree");
    const QModelIndex project = tree->model()->index(0, 0);
    QVERIFY(tree->isExpanded(project));
    tree->collapse(project);
    QVERIFY(fixture.openRun(u"rf-detr/3"_s));
    QVERIFY(!tree->isExpanded(project));
}

void TestMainWindowRuns::liveSearch_advances_andFinishes()
{
    WindowFixture fixture(8s);
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"live-search/1"_s));
    QVERIFY(fixture.textOf("runStatus").endsWith(u"(replay)"_s));
    QVERIFY(fixture.textOf("miningPhase").startsWith(u"Replay of a search · "_s));
    QVERIFY(fixture.find<QWidget>("miningPanel")->isVisible());
    const auto *const frontier = fixture.find<QTableView>("miningFrontier");
    const auto *const progress = fixture.find<QProgressBar>("miningProgress");
    int highest = 0;
    QTRY_VERIFY_WITH_TIMEOUT((highest = std::max(highest, progress->value())) > 0 && frontier->model()->rowCount() > 0,
                             15'000);
    const int early = frontier->model()->rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.session().run()->header().state() == RunState::Finished, 20'000);
    QVERIFY(fixture.textOf("runStatus").contains(u"finished"_s));
    QVERIFY(!progress->isVisible());
    QVERIFY(frontier->model()->rowCount() >= early || !fixture.find<QWidget>("miningPanel")->isVisible());
    QVERIFY(fixture.session().run()->modelCount() > 0);
    QCOMPARE(static_cast<std::size_t>(fixture.table().model()->rowCount()), fixture.session().run()->modelCount());
    QCOMPARE(fixture.textOf("bannerText"), QString());
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestMainWindowRuns)
#include "tst_mainwindowruns.moc"
