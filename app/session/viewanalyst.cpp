// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/viewanalyst.h"

#include "core/worker.h"

#include <utility>

namespace paretoscope {

ViewAnalyst::~ViewAnalyst() { drop(); }

void ViewAnalyst::drop() { std::exchange(m_stop, {}).request_stop(); }

void ViewAnalyst::analyse(const TrainingRunPtr &run, const RunView &view, const AnalysedView &before, Answer answer)
{
    drop();
    if (std::optional<AnalysedView> seen = analyseSmallView(*run, view, before, mostAtOnce))
        return answer(*std::move(seen));
    const std::stop_token stop = m_stop.get_token();
    runOnWorker(
        this,
        [run, view, before, stop]() -> Result<std::optional<AnalysedView>> {
            return analyseView(*run, view, before, stop);
        },
        [stop, answer = std::move(answer)](const Result<std::optional<AnalysedView>> &seen) {
            if (!stop.stop_requested())
                answer(seen.map([](const std::optional<AnalysedView> &each) { return *each; }));
        });
}

} // namespace paretoscope
