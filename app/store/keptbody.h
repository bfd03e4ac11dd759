// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runaddress.h"

#include <QByteArray>
#include <QDateTime>

namespace paretoscope {

/// Which run, of which server: the same address elsewhere is another run.
struct RunKey {
    QString origin; ///< of the server (net/baseaddress.h), "https://api.roboflow.com"
    RunAddress address;

    friend bool operator==(const RunKey &, const RunKey &) = default;
};

/// A results body as it was fetched; no key may be in it.
struct KeptBody {
    RunKey run;
    QByteArray bytes;
    QDateTime fetchedAt; ///< the last time it came like this
};

/// A run of which something is kept.
struct KeptRun {
    RunKey run;
    QDateTime fetchedAt; ///< of its newest body
};

} // namespace paretoscope
