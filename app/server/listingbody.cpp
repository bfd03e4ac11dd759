// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/listingbody.h"

#include "core/fields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

QJsonObject workspaceEntry(const Archive &archive)
{
    return {{fields::listing::name.key, archive.workspaceName()}, {fields::listing::url.key, archive.workspace()}};
}

QJsonObject projectEntry(const Archive &archive, const ArchiveProject &project)
{
    QJsonObject entry{{fields::listing::id.key, QString(archive.workspace() + u'/' + project.slug)},
                      {fields::listing::name.key, project.name},
                      {fields::listing::versions.key, project.versions.size()}};
    if (!project.type.isEmpty())
        entry.insert(fields::listing::type.key, project.type);
    return entry;
}

QJsonObject versionEntry(const Archive &archive, const ArchiveProject &project, const ArchiveVersion &version)
{
    const QString id = archive.workspace() + u'/' + project.slug + u'/' + version.number;
    QJsonObject entry{{fields::listing::id.key, id}, {fields::listing::name.key, version.name}};
    if (version.created.isValid())
        entry.insert(fields::listing::created.key, static_cast<double>(version.created.toMSecsSinceEpoch()) / 1000);
    if (version.imageCount)
        entry.insert(fields::listing::images.key, *version.imageCount);
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
    return {{fields::run::trainingId.key, training.id},
            {fields::run::status.key, header.status},
            {fields::run::modelType.key, textOrNull(header.modelType)},
            {fields::run::modelGroup.key, textOrNull(header.modelGroup)},
            {fields::listing::modelIds.key, modelIds},
            {fields::run::createdAt.key, textOrNull(header.createdAt.toUTC().toString(Qt::ISODate))}};
}

} // namespace

QJsonObject keyCheckBody(const Archive &archive)
{
    return {
        {fields::listing::welcome.key, "Training results served by Paretoscope."_L1},
        {fields::listing::instructions.key, "Ask for a workspace, a project, a version or its training/results."_L1},
        {fields::listing::docs.key, "https://docs.roboflow.com/developer/rest-api"_L1},
        {fields::listing::workspace.key, archive.workspace()}};
}

QJsonObject workspaceBody(const Archive &archive)
{
    QJsonArray projects;
    const QList<ArchiveProject> known = archive.projects();
    for (const ArchiveProject &project : known)
        projects.append(projectEntry(archive, project));
    QJsonObject workspace = workspaceEntry(archive);
    workspace.insert(fields::listing::projects.key, projects);
    return {{fields::listing::workspace.key, workspace}};
}

QJsonObject projectBody(const Archive &archive, const ArchiveProject &project)
{
    QJsonArray versions;
    for (const ArchiveVersion &version : project.versions)
        versions.append(versionEntry(archive, project, version));
    return {{fields::listing::workspace.key, workspaceEntry(archive)},
            {fields::listing::project.key, projectEntry(archive, project)},
            {fields::listing::versions.key, versions}};
}

QJsonObject versionBody(const Archive &archive, const ArchiveProject &project, const ArchiveVersion &version)
{
    return {{fields::listing::workspace.key, workspaceEntry(archive)},
            {fields::listing::project.key, projectEntry(archive, project)},
            {fields::listing::version.key, versionEntry(archive, project, version)}};
}

QJsonObject trainingsBody(const QList<ListedTraining> &trainings)
{
    QJsonArray entries;
    for (const ListedTraining &training : trainings)
        entries.append(trainingEntry(training));
    return {{fields::listing::trainings.key, entries}};
}

QJsonObject errorBody(const QString &type, const QString &message, const QString &code)
{
    QJsonObject error{{fields::error::type.key, type}, {fields::error::message.key, message}};
    if (!code.isEmpty())
        error.insert(fields::error::code.key, code);
    return {{fields::error::error.key, error}};
}

} // namespace paretoscope
