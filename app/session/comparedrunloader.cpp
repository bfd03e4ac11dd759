// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparedrunloader.h"

namespace paretoscope {

ComparedRunLoader::ComparedRunLoader(RunSession *session, RunStore *store, const RunMemory *memory, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_arrival(store, memory)
{
    m_arrival.setClock([session] { return session->now(); });
    connect(&m_arrival, &RunArrival::arrived, this, &ComparedRunLoader::compareWith);
    connect(&m_arrival, &RunArrival::failed, this, &ComparedRunLoader::failed);
    connect(session, &RunSession::runChanged, this, [this](bool sameRun) {
        if (!sameRun)
            cancel(); // it was to be compared with the run before
    });
}

void ComparedRunLoader::load(const RunSource &source, ResultsClient *client)
{
    m_arrival.ask({source, client}, KeptCopy::Instead);
}

void ComparedRunLoader::cancel() { m_arrival.drop(); }

void ComparedRunLoader::compareWith(const LoadedRun &loaded)
{
    m_session->change([&loaded](RunView &view) {
        view.comparedRun = {
            .source = loaded.source, .run = loaded.run, .readAt = loaded.readAt, .isKept = loaded.isKept};
    });
    if (loaded.isKept)
        Q_EMIT comparedWithKept(m_arrival.trouble());
    else
        Q_EMIT compared();
}

} // namespace paretoscope
