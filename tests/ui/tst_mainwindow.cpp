// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "reasons/amounts.h"
#include "reasons/targetreason.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScreen>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void start_offersThreeWays_andNothingElse();
    void sample_opensByAClick();
    void everyTarget_isAnsweredLikeTheAnalysis();
    void targetSelector_choosesWithTheKeyboard();
    void metric_changesChartCardAndTable();
    void budget_typedIn_answersWithThePick();
    void budget_thatNothingFits_isSaid();
    void noise_isTold_andEndsWithTheRun();
    void limits_comeBackWithTheirRun();
    void selection_saysWhyItIsNotOnTheFront();
    void baselines_competeWhenAskedIn();
    void filter_keepsWhatItNames();
    void cardCopy_copiesTheExactId();
    void layout_isKept_forTheNextStart();
    void layout_canBeReset();

private:
    static void checkTarget(WindowFixture &fixture, int target);
    static void checkCard(WindowFixture &fixture);
    static void checkFront(WindowFixture &fixture);
};

namespace {

QString plain(QString text) { return text.replace(QChar(0x202F), u' '); }

void typeBudget(WindowFixture &fixture, const QString &ms)
{
    auto *const budget = fixture.find<QDoubleSpinBox>("latencyBudget");
    budget->setFocus();
    budget->selectAll();
    QTest::keyClicks(budget, ms);
    QTest::keyClick(budget, Qt::Key_Return);
}

} // namespace

void TestMainWindow::start_offersThreeWays_andNothingElse()
{
    WindowFixture fixture;
    for (const char *const name : {"startSample", "startConnect", "startOpenFile"}) {
        QVERIFY2(fixture.find<QPushButton>(name)->isVisible(), name);
        QVERIFY2(fixture.find<QPushButton>(name)->isEnabled(), name);
    }
    QVERIFY(!fixture.look<QTableView>("modelsTable")); // made with the first run
    QVERIFY(!fixture.find<QAction>("exportPicture")->isEnabled());
    QVERIFY(!fixture.find<QAction>("target1")->isEnabled());
    QCOMPARE(fixture.textOf("bannerText"), QString());
    fixture.click("startConnect");
    QTRY_VERIFY(fixture.look<QDialog>("connectDialog"));
}

void TestMainWindow::sample_opensByAClick()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.session().shownClient() == &fixture.program().sample().client);
    QVERIFY(fixture.window().windowTitle().startsWith(displayName(fixture.session().shown().source)));
    QVERIFY(fixture.table().isVisible());
    QCOMPARE(static_cast<std::size_t>(fixture.table().model()->rowCount()), fixture.session().run()->modelCount());
    QVERIFY(fixture.find<QAction>("exportPicture")->isEnabled());
    QCOMPARE(fixture.textOf("bannerText"), QString());
    QCOMPARE(fixture.settings().recentRuns(), QStringList()); // the sample's server ends with the program
}

void TestMainWindow::everyTarget_isAnsweredLikeTheAnalysis()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"accelerators/1"_s));
    QCOMPARE(fixture.session().run()->targetCount(), 5);
    for (int target = 4; target >= 0; --target) {
        fixture.press(static_cast<Qt::Key>(Qt::Key_1 + target), Qt::ControlModifier);
        checkTarget(fixture, target);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestMainWindow::checkTarget(WindowFixture &fixture, int target)
{
    const RunSession &session = fixture.session();
    QCOMPARE(session.view().target, std::optional(target));
    QCOMPARE(fixture.find<QComboBox>("targetSelector")->currentText(), session.run()->targetName(target));
    checkCard(fixture);
    checkFront(fixture);
    const TargetAnalysis wanted = analyseTarget(*session.run(), target, Metric::Map5095);
    QVERIFY(fixture.textOf("modelCounts")
                .contains(u"%1 with latency on %2"_s.arg(wanted.withLatency).arg(session.run()->targetName(target))));
}

/// Against an analysis made here, not the session's.
void TestMainWindow::checkCard(WindowFixture &fixture)
{
    const TrainingRun &run = *fixture.session().run();
    const RunView &view = fixture.session().view();
    const TargetAnalysis analysis = analyseTarget(run, *view.target, view.metric, view.population);
    const Recommendation *const stated = run.recommendationFor(*view.target);
    QVERIFY(stated && stated->row);
    const Point *const point = analysis.pointOf(*stated->row);
    QVERIFY(point);
    QCOMPARE(fixture.textOf("cardModel"), run.modelId(*stated->row));
    QCOMPARE(fixture.textOf("cardSpeaker"), u"Recommended by the sample's rule"_s);
    QCOMPARE(fixture.textOf("cardMetric"), plain(percentText(point->metric)));
    QCOMPARE(fixture.textOf("cardLatency"), plain(latencyText(point->latency)));
    QVERIFY(fixture.textOf("cardReason").startsWith(u"Rule: "_s));
}

/// Table and chart agree with the analysis, model by model.
void TestMainWindow::checkFront(WindowFixture &fixture)
{
    const TrainingRun &run = *fixture.session().run();
    const RunView &view = fixture.session().view();
    const TargetAnalysis analysis = analyseTarget(run, *view.target, view.metric, view.population);
    const Recommendation *const stated = run.recommendationFor(*view.target);
    const ChartContent &drawn = fixture.paretoChart().content();
    QVERIFY(drawn.seen.analysis);
    QCOMPARE(drawn.seen.analysis->front, analysis.front);
    for (Row row = 0; row < run.modelCount(); ++row) {
        const QString id = run.modelId(row);
        const QString standing = fixture.cell(id, u"On target"_s);
        if (!stated || stated->row != row)
            QCOMPARE(standing.contains(u"front"_s), analysis.onFront.at(row));
        const Point *const point = analysis.pointOf(row);
        QCOMPARE(fixture.chart().placeOf(row).has_value(), point != nullptr);
        if (point)
            QVERIFY(fixture.chart().viewport()->rect().contains(*fixture.chart().placeOf(row)));
    }
}

void TestMainWindow::targetSelector_choosesWithTheKeyboard()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"accelerators/1"_s));
    auto *const selector = fixture.find<QComboBox>("targetSelector");
    fixture.press(Qt::Key_1, Qt::ControlModifier);
    selector->setFocus();
    QTest::keyClick(selector, Qt::Key_Down);
    checkTarget(fixture, 1);
    fixture.press(Qt::Key_9, Qt::ControlModifier); // there are five
    checkTarget(fixture, 1);
}

