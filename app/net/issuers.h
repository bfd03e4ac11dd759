// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

namespace paretoscope {

/// Whose signature under a server's certificate is believed, instead of those that the system knows: the certificates
/// in `caFile` (--ca-file), else those of SSL_CERT_FILE and SSL_CERT_DIR together. Empty where none of them is stated:
/// then the system's count.
/// Fails with ErrorCode::Usage, naming the one that is missing, unreadable or without a certificate. Reads files.
[[nodiscard]] Result<QList<QSslCertificate>> statedIssuers(const QString &caFile);

} // namespace paretoscope
