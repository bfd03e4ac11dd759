// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/childprocess.h"

#include "bench/benches.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <cstdio>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

Memory ownMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("/proc/self/status cannot be read");
    Memory memory;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const double megabytes = line.simplified().split(' ').value(1).toDouble() / 1024;
        if (line.startsWith("VmRSS:"))
            memory.resident = megabytes;
        else if (line.startsWith("VmHWM:"))
            memory.peak = megabytes;
    }
    return memory;
}

QJsonObject askProgram(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess child;
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(program, arguments);
    constexpr int patience = 180'000;
    if (!child.waitForFinished(patience) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0)
        qFatal("%s %s failed", qPrintable(program), qPrintable(arguments.join(u' ')));
    return QJsonDocument::fromJson(child.readAllStandardOutput()).object();
}

QJsonObject askChild(const QStringList &job)
{
    return askProgram(QCoreApplication::applicationFilePath(), QStringList(u"--child"_s) + job,
                      QProcessEnvironment::systemEnvironment());
}

int answerParent(const QJsonObject &answer)
{
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return 0;
}

QString siblingProgram(const QString &name) { return QCoreApplication::applicationDirPath() + u'/' + name; }

int runChild(const QStringList &arguments)
{
    const QString job = arguments.value(0);
    if (job == "decode"_L1)
        return decodeInChild(arguments.value(1));
    return job == "show"_L1 ? showInChild(arguments.mid(1)) : 2;
}

} // namespace paretoscope::bench
