// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runcatalog.h"

#include "core/worker.h"
#include "decode/resultsdecoder.h"
#include "net/resultsclient.h"

#include <algorithm>

namespace paretoscope {

namespace {

constexpr int requestsAtOnce = 3;
/// Versions of a project whose results are looked at unasked; older ones show no status until opened.
constexpr int probedVersions = 12;

Result<RunSummary> summariseBody(const QByteArray &body)
{
    return decodeResults(body).map([](const DecodedResults &decoded) { return summarise(*decoded.run); });
}

std::size_t index(int position) { return static_cast<std::size_t>(position); }

} // namespace

RunCatalog::RunCatalog(ResultsClient *client, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_queue(requestsAtOnce)
{}

RunCatalog::~RunCatalog() = default;

bool RunCatalog::isAsking() const
{
    const auto isOut = [](const auto &each) { return each.state == State::Asking; };
    return m_state == State::Asking || std::ranges::any_of(m_projects, [&isOut](const Project &project) {
               return isOut(project) || std::ranges::any_of(project.versions, isOut);
           });
}

void RunCatalog::clear()
{
    m_latest.renew();
    m_queue.clear();
    m_workspace.clear();
    m_workspaceName.clear();
    m_state = State::NotAsked;
    setProjects({});
    Q_EMIT stateChanged();
}

void RunCatalog::load()
{
    clear();
    m_state = State::Asking;
    Q_EMIT stateChanged();
    m_queue.add([this] { return m_client->checkKey(this); },
                [this](const Result<ApiBody> &body) {
                    const auto slug = body.and_then(
                        [](const ApiBody &answer) { return decodeKeyCheck(answer.clean()); });
                    if (slug)
                        listWorkspace(*slug);
                    else
                        fail(slug.error());
                });
}

void RunCatalog::fail(const Error &error)
{
    m_error = error;
    m_state = State::Failed;
    Q_EMIT stateChanged();
}

void RunCatalog::listWorkspace(const QString &slug)
{
    m_queue.add([this, slug] { return m_client->fetchWorkspace(slug, this); },
                [this, slug](const Result<ApiBody> &body) {
                    const auto listing = body.and_then(
                        [](const ApiBody &answer) { return decodeWorkspace(answer.clean()); });
                    if (!listing)
                        return fail(listing.error());
                    m_workspace = listing->slug.isEmpty() ? slug : listing->slug;
                    m_workspaceName = listing->name.isEmpty() ? m_workspace : listing->name;
                    m_state = State::Known;
                    setProjects(listing->projects);
                    Q_EMIT stateChanged();
                });
}

void RunCatalog::setProjects(const QList<ProjectEntry> &entries)
{
    Q_EMIT projectsAboutToBeReset();
    m_projects.clear();
    for (const ProjectEntry &entry : entries)
        m_projects.push_back({entry, State::NotAsked, {}, {}});
    Q_EMIT projectsReset();
}

void RunCatalog::expand(int project)
{
    if (project < 0 || index(project) >= m_projects.size())
        return;
    Project &asked = m_projects.at(index(project));
    if (asked.state == State::Asking || asked.state == State::Known)
        return;
    asked.state = State::Asking;
    asked.problem.clear();
    Q_EMIT projectChanged(project);
    m_queue.add([this, slug = asked.entry.slug] { return m_client->fetchProject(m_workspace, slug, this); },
                [this, project](const Result<ApiBody> &body) { listVersions(project, body); });
}

void RunCatalog::listVersions(int project, const Result<ApiBody> &body)
{
    Project &asked = m_projects.at(index(project));
    const auto listing = body.and_then([](const ApiBody &answer) { return decodeProject(answer.clean()); });
    if (!listing) {
        asked.state = State::Failed;
        asked.problem = listing.error().message();
        Q_EMIT projectChanged(project);
        return;
    }
    std::vector<Version> versions;
    for (const VersionEntry &entry : listing->versions)
        versions.push_back({entry, {m_workspace, asked.entry.slug, entry.number}, State::NotAsked, {}, {}, {}});
    std::ranges::stable_sort(versions, [](const Version &a, const Version &b) {
        return a.entry.number.toLongLong() > b.entry.number.toLongLong();
    });
    Q_EMIT versionsAboutToBeListed(project, static_cast<int>(versions.size()));
    asked.versions = std::move(versions);
    asked.state = State::Known;
    Q_EMIT versionsListed(project);
    Q_EMIT projectChanged(project);
    const int probes = std::min(probedVersions, static_cast<int>(asked.versions.size()));
    for (int version = 0; version < probes; ++version)
        probe(project, version);
}

RunCatalog::Version &RunCatalog::versionAt(int project, int version)
{
    return m_projects.at(index(project)).versions.at(index(version));
}

void RunCatalog::probe(int project, int version)
{
    Version &asked = versionAt(project, version);
    asked.state = State::Asking;
    Q_EMIT versionChanged(project, version);
    m_queue.add([this, address = asked.address] { return m_client->fetchResults(address, this); },
                [this, project, version](const Result<ApiBody> &body) { probed(project, version, body); });
}

void RunCatalog::probed(int project, int version, const Result<ApiBody> &body)
{
    if (!body) {
        if (body.error().code == ErrorCode::SeveralTrainings)
            return listTrainings(project, version);
        if (body.error().code != ErrorCode::NotFound)
            return setProblem(project, version, body.error());
        versionAt(project, version).state = State::Known; // a version that was never trained
        Q_EMIT versionChanged(project, version);
        return;
    }
    runOnWorker(
        this, [answer = *body] { return summariseBody(answer.clean()); },
        m_latest.only(
            [this, project, version](const Result<RunSummary> &summary) { summarised(project, version, summary); }));
}

void RunCatalog::summarised(int project, int version, const Result<RunSummary> &summary)
{
    if (!summary)
        return setProblem(project, version, summary.error());
    Version &known = versionAt(project, version);
    known.summary = *summary;
    known.state = State::Known;
    Q_EMIT versionChanged(project, version);
}

void RunCatalog::update(const RunAddress &address, const RunSummary &summary)
{
    for (std::size_t project = 0; project < m_projects.size(); ++project) {
        std::vector<Version> &versions = m_projects[project].versions;
        const auto found = std::ranges::find(versions, address, &Version::address);
        if (found != versions.end())
            return summarised(static_cast<int>(project), static_cast<int>(found - versions.begin()), summary);
    }
}

void RunCatalog::listTrainings(int project, int version)
{
    m_queue.add(
        [this, address = versionAt(project, version).address] { return m_client->fetchTrainings(address, this); },
        [this, project, version](const Result<ApiBody> &body) {
            const auto trainings = body.and_then([](const ApiBody &answer) { return decodeTrainings(answer.clean()); });
            if (!trainings)
                return setProblem(project, version, trainings.error());
            Q_EMIT trainingsAboutToBeListed(project, version, static_cast<int>(trainings->size()));
            versionAt(project, version).trainings = *trainings;
            versionAt(project, version).state = State::Known;
            Q_EMIT trainingsListed(project, version);
            Q_EMIT versionChanged(project, version);
        });
}

void RunCatalog::setProblem(int project, int version, const Error &error)
{
    Version &asked = versionAt(project, version);
    asked.state = State::Failed;
    asked.problem = error.message();
    Q_EMIT versionChanged(project, version);
}

} // namespace paretoscope
