// SPDX-License-Identifier: GPL-3.0-or-later
// The turns of the real window's panels when a run is read anew.
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QAbstractEventDispatcher>
#include <QSet>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// In which turns of the event loop a widget painted.
class PaintLog final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintLog)
public:
    PaintLog(QWidget *widget, const int *turn)
        : m_turn(turn)
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_turns.insert(*m_turn);
        return false;
    }
    void clear() { m_turns.clear(); }
    [[nodiscard]] const QSet<int> &turns() const { return m_turns; }

private:
    const int *m_turn;
    QSet<int> m_turns;
};

} // namespace

class TestPaintTurns final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refresh_paintsChartTableAndSidebar_inTurnsOfTheirOwn()
    {
        WindowFixture fixture;
        fixture.window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.window()));
        QVERIFY(fixture.openSample());
        QCoreApplication::processEvents();

        int turn = 0;
        const QObject context; // what is counted here ends with it
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &context, [&turn] { ++turn; });
        PaintLog chart(fixture.find<QAbstractScrollArea>("paretoChart")->viewport(), &turn);
        PaintLog table(fixture.find<QAbstractScrollArea>("modelsTable")->viewport(), &turn);
        PaintLog card(fixture.find<QWidget>("recommendationCard"), &turn);
        const auto clear = [&] {
            for (PaintLog *const log : {&chart, &table, &card})
                log->clear();
        };
        // What is painted before the answer comes is no concern of this test.
        connect(&fixture.session(), &RunSession::runChanged, &context, clear);
        fixture.session().refresh();
        QTRY_VERIFY(!fixture.session().isLoading());
        QTRY_VERIFY(!chart.turns().isEmpty() && !table.turns().isEmpty() && !card.turns().isEmpty());
        QVERIFY(!chart.turns().intersects(table.turns()));
        QVERIFY(!chart.turns().intersects(card.turns()));
        QVERIFY(!table.turns().intersects(card.turns()));
        for (const char *const name : {"paretoChart", "modelsTable", "recommendationCard"})
            QVERIFY(fixture.find<QWidget>(name)->updatesEnabled()); // none is left behind
    }

    void widgetsThatGo_whileTheyWait_areNotTouched()
    {
        auto fixture = std::make_unique<WindowFixture>();
        fixture->window().show();
        QVERIFY(fixture->openSample());
        Q_EMIT fixture->session().analysisChanged(); // all wait for their turn
        fixture.reset();
        QCoreApplication::processEvents();
    }
};

PARETOSCOPE_WINDOW_TEST_MAIN(TestPaintTurns)
#include "tst_paintturns.moc"
