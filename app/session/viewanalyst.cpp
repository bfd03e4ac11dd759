// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/viewanalyst.h"

#include <utility>

namespace paretoscope {

ViewAnalyst::~ViewAnalyst() = default;

void ViewAnalyst::analyse(const TrainingRunPtr &run, const RunView &view, const AnalysedView &before, Answer answer)
{
    m_work.drop();
    if (std::optional<AnalysedView> seen = analyseSmallView(*run, view, before, mostAtOnce))
        return answer(*std::move(seen));
    m_work.run(
        this,
        [run, view, before](const std::stop_token &stop) -> Result<AnalysedView> {
            if (std::optional<AnalysedView> seen = analyseView(*run, view, before, stop))
                return *std::move(seen);
            return failure(Cause::Cancelled);
        },
        std::move(answer));
}

} // namespace paretoscope
