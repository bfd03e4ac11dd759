// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trainedmodelstablemodel.h"

#include "support/resultsbody.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// "twin" and "tie" stand on one point, "bare" has no T4 latency, "odd" no mAP@50:95.
QList<QByteArray> sampleModels()
{
    return {modelJson("slow", R"("map5095":60)", R"("T4":8,"AI1":2)"),
            modelJson("twin", R"("map5095":50)", R"("T4":4,"AI1":5)"),
            modelJson("bare", R"("map5095":55)", R"("AI1":3)"),
            modelJson("tie", R"("map5095":50)", R"("T4":4,"AI1":6)"),
            modelJson("odd", R"("map5095":null)", R"("T4":2,"AI1":1)", "child", "training"),
            modelJson("stock-S", R"("map5095":40)", R"("T4":6,"AI1":7)", "baseline")};
}

} // namespace

class TestTrainedModelsTableModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void model_isEmpty_beforeARunCame();
    void gap_saysWhy();
    void value_isTheRawNumber();
    void sort_putsGapsLast_andKeepsTiesInOrder_data();
    void sort_putsGapsLast_andKeepsTiesInOrder();
    void words_sortWithGapsLast_data();
    void words_sortWithGapsLast();
    void filter_keepsRowsWithEveryWord_data();
    void filter_keepsRowsWithEveryWord();
    void target_changesTheLatencyColumnAndTheStandings();
    void filter_followsTheStandings_whenTheTargetChanges();
    void refresh_insertsRemovesAndChanges_andKeepsTheSelection();
    void refresh_keepsOldRowsReadable_whenTheRunShrinks();
    void refresh_keepsTheSorting();
    void refresh_thatRemovesScatteredRows_resetsOnce();
    void rearrangement_isAnnounced();
    void filterNote_followsTheTarget();
    void otherRun_resets();
    void columns_followTheTargets();
    void recommendedModel_standsOut();

private:
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] int column(const QString &key) const { return m_model->columnOf(key); }
    /// How many latency columns there are besides that of the chosen target.
    [[nodiscard]] int otherTargets() const;
    [[nodiscard]] QModelIndex cell(const QString &id, int column) const;
    [[nodiscard]] QString text(const QString &id, int column) const { return cell(id, column).data().toString(); }

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<TrainedModelsTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestTrainedModelsTableModel::init()
{
    m_file = m_folder.filePath(u"run.json"_s);
    m_session = std::make_unique<RunSession>(systemClock());
    m_model = std::make_unique<TrainedModelsTableModel>(m_session.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    if (qstrcmp(QTest::currentTestFunction(), "model_isEmpty_beforeARunCame") == 0)
        return;
    QVERIFY(show(*m_session, m_file, resultsBody(sampleModels())));
    QCOMPARE(m_session->targetName(), u"T4"_s);
}

void TestTrainedModelsTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_session.reset();
}

QStringList TestTrainedModelsTableModel::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.append(m_model->index(row, 0).data(KeyRole).toString());
    return ids;
}

int TestTrainedModelsTableModel::otherTargets() const
{
    int count = 0;
    for (int each = 0; each < m_model->columnCount(); ++each)
        count += m_model->column(each).key.startsWith(u"latency:"_s) ? 1 : 0;
    return count;
}

QModelIndex TestTrainedModelsTableModel::cell(const QString &id, int column) const
{
    return m_model->index(static_cast<int>(ids().indexOf(id)), column);
}

