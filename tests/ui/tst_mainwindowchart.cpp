// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "chart/hovercard.h"
#include "models/trainedmodelstablemodel.h"
#include "reasons/amounts.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QWheelEvent>

#include <cmath>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

/// The chart in the window by mouse and keyboard, on the first run of the sample.
class TestMainWindowChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void click_selectsTheTableRow();
    void clickIntoTheVoid_selectsNothing();
    void rightClick_isAboutTheModelUnderIt();
    void tableRow_marksThePointInTheChart();
    void arrowKeys_walkTheFront();
    void shiftArrow_walksEveryModel();
    void hover_saysWhatAModelIs();
    void wheel_zooms_andDoubleClickResets();
    void drag_zoomsToTheRectangle();
    void shortcut_resetsTheZoom();
    void budgetLine_isDragged();

private:
    [[nodiscard]] const TargetAnalysis &analysis() const { return *m_fixture->session().analysis(); }
    [[nodiscard]] QString idOf(const Point &point) const { return m_fixture->session().run()->modelId(point.row); }
    [[nodiscard]] QPoint placeOf(const Point &point) { return *m_fixture->chart().placeOf(point.row); }
    void wheel(const QPoint &place, int steps);
    void drag(const QPoint &from, const QPoint &to);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMainWindowChart::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->openSample());
    QVERIFY(m_fixture->openRun(u"rf-detr/1"_s));
}

