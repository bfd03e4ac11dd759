// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/medians.h"
#include "bench/openrun.h"
#include "bench/plainmodel.h"
#include "bench/waiting.h"

#include "table/modelspanel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize panelSize{1000, 500};

/// The program's panel on a run of its own.
class PanelStage final {
    Q_DISABLE_COPY_MOVE(PanelStage)
public:
    explicit PanelStage(int models)
        : m_settings(m_folder.filePath(u"settings.ini"_s)),
          m_panel(&m_run.session(), &m_theme, &m_settings),
          m_table(m_panel.findChild<QTableView *>(u"modelsTable"_s)),
          m_filter(m_panel.findChild<QLineEdit *>(u"modelFilter"_s)),
          m_watch(new PaintWatch(m_table->viewport()))
    {
        m_panel.resize(panelSize);
        m_panel.show();
        doUntilPainted([&] { m_run.show({.models = models}); }, *m_watch);
    }

    void sort(const QString &key, Qt::SortOrder order)
    {
        const int column = qobject_cast<TrainedModelsTableModel *>(m_table->model())->columnOf(key);
        doUntilPainted([&] { m_table->sortByColumn(column, order); }, *m_watch);
    }
    void filter(const QString &text)
    {
        doUntilPainted([&] { m_filter->setText(text); }, *m_watch);
    }
    [[nodiscard]] const TrainingRun &run() { return *m_run.session().run(); }

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    Theme m_theme;
    OpenRun m_run;
    ModelsPanel m_panel;
    QTableView *m_table;
    QLineEdit *m_filter;
    PaintWatch *m_watch; ///< the viewport's
};

/// What most programs would do: a plain model of the same data behind Qt's own proxy.
class ProxyStage final {
    Q_DISABLE_COPY_MOVE(ProxyStage)
public:
    explicit ProxyStage(const TrainingRun &run)
        : m_model(run),
          m_watch(new PaintWatch(m_table.viewport()))
    {
        m_proxy.setSourceModel(&m_model);
        m_proxy.setSortRole(Qt::UserRole);
        m_proxy.setFilterKeyColumn(PlainModel::idColumn);
        m_table.setModel(&m_proxy);
        m_table.setSortingEnabled(true);
        m_table.verticalHeader()->hide();
        m_table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_table.resize(panelSize);
        doUntilPainted([this] { m_table.show(); }, *m_watch);
    }

    void sort(int column, Qt::SortOrder order)
    {
        doUntilPainted([&] { m_table.sortByColumn(column, order); }, *m_watch);
    }
    void filter(const QString &text)
    {
        doUntilPainted([&] { m_proxy.setFilterFixedString(text); }, *m_watch);
    }

private:
    PlainModel m_model;
    QSortFilterProxyModel m_proxy;
    QTableView m_table;
    PaintWatch *m_watch; ///< the viewport's
};

struct TableTimes {
    double sortByLatency;
    double sortById;
    double firstKey;
    double secondKey;
    double cleared;
};

/// Every sort finds the rows sorted by the other column; every key is typed into a table sorted by latency,
/// and the first one leaves a third of the rows.
template <typename Sort, typename Filter>
TableTimes timeTable(int rounds, Sort sort, Filter filter)
{
    Qt::SortOrder order = Qt::AscendingOrder;
    const auto sorts = alternately(rounds, {{[&] { sort(false, order); }}, {[&] {
                                                sort(true, order);
                                                order = order == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                                    : Qt::AscendingOrder;
                                            }}});
    sort(false, order);
    sort(true, Qt::AscendingOrder);
    const auto keys = alternately(
        rounds, {{[&] { filter(u"7"_s); }}, {[&] { filter(u"7a"_s); }}, {[&] { filter(QString()); }}});
    return {sorts[1], sorts[0], keys[0], keys[1], keys[2]};
}

void timePanel(BenchTable &table, const BenchOptions &options, int models)
{
    const int rounds = options.roundsFor(models, 1'500'000);
    PanelStage panel(models);
    const TableTimes own = timeTable(
        rounds, [&](bool byLatency, Qt::SortOrder order) { panel.sort(byLatency ? u"latency"_s : u"model"_s, order); },
        [&](const QString &text) { panel.filter(text); });
    std::optional<TableTimes> proxy;
    if (models <= 100'000 && !options.growth) {
        ProxyStage stage(panel.run());
        proxy = timeTable(
            std::max(1, rounds / 10),
            [&](bool byLatency, Qt::SortOrder order) {
                stage.sort(byLatency ? PlainModel::latencyColumn : PlainModel::idColumn, order);
            },
            [&](const QString &text) { stage.filter(text); });
    }
    const auto goal = models == 100'000 ? std::optional(valueAtMost(20)) : std::nullopt;
    const auto add = [&](const QString &name, double TableTimes::*time) {
        const auto reference = proxy ? std::optional((*proxy).*time) : std::nullopt;
        table.add({name, models, own.*time, u"ms"_s, reference, u"QSortFilterProxyModel"_s, goal});
    };
    add(u"table, sort by latency"_s, &TableTimes::sortByLatency);
    add(u"table, sort by id"_s, &TableTimes::sortById);
    add(u"table, first key in the filter"_s, &TableTimes::firstKey);
    add(u"table, second key in the filter"_s, &TableTimes::secondKey);
    add(u"table, filter cleared"_s, &TableTimes::cleared);
}

} // namespace

void benchTable(BenchTable &table, const BenchOptions &options)
{
    for (const int models : options.sizes())
        timePanel(table, options, models);
}

} // namespace paretoscope::bench
