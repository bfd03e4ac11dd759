// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/resultsclient.h"
#include "session/runcatalog.h"

namespace paretoscope {

/// A place runs come from: the client that asks it and the catalog of what it holds.
struct Workspace {
    explicit Workspace(QNetworkAccessManager *network)
        : client(network),
          catalog(&client)
    {}

    ResultsClient client;
    RunCatalog catalog;
};

} // namespace paretoscope
