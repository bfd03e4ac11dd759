// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filekind.h"

#include <sys/stat.h>

namespace paretoscope {

using namespace Qt::StringLiterals;

QString unwantedKind(const struct stat &found)
{
    switch (found.st_mode & S_IFMT) {
    case S_IFREG: return {};
    case S_IFDIR: return u"a folder"_s;
    case S_IFIFO: return u"a pipe"_s;
    case S_IFSOCK: return u"a socket"_s;
    default: return u"a device"_s;
    }
}

} // namespace paretoscope
