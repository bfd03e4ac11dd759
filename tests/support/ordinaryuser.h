// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace paretoscope::test {

/// While it lives, the rights of files hold for this process: root, for whom they do not, becomes somebody else.
class OrdinaryUser {
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0 && ::setresuid(nobody, nobody, 0) != 0)
            qFatal("root cannot become somebody else");
    }
    ~OrdinaryUser()
    {
        if (::getuid() == nobody && ::setresuid(0, 0, 0) != 0)
            qFatal("nobody cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    static constexpr uid_t nobody = 65534;
};

} // namespace paretoscope::test
