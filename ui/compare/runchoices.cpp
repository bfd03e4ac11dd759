// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/runchoices.h"

#include "core/words.h"
#include "session/workspace.h"
#include "widgets/texts.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString noteOf(const RunSummary &summary)
{
    QStringList words;
    if (!summary.status.isEmpty())
        words.append(summary.status);
    if (summary.bestMap)
        words.append(Words::tr("best %1 %2 %", "metric, number")
                         .arg(metricName(summary.bestMapMetric), QString::number(*summary.bestMap, 'f', 1)));
    return commaList(words);
}

/// Collects choices, each once.
class Choices {
public:
    explicit Choices(const RunSession &session)
        : m_session(session)
    {}

    void add(const RunSource &source, ResultsClient *client, const QString &note = {})
    {
        const bool isShown = source == m_session.shown().source && client == m_session.shownClient();
        const auto isSame = [&](const RunChoice &each) { return each.source == source && each.client == client; };
        if (!isShown && std::ranges::none_of(m_list, isSame))
            m_list.push_back({source, client, note});
    }
    void add(const RunCatalog::Project &project, ResultsClient *client)
    {
        for (const RunCatalog::Version &version : project.versions) {
            for (const TrainingEntry &training : version.trainings) {
                RunAddress address = version.address;
                address.trainingId = training.trainingId;
                add(address, client, training.status);
            }
            const bool isEmpty = version.state == RunCatalog::State::Known && !version.summary;
            if (version.trainings.isEmpty() && !isEmpty)
                add(version.address, client, version.summary ? noteOf(*version.summary) : QString());
        }
    }
    [[nodiscard]] std::vector<RunChoice> take() { return std::move(m_list); }

private:
    const RunSession &m_session;
    std::vector<RunChoice> m_list;
};

} // namespace

Workspace *RunPlaces::placeOf(const RunSession &session) const
{
    return session.shownClient() == &sample->client ? sample : account;
}

std::vector<RunChoice> runChoices(const RunSession &session, const RunPlaces &places, const QStringList &recent)
{
    Choices choices(session);
    Workspace *const place = places.placeOf(session);
    const auto *const shown = std::get_if<RunAddress>(&session.shown().source);
    const std::vector<RunCatalog::Project> &projects = place->catalog.projects();
    const auto isShownProject = [shown](const RunCatalog::Project &each) {
        return shown && each.entry.slug == shown->project;
    };
    for (const bool isShown : {true, false}) {
        for (const RunCatalog::Project &project : projects) {
            if (isShownProject(project) == isShown)
                choices.add(project, &place->client);
        }
    }
    for (const QString &run : recent) {
        if (run.startsWith(u'/'))
            choices.add(RunFile{run}, nullptr);
        else if (const auto address = RunAddress::fromDisplayName(run))
            choices.add(*address, &places.account->client);
    }
    return choices.take();
}

} // namespace paretoscope