void TestMainWindow::metric_changesChartCardAndTable()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    auto *const selector = fixture.find<QComboBox>("metricSelector");
    QCOMPARE(selector->count(), 2); // those that the run has
    selector->setFocus();
    QTest::keyClick(selector, Qt::Key_Down);
    QCOMPARE(fixture.session().view().metric, Metric::Map50);
    QVERIFY(fixture.paretoChart().content().title.startsWith(u"mAP@50 against"_s));
    checkCard(fixture);
    checkFront(fixture);
}

void TestMainWindow::budget_typedIn_answersWithThePick()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"fall-detection/1"_s)); // nobody recommends anything here
    QVERIFY(fixture.session().analysis());
    const std::vector<Point> &front = fixture.session().analysis()->front;
    QVERIFY(!front.empty());
    typeBudget(fixture, QString::number(std::ceil(front.back().latency)));
    const double budget = std::ceil(front.back().latency);
    QCOMPARE(fixture.session().view().need.budget, std::optional(budget));
    const auto pick = bestWithinLatency(*fixture.session().run(), fixture.session().analysis()->points, budget);
    QVERIFY(pick);
    QCOMPARE(fixture.textOf("cardSpeaker"), u"Computed here: most accurate within "_s + plain(latencyText(budget)));
    QCOMPARE(fixture.textOf("cardModel"), fixture.session().run()->modelId(pick->best.row));
    QVERIFY(fixture.textOf("cardReason").contains(u"at or under your budget"_s));
    typeBudget(fixture, u"0"_s);
    QCOMPARE(fixture.session().view().need.budget, std::nullopt);
    QCOMPARE(fixture.textOf("cardSpeaker"), u"Computed here: balanced"_s);
}

void TestMainWindow::budget_thatNothingFits_isSaid()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    const QString model = fixture.textOf("cardModel");
    typeBudget(fixture, u"0.01"_s);
    QVERIFY(
        fixture.textOf("cardReason").startsWith(u"It is over your budget of 0.01 ms; nothing else fits either. "_s));
    QVERIFY2(fixture.textOf("needCardSentence0").startsWith(u"No model has at most 0.01 ms on "_s),
             qPrintable(fixture.textOf("needCardSentence0")));
    QCOMPARE(fixture.textOf("cardModel"), model);
}

void TestMainWindow::noise_isTold_andEndsWithTheRun()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"fall-detection/1"_s));
    QVERIFY(!fixture.find<QWidget>("noiseCard")->isVisible());
    const QImage quiet = fixture.chart().grab().toImage();
    fixture.find<QAction>("noise")->trigger();
    auto *const images = fixture.find<QDoubleSpinBox>("noiseImages");
    images->setFocus();
    images->selectAll();
    QTest::keyClicks(images, u"73"_s);
    QTest::keyClick(images, Qt::Key_Return);
    QTRY_VERIFY(fixture.find<QWidget>("noiseCard")->isVisible());
    QVERIFY(fixture.textOf("noiseCardSentence0").contains(u"are the same in mAP@50:95 within the noise"_s));
    QVERIFY(fixture.textOf("noiseCardSentence2").contains(u"73 images"_s));
    QTRY_VERIFY(fixture.chart().grab().toImage() != quiet); // the halo
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    QVERIFY(!fixture.find<QWidget>("noiseCard")->isVisible());
}

