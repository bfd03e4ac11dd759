// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/columnlayout.h"

#include "models/trainedmodelstablemodel.h"
#include "session/settings.h"
#include "support/resultsbody.h"
#include "support/windowapp.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray body(const QByteArray &id, const QByteArray &latency = R"("T4":8,"AI1":2)")
{
    return resultsBody({modelJson(id, R"("map5095":60,"map50":80)", latency)});
}

} // namespace

/// The layout on a table of a session's models, as the panel uses it.
class TestColumnLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void columnsWithoutValue_areHidden_untilAskedFor();
    void numbers_standBeforeWords();
    void refresh_widensAndNeverNarrows();
    void anotherRun_fitsItsContents();
    void target_leavesTheOtherWidthsAlone();
    void everyText_fits();
    void usersWidth_holdsForEveryRun_andTheNextStart();
    void usersOrder_holdsForEveryTarget_andTheNextStart();
    void reset_bringsTheOwnLayoutBack();
    void brokenState_isIgnored();

private:
    void start();
    [[nodiscard]] bool showRun(const QString &name, const QByteArray &json);
    [[nodiscard]] QHeaderView *header() const { return m_table->horizontalHeader(); }
    [[nodiscard]] int column(const QString &title) const;
    /// The titles on show, from left to right.
    [[nodiscard]] QStringList titles() const;
    void chooseInMenu(const QString &title);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<QTableView> m_table;
    TrainedModelsTableModel *m_model = nullptr;
    ColumnLayout *m_layout = nullptr;
};

void TestColumnLayout::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void TestColumnLayout::cleanup()
{
    m_table.reset();
    m_session.reset();
    m_settings.reset();
}

/// A program that starts on the settings the last one left.
void TestColumnLayout::start()
{
    cleanup();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_session = std::make_unique<RunSession>(systemClock());
    m_table = std::make_unique<QTableView>();
    m_model = new TrainedModelsTableModel(m_session.get(), m_table.get());
    m_table->setModel(m_model);
    m_layout = new ColumnLayout(m_table.get(), m_model, m_settings.get(), m_table.get());
    connect(m_session.get(), &RunSession::runChanged, m_layout, [this](bool sameRun) {
        if (!sameRun)
            m_layout->startAfresh();
    });
    connect(m_session.get(), &RunSession::analysisChanged, m_layout, &ColumnLayout::arrange);
    m_table->resize(1400, 300);
    m_table->show();
}

bool TestColumnLayout::showRun(const QString &name, const QByteArray &json)
{
    return show(*m_session, m_folder->filePath(name), json);
}

int TestColumnLayout::column(const QString &title) const
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() == title)
            return i;
    }
    qFatal("There is no column %s", qPrintable(title));
}

