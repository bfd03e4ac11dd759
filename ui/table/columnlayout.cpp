// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/columnlayout.h"

#include "models/trainedmodelstablemodel.h"
#include "session/settings.h"
#include "widgets/plaintext.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto stateName = "modelColumns"_L1;
constexpr int widestColumn = 320;
constexpr int narrowestColumn = 24;

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto each : array)
        texts.append(each.toString());
    return texts;
}

} // namespace

ColumnLayout::ColumnLayout(QTableView *table, TrainedModelsTableModel *model, Settings *settings, QObject *parent)
    : QObject(parent),
      m_table(table),
      m_model(model),
      m_settings(settings)
{
    restore();
    header()->setSectionsMovable(true);
    header()->setMinimumSectionSize(narrowestColumn);
    header()->setResizeContentsPrecision(100); // a double click between two titles looks at a sample of rows
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(true);
    connect(header(), &QWidget::customContextMenuRequested, this, &ColumnLayout::showMenu);
    connect(header(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { takeWidth(column, width); });
    connect(header(), &QHeaderView::sectionMoved, this, &ColumnLayout::takeOrder);
}

ColumnLayout::~ColumnLayout() = default;

QHeaderView *ColumnLayout::header() const { return m_table->horizontalHeader(); }

bool ColumnLayout::isWanted(int column) const
{
    const ModelColumn &wanted = m_model->column(column);
    return m_shownByUser.contains(wanted.key) || (wanted.hasValues && !m_hiddenByUser.contains(wanted.key));
}

void ColumnLayout::arrange()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    const TrainingRunPtr &run = m_model->run();
    const bool isRefreshed = std::exchange(m_run, run) != run;
    QStringList arranged;
    for (int column = 0; column < m_model->columnCount(); ++column)
        arranged.append(isWanted(column) ? m_model->column(column).title : QString());
    const QStringList before = std::exchange(m_arranged, arranged);
    if (before != arranged) {
        order();
        for (int column = 0; column < arranged.size(); ++column)
            m_table->setColumnHidden(column, arranged.at(column).isEmpty());
    }
    for (int column = 0; column < arranged.size(); ++column) {
        const bool isNew = before.value(column) != arranged.at(column);
        if (!arranged.at(column).isEmpty() && (isNew || isRefreshed))
            size(column, isNew);
    }
}

void ColumnLayout::order()
{
    QList<int> own;
    for (int column = 0; column < m_model->columnCount(); ++column)
        own.append(column);
    // Numbers before words: what is known on the other targets goes in front of family, status and type.
    std::ranges::stable_partition(own, [this](int each) { return m_model->column(each).kind != ColumnKind::Word; });
    QList<int> wanted;
    for (const QString &key : std::as_const(m_order)) {
        const auto column = std::ranges::find(own, key, [this](int each) { return m_model->column(each).key; });
        if (column != own.end())
            wanted.append(*column);
    }
    // One that the user has not placed (a target of another run) keeps to its neighbour.
    for (qsizetype place = 0; place < own.size(); ++place) {
        if (!wanted.contains(own.at(place)))
            wanted.insert(place == 0 ? 0 : wanted.indexOf(own.at(place - 1)) + 1, own.at(place));
    }
    for (int place = 0; place < wanted.size(); ++place)
        header()->moveSection(header()->visualIndex(wanted.at(place)), place);
}

void ColumnLayout::size(int column, bool isNew)
{
    const auto byUser = m_widths.constFind(m_model->column(column).key);
    if (byUser != m_widths.cend()) {
        if (isNew)
            header()->resizeSection(column, *byUser);
        return;
    }
    const int before = isNew || isLast(column) ? 0 : header()->sectionSize(column);
    header()->resizeSection(column, std::max(before, std::min(contentsWidth(column, isNew), widestColumn)));
}

