// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/modelspanel.h"

#include "support/resultsbody.h"
#include "support/windowapp.h"
#include "theme/theme.h"
#include "widgets/columndelegate.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QtMath>

#include <memory>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int modelCount = 400;

/// Latency falls and mAP rises from model to model; `first` and `step` say which of them are there.
QByteArray body(int first = 0, int step = 1)
{
    QList<QByteArray> models;
    for (int i = first; i < modelCount; i += step) {
        const QByteArray number = QByteArray::number(i).rightJustified(3, '0');
        models.append(modelJson("m" + number, R"("map5095":)" + QByteArray::number(10 + i / 8.0),
                                R"("T4":)" + QByteArray::number(1000 - i), "child", i % 2 ? "finished" : "training"));
    }
    return resultsBody(models, "running");
}

} // namespace

/// The table as the window shows it: what the user looks at stays in sight.
class TestModelsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void selectionInView_staysWhereItIs_whenSorted();
    void place_isKept_whenSortedWithoutASelectionInView();
    void top_staysTheTop();
    void filter_keepsTheTopmostModel_andComesBack();
    void filter_keepsTheSelection_andTheWidths();
    void selectionInTheFilteredTable_staysInView_whenTheFilterGoes();
    void refresh_keepsPlaceAndSelection_data();
    void refresh_keepsPlaceAndSelection();
    void selectionFromElsewhere_comesIntoView();
    void anotherRun_beginsAtTheTop();
    void counts_sayWhatTheFilterLeaves();
    void cells_lookAsTheStyleDrawsThem();

private:
    [[nodiscard]] bool showRun(const QByteArray &json, const QString &name = u"a.json"_s);
    [[nodiscard]] QScrollBar *bar() const { return m_table->verticalScrollBar(); }
    [[nodiscard]] QString idAt(int tableRow) const
    {
        return m_table->model()->index(tableRow, 0).data(KeyRole).toString();
    }
    [[nodiscard]] QString topId() const { return idAt(m_table->rowAt(0)); }
    [[nodiscard]] QString selectedId() const;
    /// Pixels below the top of the view.
    [[nodiscard]] int placeOfSelection() const { return m_table->visualRect(m_table->currentIndex()).top(); }
    [[nodiscard]] QString counts() const
    {
        return m_panel->findChild<QWidget *>(u"modelCounts"_s)->property("text").toString();
    }
    [[nodiscard]] int column(const QString &key) const
    {
        return qobject_cast<TrainedModelsTableModel *>(m_table->model())->columnOf(key);
    }
    void sortBy(const QString &key, Qt::SortOrder order) { m_table->sortByColumn(column(key), order); }
    void select(Row row) { m_session->select(row); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ModelsPanel> m_panel;
    QTableView *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
};

void TestModelsPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_session = std::make_unique<RunSession>(systemClock());
    m_theme = std::make_unique<Theme>();
    m_panel = std::make_unique<ModelsPanel>(m_session.get(), m_theme.get(), m_settings.get());
    m_table = m_panel->findChild<QTableView *>(u"modelsTable"_s);
    m_filter = m_panel->findChild<QLineEdit *>(u"modelFilter"_s);
    m_panel->resize(900, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    QVERIFY(showRun(body()));
    sortBy(u"model"_s, Qt::AscendingOrder);
    QTRY_VERIFY(bar()->maximum() > modelCount / 2); // laid out
}

void TestModelsPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

bool TestModelsPanel::showRun(const QByteArray &json, const QString &name)
{
    return show(*m_session, m_folder->filePath(name), json);
}

QString TestModelsPanel::selectedId() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 && rows.first().row() == m_table->currentIndex().row() ? idAt(rows.first().row())
                                                                                   : QString();
}

void TestModelsPanel::selectionInView_staysWhereItIs_whenSorted()
{
    bar()->setValue(100);
    select(105);
    const int place = placeOfSelection();
    QVERIFY(place > 0);
    sortBy(u"latency"_s, Qt::DescendingOrder);
    QCOMPARE(selectedId(), u"m105"_s);
    QCOMPARE(placeOfSelection(), place);
    sortBy(u"latency"_s, Qt::AscendingOrder);
    QCOMPARE(selectedId(), u"m105"_s);
    QCOMPARE(placeOfSelection(), place);
}

void TestModelsPanel::place_isKept_whenSortedWithoutASelectionInView()
{
    select(5);
    bar()->setValue(100);
    sortBy(u"latency"_s, Qt::AscendingOrder);
    QCOMPARE(bar()->value(), 100);
    QCOMPARE(selectedId(), u"m005"_s);
}

void TestModelsPanel::top_staysTheTop()
{
    sortBy(u"latency"_s, Qt::AscendingOrder);
    QCOMPARE(topId(), u"m399"_s);
    m_filter->setText(u"training"_s);
    QCOMPARE(topId(), u"m398"_s);
    m_filter->clear();
    QCOMPARE(topId(), u"m399"_s);
    QVERIFY(showRun(body(0, 3)));
    QCOMPARE(bar()->value(), 0);
}

void TestModelsPanel::filter_keepsTheTopmostModel_andComesBack()
{
    bar()->setValue(101);
    m_filter->setText(u"training"_s);
    QCOMPARE(m_table->rowAt(0), 50); // m102, the next one, a row below the top as it was
    QCOMPARE(topId(), u"m100"_s);
    m_filter->setText(u"m39 training"_s);
    QCOMPARE(bar()->value(), 0); // few are left
    m_filter->clear();
    QCOMPARE(topId(), u"m101"_s);
}

