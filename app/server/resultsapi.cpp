// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/resultsapi.h"

#include "core/wholetext.h"
#include "core/words.h"
#include "decode/resultsdecoder.h"
#include "server/listingbody.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace paretoscope {

namespace {

using Endpoint = ApiRequest::Endpoint;

ApiAnswer answerWith(const QJsonObject &body, int status = 200)
{
    return {status, withMarksSpelled(QJsonDocument(body).toJson(QJsonDocument::Compact))};
}

ApiAnswer notFound(const QString &what) { return answerWith(errorBody(u"NotFound"_s, what), 404); }

/// Takes as long for a key that is wrong in its first byte as for one that is wrong in its last.
bool isSameSecret(const QByteArray &presented, const QByteArray &expected)
{
    const QByteArray left = QCryptographicHash::hash(presented, QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left.at(i)) ^ static_cast<unsigned char>(right.at(i));
    return difference == 0;
}

QString scopeFor(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::KeyCheck:
    case Endpoint::Unknown: return {};
    case Endpoint::Workspace: return u"workspace:read"_s;
    case Endpoint::Project: return u"project:read"_s;
    case Endpoint::Version:
    case Endpoint::Results:
    case Endpoint::Trainings:
    case Endpoint::Training: return u"version:read"_s;
    }
    return {};
}

/// The trainings of a version under ids that are distinct: a body that names no id, or one that an older
/// training has, is listed as "workspace/project/version/N".
QList<ListedTraining> listTrainings(const ApiRequest &request, const QList<QByteArray> &bodies)
{
    const QString versionPath = request.workspace + u'/' + request.project + u'/' + request.version;
    QSet<QString> taken;
    QList<ListedTraining> trainings;
    for (const QByteArray &body : bodies) {
        const Result<DecodedResults> decoded = decodeResults(body);
        if (!decoded)
            continue;
        QString id = decoded->run->header().trainingId;
        if (id.isEmpty() && bodies.size() == 1)
            id = versionPath;
        if (id.isEmpty() || taken.contains(id))
            id = versionPath + u'/' + QString::number(trainings.size() + 1);
        taken.insert(id);
        trainings.append({id, decoded->run, body});
    }
    return trainings;
}

} // namespace

ApiAnswer ResultsApi::answer(const ApiRequest &request, bool isRead) const
{
    const ServedKey *key = keyOf(request);
    if (hasKeys() && !key)
        return answerWith(errorBody(u"Unauthorized"_s, Words::tr("A valid API key is needed.")), 401);
    if (!isRead)
        return answerWith(errorBody(u"MethodNotAllowed"_s, Words::tr("Results can only be read here, with GET.")), 405);
    const QString scope = scopeFor(request.endpoint);
    if (key && !scope.isEmpty() && !key->scopes.contains(scope))
        return answerWith(errorBody(u"Forbidden"_s, Words::tr("The API key lacks the scope %1.").arg(scope)), 403);
    return read(request);
}

const ServedKey *ResultsApi::keyOf(const ApiRequest &request) const
{
    const QByteArray presented = "Bearer " + request.presentedKey;
    const ServedKey *found = nullptr;
    for (const ServedKey &candidate : m_keys) {
        if (isSameSecret(presented, candidate.key.authorizationHeader()) && !candidate.key.isEmpty())
            found = &candidate;
    }
    return found;
}

ApiAnswer ResultsApi::read(const ApiRequest &request) const
{
    if (request.endpoint == Endpoint::KeyCheck)
        return answerWith(keyCheckBody(m_archive));
    if (request.endpoint == Endpoint::Unknown)
        return notFound(Words::tr("There is no such endpoint."));
    if (request.workspace != m_archive.workspace())
        return notFound(Words::tr("There is no such workspace, or the API key does not belong to it."));
    if (request.endpoint == Endpoint::Workspace)
        return answerWith(workspaceBody(m_archive));
    return readProject(request);
}

ApiAnswer ResultsApi::readProject(const ApiRequest &request) const
{
    const QList<ArchiveProject> projects = m_archive.projects();
    const auto project = std::ranges::find(projects, request.project, &ArchiveProject::slug);
    if (project == projects.end())
        return notFound(Words::tr("There is no such project in the workspace."));
    if (request.endpoint == Endpoint::Project)
        return answerWith(projectBody(m_archive, *project));

    const auto version = std::ranges::find(project->versions, request.version, &ArchiveVersion::number);
    if (version == project->versions.end())
        return notFound(Words::tr("There is no such version in the project."));
    if (request.endpoint == Endpoint::Version)
        return answerWith(versionBody(m_archive, *project, *version));
    return readResults(request);
}

ApiAnswer ResultsApi::readResults(const ApiRequest &request) const
{
    const QList<QByteArray> bodies = m_archive.results(request.project, request.version);
    if (request.endpoint == Endpoint::Trainings)
        return answerWith(trainingsBody(listTrainings(request, bodies)));

    if (request.endpoint == Endpoint::Training && !request.trainingId.isEmpty()) {
        const QList<ListedTraining> trainings = listTrainings(request, bodies);
        const auto training = std::ranges::find(trainings, request.trainingId, &ListedTraining::id);
        return training == trainings.end() ? notFound(Words::tr("There is no such training on the version."))
                                           : ApiAnswer{200, training->body};
    }
    if (bodies.isEmpty())
        return notFound(Words::tr("The version has no training."));
    if (bodies.size() > 1)
        return answerWith(errorBody(u"Conflict"_s,
                                    Words::tr("The version has %n training(s). List them and name one.", nullptr,
                                              static_cast<int>(bodies.size())),
                                    u"MULTIPLE_TRAININGS"_s),
                          409);
    return {200, bodies.first()};
}

} // namespace paretoscope
