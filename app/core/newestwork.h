// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worker.h"

#include <stop_token>

namespace paretoscope {

/// Work on a worker of which nobody wants any but the newest. A member of whoever asks for it.
class NewestWork {
    Q_DISABLE_COPY_MOVE(NewestWork)
public:
    NewestWork() = default;
    ~NewestWork() { drop(); }

    /// Stops what is under way, which then never answers.
    void drop() { std::exchange(m_stop, {}).request_stop(); }

    /// Drops what is under way and does `work`, which is given a stop token and returns a Result; what it returns once
    /// that was asked to stop is not looked at. Otherwise as runOnWorker(); where it is stopped before a thread is
    /// free, it is not begun.
    template <typename Work, typename Take>
    void run(QObject *context, Work work, Take take)
    {
        using Outcome = std::invoke_result_t<Work, std::stop_token>;
        drop();
        const std::stop_token stop = m_stop.get_token();
        runOnWorker(
            context,
            [work = std::move(work), stop]() -> Outcome {
                if (stop.stop_requested())
                    return failure(Cause::Cancelled);
                return work(stop);
            },
            [take = std::move(take), stop](const Outcome &outcome) {
                if (!stop.stop_requested())
                    take(outcome);
            });
    }

private:
    std::stop_source m_stop; ///< of the work under way
};

} // namespace paretoscope
