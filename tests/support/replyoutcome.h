// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/apireply.h"

#include <QElapsedTimer>
#include <QSignalSpy>

namespace paretoscope {

/// How a request ended. ApiReply goes after finished(), so a test keeps this instead.
struct ReplyOutcome {
    Result<ApiBody> result = failure(ErrorCode::Usage, QStringLiteral("finished() did not come"));
    int finishedCount = 0;
    qint64 elapsedMs = 0;
};

/// Waits until the reply has come to its end and is gone.
[[nodiscard]] inline ReplyOutcome outcomeOf(ApiReply *reply)
{
    ReplyOutcome outcome;
    QElapsedTimer clock;
    clock.start();
    QSignalSpy gone(reply, &QObject::destroyed);
    QObject::connect(reply, &ApiReply::finished, reply, [&outcome, &clock, reply] {
        ++outcome.finishedCount;
        outcome.elapsedMs = clock.elapsed();
        outcome.result = reply->result();
    });
    gone.wait(10'000);
    return outcome;
}

} // namespace paretoscope