/// The widest text and what is around it. A column that only gets new contents keeps its title and its surroundings,
/// which are asked of header and delegate and take longer to learn than all the texts.
int ColumnLayout::contentsWidth(int column, bool isNew)
{
    constexpr qsizetype longest = 200; // more than fits in the widest column
    const QFontMetrics metrics = m_table->fontMetrics();
    const auto widthOf = [&metrics](const QString &text) {
        return metrics.horizontalAdvance(harmless(text.left(longest)));
    };
    if (isNew || !m_around.contains(column)) {
        int around = 2 * (m_table->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_table) + 1);
        const QModelIndex cell = m_model->index(0, column);
        if (const QString text = cell.data().toString(); !text.isEmpty() && text.size() <= longest)
            around = m_table->sizeHintForIndex(cell).width() - widthOf(text);
        m_around.insert(column, around + (m_table->showGrid() ? 1 : 0));
    }
    int contents = 0;
    const QStringList texts = m_model->column(column).wideTexts();
    for (const QString &text : texts)
        contents = std::max(contents, widthOf(text));
    return std::max(isNew ? header()->sectionSizeHint(column) : 0, contents + m_around.value(column));
}

/// Stretched over what is left of the table.
bool ColumnLayout::isLast(int column) const
{
    int visual = header()->count() - 1;
    while (visual > 0 && header()->isSectionHidden(header()->logicalIndex(visual)))
        --visual;
    return header()->logicalIndex(visual) == column;
}

void ColumnLayout::showMenu(const QPoint &place)
{
    auto *const menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"columnMenu"_s);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->column(column).kind == ColumnKind::Id)
            continue; // a row without its name is no row
        QAction *const action = menu->addAction(buttonText(m_model->column(column).title));
        action->setCheckable(true);
        action->setChecked(isWanted(column));
        connect(action, &QAction::toggled, this,
                [this, key = m_model->column(column).key](bool shown) { choose(key, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        m_shownByUser = m_hiddenByUser = m_order = {};
        m_widths.clear();
        remember();
        startAfresh();
        arrange();
    });
    menu->popup(header()->mapToGlobal(place));
}

void ColumnLayout::choose(const QString &key, bool shown)
{
    (shown ? m_hiddenByUser : m_shownByUser).removeAll(key);
    (shown ? m_shownByUser : m_hiddenByUser).append(key);
    remember();
    arrange();
}

void ColumnLayout::takeWidth(int column, int width)
{
    if (m_isArranging || width == 0 || isLast(column))
        return; // ours, or hidden, or nobody's
    m_widths.insert(m_model->column(column).key, width);
    remember();
}

void ColumnLayout::takeOrder()
{
    if (m_isArranging)
        return;
    m_order.clear();
    for (int visual = 0; visual < header()->count(); ++visual)
        m_order.append(m_model->column(header()->logicalIndex(visual)).key);
    remember();
}

void ColumnLayout::restore()
{
    const QJsonObject state = QJsonDocument::fromJson(m_settings->widgetState(stateName)).object();
    m_shownByUser = textsOf(state.value("shown"_L1));
    m_hiddenByUser = textsOf(state.value("hidden"_L1));
    m_order = textsOf(state.value("order"_L1));
    const QJsonObject widths = state.value("widths"_L1).toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        if (width->toInt() >= narrowestColumn)
            m_widths.insert(width.key(), width->toInt());
    }
}

void ColumnLayout::remember() const
{
    QJsonObject widths;
    for (auto width = m_widths.begin(); width != m_widths.end(); ++width)
        widths.insert(width.key(), width.value());
    const QJsonObject state{{u"shown"_s, QJsonArray::fromStringList(m_shownByUser)},
                            {u"hidden"_s, QJsonArray::fromStringList(m_hiddenByUser)},
                            {u"order"_s, QJsonArray::fromStringList(m_order)},
                            {u"widths"_s, widths}};
    m_settings->setWidgetState(stateName, QJsonDocument(state).toJson(QJsonDocument::Compact));
}

} // namespace paretoscope