void TestTrainedModelsTableModel::model_isEmpty_beforeARunCame()
{
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->columnCount() > 0);
    QCOMPARE(otherTargets(), 0);
    m_model->sort(column(u"latency"_s), Qt::DescendingOrder);
    m_model->setFilterText(u"child"_s);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestTrainedModelsTableModel::gap_saysWhy()
{
    const QModelIndex bare = cell(u"bare"_s, column(u"latency"_s));
    QCOMPARE(bare.data().toString(), u"–"_s);
    QCOMPARE(bare.data(MissingReasonRole).toString(), u"T4 (ms): not stated in the answer"_s);
    QCOMPARE(bare.data(Qt::ToolTipRole), bare.data(MissingReasonRole));
    QVERIFY(!bare.data(ValueRole).isValid());
    QVERIFY(bare.data(GapRole).toBool());
    QVERIFY(cell(u"bare"_s, column(u"type"_s)).data(GapRole).toBool());
    QVERIFY(!cell(u"bare"_s, column(u"map5095"_s)).data(GapRole).toBool());
    QVERIFY(!cell(u"bare"_s, column(u"standing"_s)).data(GapRole).toBool());

    const QModelIndex odd = cell(u"odd"_s, column(u"map5095"_s));
    QCOMPARE(odd.data().toString(), u"–"_s);
    QCOMPARE(odd.data(MissingReasonRole).toString(), u"mAP@50:95: stated as null"_s);
    QCOMPARE(text(u"odd"_s, column(u"type"_s)), u"–"_s);
    QVERIFY(!cell(u"odd"_s, column(u"type"_s)).data(MissingReasonRole).toString().isEmpty());
}

void TestTrainedModelsTableModel::value_isTheRawNumber()
{
    const QModelIndex slow = cell(u"slow"_s, column(u"latency"_s));
    QCOMPARE(slow.data().toString(), u"8.00"_s);
    QCOMPARE(slow.data(ValueRole).toDouble(), 8.0);
    QCOMPARE(slow.data(MissingReasonRole).toString(), QString());
    QCOMPARE(text(u"slow"_s, column(u"status"_s)), u"finished"_s);
    QCOMPARE(text(u"stock-S"_s, column(u"family"_s)), u"baseline"_s);
}

void TestTrainedModelsTableModel::sort_putsGapsLast_andKeepsTiesInOrder_data()
{
    QTest::addColumn<QString>("sortKey");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    const QString latency = u"latency"_s;
    const QString map = u"map5095"_s;
    QTest::newRow("latency up") << latency << Qt::AscendingOrder << u"odd twin tie stock-S slow bare"_s;
    QTest::newRow("latency down") << latency << Qt::DescendingOrder << u"slow stock-S twin tie odd bare"_s;
    QTest::newRow("mAP up") << map << Qt::AscendingOrder << u"stock-S twin tie bare slow odd"_s;
    QTest::newRow("mAP down") << map << Qt::DescendingOrder << u"slow bare twin tie stock-S odd"_s;
    QTest::newRow("only gaps") << u"recall"_s << Qt::DescendingOrder << u"slow twin bare tie odd stock-S"_s;
    QTest::newRow("names") << u"model"_s << Qt::AscendingOrder << u"bare odd slow stock-S tie twin"_s;
    QTest::newRow("standing") << u"standing"_s << Qt::AscendingOrder << u"slow twin tie stock-S bare odd"_s;
    QTest::newRow("none") << QString() << Qt::AscendingOrder << u"slow twin bare tie odd stock-S"_s;
}

void TestTrainedModelsTableModel::sort_putsGapsLast_andKeepsTiesInOrder()
{
    QFETCH(const QString, sortKey);
    QFETCH(const Qt::SortOrder, order);
    QFETCH(const QString, expected);
    const QPersistentModelIndex slow = cell(u"slow"_s, 1);
    m_model->sort(column(sortKey), order);
    QCOMPARE(ids().join(u' '), expected);
    QCOMPARE(slow.data(KeyRole).toString(), u"slow"_s);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->tableRowOf(m_model->modelRowAt(row)), row);
}

