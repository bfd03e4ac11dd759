// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QHash>
#include <QObject>
#include <QStringList>

class QHeaderView;
class QTableView;

namespace paretoscope {

class Settings;
class TrainedModelsTableModel;

/// Which columns the table of models shows, in what order and how wide. A column without a value is hidden until
/// asked for, and a width follows the contents until the user sets one. What the user chooses in the header is
/// remembered by the column's key, so that it holds for every run and survives a restart.
class ColumnLayout final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnLayout)
public:
    /// `table` shows `model`; all must outlive the layout.
    ColumnLayout(QTableView *table, TrainedModelsTableModel *model, Settings *settings, QObject *parent = nullptr);
    ~ColumnLayout() override;

    /// Fits the columns to what the model shows now. A column that is new or means something else gets the width of
    /// its contents; the others only grow, and only when there is a new run, so that a refresh cuts no word and makes
    /// nothing jump back.
    void arrange();
    /// From the next arrange() on every width follows the contents again: another run is shown.
    void startAfresh() { m_arranged.clear(); }

private:
    [[nodiscard]] QHeaderView *header() const;
    [[nodiscard]] bool isWanted(int column) const;
    void order();
    void size(int column, bool isNew);
    /// What the widest text of a column needs; of a new one, its title as well.
    [[nodiscard]] int contentsWidth(int column, bool isNew);
    [[nodiscard]] bool isLast(int column) const;
    void showMenu(const QPoint &place);
    void choose(const QString &key, bool shown);
    void takeWidth(int column, int width);
    void takeOrder();
    void restore();
    void remember() const;

    QTableView *m_table;
    TrainedModelsTableModel *m_model;
    Settings *m_settings;
    QStringList m_shownByUser;    ///< keys
    QStringList m_hiddenByUser;   ///< keys
    QStringList m_order;          ///< keys, from left to right; empty: the model's own order
    QHash<QString, int> m_widths; ///< by key, in device-independent pixels; only those the user set
    QHash<int, int> m_around;     ///< by column: what a cell is wider than its text, as last learned
    TrainingRunPtr m_run;         ///< as last sized
    QStringList m_arranged;       ///< titles of the columns as last sized; empty: hidden
    bool m_isArranging = false;
};

} // namespace paretoscope
