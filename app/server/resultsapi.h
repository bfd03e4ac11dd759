// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apirequest.h"
#include "server/archive.h"
#include "server/servedkey.h"

#include <QByteArray>
#include <QList>

namespace paretoscope {

/// A status and a JSON body.
struct ApiAnswer {
    int status = 200;
    QByteArray body;
};

/// The rules of the served API without the wire: who may ask, what exists, what is answered. Order of the
/// checks: key (401), method (405), scope (403), existence (404), ambiguity (409); so nobody learns without
/// the scope what exists. No answer holds a key.
class ResultsApi {
public:
    /// `archive` must outlive the object.
    explicit ResultsApi(const Archive &archive)
        : m_archive(archive)
    {}

    /// Without any, requests need none.
    void setKeys(QList<ServedKey> keys) { m_keys = std::move(keys); }
    [[nodiscard]] bool hasKeys() const { return !m_keys.isEmpty(); }

    /// `isRead` is true for GET and HEAD.
    [[nodiscard]] ApiAnswer answer(const ApiRequest &request, bool isRead) const;

private:
    [[nodiscard]] const ServedKey *keyOf(const ApiRequest &request) const;
    [[nodiscard]] ApiAnswer read(const ApiRequest &request) const;
    [[nodiscard]] ApiAnswer readProject(const ApiRequest &request) const;
    [[nodiscard]] ApiAnswer readResults(const ApiRequest &request) const;

    const Archive &m_archive;
    QList<ServedKey> m_keys;
};

} // namespace paretoscope
