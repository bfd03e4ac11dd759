// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelroles.h"
#include "session/runcatalog.h"

#include <QAbstractItemModel>

namespace paretoscope {

/// Project > version > training of one workspace. The workspace itself is the panel's title. A view
/// expanding a project makes the model ask the catalog for its versions (fetchMore).
class RunsTreeModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsTreeModel)
public:
    enum Column { NameColumn, StatusColumn, BestMapColumn, ColumnCount };

    /// `catalog` must outlive the model.
    explicit RunsTreeModel(RunCatalog *catalog, QObject *parent = nullptr);
    ~RunsTreeModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// Asks for the versions of a project again after no answer came; does nothing for anything else.
    void askAgain(const QModelIndex &index);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The address behind an index; nothing for a project.
    [[nodiscard]] std::optional<RunAddress> addressAt(const QModelIndex &index) const;
    /// The place of a run in the tree, where it is listed.
    [[nodiscard]] QModelIndex indexOf(const RunAddress &address) const;

private:
    /// What an index stands for, packed into its internal id.
    struct Place {
        int project = -1;
        int version = -1;
        int training = -1;
    };
    [[nodiscard]] static Place placeOf(const QModelIndex &index);
    [[nodiscard]] QModelIndex projectIndex(int project) const;
    [[nodiscard]] QModelIndex versionIndex(int project, int version) const;
    [[nodiscard]] QVariant projectData(const RunCatalog::Project &project, int column, int role) const;
    [[nodiscard]] QVariant versionData(const RunCatalog::Version &version, int column, int role) const;
    [[nodiscard]] QVariant trainingData(const TrainingEntry &training, int column, int role) const;

    RunCatalog *m_catalog;
};

} // namespace paretoscope
