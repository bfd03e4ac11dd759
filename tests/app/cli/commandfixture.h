// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "cli/runcommand.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QtTest>

#include <chrono>

namespace paretoscope::test {

/// What a command said and how it ended.
struct CommandOutcome {
    ExitCode code = ExitCode::Done;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString errorCode() const
    {
        return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
    }
};

/// Runs show, front, pick or export in this process, as runCommand() would. `storeFile` is what --offline reads.
inline constexpr int retries = 2;
[[nodiscard]] inline CommandOutcome runArguments(const QStringList &arguments, const ChartDrawer &drawer = {},
                                                 const QString &storeFile = {})
{
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line)
        qFatal("test arguments: %s", qPrintable(line.error().message()));

    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    QNetworkAccessManager network;
    RunCommand running(std::get<RunJob>(line->job), CommandOutput(&out, &err, line->json), &network, drawer, storeFile);
    running.setRetryLimits(
        {.retries = retries, .firstPause = std::chrono::milliseconds(10), .longestPause = std::chrono::seconds(1)});
    CommandOutcome outcome;
    QSignalSpy finished(&running, &RunCommand::finished);
    QObject::connect(&running, &RunCommand::finished, &running, [&](ExitCode code) { outcome.code = code; });
    running.start();
    if (!finished.wait(10'000))
        qFatal("the command did not end");
    outcome.out = out.data();
    outcome.err = err.data();
    return outcome;
}

/// The same; options are split at spaces, `source` is put in after the command word.
[[nodiscard]] inline CommandOutcome run(const QString &command, const QString &source, const QString &options,
                                        const ChartDrawer &drawer = {}, const QString &storeFile = {})
{
    QStringList arguments{command};
    if (!source.isEmpty())
        arguments << source;
    return runArguments(arguments + options.split(u' ', Qt::SkipEmptyParts), drawer, storeFile);
}

} // namespace paretoscope::test
