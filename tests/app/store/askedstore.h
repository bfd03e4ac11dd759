// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/runstore.h"

#include <QTest>

namespace paretoscope::test {

/// What a store has of a run. Answers come in order, so everything asked before has been answered, too.
[[nodiscard]] inline Result<std::optional<KeptBody>> foundIn(RunStore &store, const RunKey &run)
{
    QObject context;
    std::optional<Result<std::optional<KeptBody>>> answer;
    store.find(run, &context, [&answer](const auto &found) { answer = found; });
    if (answer)
        qFatal("the answer came inside the call");
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        qFatal("no answer");
    return *answer;
}

} // namespace paretoscope::test
