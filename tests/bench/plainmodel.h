// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QAbstractTableModel>

namespace paretoscope::bench {

/// The id, the latency and the accuracy of a run's models, with nothing clever about it; Qt::UserRole is the raw value.
class PlainModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainModel)
public:
    static constexpr int idColumn = 0;
    static constexpr int latencyColumn = 1;

    explicit PlainModel(const TrainingRun &run, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        QString id;
        double latency;
        double metric;
    };
    QList<Entry> m_entries;
};

} // namespace paretoscope::bench
