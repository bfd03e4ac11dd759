// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rivalloader.h"

#include "session/keptrun.h"

namespace paretoscope {

RivalLoader::RivalLoader(RunSession *session, RunStore *store, QObject *parent)
    : QObject(parent), m_session(session), m_store(store), m_loader(nullptr)
{
    m_loader.setClock([session] { return session->now(); });
    m_loader.setStore(store);
    connect(&m_loader, &RunLoader::loaded, this, &RivalLoader::take);
    connect(&m_loader, &RunLoader::failed, this, [this](const RunSource &, const Error &error) { lookForKept(error); });
    connect(session, &RunSession::runChanged, this, [this](bool sameRun) {
        if (!sameRun)
            cancel(); // it was to be compared with the run before
    });
}

void RivalLoader::load(const RunSource &source, ResultsClient *client)
{
    ++m_turn;
    m_isLoading = true;
    m_client = client;
    m_loader.setClient(client);
    m_loader.load(source);
}

void RivalLoader::cancel()
{
    ++m_turn;
    m_isLoading = false;
    m_loader.cancel();
}

void RivalLoader::take(const LoadedRun &loaded)
{
    m_isLoading = false;
    m_session->setRival({loaded.source, loaded.run, loaded.readAt, loaded.isKept});
    if (!loaded.isKept)
        Q_EMIT compared();
}

void RivalLoader::lookForKept(const Error &error)
{
    if (!m_isLoading) // stopped on purpose
        return;
    const auto *const address = std::get_if<RunAddress>(&m_loader.source());
    // Which of several trainings is meant only a person can say.
    if (!m_store || !address || error.code == ErrorCode::SeveralTrainings)
        return fail(error);
    readKeptRun(*m_store, runKeyOf(*m_client, *address), this, [this, error, turn = m_turn](const Result<LoadedRun> &kept) {
        if (turn != m_turn)
            return;
        if (!kept)
            return fail(error); // the store tells its own troubles
        take(*kept);
        Q_EMIT comparedWithKept(error);
    });
}

void RivalLoader::fail(const Error &error)
{
    m_isLoading = false;
    Q_EMIT failed(error);
}

} // namespace paretoscope
