// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QList>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

namespace paretoscope {

/// How a request leaves this computer.
struct ProxyRoad {
    QList<QNetworkProxy> proxies; ///< as a QNetworkProxyFactory answers; the first counts
    QString variable = {};        ///< the environment variable that says so; empty: the settings of the system

    [[nodiscard]] bool isDirect() const
    {
        return proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy;
    }
    /// "the proxy squid.example:3128 (from https_proxy)", without user name and password.
    [[nodiscard]] QString name() const;
};

/// The road to a server over https: by https_proxy, else all_proxy, else http_proxy (each also in upper case, an empty
/// one is none), unless no_proxy exempts the host; without any of them what the system says. What is on this computer
/// is reached directly, whatever they say.
/// A proxy is host:port, with or without user:password@ and http:// or socks5:// before it. Fails with ErrorCode::Usage
/// for what is not, and for kinds that Qt cannot talk to; the text names the variable and never its value.
[[nodiscard]] Result<ProxyRoad> roadTo(const QUrl &server);

/// roadTo() for a QNetworkAccessManager. Where that fails no road leads out; ResultsClient has said why before.
class ProxyRoads final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace paretoscope