void TestMainWindowChart::wheel(const QPoint &place, int steps)
{
    QWidget *const viewport = m_fixture->chart().viewport();
    QWheelEvent event(place, viewport->mapToGlobal(QPointF(place)), {}, {0, steps * 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &event);
}

void TestMainWindowChart::drag(const QPoint &from, const QPoint &to)
{
    QWidget *const viewport = m_fixture->chart().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    m_fixture->moveInChart((from + to) / 2, Qt::LeftButton);
    m_fixture->moveInChart(to, Qt::LeftButton);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
}

void TestMainWindowChart::click_selectsTheTableRow()
{
    for (const std::vector<Point> *const points : {&analysis().front, &analysis().baselines}) {
        for (const Point &point : *points) {
            m_fixture->clickChart(placeOf(point));
            const Row selected = m_fixture->session().selectedRow().value();
            QCOMPARE(m_fixture->tableSelection(), m_fixture->session().run()->modelId(selected));
            // Marks may touch: what is nearest is right, and here that is the model itself or its twin.
            QVERIFY2(samePlace(*analysis().pointOf(selected), point), qPrintable(idOf(point)));
        }
    }
}

void TestMainWindowChart::clickIntoTheVoid_selectsNothing()
{
    m_fixture->clickChart(placeOf(analysis().front.front()));
    QVERIFY(m_fixture->session().selectedRow());
    const QPointF corner = m_fixture->paretoChart().mapping().plot.bottomRight() - QPointF(4, 4);
    QVERIFY(m_fixture->paretoChart().pointsNear(corner, 12).empty());
    m_fixture->clickChart(m_fixture->chart().mapFromScene(m_fixture->paretoChart().mapToScene(corner)));
    QVERIFY(!m_fixture->session().selectedRow());
    QCOMPARE(m_fixture->tableSelection(), QString());
}

void TestMainWindowChart::rightClick_isAboutTheModelUnderIt()
{
    const Point &first = analysis().front.front();
    const Point &last = analysis().front.back();
    m_fixture->clickChart(placeOf(first));
    m_fixture->clickChart(placeOf(last), Qt::RightButton);
    QCOMPARE(m_fixture->tableSelection(), idOf(last));
    m_fixture->clickChart({2, 2}, Qt::RightButton); // a menu beside the models leaves the selection
    QCOMPARE(m_fixture->tableSelection(), idOf(last));
    QVERIFY(m_fixture->chart().actions().contains(m_fixture->find<QAction>("copyModelId")));
    QVERIFY(m_fixture->table().actions().contains(m_fixture->find<QAction>("copyModelId")));
}

void TestMainWindowChart::tableRow_marksThePointInTheChart()
{
    const Point &point = analysis().front.at(1);
    auto *const model = qobject_cast<TrainedModelsTableModel *>(m_fixture->table().model());
    const QModelIndex index = model->index(model->tableRowOf(point.row), model->columnOf(u"model"_s));
    const QRect around(placeOf(point) - QPoint(16, 16), QSize(32, 32));
    const QImage before = m_fixture->chart().viewport()->grab(around).toImage();
    m_fixture->table().scrollTo(index);
    QTest::mouseClick(m_fixture->table().viewport(), Qt::LeftButton, {}, m_fixture->table().visualRect(index).center());
    QCOMPARE(m_fixture->session().selectedRow(), std::optional(point.row));
    QVERIFY(m_fixture->chart().viewport()->grab(around).toImage() != before); // the halo
}

void TestMainWindowChart::arrowKeys_walkTheFront()
{
    m_fixture->chart().setFocus();
    for (const Point &point : analysis().front) {
        QTest::keyClick(&m_fixture->chart(), Qt::Key_Right);
        QCOMPARE(m_fixture->tableSelection(), idOf(point));
    }
    QTest::keyClick(&m_fixture->chart(), Qt::Key_Right); // stays on the last
    QCOMPARE(m_fixture->tableSelection(), idOf(analysis().front.back()));
    QTest::keyClick(&m_fixture->chart(), Qt::Key_Home);
    QCOMPARE(m_fixture->tableSelection(), idOf(analysis().front.front()));
    QTest::keyClick(&m_fixture->chart(), Qt::Key_End);
    QTest::keyClick(&m_fixture->chart(), Qt::Key_Left);
    QCOMPARE(m_fixture->tableSelection(), idOf(*(analysis().front.end() - 2)));
    QTest::keyClick(&m_fixture->chart(), Qt::Key_Escape);
    QVERIFY(!m_fixture->session().selectedRow());
}

void TestMainWindowChart::shiftArrow_walksEveryModel()
{
    m_fixture->chart().setFocus();
    QSet<Row> walked;
    for (std::size_t i = 0; i < analysis().points.size(); ++i) {
        QTest::keyClick(&m_fixture->chart(), Qt::Key_Right, Qt::ShiftModifier);
        walked.insert(m_fixture->session().selectedRow().value());
    }
    QCOMPARE(static_cast<std::size_t>(walked.size()), analysis().points.size());
}

void TestMainWindowChart::hover_saysWhatAModelIs()
{
    const Point &point = analysis().front.at(1);
    m_fixture->moveInChart(placeOf(point));
    const auto *const card = m_fixture->chart().findChild<HoverCard *>();
    QVERIFY(card && card->isVisible());
    QCOMPARE(card->lines().constFirst(), idOf(point));
    QVERIFY(card->lines().at(1).startsWith(latencyText(point.latency)));
    QVERIFY(m_fixture->chart().viewport()->rect().contains(card->geometry()));
    m_fixture->moveInChart({2, 2});
    QVERIFY(!card->isVisible());
}

void TestMainWindowChart::wheel_zooms_andDoubleClickResets()
{
    const Point &point = analysis().front.at(1);
    const QPoint place = placeOf(point);
    const AxisRange before = m_fixture->paretoChart().mapping().x;
    wheel(place, 3);
    QVERIFY(m_fixture->paretoChart().isZoomed());
    QVERIFY(m_fixture->paretoChart().mapping().x.length() < before.length() / 1.9);
    QVERIFY((placeOf(point) - place).manhattanLength() < 16); // labels may take other room
    m_fixture->clickChart(placeOf(point));
    QCOMPARE(m_fixture->tableSelection(), idOf(point));
    QTest::mouseDClick(m_fixture->chart().viewport(), Qt::LeftButton, {}, place);
    QVERIFY(!m_fixture->paretoChart().isZoomed());
    QCOMPARE(m_fixture->paretoChart().mapping().x, before);
}

void TestMainWindowChart::drag_zoomsToTheRectangle()
{
    const ChartMapping before = m_fixture->paretoChart().mapping();
    const auto toView = [this](const QPointF &inChart) {
        return m_fixture->chart().mapFromScene(m_fixture->paretoChart().mapToScene(inChart));
    };
    drag(toView(before.plot.center()), toView(before.plot.center() + QPointF(100, 80)));
    QVERIFY(m_fixture->paretoChart().isZoomed());
    const double share = m_fixture->paretoChart().mapping().x.length() / before.x.length();
    QVERIFY2(std::abs(share - 100 / before.plot.width()) < 0.01, qPrintable(QString::number(share)));
}

void TestMainWindowChart::shortcut_resetsTheZoom()
{
    wheel(placeOf(analysis().front.at(1)), 2);
    QVERIFY(m_fixture->paretoChart().isZoomed());
    m_fixture->press(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(!m_fixture->paretoChart().isZoomed());
}

void TestMainWindowChart::budgetLine_isDragged()
{
    m_fixture->session().change([&](RunView &view) { view.need.budget = analysis().front.front().latency + 1; });
    const ChartMapping &mapping = m_fixture->paretoChart().mapping();
    const auto placeAt = [&](double latency) {
        const QPointF inChart(mapping.xOf(latency), mapping.plot.bottom() - 40);
        return m_fixture->chart().mapFromScene(m_fixture->paretoChart().mapToScene(inChart));
    };
    const double wanted = analysis().front.back().latency;
    drag(placeAt(*m_fixture->session().view().need.budget), placeAt(wanted));
    QVERIFY(!m_fixture->paretoChart().isZoomed());
    const double budget = m_fixture->session().view().need.budget.value();
    QVERIFY2(std::abs(budget - wanted) <= 2 * mapping.x.length() / mapping.plot.width(),
             qPrintable(QString::number(budget)));
    QVERIFY(std::abs(m_fixture->find<QDoubleSpinBox>("latencyBudget")->value() - budget) < 0.006);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestMainWindowChart)
#include "tst_mainwindowchart.moc"
