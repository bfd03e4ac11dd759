// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inputfile.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace paretoscope {

/// An API key, used like a value; copies share one secret, which is overwritten when the last copy goes.
/// It cannot be printed, compared to text or put into a QVariant; the only ways out are the Authorization
/// header and the keyring.
class ApiKey {
public:
    ApiKey() = default;
    /// Surrounding white space is dropped. Overwrites `secret` where the caller kept no copy of it.
    explicit ApiKey(QByteArray secret);

    [[nodiscard]] bool isEmpty() const { return !m_secret; }
    /// True when every character can stand in a header: a stray line break would write headers of its own.
    [[nodiscard]] bool isWellFormed() const;
    /// "Bearer <key>"; only over https or to a loopback address (ResultsClient keeps that rule).
    [[nodiscard]] QByteArray authorizationHeader() const;
    /// `text` with every occurrence of the key (in any spelling of keyspellings.h, in any case) replaced by bullets;
    /// for texts that a server wrote.
    [[nodiscard]] QString redacted(const QString &text) const;
    /// The same for a body, which stays JSON: asterisks, as many as there were bytes (see withoutSecret()).
    [[nodiscard]] QByteArray redactedJson(QByteArray json) const;
    /// For the keyring alone: a copy of its own, which the caller should overwrite with wipe().
    [[nodiscard]] QByteArray secretForKeyring() const;

    /// The key in ROBOFLOW_API_KEY; empty when unset.
    [[nodiscard]] static ApiKey fromEnvironment();
    /// The first line of a file, which may be a pipe or standard input. Fails with the causes of files, and with Usage
    /// when a plain file is readable by others or there is no key.
    [[nodiscard]] static Result<ApiKey> fromFile(const QString &path, const Patience &patience = Patience());

    friend bool operator==(const ApiKey &left, const ApiKey &right);

private:
    class Secret;

    std::shared_ptr<const Secret> m_secret; ///< null: no key
};

/// Overwrites and empties `bytes` where nobody else shares them; in any case they are empty afterwards.
void wipe(QByteArray &bytes);

} // namespace paretoscope