void TestModelsPanel::filter_keepsTheSelection_andTheWidths()
{
    bar()->setValue(100);
    select(106);
    const int place = placeOfSelection();
    m_table->horizontalHeader()->resizeSection(column(u"model"_s), 177);
    m_filter->setText(u"training"_s);
    QCOMPARE(selectedId(), u"m106"_s);
    QCOMPARE(placeOfSelection(), place);
    m_filter->setText(u"finished"_s);
    QCOMPARE(selectedId(), QString());
    QCOMPARE(m_session->selectedRow(), std::optional<Row>(106));
    m_filter->clear();
    QCOMPARE(selectedId(), u"m106"_s);
    QCOMPARE(placeOfSelection(), place);
    QCOMPARE(m_table->horizontalHeader()->sectionSize(column(u"model"_s)), 177);
}

void TestModelsPanel::selectionInTheFilteredTable_staysInView_whenTheFilterGoes()
{
    m_filter->setText(u"m2"_s);
    const QModelIndex cell = m_table->model()->index(3, column(u"model"_s));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(cell).center());
    QCOMPARE(selectedId(), u"m203"_s);
    const int place = placeOfSelection();
    m_filter->clear();
    QCOMPARE(selectedId(), u"m203"_s);
    QCOMPARE(placeOfSelection(), place);
}

void TestModelsPanel::refresh_keepsPlaceAndSelection_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("step");
    QTest::newRow("nothing comes or goes") << 0 << 1;
    QTest::newRow("a block goes above") << 50 << 1;
    QTest::newRow("every other one goes") << 0 << 2;
}

void TestModelsPanel::refresh_keepsPlaceAndSelection()
{
    QFETCH(const int, first);
    QFETCH(const int, step);
    bar()->setValue(100);
    QVERIFY(showRun(body(first, step)));
    QCOMPARE(topId(), u"m100"_s);
    QVERIFY(showRun(body()));
    QCOMPARE(topId(), u"m100"_s);
    select(106);
    const int place = placeOfSelection();
    QVERIFY(showRun(body(first, step)));
    QCOMPARE(selectedId(), u"m106"_s);
    QCOMPARE(placeOfSelection(), place);
    bar()->setValue(bar()->maximum()); // out of sight
    const QString top = topId();
    QVERIFY(showRun(body(first, step)));
    QCOMPARE(topId(), top);
    QCOMPARE(selectedId(), u"m106"_s);
}

void TestModelsPanel::selectionFromElsewhere_comesIntoView()
{
    select(300);
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex()).center()));
    m_filter->setText(u"m0"_s);
    m_panel->revealSelection();
    QCOMPARE(m_filter->text(), QString());
    QCOMPARE(selectedId(), u"m300"_s);
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex()).center()));
}

void TestModelsPanel::anotherRun_beginsAtTheTop()
{
    bar()->setValue(100);
    m_filter->setText(u"m"_s);
    QVERIFY(showRun(body(), u"b.json"_s));
    QCOMPARE(bar()->value(), 0);
    QCOMPARE(m_filter->text(), QString());
}

void TestModelsPanel::counts_sayWhatTheFilterLeaves()
{
    const QString all = counts();
    QVERIFY(all.startsWith(u"400 models"_s));
    m_filter->setText(u"t4<"_s);
    QCOMPARE(counts(), u"“t4<” waits for a number."_s);
    m_filter->setText(u"t4<611"_s);
    QCOMPARE(counts(), u"10 of 400 shown · "_s + all);
    m_filter->setText(u"t4<611 foo>2"_s);
    QCOMPARE(counts(), u"10 of 400 shown · “foo>2” is not understood: no column is called foo."_s);
    m_filter->setText(u"nowhere"_s);
    QVERIFY(counts().startsWith(u"0 of 400 shown"_s));
    QCOMPARE(m_table->model()->rowCount(), 0);
    m_filter->clear();
    QCOMPARE(counts(), all);
}

/// The short way of a plain cell against Qt's own, a selected row among them.
void TestModelsPanel::cells_lookAsTheStyleDrawsThem()
{
    QVERIFY(showRun(body()));
    select(3);
    const auto picture = [this] { return m_table->viewport()->grab().toImage(); };
    const QImage ours = picture();
    QAbstractItemDelegate *const own = m_table->itemDelegate();
    ColumnDelegate plain;
    m_table->setItemDelegate(&plain);
    const QImage theirs = picture();
    m_table->setItemDelegate(own);
    QCOMPARE(ours.size(), theirs.size());
    // Right of the marks.
    const int left = qCeil(m_table->columnViewportPosition(column(u"model"_s)) * ours.devicePixelRatio());
    int words = 0;
    int differing = 0;
    for (int y = 0; y < ours.height(); ++y) {
        for (int x = left; x < ours.width(); ++x) {
            const int darkness = 255 - qGray(theirs.pixel(x, y));
            words += darkness > 128 ? 1 : 0;
            differing += std::abs(255 - qGray(ours.pixel(x, y)) - darkness) > 40 ? 1 : 0;
        }
    }
    QVERIFY(words > 500);
    QVERIFY2(differing * 100 < words, qPrintable(u"%1 of %2"_s.arg(differing).arg(words)));
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestModelsPanel)
#include "tst_modelspanel.moc"