void TestMainWindow::limits_comeBackWithTheirRun()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"fall-detection/1"_s));
    const TargetIndex target = fixture.session().view().target.value();
    typeBudget(fixture, u"12"_s);
    fixture.session().change([&](RunView &view) { view.need.floor = 90; });
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    QVERIFY(fixture.session().view().need.isEmpty());
    QVERIFY(!fixture.find<QWidget>("needCard")->isVisible());
    QVERIFY(fixture.openRun(u"fall-detection/1"_s));
    fixture.session().change(
        [&](RunView &view) { view.target = target; }); // the target that the other run has is looked at
    QCOMPARE(fixture.session().view().need, (Need{12.0, 90.0}));
    QCOMPARE(fixture.find<QDoubleSpinBox>("latencyBudget")->value(), 12.0);
    QCOMPARE(fixture.find<QDoubleSpinBox>("metricFloor")->value(), 90.0);
    QVERIFY(fixture.textOf("needCardSentence1").contains(u" wins from "_s));
}

void TestMainWindow::selection_saysWhyItIsNotOnTheFront()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"fall-detection/1"_s));
    const TrainingRun &run = *fixture.session().run();
    const TargetAnalysis &analysis = *fixture.session().analysis();
    const auto beaten = std::ranges::find_if(analysis.points,
                                             [&](const Point &each) { return !analysis.onFront[each.row]; });
    QVERIFY(beaten != analysis.points.end());
    fixture.clickChart(fixture.chart().placeOf(beaten->row).value());
    QCOMPARE(fixture.session().selectedRow(), std::optional(beaten->row));
    QCOMPARE(fixture.textOf("selectionCardSentence1"),
             plain(whyNotText(run, analysis.metric, whyNotOnFront(analysis, beaten->row).value())));
    fixture.session().select(analysis.front.front().row);
    QVERIFY(fixture.textOf("selectionCardSentence1").startsWith(u"On the front"_s));
    fixture.session().select(std::nullopt);
    QVERIFY(!fixture.find<QWidget>("selectionCard")->isVisible());
}

void TestMainWindow::baselines_competeWhenAskedIn()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    checkFront(fixture);
    fixture.click("withBaselines");
    QCOMPARE(fixture.session().view().population, Population::WithBaselines);
    checkFront(fixture);
    fixture.click("logScale");
    QCOMPARE(fixture.paretoChart().mapping().scale, LatencyScale::Logarithmic);
    checkFront(fixture);
}

void TestMainWindow::filter_keepsWhatItNames()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    auto *const filter = fixture.find<QLineEdit>("modelFilter");
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"baseline"_s);
    const TrainingRun &run = *fixture.session().run();
    int baselines = 0;
    for (Row row = 0; row < run.modelCount(); ++row)
        baselines += run.family(row) == NasFamily::Baseline ? 1 : 0;
    QVERIFY(baselines > 0 && static_cast<std::size_t>(baselines) < run.modelCount());
    QCOMPARE(fixture.table().model()->rowCount(), baselines);
    fixture.click("cardReveal"); // a model that the filter hides
    QCOMPARE(filter->text(), QString());
    QCOMPARE(fixture.tableSelection(), fixture.textOf("cardModel"));
}

void TestMainWindow::cardCopy_copiesTheExactId()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QApplication::clipboard()->clear();
    fixture.click("cardCopy");
    QVERIFY(!fixture.textOf("cardModel").isEmpty());
    QCOMPARE(QApplication::clipboard()->text(), fixture.textOf("cardModel"));
}

void TestMainWindow::layout_isKept_forTheNextStart()
{
    WindowFixture fixture;
    // What is larger than the screen, Qt 6.8 makes smaller as it opens again.
    const QSize usual = fixture.window().size();
    fixture.window().resize(fixture.window().screen()->availableSize() - QSize(40, 60));
    const QSize size = fixture.window().size();
    QVERIFY(size != usual);
    auto *const runs = fixture.find<QDockWidget>("runsDock");
    fixture.window().resizeDocks({runs}, {240}, Qt::Horizontal);
    QTRY_COMPARE(runs->width(), 240);
    fixture.window().close();
    Settings again(fixture.folder() + u"/settings.ini"_s);
    Program next(&again, fixture.folder() + u"/runs.sqlite"_s);
    next.window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&next.window()));
    QCOMPARE(next.window().size(), size);
    QTRY_COMPARE(next.window().findChild<QDockWidget *>(u"runsDock"_s)->width(), 240);
}

void TestMainWindow::layout_canBeReset()
{
    WindowFixture fixture;
    auto *const runs = fixture.find<QDockWidget>("runsDock");
    fixture.window().addDockWidget(Qt::RightDockWidgetArea, runs);
    fixture.find<QDockWidget>("sidebarDock")->close();
    fixture.find<QAction>("resetLayout")->trigger();
    QTRY_VERIFY(fixture.find<QDockWidget>("sidebarDock")->isVisible());
    QCOMPARE(fixture.window().dockWidgetArea(runs), Qt::LeftDockWidgetArea);
    QTRY_COMPARE(runs->width(), 316);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
