// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/childrun.h"

#include <QFile>

#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

namespace paretoscope::test {

using namespace std::chrono_literals;

namespace {

/// What exec() wants: pointers into the texts, and an end.
std::vector<char *> pointersTo(QByteArrayList &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

ChildRun::ChildRun(QString program, QStringList arguments, QString folder, QObject *parent)
    : QObject(parent),
      m_program(std::move(program)),
      m_arguments(std::move(arguments)),
      m_folder(std::move(folder))
{
    connect(&m_look, &QTimer::timeout, this, &ChildRun::look);
}

ChildRun::~ChildRun()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
}

void ChildRun::start(const QByteArrayList &environment, std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_clock.start();
    if (spawn(environment) == 0) {
        m_look.start(5ms);
    } else {
        m_process = 0;
        QMetaObject::invokeMethod(this, &ChildRun::finish, Qt::QueuedConnection);
    }
}

int ChildRun::spawn(const QByteArrayList &environment)
{
    QByteArrayList words{QFile::encodeName(m_program)};
    for (const QString &argument : std::as_const(m_arguments))
        words << argument.toLocal8Bit();
    QByteArrayList variables = environment;
    const QByteArray folder = QFile::encodeName(m_folder);
    constexpr int newFile = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, QByteArray(folder + "/stdout.txt"), newFile, 0600);
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, QByteArray(folder + "/stderr.txt"), newFile, 0600);
    const int trouble = ::posix_spawn(&m_process, words.first(), &streams, nullptr, pointersTo(words).data(),
                                      pointersTo(variables).data());
    posix_spawn_file_actions_destroy(&streams);
    return trouble;
}

void ChildRun::look()
{
    int status = 0;
    rusage used{};
    if (::wait4(m_process, &status, WNOHANG, &used) == 0) {
        if (m_clock.elapsed() > m_limit.count())
            ::kill(m_process, SIGKILL);
        return;
    }
    m_process = 0;
    m_elapsedMs = m_clock.elapsed();
    m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    m_peakBytes = qint64{used.ru_maxrss} * 1024;
    finish();
}

void ChildRun::finish()
{
    m_look.stop();
    m_finished = true;
    Q_EMIT finished();
}

QByteArray ChildRun::written(const QString &name) const
{
    QFile file(m_folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace paretoscope::test
