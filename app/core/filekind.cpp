// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filekind.h"

#include "core/words.h"

#include <sys/stat.h>

namespace paretoscope {

using namespace Qt::StringLiterals;

QString unwantedKind(const struct stat &found)
{
    switch (found.st_mode & S_IFMT) {
    case S_IFREG: return {};
    case S_IFDIR: return Words::tr("a folder");
    case S_IFIFO: return Words::tr("a pipe");
    case S_IFSOCK: return Words::tr("a socket");
    default: return Words::tr("a device");
    }
}

} // namespace paretoscope
