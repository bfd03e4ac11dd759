// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runstreemodel.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

// The internal id holds the parents of an index: 0 for a project, 1 + project for a version, and both with
// the high half set for a training.
constexpr int versionShift = 32;

quintptr versionId(int project) { return static_cast<quintptr>(project) + 1; }

quintptr trainingId(int project, int version)
{
    return versionId(project) | ((static_cast<quintptr>(version) + 1) << versionShift);
}

std::size_t at(int position) { return static_cast<std::size_t>(position); }

QString versionTitle(const RunCatalog::Version &version)
{
    const QString &name = version.entry.name;
    return name.isEmpty() || name == version.entry.number ? Words::tr("Version %1").arg(version.entry.number)
                                                          : u"%1 · %2"_s.arg(version.entry.number, name);
}

QString statusText(const RunCatalog::Version &version)
{
    if (!version.trainings.isEmpty())
        return Words::tr("%n training(s)", nullptr, static_cast<int>(version.trainings.size()));
    switch (version.state) {
    case RunCatalog::State::NotAsked: return {};
    case RunCatalog::State::Asking: return Words::tr("asking…");
    case RunCatalog::State::Failed: return Words::tr("no answer");
    case RunCatalog::State::Known: break;
    }
    if (!version.summary)
        return Words::tr("not trained");
    if (version.summary->progress && version.summary->state == RunState::Mining)
        return u"%1 %2 %"_s.arg(version.summary->status, QString::number(qRound(*version.summary->progress * 100)));
    return version.summary->status.isEmpty() ? Words::tr("not stated") : version.summary->status;
}

QString bestMapText(const RunSummary &summary)
{
    return summary.bestMap ? QString::number(*summary.bestMap, 'f', 1) : u"–"_s;
}

QString versionToolTip(const RunCatalog::Version &version)
{
    if (!version.problem.isEmpty())
        return version.problem;
    const QString path = version.address.path();
    if (!version.summary)
        return path;
    const int models = static_cast<int>(version.summary->modelCount);
    if (!version.summary->bestMap)
        return path + u'\n' + Words::tr("%n model(s) listed", nullptr, models);
    return path + u'\n'
           + Words::tr("%n model(s) listed, best %1 %2 %", nullptr, models)
                 .arg(metricName(version.summary->bestMapMetric), bestMapText(*version.summary));
}

} // namespace

RunsTreeModel::RunsTreeModel(RunCatalog *catalog, QObject *parent)
    : QAbstractItemModel(parent),
      m_catalog(catalog)
{
    connect(catalog, &RunCatalog::projectsAboutToBeReset, this, [this] { beginResetModel(); });
    connect(catalog, &RunCatalog::projectsReset, this, [this] { endResetModel(); });
    connect(catalog, &RunCatalog::versionsAboutToBeListed, this, [this](int project, int count) {
        if (count > 0)
            beginInsertRows(projectIndex(project), 0, count - 1);
    });
    connect(catalog, &RunCatalog::versionsListed, this, [this](int project) {
        if (!m_catalog->projects().at(at(project)).versions.empty())
            endInsertRows();
    });
    connect(catalog, &RunCatalog::trainingsAboutToBeListed, this, [this](int project, int version, int count) {
        if (count > 0)
            beginInsertRows(versionIndex(project, version), 0, count - 1);
    });
    connect(catalog, &RunCatalog::trainingsListed, this, [this](int project, int version) {
        if (!m_catalog->projects().at(at(project)).versions.at(at(version)).trainings.isEmpty())
            endInsertRows();
    });
    connect(catalog, &RunCatalog::projectChanged, this, [this](int project) {
        Q_EMIT dataChanged(projectIndex(project), projectIndex(project).siblingAtColumn(ColumnCount - 1));
    });
    connect(catalog, &RunCatalog::versionChanged, this, [this](int project, int version) {
        const QModelIndex changed = versionIndex(project, version);
        Q_EMIT dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
    });
}

RunsTreeModel::~RunsTreeModel() = default;

QModelIndex RunsTreeModel::projectIndex(int project) const { return createIndex(project, 0, quintptr{0}); }

QModelIndex RunsTreeModel::versionIndex(int project, int version) const
{
    return createIndex(version, 0, versionId(project));
}

RunsTreeModel::Place RunsTreeModel::placeOf(const QModelIndex &index)
{
    if (!index.isValid())
        return {};
    const quintptr id = index.internalId();
    if (id == 0)
        return {index.row(), -1, -1};
    const int project = static_cast<int>(id & 0xFFFFFFFF) - 1;
    const int version = static_cast<int>(id >> versionShift) - 1;
    return version < 0 ? Place{project, index.row(), -1} : Place{project, version, index.row()};
}

