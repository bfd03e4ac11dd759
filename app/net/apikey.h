// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

namespace paretoscope {

/// An API key. It cannot be printed, compared to text or put into a QVariant; the only ways out are the
/// Authorization header and the keyring. Wiped when the last copy goes.
class ApiKey {
public:
    ApiKey() = default;
    /// Surrounding white space is dropped.
    explicit ApiKey(QByteArray secret);

    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }
    /// "Bearer <key>"; only over https or to a loopback address (ResultsClient keeps that rule).
    [[nodiscard]] QByteArray authorizationHeader() const;
    /// `text` with every occurrence of the key (also percent-encoded) replaced by bullets; for texts that a
    /// server wrote.
    [[nodiscard]] QString redacted(QString text) const;
    /// For the keyring alone.
    [[nodiscard]] const QByteArray &secretForKeyring() const { return m_secret; }

    /// The key in ROBOFLOW_API_KEY; empty when unset.
    [[nodiscard]] static ApiKey fromEnvironment();
    /// The first line of a file. Fails with CannotRead, or Usage when the file is empty or readable by others.
    [[nodiscard]] static Result<ApiKey> fromFile(const QString &path);

    friend bool operator==(const ApiKey &, const ApiKey &) = default;

private:
    QByteArray m_secret;
};

} // namespace paretoscope
