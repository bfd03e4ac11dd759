// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparedrunloader.h"

#include "core/worker.h"
#include "session/keptrun.h"
#include "session/ownmeasurementsfile.h"

namespace paretoscope {

ComparedRunLoader::ComparedRunLoader(RunSession *session, RunStore *store, const RunMemory *memory, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_store(store),
      m_memory(memory),
      m_loader(nullptr)
{
    m_loader.setClock([session] { return session->now(); });
    m_loader.setStore(store);
    connect(&m_loader, &RunLoader::loaded, this, [this](const LoadedRun &loaded) { joinMeasurements(loaded, {}); });
    connect(&m_loader, &RunLoader::failed, this, [this](const RunSource &, const Error &error) { lookForKept(error); });
    connect(session, &RunSession::runChanged, this, [this](bool sameRun) {
        if (!sameRun)
            cancel(); // it was to be compared with the run before
    });
}

void ComparedRunLoader::load(const RunSource &source, ResultsClient *client)
{
    ++m_turn;
    m_isLoading = true;
    m_client = client;
    m_loader.setClient(client);
    m_loader.load(source);
}

void ComparedRunLoader::cancel()
{
    ++m_turn;
    m_isLoading = false;
    m_loader.cancel();
}

void ComparedRunLoader::joinMeasurements(const LoadedRun &loaded, const std::optional<Error> &trouble)
{
    const QString file = m_memory ? m_memory->measurementsFile(loaded.source) : QString();
    if (file.isEmpty())
        return show(loaded, trouble);
    runOnWorker(
        this, [loaded, file]() -> Result<LoadedRun> { return withMeasurementsFile(loaded, file); },
        [this, loaded, trouble, turn = m_turn](const Result<LoadedRun> &joined) {
            if (turn == m_turn)
                show(joined.value_or(loaded), trouble); // where memory ran out, it goes without
        });
}

void ComparedRunLoader::show(const LoadedRun &loaded, const std::optional<Error> &trouble)
{
    m_isLoading = false;
    m_session->setComparedRun({loaded.source, loaded.run, loaded.readAt, loaded.isKept});
    if (trouble)
        Q_EMIT comparedWithKept(*trouble);
    else
        Q_EMIT compared();
}

void ComparedRunLoader::lookForKept(const Error &error)
{
    if (!m_isLoading) // stopped on purpose
        return;
    const auto *const address = std::get_if<RunAddress>(&m_loader.source());
    // Which of several trainings is meant only a person can say.
    if (!m_store || !address || error.code == ErrorCode::SeveralTrainings)
        return fail(error);
    readKeptRun(*m_store, runKeyOf(*m_client, *address), this,
                [this, error, turn = m_turn](const Result<LoadedRun> &kept) {
                    if (turn != m_turn)
                        return;
                    if (!kept)
                        return fail(error); // the store tells its own troubles
                    joinMeasurements(*kept, error);
                });
}

void ComparedRunLoader::fail(const Error &error)
{
    m_isLoading = false;
    Q_EMIT failed(error);
}

} // namespace paretoscope
