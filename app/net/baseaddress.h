// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>
#include <QUrl>

namespace paretoscope {

/// True for 127.0.0.0/8, ::1 and localhost: what is sent there stays in this computer.
[[nodiscard]] bool isLoopback(const QUrl &url);

/// Scheme, host and, where it is not the usual one, port: what a key belongs to. Empty for an address
/// without a host.
[[nodiscard]] QString originOf(const QUrl &url);

/// The address without user name, password, query and fragment, where a key could stand: what may be written down.
[[nodiscard]] QUrl withoutSecrets(const QUrl &url);

/// The server address as requests are built on it: no trailing slash. https anywhere, http to loopback only;
/// a path is fine, user name, password, query and fragment are not. Fails with ErrorCode::Usage.
[[nodiscard]] Result<QUrl> checkedBaseUrl(const QUrl &url);

} // namespace paretoscope
