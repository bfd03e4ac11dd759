// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "store/keptbody.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace paretoscope {

class KeptBodies;

/// Keeps every fetched body, so that a run seen once opens without the network. A thread of its own waits for the
/// disk; no call here does, and the file is opened by the first one and made by the first keep(). What the disk does
/// not take stays in memory until the program ends, and troubled() says why.
class RunStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunStore)
public:
    static constexpr qint64 defaultMaxBytes = 512LL * 1024 * 1024; ///< of the file; ten times as much was fetched

    explicit RunStore(const QString &path, qint64 maxBytes = defaultMaxBytes, QObject *parent = nullptr);
    /// Waits until what was to be kept is kept.
    ~RunStore() override;

    /// The user's file, in the folder for data of programs.
    [[nodiscard]] static QString defaultPath();

    void keep(const KeptBody &body);
    /// The newest body of a run, nullopt when none is kept; never inside the call, never after `context` is gone.
    using Found = std::function<void(const Result<std::optional<KeptBody>> &)>;
    void find(const RunKey &run, QObject *context, Found found);
    /// Every run of which something is kept, the newest first.
    using Listed = std::function<void(const Result<QList<KeptRun>> &)>;
    void list(QObject *context, Listed listed);

Q_SIGNALS:
    /// On the disk for good, or in memory where troubled() has said why.
    void kept(const paretoscope::RunKey &run);
    /// Something stays in memory, or cannot be read; emitted once for the same trouble until the disk works again.
    void troubled(const paretoscope::Error &error);

private:
    void tell(const std::optional<Error> &trouble);
    /// Once nobody waits for the thread, and again until the file is as small as it can be.
    void giveBackLater(const std::shared_ptr<KeptBodies> &bodies);
    template <typename Work, typename Take>
    void ask(QObject *context, Work work, Take take);

    QThreadPool m_thread;                 ///< just one
    std::shared_ptr<KeptBodies> m_bodies; ///< touched on m_thread alone
    std::atomic<bool> m_isEnding = false;
    QList<Error> m_told; ///< each once
};

} // namespace paretoscope
