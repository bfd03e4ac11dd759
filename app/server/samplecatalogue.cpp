// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/samplecatalogue.h"

#include "core/cause.h"
#include "core/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

tl::unexpected<Error> fault(const QString &what) { return failure(Cause::SampleUnreadable, {.reason = what}); }

Result<SampleRun> readRun(const QJsonObject &json, const QString &defaultId, const QString &version)
{
    SampleRun run;
    run.trainingId = json["trainingId"_L1].toString(defaultId);
    run.versionId = version;
    run.bodyFile = json["body"_L1].toString();
    run.tableFile = json["table"_L1].toString();
    run.latencyForm = json["latency"_L1].toString() == "map"_L1 ? LatencyForm::Map : LatencyForm::Scalar;
    run.isReplay = json["replay"_L1].toBool();
    run.figures = json["figures"_L1].toString();
    run.note = json["note"_L1].toString();
    const QJsonArray families = json["children"_L1].toArray();
    for (const auto &family : families)
        run.childFamilies.append(family.toString());

    const QJsonObject metrics = json["metrics"_L1].toObject();
    for (auto entry = metrics.begin(); entry != metrics.end(); ++entry) {
        const std::optional<Metric> metric = metricFromKey(entry.value().toString());
        if (!metric)
            return fault(Words::tr("%1 has the unknown metric %2").arg(defaultId, entry.value().toString()));
        run.metrics.insert(entry.key(), *metric);
    }

    if (run.bodyFile.isEmpty() == run.tableFile.isEmpty())
        return fault(Words::tr("%1 needs either a body or a table").arg(defaultId));
    if (!run.tableFile.isEmpty() && run.metrics.isEmpty())
        return fault(Words::tr("%1 names no metric of its table").arg(defaultId));
    if (run.figures.isEmpty() || run.note.isEmpty())
        return fault(Words::tr("%1 does not say where its figures come from").arg(defaultId));
    return run;
}

Result<ArchiveVersion> readVersion(const QJsonObject &json, const QString &project, SampleCatalogue &catalogue)
{
    ArchiveVersion version{json["number"_L1].toString(), json["name"_L1].toString(), {}};
    if (json["images"_L1].isDouble())
        version.imageCount = json["images"_L1].toInt();

    const QString path = project + u'/' + version.number;
    QList<SampleRun> &runs = catalogue.runs[path];
    const QJsonArray entries = json["runs"_L1].toArray();
    for (const auto &entry : entries) {
        const Result<SampleRun> run = readRun(entry.toObject(), catalogue.workspace + u'/' + path, version.number);
        if (!run)
            return tl::unexpected(run.error());
        runs.append(*run);
    }
    if (version.number.isEmpty() || runs.isEmpty())
        return fault(Words::tr("a version of %1 has no number or no run").arg(project));
    return version;
}

Result<ArchiveProject> readProject(const QJsonObject &json, SampleCatalogue &catalogue)
{
    ArchiveProject project{json["slug"_L1].toString(), json["name"_L1].toString(), json["type"_L1].toString(), {}};
    if (project.slug.isEmpty())
        return fault(Words::tr("a project has no slug"));
    const QJsonArray entries = json["versions"_L1].toArray();
    for (const auto &entry : entries) {
        const Result<ArchiveVersion> version = readVersion(entry.toObject(), project.slug, catalogue);
        if (!version)
            return tl::unexpected(version.error());
        project.versions.append(*version);
    }
    return project;
}

} // namespace

Result<SampleCatalogue> SampleCatalogue::fromJson(QByteArrayView json)
{
    QJsonParseError parsing;
    const QJsonObject root = QJsonDocument::fromJson(json.toByteArray(), &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return fault(Words::tr("%1 at byte %2").arg(parsing.errorString(), QString::number(parsing.offset)));

    SampleCatalogue catalogue;
    catalogue.workspace = root["workspace"_L1].toString();
    catalogue.workspaceName = root["name"_L1].toString();
    const QJsonArray entries = root["projects"_L1].toArray();
    for (const auto &entry : entries) {
        const Result<ArchiveProject> project = readProject(entry.toObject(), catalogue);
        if (!project)
            return tl::unexpected(project.error());
        catalogue.projects.append(*project);
    }
    if (catalogue.workspace.isEmpty() || catalogue.projects.isEmpty())
        return fault(Words::tr("it names no workspace or no project"));
    return catalogue;
}

} // namespace paretoscope
