// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/resultsclient.h"

#include "net/baseaddress.h"
#include "net/issuers.h"
#include "net/proxyroad.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// A segment as it may stand in a path. "." and ".." are names of no run, and would lead elsewhere.
bool isNameable(const QString &segment) { return !segment.isEmpty() && segment != "."_L1 && segment != ".."_L1; }

QNetworkRequest plainRequest(const QUrl &url, int maxRedirects)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    // Named by us, so that Qt hands the body on as it came: BodyBuffer unpacks it.
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setRawHeader("User-Agent", "Paretoscope/" PARETOSCOPE_VERSION);
    // Qt's default follows to other hosts.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(maxRedirects);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // The key is the only thing that says who asks: no cookies, no remembered passwords.
    for (const auto manual : {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
                              QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(manual, QNetworkRequest::Manual);
    return request;
}

} // namespace

ResultsClient::ResultsClient(QNetworkAccessManager *network, QObject *parent)
    : QObject(parent),
      m_network(network)
{
    if (!dynamic_cast<ProxyRoads *>(network->proxyFactory()))
        network->setProxyFactory(new ProxyRoads);
}

ResultsClient::~ResultsClient() = default;

void ResultsClient::setSettings(ApiSettings settings)
{
    m_settings = std::move(settings);
    m_issuers.reset();
}

ApiReply *ResultsClient::checkKey(QObject *parent) { return get({}, tr("the workspace of this key"), parent); }

ApiReply *ResultsClient::fetchWorkspace(const QString &workspace, QObject *parent)
{
    return get({{workspace}}, tr("the workspace %1").arg(workspace), parent);
}

ApiReply *ResultsClient::fetchProject(const QString &workspace, const QString &project, QObject *parent)
{
    return get({{workspace, project}}, tr("the project %1").arg(workspace + u'/' + project), parent);
}

ApiReply *ResultsClient::fetchVersion(const RunAddress &address, QObject *parent)
{
    return get({{address.workspace, address.project, address.version}}, tr("the version %1").arg(address.path()),
               parent);
}

ApiReply *ResultsClient::fetchTrainings(const RunAddress &address, QObject *parent)
{
    return get({{address.workspace, address.project, address.version, u"v2"_s, u"trainings"_s}},
               tr("the trainings of %1").arg(address.path()), parent);
}

ApiReply *ResultsClient::fetchResults(const RunAddress &address, QObject *parent)
{
    Endpoint endpoint{{address.workspace, address.project, address.version}, address.trainingId};
    if (address.trainingId.isEmpty())
        endpoint.segments << u"training"_s << u"results"_s;
    else
        endpoint.segments << u"v2"_s << u"trainings"_s << u"get"_s;
    return get(endpoint, tr("the run %1").arg(address.displayName()), parent);
}

Result<QNetworkRequest> ResultsClient::requestFor(const Endpoint &endpoint)
{
    const Result<QUrl> base = checkedBaseUrl(m_settings.baseUrl);
    if (!base)
        return tl::unexpected<Error>(base.error());
    if (!std::ranges::all_of(endpoint.segments, isNameable))
        return failure(Cause::IncompleteAddress);
    if (m_settings.key.isEmpty() && !isLoopback(*base))
        return failure(Cause::KeyMissing);
    if (!m_settings.key.isWellFormed())
        return failure(Cause::KeyMalformed);

    QNetworkRequest request = plainRequest(urlOf(*base, endpoint), m_settings.limits.maxRedirects);
    if (base->scheme() == "https"_L1) {
        if (const Result<void> trusted = trustIssuers(request); !trusted)
            return tl::unexpected<Error>(trusted.error());
    }
    if (const Result<ProxyRoad> road = roadTo(*base); !road)
        return tl::unexpected<Error>(road.error());
    if (!m_settings.key.isEmpty())
        request.setRawHeader("Authorization", m_settings.key.authorizationHeader());
    return request;
}

Result<void> ResultsClient::trustIssuers(QNetworkRequest &request)
{
    if (!m_issuers) {
        Result<QList<QSslCertificate>> issuers = statedIssuers(m_settings.caFile);
        if (!issuers)
            return tl::unexpected<Error>(issuers.error());
        m_issuers = *std::move(issuers);
    }
    if (m_issuers->isEmpty())
        return {};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(*m_issuers);
    request.setSslConfiguration(configuration);
    return {};
}

QUrl ResultsClient::urlOf(const QUrl &base, const Endpoint &endpoint)
{
    QByteArrayList segments;
    for (const QString &segment : endpoint.segments)
        segments << QUrl::toPercentEncoding(segment);
    QByteArray url = base.toEncoded();
    if (!url.endsWith('/'))
        url += '/';
    url += segments.join('/');
    // A legacy training id is itself a path and may only travel here (api.md 1.6).
    if (!endpoint.trainingId.isEmpty())
        url += "?trainingId=" + QUrl::toPercentEncoding(endpoint.trainingId);
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

ApiReply *ResultsClient::get(const Endpoint &endpoint, const QString &subject, QObject *parent)
{
    QObject *const owner = parent ? parent : this;
    const Result<QNetworkRequest> request = requestFor(endpoint);
    if (!request)
        return new ApiReply(request.error(), owner);
    return new ApiReply(m_network->get(*request), m_settings.limits, subject, m_settings.key, owner);
}

} // namespace paretoscope
