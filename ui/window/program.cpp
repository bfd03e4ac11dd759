// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/program.h"

namespace paretoscope {

Program::Program(Settings *settings, const QString &storeFile, const Clock &clock,
                 std::chrono::milliseconds replayLength)
    : m_sample(&m_network),
      m_account(&m_network),
      m_connector(&m_network, &m_account, settings),
      m_store(storeFile),
      m_memory(settings),
      m_session(clock, &m_store, &m_memory),
      m_measurementsKeeper(&m_session, &m_memory),
      m_poller(&m_session),
      m_sampleServer(nullptr, clock, replayLength),
      m_window({settings, &m_store, &m_theme, &m_session, &m_memory, &m_measurementsKeeper, &m_poller, &m_sample,
                &m_account, &m_connector, &m_sampleServer})
{}

Program::~Program() = default;

} // namespace paretoscope
