// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sampleworkspace.h"

#include "server/figuresbody.h"
#include "server/samplecatalogue.h"
#include "server/searchreplay.h"

#include <QFile>
#include <QJsonDocument>

#include <unordered_map>
#include <variant>
#include <vector>

using namespace Qt::StringLiterals;

// A resource in a static library is dropped by the linker unless something names it, and the macro must
// stand outside any namespace.
static void initSampleResources() { Q_INIT_RESOURCE(sample); }

namespace paretoscope {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/sample/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "SampleWorkspace", qPrintable(u"no resource "_s + name));
    return opened ? file.readAll() : QByteArray();
}

/// A body that never changes, or one that is played.
using Body = std::variant<QByteArray, std::unique_ptr<SearchReplay>>;

Body makeBody(const SampleRun &run, const Clock &clock, std::chrono::milliseconds replayLength)
{
    if (!run.bodyFile.isEmpty())
        return withProvenance(resource(run.bodyFile), run);

    const Result<QList<PublishedFigure>> figures = readPublishedFigures(resource(run.tableFile));
    Q_ASSERT_X(figures, "SampleWorkspace", "a table of the sample cannot be read");
    QList<SampleModel> models = sampleModels(figures.value_or(QList<PublishedFigure>()), run);
    if (run.isReplay)
        return std::make_unique<SearchReplay>(std::move(models), run, clock, replayLength);
    return QJsonDocument(finishedBody(models, run)).toJson(QJsonDocument::Compact);
}

} // namespace

struct SampleWorkspace::Data {
    SampleCatalogue catalogue;
    std::unordered_map<QString, std::vector<Body>> bodies; ///< by "project/version"
};

SampleWorkspace::SampleWorkspace(const Clock &clock, std::chrono::milliseconds replayLength)
    : m_data(std::make_unique<Data>())
{
    initSampleResources();
    Result<SampleCatalogue> catalogue = SampleCatalogue::fromJson(resource(u"workspace.json"_s));
    Q_ASSERT_X(catalogue, "SampleWorkspace", "the catalogue of the sample cannot be read");
    if (!catalogue)
        return;
    m_data->catalogue = std::move(*catalogue);
    const QHash<QString, QList<SampleRun>> &runs = m_data->catalogue.runs;
    for (auto version = runs.begin(); version != runs.end(); ++version) {
        for (const SampleRun &run : version.value())
            m_data->bodies[version.key()].push_back(makeBody(run, clock, replayLength));
    }
}

SampleWorkspace::~SampleWorkspace() = default;

QString SampleWorkspace::workspace() const { return m_data->catalogue.workspace; }

QString SampleWorkspace::workspaceName() const { return m_data->catalogue.workspaceName; }

QList<ArchiveProject> SampleWorkspace::projects() const { return m_data->catalogue.projects; }

QList<QByteArray> SampleWorkspace::results(const QString &project, const QString &version) const
{
    QList<QByteArray> results;
    const auto bodies = m_data->bodies.find(project + u'/' + version);
    if (bodies == m_data->bodies.end())
        return results;
    for (const Body &body : bodies->second) {
        if (const auto *fixed = std::get_if<QByteArray>(&body))
            results.append(*fixed);
        else
            results.append(std::get<std::unique_ptr<SearchReplay>>(body)->body());
    }
    return results;
}

QString SampleWorkspace::firstRun() { return u"sample/accelerators/1"_s; }

QString SampleWorkspace::replayedRun() { return u"sample/live-search/1"_s; }

ApiKey SampleWorkspace::key() { return ApiKey("sample-key"); }

ApiKey SampleWorkspace::keyWithoutVersionRead() { return ApiKey("sample-key-without-version-read"); }

} // namespace paretoscope
