// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <csignal>

#include <sys/resource.h>

namespace paretoscope::test {

/// No file of this process, and of those it starts, grows beyond a size, as on a disk that is full.
inline void fillDisk(qint64 bytes)
{
    rlimit full{};
    getrlimit(RLIMIT_FSIZE, &full);
    full.rlim_cur = static_cast<rlim_t>(bytes);
    setrlimit(RLIMIT_FSIZE, &full);
}

/// The same for this process while the object lives; needs no rights.
class FullDisk {
public:
    explicit FullDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        fillDisk(bytes);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};

} // namespace paretoscope::test
