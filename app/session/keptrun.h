// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/loadedrun.h"
#include "store/keptbody.h"

#include <QObject>

#include <functional>

namespace paretoscope {

class ResultsClient;
class RunStore;

/// Under which name the store has what this client answers.
[[nodiscard]] RunKey runKeyOf(const ResultsClient &client, const RunAddress &address);

/// Reads the newest kept body of a run, decoded on a worker. `take` is called once, never inside the call, never after
/// `context` is gone. Fails with NothingKept (ErrorCode::NotFound) or what the store says.
void readKeptRun(RunStore &store, const RunKey &run, QObject *context,
                 const std::function<void(const Result<LoadedRun> &)> &take);

} // namespace paretoscope
