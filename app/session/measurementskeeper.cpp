// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/measurementskeeper.h"

#include "core/worker.h"
#include "session/ownmeasurementsfile.h"
#include "session/runmemory.h"
#include "session/runsession.h"

#include <QFileInfo>

#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

MeasurementsKeeper::MeasurementsKeeper(RunSession *session, RunMemory *memory, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_memory(memory)
{
    connect(session, &RunSession::runChanged, this, &MeasurementsKeeper::showFirstOwnTarget);
}

MeasurementsKeeper::~MeasurementsKeeper() = default;

QString MeasurementsKeeper::file() const
{
    return m_session->run() ? m_memory->measurementsFile(m_session->shown().source) : QString();
}

bool MeasurementsKeeper::isNamedLikeOne(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "csv"_L1 || suffix == "tsv"_L1;
}

void MeasurementsKeeper::attach(const QString &csv)
{
    if (!m_session->run())
        return Q_EMIT refused(errorOf(Cause::MeasurementsWithoutRun));
    const QString path = QFileInfo(csv).absoluteFilePath();
    const LoadedRun &shown = m_session->shown();
    runOnWorker(
        this,
        [run = shown.received ? *shown.received : shown, path] {
            return readMeasurementsFile(path).and_then(
                [&run](const OwnMeasurements &measurements) { return withMeasurements(run, measurements); });
        },
        [this, source = shown.source, path](const Result<LoadedRun> &withOwn) {
            if (!withOwn)
                return Q_EMIT refused(withOwn.error());
            m_memory->rememberMeasurementsFile(source, path);
            if (!m_session->run() || m_session->shown().source != source)
                return;
            m_isAttaching = true;
            rejoin();
        });
}

void MeasurementsKeeper::detach()
{
    if (file().isEmpty())
        return;
    m_memory->rememberMeasurementsFile(m_session->shown().source, {});
    rejoin();
}

void MeasurementsKeeper::rejoin()
{
    if (!m_session->isLoading())
        m_session->dismissError(); // the run on screen is meant, not one that could not be opened
    m_session->rejoin();
}

void MeasurementsKeeper::showFirstOwnTarget(bool sameRun)
{
    if (!std::exchange(m_isAttaching, false) || !sameRun)
        return;
    for (TargetIndex target = 0; target < m_session->run()->targetCount(); ++target) {
        if (!m_session->run()->ownConditions(target))
            continue;
        m_session->change([target](RunView &view) { view.target = target; });
        break;
    }
    Q_EMIT attached();
}

} // namespace paretoscope
