// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

#include <QtTest>

namespace paretoscope::test {

/// What a command says of runs that are at hand already: those that its line names are not read.
[[nodiscard]] inline Result<CommandAnswer> answerTo(const QStringList &arguments, const QList<LoadedRun> &runs)
{
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line)
        qFatal("test arguments: %s", qPrintable(line.error().message()));
    return std::get<RunJob>(line->job).prepare({}).and_then([&](const Answerer &answer) { return answer(runs); });
}

/// The same, of one run that came from a file of this name.
[[nodiscard]] inline Result<CommandAnswer> answerTo(const QStringList &arguments, const TrainingRunPtr &run,
                                                    const Findings &findings = {},
                                                    const QString &file = QStringLiteral("run.json"))
{
    const LoadedRun loaded{.source = RunFile{file}, .run = run, .findings = findings, .readAt = {}};
    return answerTo(arguments, QList<LoadedRun>{loaded});
}

} // namespace paretoscope::test
