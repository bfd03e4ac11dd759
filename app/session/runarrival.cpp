// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runarrival.h"

#include "core/worker.h"
#include "session/keptrun.h"
#include "session/ownmeasurementsfile.h"
#include "session/runmemory.h"

namespace paretoscope {

RunArrival::RunArrival(RunStore *store, const RunMemory *memory, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_memory(memory),
      m_loader(nullptr)
{
    m_loader.setStore(store);
    connect(&m_loader, &RunLoader::loaded, this, [this](const LoadedRun &loaded) {
        m_latest.renew(); // a kept run comes too late
        join(loaded);
    });
    connect(&m_loader, &RunLoader::failed, this, [this](const RunSource &, const Error &error) { noteFailure(error); });
}

RunArrival::~RunArrival() = default;

void RunArrival::ask(const RunRequest &request, KeptCopy use)
{
    drop();
    m_request = request;
    m_use = m_store && std::holds_alternative<RunAddress>(request.source) ? use : KeptCopy::Unused;
    m_isKeptAwaited = m_use == KeptCopy::Alone;
    if (m_use != KeptCopy::Alone) {
        m_loader.setClient(request.client);
        m_loader.load(request.source);
    }
    if (m_use == KeptCopy::Alone || m_use == KeptCopy::Meanwhile)
        lookForKept();
}

void RunArrival::rejoin(const LoadedRun &received)
{
    const LoadedRun run = m_joining.value_or(received);
    m_latest.renew();
    join(run);
}

void RunArrival::drop()
{
    m_latest.renew();
    m_joining.reset();
    m_isKeptAwaited = false;
    m_loader.drop();
}

void RunArrival::noteFailure(const Error &error)
{
    if (m_use != KeptCopy::Instead || error.code == ErrorCode::SeveralTrainings)
        return Q_EMIT failed(error);
    m_isKeptAwaited = true;
    lookForKept();
}

void RunArrival::lookForKept()
{
    readKeptRun(*m_store, runKeyOf(*m_request.client, std::get<RunAddress>(m_request.source)), this,
                m_latest.only([this](const Result<LoadedRun> &kept) { takeKept(kept); }));
}

void RunArrival::takeKept(const Result<LoadedRun> &kept)
{
    m_isKeptAwaited = false;
    if (kept)
        join(*kept);
    else if (m_use == KeptCopy::Alone)
        Q_EMIT failed(kept.error());
    else if (m_use == KeptCopy::Instead)
        Q_EMIT failed(trouble()); // the store tells its own troubles
}

void RunArrival::join(const LoadedRun &loaded)
{
    m_joining = loaded;
    if (m_measurements) {
        const Result<LoadedRun> joined = withMeasurements(loaded, *m_measurements);
        if (joined)
            return takeJoined(*joined);
        m_joining.reset();
        return Q_EMIT failed(joined.error());
    }
    const QString file = m_memory ? m_memory->measurementsFile(loaded.source) : QString();
    if (file.isEmpty())
        return takeJoined(loaded);
    runOnWorker(
        this, [loaded, file]() -> Result<LoadedRun> { return withMeasurementsFile(loaded, file); },
        m_latest.only([this, loaded](const Result<LoadedRun> &joined) {
            takeJoined(joined.value_or(loaded)); // where memory ran out, it goes without
        }));
}

void RunArrival::takeJoined(const LoadedRun &joined)
{
    m_joining.reset();
    Q_EMIT arrived(joined);
}

} // namespace paretoscope
