// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"

#include <QByteArray>
#include <QFile>
#include <QSignalSpy>

namespace paretoscope::test {

/// A row of a results body; `metrics` and `latency` are the insides of their JSON objects.
[[nodiscard]] inline QByteArray modelJson(const QByteArray &id, const QByteArray &metrics, const QByteArray &latency,
                                          const QByteArray &family = "child", const QByteArray &status = "finished")
{
    return R"({"modelId":")" + id + R"(","nasFamily":")" + family + R"(","status":")" + status + R"(","metrics":{)"
           + (metrics.isEmpty() ? QByteArray() : metrics + ',') + R"("latency":{)" + latency + "}}}";
}

/// A results body; `more` holds further fields, each with a comma before it.
[[nodiscard]] inline QByteArray resultsBody(const QList<QByteArray> &models, const QByteArray &status = "finished",
                                            const QByteArray &more = {})
{
    return R"({"jobType":"nas","status":")" + status + '"' + more + R"(,"models":[)" + models.join(',') + "]}";
}

/// A body with one model "a", which has this mAP@50:95 and 8 ms on T4.
[[nodiscard]] inline QByteArray bodyOfOne(double map)
{
    return resultsBody({modelJson("a", "\"map5095\":" + QByteArray::number(map), R"("T4":8)")});
}

/// Writes `body` over the file; false when that fails.
[[nodiscard]] inline bool writeBody(const QString &path, const QByteArray &body)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(body) == body.size();
}

/// Opens a file and waits until the load has ended.
[[nodiscard]] inline bool openFile(RunSession &session, const QString &path)
{
    QSignalSpy ended(&session, &RunSession::loadEnded);
    session.open(RunFile{path}, nullptr);
    return ended.wait();
}

/// Puts `body` in the place of the file on screen and asks for it again.
[[nodiscard]] inline bool show(RunSession &session, const QString &path, const QByteArray &body)
{
    return writeBody(path, body) && openFile(session, path);
}

} // namespace paretoscope::test
