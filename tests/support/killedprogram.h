// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

namespace paretoscope::test {

/// How often a program is killed: `usual`, or what PARETOSCOPE_KILLS says.
[[nodiscard]] inline int killsOr(int usual)
{
    bool isStated = false;
    const int stated = qEnvironmentVariableIntValue("PARETOSCOPE_KILLS", &isStated);
    return isStated ? stated : usual;
}

/// Lets a program acknowledge a few things, each with a line, and kills it a moment (in microseconds) later. Returns
/// how many it acknowledged in all.
[[nodiscard]] inline int acknowledgedUntilKilled(const QString &program, const QStringList &arguments,
                                                 int acknowledgements, int moment)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(program, arguments);
    QByteArray said;
    const auto hasSaidEnough = [&] {
        said += writer.readAllStandardOutput();
        return said.count('\n') >= acknowledgements || writer.state() == QProcess::NotRunning;
    };
    if (!QTest::qWaitFor(hasSaidEnough, 60'000))
        qFatal("%s says nothing", qPrintable(program));
    QElapsedTimer timer;
    for (timer.start(); timer.nsecsElapsed() < moment * 1'000LL;)
        QCoreApplication::processEvents(); // whoever answers the program may live here
    writer.kill();
    writer.waitForFinished();
    said += writer.readAllStandardOutput();
    QTest::qCompare(writer.exitStatus(), QProcess::CrashExit, "writer.exitStatus()", "CrashExit", __FILE__, __LINE__);
    return static_cast<int>(said.count('\n'));
}

} // namespace paretoscope::test