QStringList TestColumnLayout::titles() const
{
    QStringList shown;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int logical = header()->logicalIndex(visual);
        if (!header()->isSectionHidden(logical))
            shown.append(m_model->headerData(logical, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    return shown;
}

void TestColumnLayout::chooseInMenu(const QString &title)
{
    Q_EMIT header()->customContextMenuRequested({});
    auto *const menu = m_table->findChild<QMenu *>(u"columnMenu"_s);
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto wanted = std::ranges::find(actions, title, &QAction::text);
    QVERIFY(wanted != actions.end());
    (*wanted)->trigger();
    delete menu;
}

void TestColumnLayout::columnsWithoutValue_areHidden_untilAskedFor()
{
    QVERIFY(showRun(u"a.json"_s, body("a")));
    QVERIFY(!titles().contains(u"F1"_s));
    QVERIFY(titles().contains(u"mAP@50"_s));
    chooseInMenu(u"F1"_s);
    QVERIFY(titles().contains(u"F1"_s));
    chooseInMenu(u"mAP@50"_s);
    QVERIFY(!titles().contains(u"mAP@50"_s));
    start();
    QVERIFY(showRun(u"b.json"_s, body("b")));
    QVERIFY(titles().contains(u"F1"_s));
    QVERIFY(!titles().contains(u"mAP@50"_s));
}

void TestColumnLayout::numbers_standBeforeWords()
{
    QVERIFY(showRun(u"a.json"_s, body("a")));
    QCOMPARE(titles().join(u'|'), u"On target|Model|T4 (ms)|mAP@50:95|mAP@50|AI1 (ms)|Family|Status"_s);
    m_session->change([&](RunView &view) { view.target = 1; });
    QCOMPARE(titles().join(u'|'), u"On target|Model|AI1 (ms)|mAP@50:95|mAP@50|T4 (ms)|Family|Status"_s);
}

void TestColumnLayout::refresh_widensAndNeverNarrows()
{
    QVERIFY(showRun(u"a.json"_s, body("a")));
    const int width = header()->sectionSize(column(u"Model"_s));
    QVERIFY(showRun(u"a.json"_s, body("a-model-with-quite-a-long-name")));
    const int wide = header()->sectionSize(column(u"Model"_s));
    QVERIFY(wide > width);
    QVERIFY(showRun(u"a.json"_s, body("a")));
    QCOMPARE(header()->sectionSize(column(u"Model"_s)), wide);
    header()->resizeSection(column(u"Model"_s), 77);
    QVERIFY(showRun(u"a.json"_s, body("a-model-with-quite-a-long-name")));
    QCOMPARE(header()->sectionSize(column(u"Model"_s)), 77);
}

void TestColumnLayout::anotherRun_fitsItsContents()
{
    QVERIFY(showRun(u"a.json"_s, body("a")));
    const int width = header()->sectionSize(column(u"Model"_s));
    QVERIFY(showRun(u"b.json"_s, body("a-model-with-quite-a-long-name")));
    QVERIFY(header()->sectionSize(column(u"Model"_s)) > width);
    QVERIFY(showRun(u"c.json"_s, body(QByteArray(5000, 'x'))));
    QCOMPARE(header()->sectionSize(column(u"Model"_s)), 320);
}

void TestColumnLayout::target_leavesTheOtherWidthsAlone()
{
    QVERIFY(showRun(u"a.json"_s, body("a", R"("T4":8,"AI1":123456789)")));
    QList<int> before;
    for (const int each : {0, 1, 3, 4})
        before.append(header()->sectionSize(each));
    const int narrow = header()->sectionSize(column(u"T4 (ms)"_s));
    m_session->change([&](RunView &view) { view.target = 1; });
    QVERIFY(header()->sectionSize(m_model->columnOf(u"latency"_s)) > narrow); // means something else now
    QList<int> after;
    for (const int each : {0, 1, 3, 4})
        after.append(header()->sectionSize(each));
    QCOMPARE(after, before);
}

/// Against the size that the delegate asks for, cell by cell.
void TestColumnLayout::everyText_fits()
{
    QList<QByteArray> models;
    for (int i = 1; i <= 40; ++i) {
        const QByteArray number = QByteArray::number(i);
        models.append(modelJson("model-" + number, R"("map5095":)" + number + R"(,"map50":100)",
                                R"("T4":)" + number + R"(8.888,"AI1":99.999,"Nano":)" + number + "0000.1",
                                i % 2 ? "child" : "a family of its own", i % 3 ? "finished" : "waiting for hardware"));
    }
    QVERIFY(showRun(u"a.json"_s, resultsBody(models)));
    QCOMPARE(m_model->rowCount(), 40);
    for (int each = 0; each < m_model->columnCount(); ++each) {
        for (int row = 0; row < m_model->rowCount() && !header()->isSectionHidden(each); ++row)
            QVERIFY(m_table->sizeHintForIndex(m_model->index(row, each)).width() <= header()->sectionSize(each));
    }
}

void TestColumnLayout::usersWidth_holdsForEveryRun_andTheNextStart()
{
    QVERIFY(showRun(u"a.json"_s, body("a")));
    header()->resizeSection(column(u"Model"_s), 177);
    QVERIFY(showRun(u"b.json"_s, body("a-model-with-quite-a-long-name")));
    QCOMPARE(header()->sectionSize(column(u"Model"_s)), 177);
    start();
    QVERIFY(showRun(u"b.json"_s, body("b")));
    QCOMPARE(header()->sectionSize(column(u"Model"_s)), 177);
}

void TestColumnLayout::usersOrder_holdsForEveryTarget_andTheNextStart()
{
    QVERIFY(showRun(u"a.json"_s, body("a")));
    header()->moveSection(header()->visualIndex(column(u"Status"_s)), 0);
    const QString wanted = u"Status|On target|Model|%1 (ms)|mAP@50:95|mAP@50|%2 (ms)|Family"_s;
    QCOMPARE(titles().join(u'|'), wanted.arg(u"T4"_s, u"AI1"_s));
    m_session->change([&](RunView &view) { view.target = 1; });
    QCOMPARE(titles().join(u'|'), wanted.arg(u"AI1"_s, u"T4"_s));
    start();
    QVERIFY(showRun(u"b.json"_s, body("b", R"("Nano":1,"T4":8,"AI1":2)")));
    QCOMPARE(titles().first(), u"Status"_s);
}

void TestColumnLayout::reset_bringsTheOwnLayoutBack()
{
    QVERIFY(showRun(u"a.json"_s, body("a")));
    const QStringList own = titles();
    const int width = header()->sectionSize(column(u"Model"_s));
    header()->moveSection(0, 3);
    header()->resizeSection(column(u"Model"_s), 200);
    chooseInMenu(u"Family"_s);
    QVERIFY(titles() != own);
    chooseInMenu(u"Reset columns"_s);
    QCOMPARE(titles(), own);
    QCOMPARE(header()->sectionSize(column(u"Model"_s)), width);
}

void TestColumnLayout::brokenState_isIgnored()
{
    m_settings->setWidgetState(u"modelColumns"_s,
                               R"({"shown":3,"order":{"a":1},"widths":{"model":-7,"map50":"wide"}})");
    start();
    QVERIFY(showRun(u"a.json"_s, body("a")));
    QCOMPARE(titles().first(), u"On target"_s);
    QVERIFY(header()->sectionSize(column(u"Model"_s)) > 20);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestColumnLayout)
#include "tst_columnlayout.moc"
