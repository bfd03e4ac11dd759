// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxyroad.h"

#include "core/cause.h"
#include "core/words.h"
#include "net/baseaddress.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString environment(const QString &variable) { return qEnvironmentVariable(variable.toLatin1()).trimmed(); }

/// The first of these variables that says something, in lower case before upper case; empty where none does.
QString firstStated(std::initializer_list<QString> variables)
{
    for (const QString &variable : variables) {
        for (const QString &spelled : {variable, variable.toUpper()}) {
            if (!environment(spelled).isEmpty())
                return spelled;
        }
    }
    return {};
}

/// An entry of no_proxy: a name (with what is below it), an address or a network, each with a port or without; "*" is
/// everything.
bool isExempt(const QUrl &server, QString entry)
{
    if (entry == u'*')
        return true;
    static const QRegularExpression withPort(u"^(\\[.*\\]|[^:]*):(\\d+)$"_s);
    if (const QRegularExpressionMatch match = withPort.match(entry); match.hasMatch()) {
        if (match.captured(2).toInt() != server.port(443))
            return false;
        entry = match.captured(1);
    }
    if (entry.startsWith(u'[') && entry.endsWith(u']'))
        entry = entry.sliced(1, entry.size() - 2);
    if (const QHostAddress address(server.host()); !address.isNull())
        return entry.contains(u'/') ? address.isInSubnet(QHostAddress::parseSubnet(entry))
                                    : address == QHostAddress(entry);
    if (entry.startsWith("*."_L1) || entry.startsWith(u'.'))
        entry = entry.sliced(entry.indexOf(u'.') + 1);
    const QString host = server.host();
    return !entry.isEmpty()
           && (host.compare(entry, Qt::CaseInsensitive) == 0
               || host.endsWith(QString(u'.' + entry), Qt::CaseInsensitive));
}

bool isExempt(const QUrl &server)
{
    static const QRegularExpression between(u"[,\\s]+"_s);
    const QStringList entries = environment(firstStated({u"no_proxy"_s})).split(between, Qt::SkipEmptyParts);
    return std::ranges::any_of(entries, [&server](const QString &entry) { return isExempt(server, entry); });
}

Result<QNetworkProxy> proxyIn(const QString &variable)
{
    const auto refused = [&variable](const QString &reason) {
        return failure(Cause::BadProxy, {.subject = variable, .reason = reason});
    };
    const QString text = environment(variable);
    const QUrl url(text.contains("://"_L1) ? text : QString(u"http://"_s + text));
    const QString kind = url.scheme();
    if (kind == "https"_L1)
        return refused(
            Words::tr("it asks for an encrypted connection to the proxy itself (https), which is not supported"));
    const bool isSocks = kind == "socks5"_L1 || kind == "socks5h"_L1 || kind == "socks"_L1;
    if (url.isValid() && kind != "http"_L1 && !isSocks)
        return refused(Words::tr("it is of a kind that is not supported; http and socks5 are"));
    const int port = url.port(isSocks ? 1080 : 80);
    const bool hasMore = (!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || port <= 0 || hasMore) {
        return refused(Words::tr(
            "it is not of the form host:port (in a password, %23, %2F, %3A, %3F and %40 stand for # / : ? @)"));
    }
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(port), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

} // namespace

QString ProxyRoad::name() const
{
    if (isDirect())
        return Words::tr("a proxy of this network");
    QUrl place;
    place.setHost(proxies.first().hostName());
    place.setPort(proxies.first().port());
    return Words::tr("the proxy %1 (from %2)")
        .arg(place.authority(), variable.isEmpty() ? Words::tr("the settings of the system") : variable);
}

Result<ProxyRoad> roadTo(const QUrl &server)
{
    if (isLoopback(server))
        return ProxyRoad{{QNetworkProxy::NoProxy}};
    const QString variable = firstStated({u"https_proxy"_s, u"all_proxy"_s, u"http_proxy"_s});
    if (variable.isEmpty())
        return ProxyRoad{QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(server))};
    if (isExempt(server))
        return ProxyRoad{{QNetworkProxy::NoProxy}};
    return proxyIn(variable).map([&variable](const QNetworkProxy &proxy) { return ProxyRoad{{proxy}, variable}; });
}

QList<QNetworkProxy> ProxyRoads::queryProxy(const QNetworkProxyQuery &query)
{
    const Result<ProxyRoad> road = roadTo(query.url());
    return road ? road->proxies : QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy)};
}

} // namespace paretoscope
