// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/baseaddress.h"

#include "core/cause.h"

#include <QHostAddress>

namespace paretoscope {

using namespace Qt::StringLiterals;

bool isLoopback(const QUrl &url) { return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback(); }

QString originOf(const QUrl &url)
{
    if (url.host().isEmpty())
        return {};
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    const int usualPort = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port(usualPort) != usualPort)
        origin.setPort(url.port());
    return origin.toString(QUrl::FullyEncoded);
}

QUrl withoutSecrets(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Result<QUrl> checkedBaseUrl(const QUrl &url)
{
    const bool isHttps = url.scheme() == "https"_L1;
    const bool isHttp = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()
        || !(isHttps || isHttp)) {
        return failure(Cause::BadBaseAddress);
    }
    if (isHttp && !isLoopback(url))
        return failure(Cause::InsecureBaseAddress);
    return url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
}

} // namespace paretoscope