void TestTrainedModelsTableModel::words_sortWithGapsLast_data()
{
    QTest::addColumn<QString>("sortKey");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    QTest::newRow("status up") << u"status"_s << Qt::AscendingOrder << u"d b f a e c"_s;
    QTest::newRow("status down") << u"status"_s << Qt::DescendingOrder << u"a e b f d c"_s;
    QTest::newRow("family up") << u"family"_s << Qt::AscendingOrder << u"f b c d a e"_s;
    QTest::newRow("family down") << u"family"_s << Qt::DescendingOrder << u"b c d f a e"_s;
    QTest::newRow("ids down") << u"model"_s << Qt::DescendingOrder << u"f e d c b a"_s;
}

void TestTrainedModelsTableModel::words_sortWithGapsLast()
{
    QFETCH(const QString, sortKey);
    QFETCH(const Qt::SortOrder, order);
    QFETCH(const QString, expected);
    QVERIFY(
        show(*m_session, m_file,
             resultsBody({modelJson("a", {}, {}, "", "training"), modelJson("b", {}, {}, "child", "finished"),
                          modelJson("c", {}, {}, "child", ""), modelJson("d", {}, {}, "child", "Failed"),
                          modelJson("e", {}, {}, "", "training"), modelJson("f", {}, {}, "baseline", "finished")})));
    m_model->sort(column(sortKey), order);
    QCOMPARE(ids().join(u' '), expected);
}

void TestTrainedModelsTableModel::filter_keepsRowsWithEveryWord_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u""_s << u"slow twin bare tie odd stock-S"_s;
    QTest::newRow("spaces") << u"  "_s << u"slow twin bare tie odd stock-S"_s;
    QTest::newRow("id, any case") << u"STOCK"_s << u"stock-S"_s;
    QTest::newRow("family") << u"child"_s << u"slow twin bare tie odd"_s;
    QTest::newRow("status and family") << u"child training"_s << u"odd"_s;
    QTest::newRow("standing") << u"front"_s << u"slow twin tie"_s;
    QTest::newRow("nothing") << u"child nowhere"_s << u""_s;
}

void TestTrainedModelsTableModel::filter_keepsRowsWithEveryWord()
{
    QFETCH(const QString, words);
    QFETCH(const QString, expected);
    m_model->setFilterText(words);
    QCOMPARE(ids().join(u' '), expected);
    if (!ids().contains(u"slow"_s))
        QCOMPARE(m_model->tableRowOf(0), -1);
    m_model->setFilterText({});
    QCOMPARE(m_model->rowCount(), 6);
}

void TestTrainedModelsTableModel::target_changesTheLatencyColumnAndTheStandings()
{
    const int latency = column(u"latency"_s);
    QCOMPARE(m_model->headerData(latency, Qt::Horizontal, Qt::DisplayRole).toString(), u"T4 (ms)"_s);
    QCOMPARE(m_model->headerData(column(u"latency:ai1"_s), Qt::Horizontal, Qt::DisplayRole).toString(), u"AI1 (ms)"_s);
    QCOMPARE(cell(u"twin"_s, 0).data(ValueRole).toInt(), static_cast<int>(Standing::OnFront));
    QCOMPARE(cell(u"bare"_s, 0).data(ValueRole).toInt(), static_cast<int>(Standing::NotComparable));

    QSignalSpy titles(m_model.get(), &QAbstractItemModel::headerDataChanged);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_session->change([&](RunView &view) { view.target = *m_session->run()->targetOf(u"AI1"); });
    QCOMPARE(titles.count(), 1);
    QVERIFY(!changes.isEmpty());
    QCOMPARE(m_model->headerData(latency, Qt::Horizontal, Qt::DisplayRole).toString(), u"AI1 (ms)"_s);
    QCOMPARE(m_model->headerData(column(u"latency:t4"_s), Qt::Horizontal, Qt::DisplayRole).toString(), u"T4 (ms)"_s);
    QCOMPARE(text(u"twin"_s, latency), u"5.00"_s);
    QCOMPARE(text(u"twin"_s, column(u"latency:t4"_s)), u"4.00"_s);
    QCOMPARE(cell(u"twin"_s, 0).data(ValueRole).toInt(), static_cast<int>(Standing::Dominated));
    QCOMPARE(cell(u"slow"_s, 0).data(ValueRole).toInt(), static_cast<int>(Standing::OnFront));
    QCOMPARE(cell(u"stock-S"_s, 0).data(ValueRole).toInt(), static_cast<int>(Standing::Baseline));
}

