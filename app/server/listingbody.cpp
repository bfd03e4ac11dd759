// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/listingbody.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

QJsonObject workspaceEntry(const Archive &archive)
{
    return {{"name"_L1, archive.workspaceName()}, {"url"_L1, archive.workspace()}};
}

QJsonObject projectEntry(const Archive &archive, const ArchiveProject &project)
{
    QJsonObject entry{{"id"_L1, QString(archive.workspace() + u'/' + project.slug)},
                      {"name"_L1, project.name},
                      {"versions"_L1, project.versions.size()}};
    if (!project.type.isEmpty())
        entry.insert("type"_L1, project.type);
    return entry;
}

QJsonObject versionEntry(const Archive &archive, const ArchiveProject &project, const ArchiveVersion &version)
{
    const QString id = archive.workspace() + u'/' + project.slug + u'/' + version.number;
    QJsonObject entry{{"id"_L1, id}, {"name"_L1, version.name}};
    if (version.created.isValid())
        entry.insert("created"_L1, static_cast<double>(version.created.toMSecsSinceEpoch()) / 1000);
    if (version.imageCount)
        entry.insert("images"_L1, *version.imageCount);
    return entry;
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QJsonObject trainingEntry(const ListedTraining &training)
{
    const RunHeader &header = training.run->header();
    QJsonArray modelIds;
    for (Row row = 0; row < training.run->modelCount(); ++row) {
        if (!training.run->modelIdUtf8(row).isEmpty())
            modelIds.append(training.run->modelId(row));
    }
    return {{"trainingId"_L1, training.id},
            {"status"_L1, header.status},
            {"modelType"_L1, textOrNull(header.modelType)},
            {"modelGroup"_L1, textOrNull(header.modelGroup)},
            {"modelIds"_L1, modelIds},
            {"createdAt"_L1, textOrNull(header.createdAt.toUTC().toString(Qt::ISODate))}};
}

} // namespace

QJsonObject keyCheckBody(const Archive &archive)
{
    return {{"welcome"_L1, "Training results served by Paretoscope."_L1},
            {"instructions"_L1, "Ask for a workspace, a project, a version or its training/results."_L1},
            {"docs"_L1, "https://docs.roboflow.com/developer/rest-api"_L1},
            {"workspace"_L1, archive.workspace()}};
}

QJsonObject workspaceBody(const Archive &archive)
{
    QJsonArray projects;
    const QList<ArchiveProject> known = archive.projects();
    for (const ArchiveProject &project : known)
        projects.append(projectEntry(archive, project));
    QJsonObject workspace = workspaceEntry(archive);
    workspace.insert("projects"_L1, projects);
    return {{"workspace"_L1, workspace}};
}

QJsonObject projectBody(const Archive &archive, const ArchiveProject &project)
{
    QJsonArray versions;
    for (const ArchiveVersion &version : project.versions)
        versions.append(versionEntry(archive, project, version));
    return {{"workspace"_L1, workspaceEntry(archive)},
            {"project"_L1, projectEntry(archive, project)},
            {"versions"_L1, versions}};
}

QJsonObject versionBody(const Archive &archive, const ArchiveProject &project, const ArchiveVersion &version)
{
    return {{"workspace"_L1, workspaceEntry(archive)},
            {"project"_L1, projectEntry(archive, project)},
            {"version"_L1, versionEntry(archive, project, version)}};
}

QJsonObject trainingsBody(const QList<ListedTraining> &trainings)
{
    QJsonArray entries;
    for (const ListedTraining &training : trainings)
        entries.append(trainingEntry(training));
    return {{"trainings"_L1, entries}};
}

QJsonObject errorBody(const QString &type, const QString &message, const QString &code)
{
    QJsonObject error{{"type"_L1, type}, {"message"_L1, message}};
    if (!code.isEmpty())
        error.insert("code"_L1, code);
    return {{"error"_L1, error}};
}

} // namespace paretoscope
