// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apirequest.h"

#include <QStringList>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

/// A path is at most workspace/project/version/v2/trainings/get; longer ones need not be taken apart.
constexpr qsizetype maxPathLength = 8192;

/// The segments of a path, decoded; empty for what is no path of this API.
QStringList segmentsOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    if (path.size() > maxPathLength)
        return {};
    QStringList segments = path.split(u'/');
    segments.removeFirst(); // before the leading slash
    if (!segments.isEmpty() && segments.last().isEmpty())
        segments.removeLast(); // a trailing slash changes nothing
    for (QString &segment : segments)
        segment = QUrl::fromPercentEncoding(segment.toLatin1());
    return segments;
}

ApiRequest::Endpoint endpointOf(const QStringList &segments)
{
    using enum ApiRequest::Endpoint;
    const QStringList tail = segments.sliced(std::min<qsizetype>(3, segments.size()));
    if (tail == QStringList{u"training"_s, u"results"_s})
        return Results;
    if (tail == QStringList{u"v2"_s, u"trainings"_s})
        return Trainings;
    if (tail == QStringList{u"v2"_s, u"trainings"_s, u"get"_s})
        return Training;
    if (!tail.isEmpty())
        return Unknown;
    switch (segments.size()) {
    case 1: return Workspace;
    case 2: return Project;
    case 3: return Version;
    default: return Unknown;
    }
}

QByteArray bearerToken(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme = "bearer ";
    if (authorization.first(std::min(scheme.size(), authorization.size())).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return authorization.sliced(scheme.size()).trimmed();
}

} // namespace

ApiRequest ApiRequest::fromUrl(const QUrl &url, const QByteArray &authorization)
{
    ApiRequest request;
    const QUrlQuery query(url);
    request.trainingId = query.queryItemValue(u"trainingId"_s, QUrl::FullyDecoded);
    request.presentedKey = bearerToken(authorization);
    if (request.presentedKey.isEmpty())
        request.presentedKey = query.queryItemValue(u"api_key"_s, QUrl::FullyDecoded).toUtf8();

    if (url.path() == "/"_L1) {
        request.endpoint = Endpoint::KeyCheck;
        return request;
    }
    const QStringList segments = segmentsOf(url);
    if (segments.contains(QString()))
        return request;
    request.endpoint = endpointOf(segments);
    request.workspace = segments.value(0);
    request.project = segments.value(1);
    request.version = segments.value(2);
    return request;
}

} // namespace paretoscope
