// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/quitsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace paretoscope {

namespace {

/// Read end, write end. A signal handler may do little more than write a byte.
std::array<int, 2> pipeEnds{-1, -1};

void writeByte(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
}

constexpr std::array quitSignals{SIGINT, SIGTERM, SIGHUP};
std::array<struct sigaction, quitSignals.size()> formerActions;

void takeSignals()
{
    struct sigaction action = {};
    action.sa_handler = writeByte;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < quitSignals.size(); ++i) {
        sigaction(quitSignals[i], nullptr, &formerActions[i]);
        if (formerActions[i].sa_handler != SIG_IGN)
            sigaction(quitSignals[i], &action, nullptr);
    }
}

void giveSignalsBack()
{
    for (std::size_t i = 0; i < quitSignals.size(); ++i)
        sigaction(quitSignals[i], &formerActions[i], nullptr);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(pipeEnds[0] == -1);
    if (pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // no descriptors left: the signals keep their default effect, which ends the program too
    auto *const notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(pipeEnds[0], &byte, 1) == 1) {}
        Q_EMIT received();
    });
    takeSignals();
}

QuitSignals::~QuitSignals()
{
    if (pipeEnds[0] == -1)
        return;
    giveSignalsBack();
    for (int &end : pipeEnds) {
        close(end);
        end = -1;
    }
}

} // namespace paretoscope
