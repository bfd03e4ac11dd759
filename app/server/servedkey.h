// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/apikey.h"

#include <QStringList>

namespace paretoscope {

/// A key the server accepts and what it may do ("workspace:read", "project:read", "version:read").
struct ServedKey {
    ApiKey key;
    QStringList scopes;

    /// What a key needs to read everything that is served.
    [[nodiscard]] static QStringList allScopes()
    {
        return {QStringLiteral("workspace:read"), QStringLiteral("project:read"), QStringLiteral("version:read")};
    }
};

} // namespace paretoscope
