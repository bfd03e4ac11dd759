// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/reasoncard.h"
#include "sidebar/sidebar.h"

#include "support/resultsbody.h"
#include "support/windowapp.h"

#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

class TestSidebar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cards_areWhole_atTheNarrowestWidth();
    void narrowestWidth_followsTheCards();
    void card_asksForItsSentencesOnce_whateverChanges();

private:
    QTemporaryDir m_folder;
};

namespace {

QByteArray body()
{
    return resultsBody({modelJson("child-with-quite-a-long-name", R"("map5095":60.25,"map50":80)", R"("T4":1234.5)"),
                        modelJson("stock", R"("map5095":50)", R"("T4":2000)", "baseline")});
}

} // namespace

void TestSidebar::cards_areWhole_atTheNarrowestWidth()
{
    RunSession session(systemClock());
    const Theme theme;
    Sidebar sidebar(&session, &theme);
    QVERIFY(show(session, m_folder.filePath(u"run.json"_s), body()));
    sidebar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sidebar));
    sidebar.resize(sidebar.minimumSizeHint().width(), 300); // too low for all cards: the scroll bar takes its room
    QTRY_VERIFY(sidebar.widget()->width() <= sidebar.viewport()->width());
}

void TestSidebar::narrowestWidth_followsTheCards()
{
    RunSession session(systemClock());
    const Theme theme;
    Sidebar sidebar(&session, &theme);
    const int empty = sidebar.minimumSizeHint().width();
    QVERIFY(show(session, m_folder.filePath(u"run.json"_s), body()));
    QTRY_VERIFY(sidebar.minimumSizeHint().width() > empty);
}

void TestSidebar::card_asksForItsSentencesOnce_whateverChanges()
{
    RunSession session(systemClock());
    int asked = 0;
    const ReasonCard card(u"card"_s, u"Title"_s, &session, [&asked](const RunSession &) {
        ++asked;
        return QStringList{u"sentence"_s};
    });
    QVERIFY(show(session, m_folder.filePath(u"run.json"_s), body()));
    QCOMPARE(asked, 1);
    session.select(0);
    QCOMPARE(asked, 2);
    QVERIFY(show(session, m_folder.filePath(u"other.json"_s), body())); // nothing is selected then
    QCOMPARE(asked, 3);
    session.change([](RunView &view) { view.need.budget = 1500; });
    QCOMPARE(asked, 4);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
