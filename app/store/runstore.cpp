// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runstore.h"

#include "core/worker.h"
#include "store/keptbodies.h"

#include <QPointer>
#include <QStandardPaths>

#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

RunStore::RunStore(const QString &path, qint64 maxBytes, QObject *parent)
    : QObject(parent),
      m_bodies(std::make_shared<KeptBodies>(path, maxBytes))
{
    // One thread that stays: SQLite wants a connection to be used where it was made, and bodies in order.
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_thread.setThreadPriority(QThread::LowPriority);
}

RunStore::~RunStore()
{
    m_isEnding = true;
    m_thread.start([bodies = std::exchange(m_bodies, nullptr)]() mutable { bodies.reset(); }); // where it was opened
    m_thread.waitForDone();
}

QString RunStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/paretoscope/runs.sqlite"_s;
}

void RunStore::keep(const KeptBody &body)
{
    runOnWorker(
        &m_thread, this, [bodies = m_bodies, body]() -> Result<std::optional<Error>> { return bodies->keep(body); },
        [this, run = body.run](const Result<std::optional<Error>> &trouble) {
            tell(trouble ? *trouble : trouble.error());
            Q_EMIT kept(run);
        });
    giveBackLater(m_bodies);
}

void RunStore::giveBackLater(const std::shared_ptr<KeptBodies> &bodies)
{
    constexpr int afterAllElse = -1;
    m_thread.start(
        [this, bodies] {
            if (!m_isEnding && bodies->giveBack())
                giveBackLater(bodies);
        },
        afterAllElse);
}

void RunStore::tell(const std::optional<Error> &trouble)
{
    if (!trouble) {
        m_told.clear();
    } else if (!m_told.contains(*trouble)) {
        m_told.append(*trouble);
        Q_EMIT troubled(*trouble);
    }
}

template <typename Work, typename Take>
void RunStore::ask(QObject *context, Work work, Take take)
{
    runOnWorker(&m_thread, context, std::move(work),
                [this, self = QPointer(this), take = std::move(take)](const auto &answer) {
                    if (!answer && self)
                        tell(answer.error());
                    take(answer);
                });
}

void RunStore::find(const RunKey &run, QObject *context, Found found)
{
    ask(
        context, [bodies = m_bodies, run] { return bodies->newest(run); }, std::move(found));
}

void RunStore::list(QObject *context, Listed listed)
{
    ask(
        context, [bodies = m_bodies] { return bodies->runs(); }, std::move(listed));
}

} // namespace paretoscope