void TestTrainedModelsTableModel::filter_followsTheStandings_whenTheTargetChanges()
{
    m_model->setFilterText(u"front"_s);
    QCOMPARE(ids().join(u' '), u"slow twin tie"_s);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_session->change([&](RunView &view) { view.target = *m_session->run()->targetOf(u"AI1"); });
    QCOMPARE(ids().join(u' '), u"slow"_s);
    m_model->setFilterText(u"dominated"_s);
    QCOMPARE(ids().join(u' '), u"twin bare tie"_s);
    m_session->change([&](RunView &view) { view.target = *m_session->run()->targetOf(u"T4"); });
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(resets.count(), 1); // the filter's own
}

void TestTrainedModelsTableModel::refresh_insertsRemovesAndChanges_andKeepsTheSelection()
{
    QItemSelectionModel selection(m_model.get());
    selection.select(cell(u"tie"_s, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);

    QList<QByteArray> models = sampleModels();
    models.removeAt(1);                                                         // twin goes
    models.prepend(modelJson("fresh", R"("map5095":70)", R"("T4":9,"AI1":9)")); // comes, and comes first
    models[3] = modelJson("tie", R"("map5095":51.5)", R"("T4":4,"AI1":6)");
    QVERIFY(show(*m_session, m_file, resultsBody(models)));

    QCOMPARE(ids().join(u' '), u"fresh slow bare tie odd stock-S"_s);
    QCOMPARE(text(u"tie"_s, column(u"map5095"_s)), u"51.50"_s);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(insertions.count(), 1);
    QVERIFY(!changes.isEmpty());
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data(KeyRole).toString(), u"tie"_s);
}

void TestTrainedModelsTableModel::refresh_keepsOldRowsReadable_whenTheRunShrinks()
{
    QStringList gone;
    connect(m_model.get(), &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [&](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    gone.append(m_model->index(row, column(u"model"_s)).data().toString());
            });
    QVERIFY(show(*m_session, m_file, resultsBody({sampleModels().at(3)}, "finished")));
    QCOMPARE(ids(), QStringList{u"tie"_s});
    gone.sort();
    QCOMPARE(gone.join(u' '), u"bare odd slow stock-S twin"_s);
}

void TestTrainedModelsTableModel::refresh_keepsTheSorting()
{
    m_model->sort(column(u"latency"_s), Qt::AscendingOrder);
    QList<QByteArray> models = sampleModels();
    models[0] = modelJson("slow", R"("map5095":60)", R"("T4":1,"AI1":2)");
    models.append(modelJson("middle", R"("map5095":60)", R"("T4":5,"AI1":2)"));
    QVERIFY(show(*m_session, m_file, resultsBody(models)));
    QCOMPARE(ids().join(u' '), u"slow odd twin tie middle stock-S bare"_s);
}

/// Told one by one, a view does work for all rows at each of them.
void TestTrainedModelsTableModel::refresh_thatRemovesScatteredRows_resetsOnce()
{
    const auto body = [](int step) {
        QList<QByteArray> models;
        for (int i = 0; i < 60; i += step)
            models.append(modelJson("m" + QByteArray::number(i), R"("map5095":50)", R"("T4":4)"));
        return resultsBody(models);
    };
    QVERIFY(show(*m_session, m_file, body(1)));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QVERIFY(show(*m_session, m_file, body(2)));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(removals.count(), 0);
    QCOMPARE(m_model->rowCount(), 30);
    QVERIFY(show(*m_session, m_file, body(1)));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(m_model->rowCount(), 60);
    QCOMPARE(ids().at(31), u"m31"_s);
}