QModelIndex RunsTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Place place = placeOf(parent);
    if (place.project < 0)
        return createIndex(row, column, quintptr{0});
    if (place.version < 0)
        return createIndex(row, column, versionId(place.project));
    return createIndex(row, column, trainingId(place.project, place.version));
}

QModelIndex RunsTreeModel::parent(const QModelIndex &child) const
{
    const Place place = placeOf(child);
    if (place.training >= 0)
        return versionIndex(place.project, place.version);
    return place.version >= 0 ? projectIndex(place.project) : QModelIndex();
}

int RunsTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Place place = placeOf(parent);
    if (place.project < 0)
        return static_cast<int>(m_catalog->projects().size());
    const RunCatalog::Project &project = m_catalog->projects().at(at(place.project));
    if (place.version < 0)
        return static_cast<int>(project.versions.size());
    return place.training < 0 ? static_cast<int>(project.versions.at(at(place.version)).trainings.size()) : 0;
}

int RunsTreeModel::columnCount(const QModelIndex &) const { return ColumnCount; }

bool RunsTreeModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool RunsTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Place place = placeOf(parent);
    return place.project >= 0 && place.version < 0
           && m_catalog->projects().at(at(place.project)).state == RunCatalog::State::NotAsked;
}

void RunsTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_catalog->expand(placeOf(parent).project);
}

void RunsTreeModel::askAgain(const QModelIndex &index)
{
    const Place place = placeOf(index);
    if (place.project >= 0 && place.version < 0
        && m_catalog->projects().at(at(place.project)).state == RunCatalog::State::Failed)
        m_catalog->expand(place.project);
}

QVariant RunsTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place place = placeOf(index);
    const RunCatalog::Project &project = m_catalog->projects().at(at(place.project));
    if (place.version < 0)
        return projectData(project, index.column(), role);
    const RunCatalog::Version &version = project.versions.at(at(place.version));
    if (place.training < 0)
        return versionData(version, index.column(), role);
    return trainingData(version.trainings.at(place.training), index.column(), role);
}

QVariant RunsTreeModel::projectData(const RunCatalog::Project &project, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return project.entry.name.isEmpty() ? project.entry.slug : project.entry.name;
        return column == StatusColumn && project.state == RunCatalog::State::Failed ? tr("no answer") : QString();
    case Qt::ToolTipRole:
        return project.problem.isEmpty() ? QString(project.entry.slug + u'\n' + project.entry.type)
                                         : QString(project.problem + u'\n' + tr("Click to ask again."));
    case KeyRole: return project.entry.slug;
    case BusyRole: return project.state == RunCatalog::State::Asking;
    default: return {};
    }
}

QVariant RunsTreeModel::versionData(const RunCatalog::Version &version, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return versionTitle(version);
        if (column == StatusColumn)
            return statusText(version);
        return version.summary ? bestMapText(*version.summary) : QString();
    case Qt::ToolTipRole: return versionToolTip(version);
    case KeyRole: return version.address.path();
    case BusyRole: return version.state == RunCatalog::State::Asking;
    case RunStateRole: return version.summary ? QVariant(static_cast<int>(version.summary->state)) : QVariant();
    default: return {};
    }
}

QVariant RunsTreeModel::trainingData(const TrainingEntry &training, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == NameColumn)
            return lastSegment(training.trainingId);
        return column == StatusColumn ? training.status : QString();
    case Qt::ToolTipRole: return QString(training.trainingId + u'\n' + training.modelType);
    case KeyRole: return training.trainingId;
    case RunStateRole: return static_cast<int>(runStateFromStatus(training.status));
    default: return {};
    }
}

QVariant RunsTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Run");
    case StatusColumn: return tr("Status");
    case BestMapColumn: return tr("mAP");
    default: return {};
    }
}

std::optional<RunAddress> RunsTreeModel::addressAt(const QModelIndex &index) const
{
    const Place place = placeOf(index);
    if (place.version < 0)
        return std::nullopt;
    const RunCatalog::Version &version = m_catalog->projects().at(at(place.project)).versions.at(at(place.version));
    RunAddress address = version.address;
    if (place.training >= 0)
        address.trainingId = version.trainings.at(place.training).trainingId;
    return address;
}

QModelIndex RunsTreeModel::indexOf(const RunAddress &address) const
{
    for (int project = 0; project < rowCount(); ++project) {
        const std::vector<RunCatalog::Version> &versions = m_catalog->projects().at(at(project)).versions;
        for (std::size_t version = 0; version < versions.size(); ++version) {
            if (versions[version].address.path() != address.path())
                continue;
            const QModelIndex found = versionIndex(project, static_cast<int>(version));
            for (int training = 0; training < rowCount(found); ++training) {
                if (versions[version].trainings.at(training).trainingId == address.trainingId)
                    return index(training, 0, found);
            }
            return found;
        }
    }
    return {};
}

} // namespace paretoscope
