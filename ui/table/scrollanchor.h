// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QByteArray>
#include <QObject>

#include <optional>
#include <vector>

class QTableView;

namespace paretoscope {

class TrainedModelsTableModel;

/// Keeps the place of a table while its rows are sorted, filtered or refreshed. The selected model stays where it is
/// on screen if it is in view; or else, unless the rows are sorted, the topmost model in view that stays in the table.
/// A table at its very top stays there. A place that a filter took away comes back with its models, unless the user
/// scrolled or selected meanwhile.
class ScrollAnchor final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScrollAnchor)
public:
    /// `table` shows `model`, one row as high as the other; both must outlive the anchor.
    ScrollAnchor(QTableView *table, TrainedModelsTableModel *model, QObject *parent = nullptr);
    ~ScrollAnchor() override;

private:
    struct Held {
        Row row = 0;
        QByteArray id;
        int offset = 0; ///< rows below the top of the view
    };
    void hold(bool isSort);
    void restore();
    [[nodiscard]] bool isStillHeld() const;
    void holdRow(int tableRow, int top);
    [[nodiscard]] std::optional<Row> selectedRow() const;
    /// The row of the table in which a held model is now; -1: nowhere.
    [[nodiscard]] int placeOf(const Held &held) const;

    QTableView *m_table;
    TrainedModelsTableModel *m_model;
    std::vector<Held> m_held; ///< the first that is still there decides
    std::optional<Row> m_heldSelection;
    std::weak_ptr<const TrainingRun> m_run; ///< of the held rows
    bool m_isAtTop = false;
    bool m_keepsValue = false;     ///< sorted with nothing to follow
    std::optional<int> m_restored; ///< where the scroll bar was left
};

} // namespace paretoscope