void TestTrainedModelsTableModel::rearrangement_isAnnounced()
{
    QSignalSpy begun(m_model.get(), &TrainedModelsTableModel::aboutToRearrange);
    QSignalSpy ended(m_model.get(), &TrainedModelsTableModel::rearranged);
    m_model->sort(column(u"latency"_s), Qt::AscendingOrder);
    QCOMPARE(begun.takeFirst().first().toBool(), true);
    QCOMPARE(ended.count(), 1);
    m_model->setFilterText(u"child"_s);
    QCOMPARE(begun.takeFirst().first().toBool(), false);
    QVERIFY(show(*m_session, m_file, resultsBody(sampleModels())));
    QCOMPARE(begun.takeFirst().first().toBool(), false);
    QCOMPARE(ended.count(), 3);
    m_model->setFilterText(u"child t4<"_s); // keeps what is there
    QVERIFY(begun.isEmpty());
}

void TestTrainedModelsTableModel::filterNote_followsTheTarget()
{
    m_model->setFilterText(u"latency<"_s);
    QVERIFY(!m_model->isFiltered());
    QCOMPARE(m_model->filterNote(), u"“latency<” waits for a number."_s);
    m_model->setFilterText(u"latency<3"_s);
    QVERIFY(m_model->isFiltered());
    QCOMPARE(m_model->filterNote(), QString());
    QCOMPARE(ids().join(u' '), u"odd"_s);
    m_session->change([&](RunView &view) { view.target = *m_session->run()->targetOf(u"AI1"); });
    QCOMPARE(ids().join(u' '), u"slow odd"_s);
    m_model->setFilterText(u"ai1>5"_s);
    QCOMPARE(ids().join(u' '), u"tie stock-S"_s);
    m_session->change([&](RunView &view) {
        view.target = *m_session->run()->targetOf(u"T4");
    }); // the same hardware in another column
    QCOMPARE(ids().join(u' '), u"tie stock-S"_s);
    m_model->setFilterText(u"latency<3"_s);
    QVERIFY(show(*m_session, m_file, resultsBody({modelJson("a", R"("map5095":1)", {})})));
    QVERIFY(!m_model->isFiltered());
    QCOMPARE(m_model->filterNote(), u"“latency<3” is not understood: no column is called latency."_s);
}

void TestTrainedModelsTableModel::otherRun_resets()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QVERIFY(show(*m_session, m_folder.filePath(u"other.json"_s), resultsBody(sampleModels())));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(m_model->rowCount(), 6);
}

void TestTrainedModelsTableModel::columns_followTheTargets()
{
    QCOMPARE(otherTargets(), 1);
    QVERIFY(show(*m_session, m_file, resultsBody({modelJson("a", R"("map5095":1)", R"("T4":8,"AI1":2,"Hailo":7)")})));
    QCOMPARE(otherTargets(), 2);
    QCOMPARE(text(u"a"_s, column(u"latency:hailo"_s)), u"7.00"_s);
    QVERIFY(show(*m_session, m_file, resultsBody({modelJson("a", R"("map5095":1)", {})})));
    QCOMPARE(otherTargets(), 0);
    QCOMPARE(text(u"a"_s, column(u"latency"_s)), u"–"_s);
    QCOMPARE(cell(u"a"_s, 0).data(ValueRole).toInt(), static_cast<int>(Standing::NotComparable));
}

void TestTrainedModelsTableModel::recommendedModel_standsOut()
{
    QVERIFY(
        show(*m_session, m_file, resultsBody(sampleModels(), "finished", R"(,"recommendedByHardware":{"T4":"twin"})")));
    QCOMPARE(text(u"twin"_s, column(u"standing"_s)), u"recommended"_s);
    m_session->change([&](RunView &view) { view.target = *m_session->run()->targetOf(u"AI1"); });
    QCOMPARE(text(u"twin"_s, column(u"standing"_s)), u"dominated"_s);
}

QTEST_GUILESS_MAIN(TestTrainedModelsTableModel)

#include "tst_trainedmodelstablemodel.moc"
