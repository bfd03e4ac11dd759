// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runaddress.h"
#include "net/apikey.h"
#include "net/apireply.h"

#include <QNetworkRequest>
#include <QObject>
#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

class QNetworkAccessManager;

namespace paretoscope {

/// Where requests go and what they may cost. `baseUrl` may carry a path.
struct ApiSettings {
    QUrl baseUrl{QStringLiteral("https://api.roboflow.com")};
    ApiKey key;
    ReplyLimits limits;
    QString caFile = {}; ///< whose certificates are trusted instead of the system's (issuers.h); empty: not stated
};

/// The read side of the platform's REST API (api.md 1). One method an endpoint; each returns one
/// ApiReply owned by `parent` (or by the client) and never null. Bodies are decoded elsewhere.
/// The key travels in the Authorization header alone, over https, or over plain http to loopback only:
/// anything else is refused before a byte is sent. A loopback server may be asked without a key.
/// Another computer is reached over the road of proxyroad.h, and trusted by issuers.h.
class ResultsClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsClient)
public:
    /// `network` must outlive the client. From now on it takes the roads of proxyroad.h.
    explicit ResultsClient(QNetworkAccessManager *network, QObject *parent = nullptr);
    ~ResultsClient() override;

    /// Takes effect for requests made from now on.
    void setSettings(ApiSettings settings);
    [[nodiscard]] const ApiSettings &settings() const { return m_settings; }

    /// `GET /`: which workspace the key belongs to.
    [[nodiscard]] ApiReply *checkKey(QObject *parent = nullptr);
    [[nodiscard]] ApiReply *fetchWorkspace(const QString &workspace, QObject *parent = nullptr);
    [[nodiscard]] ApiReply *fetchProject(const QString &workspace, const QString &project, QObject *parent = nullptr);
    [[nodiscard]] ApiReply *fetchVersion(const RunAddress &address, QObject *parent = nullptr);
    [[nodiscard]] ApiReply *fetchTrainings(const RunAddress &address, QObject *parent = nullptr);
    /// `training/results`, or `v2/trainings/get` when the address names a training.
    [[nodiscard]] ApiReply *fetchResults(const RunAddress &address, QObject *parent = nullptr);

private:
    struct Endpoint {
        QStringList segments;    ///< of the path under baseUrl, not encoded
        QString trainingId = {}; ///< for the query
    };

    /// `subject` is what the request is about, for messages: "the run acme/bottles/5".
    ApiReply *get(const Endpoint &endpoint, const QString &subject, QObject *parent);
    [[nodiscard]] Result<QNetworkRequest> requestFor(const Endpoint &endpoint);
    [[nodiscard]] Result<void> trustIssuers(QNetworkRequest &request);
    [[nodiscard]] static QUrl urlOf(const QUrl &base, const Endpoint &endpoint);

    QNetworkAccessManager *m_network;
    ApiSettings m_settings;
    std::optional<QList<QSslCertificate>> m_issuers; ///< statedIssuers(); nullopt: not asked for yet
};

} // namespace paretoscope
