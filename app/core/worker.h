// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cause.h"
#include "core/words.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <new>
#include <tuple>
#include <type_traits>
#include <utility>

namespace paretoscope {

/// Runs `work`, which returns a Result and touches nothing but its captures, on a thread of `pool` and hands what
/// comes out to `take` on the thread of `context`; never inside the call, and never after `context` is gone.
template <typename Work, typename Take>
void runOnWorker(QThreadPool *pool, QObject *context, Work work, Take take)
{
    using Outcome = std::invoke_result_t<Work>;
    // Not QFuture::then(): in Qt 6.4 it reaches for its context object even after that was deleted.
    auto *const watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        take(watcher->result());
    });
    // Nothing in a decoder throws but an allocation that fails, and nothing may throw out of a worker.
    watcher->setFuture(QtConcurrent::run(pool, [work = std::move(work)]() -> Outcome {
        try {
            return work();
        } catch (const std::bad_alloc &) {
            return failure(Cause::OutOfMemory, {.subject = Words::tr("this result")});
        }
    }));
}

/// The same on the worker threads that all share.
template <typename Work, typename Take>
void runOnWorker(QObject *context, Work work, Take take)
{
    runOnWorker(QThreadPool::globalInstance(), context, std::move(work), std::move(take));
}

/// Lets go of big things on a worker thread: giving back the memory of a large run takes milliseconds. Whoever else
/// holds them must have let go before.
template <typename... Things>
void freeOnWorker(Things... things)
{
    std::ignore = QtConcurrent::run([held = std::make_tuple(std::move(things)...)] {});
}

} // namespace paretoscope
