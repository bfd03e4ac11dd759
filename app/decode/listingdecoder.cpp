// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/listingdecoder.h"

#include "core/cause.h"
#include "core/fields.h"
#include "core/runaddress.h"
#include "core/wholetext.h"
#include "core/words.h"
#include "decode/errorbody.h"
#include "decode/jsonfault.h"
#include "decode/timestamps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestOfQt = 1024; ///< levels that QJsonDocument reads

/// `kind` completes "This is not ..."; it goes through Words::tr(). `detail` is for the log.
tl::unexpected<Error> notA(const char *kind, const QString &detail)
{
    return failure(Cause::NotAListing, {.subject = Words::tr(kind), .detail = detail});
}

Result<QJsonObject> objectOf(QByteArrayView body, const char *kind)
{
    if (looksLikeHtml(body))
        return failure(Cause::WebPage, {.subject = Words::tr(kind)});
    if (const std::optional<QString> encoding = foreignEncoding(body))
        return failure(Cause::NotUtf8, {.subject = Words::tr(kind), .reason = *encoding});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksSpelled(body.toByteArray()), &error);
    if (error.error == QJsonParseError::DeepNesting)
        return failure(Cause::NestedTooDeep, {.subject = Words::tr(kind), .limit = QString::number(deepestOfQt)});
    if (document.isNull())
        return notA(kind, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return notA(kind, u"the top level is a list"_s);
    return document.object();
}

/// A text; numbers stand for ids here and there and are as good. toString() of anything else is empty.
QString textOf(const QJsonValue &value)
{
    if (value.isDouble() && value.toDouble() == std::floor(value.toDouble()) && std::abs(value.toDouble()) < 1e15)
        return QString::number(value.toInteger());
    return value.toString();
}

/// A count; a list counts its elements, and what is no count is not stated.
std::optional<int> countOf(const QJsonValue &value)
{
    if (value.isArray())
        return static_cast<int>(value.toArray().size());
    const double number = value.toDouble(-1); // -1: not a number
    if (number < 0 || number > std::numeric_limits<int>::max() || number != std::floor(number))
        return std::nullopt;
    return static_cast<int>(number);
}

QDateTime timeOf(const QJsonValue &value)
{
    return value.isDouble() ? timestampFromNumber(value.toDouble()) : timestampFromText(value.toString());
}

ProjectEntry projectOf(const QJsonObject &object)
{
    return {lastSegment(textOf(object.value(fields::listing::id.key))),
            object.value(fields::listing::name.key).toString(), object.value(fields::listing::type.key).toString(),
            countOf(object.value(fields::listing::versions.key))};
}

VersionEntry versionOf(const QJsonObject &object)
{
    return {lastSegment(textOf(object.value(fields::listing::id.key))),
            object.value(fields::listing::name.key).toString(), timeOf(object.value(fields::listing::created.key)),
            countOf(object.value(fields::listing::images.key))};
}

TrainingEntry trainingOf(const QJsonObject &object)
{
    const QString id = textOf(object.value(fields::run::trainingId.key));
    const QDateTime created = timeOf(object.value(fields::run::createdAt.key));
    return {id.isEmpty() ? textOf(object.value(fields::listing::id.key)) : id,
            object.value(fields::run::status.key).toString(),
            object.value(fields::run::modelType.key).toString(),
            object.value(fields::run::modelGroup.key).toString(),
            countOf(object.value(fields::listing::modelIds.key)),
            created.isValid() ? created : timeOf(object.value(fields::run::start.key))};
}

/// The entries of a list that have an id.
template <typename Entry>
QList<Entry> entriesOf(const QJsonArray &list, Entry (*read)(const QJsonObject &), QString Entry::*id)
{
    QList<Entry> entries;
    entries.reserve(list.size());
    for (const auto &value : list) {
        Entry entry = read(value.toObject());
        if (!(entry.*id).isEmpty())
            entries.append(std::move(entry));
    }
    return entries;
}

} // namespace

Result<QString> decodeKeyCheck(QByteArrayView body)
{
    constexpr auto kind = QT_TRANSLATE_NOOP("paretoscope::Words", "the answer to a key check");
    const Result<QJsonObject> top = objectOf(body, kind);
    if (!top)
        return tl::unexpected(top.error());
    const QString slug = top->value(fields::listing::workspace.key).toString().trimmed();
    if (slug.isEmpty())
        return notA(kind, u"no workspace in it"_s);
    return slug;
}

Result<WorkspaceListing> decodeWorkspace(QByteArrayView body)
{
    constexpr auto kind = QT_TRANSLATE_NOOP("paretoscope::Words", "a workspace");
    const Result<QJsonObject> top = objectOf(body, kind);
    if (!top)
        return tl::unexpected(top.error());
    if (!top->value(fields::listing::workspace.key).isObject())
        return notA(kind, u"no workspace object in it"_s);
    const QJsonObject workspace = top->value(fields::listing::workspace.key).toObject();
    return WorkspaceListing{
        textOf(workspace.value(fields::listing::url.key)), workspace.value(fields::listing::name.key).toString(),
        entriesOf(workspace.value(fields::listing::projects.key).toArray(), projectOf, &ProjectEntry::slug)};
}

Result<ProjectListing> decodeProject(QByteArrayView body)
{
    constexpr auto kind = QT_TRANSLATE_NOOP("paretoscope::Words", "a project");
    const Result<QJsonObject> top = objectOf(body, kind);
    if (!top)
        return tl::unexpected(top.error());
    if (!top->value(fields::listing::project.key).isObject() && !top->value(fields::listing::versions.key).isArray())
        return notA(kind, u"neither a project object nor a list of versions in it"_s);
    const QJsonObject project = top->value(fields::listing::project.key).toObject();
    const QJsonValue versions = top->value(fields::listing::versions.key);
    const QJsonArray list = versions.isArray() ? versions.toArray()
                                               : project.value(fields::listing::versions.key).toArray();
    return ProjectListing{projectOf(project), entriesOf(list, versionOf, &VersionEntry::number)};
}

Result<QList<TrainingEntry>> decodeTrainings(QByteArrayView body)
{
    constexpr auto kind = QT_TRANSLATE_NOOP("paretoscope::Words", "a list of trainings");
    const Result<QJsonObject> top = objectOf(body, kind);
    if (!top)
        return tl::unexpected(top.error());
    if (!top->value(fields::listing::trainings.key).isArray())
        return notA(kind, u"no list of trainings in it"_s);
    return entriesOf(top->value(fields::listing::trainings.key).toArray(), trainingOf, &TrainingEntry::trainingId);
}

} // namespace paretoscope
