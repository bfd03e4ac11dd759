// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runaddress.h"

#include "core/cause.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Between the path of a version and the id of its training in a name.
constexpr QStringView trainingMark(u" · ");

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The path of a pasted link without scheme, host and query; the text itself where it is no link.
QString pathOf(const QString &text)
{
    if (text.contains("://"_L1))
        return QUrl(text).path();
    const QString withoutQuery = text.section(u'?', 0, 0).section(u'#', 0, 0);
    const QString host = withoutQuery.section(u'/', 0, 0).toLower();
    if (host == "app.roboflow.com"_L1 || host == "api.roboflow.com"_L1)
        return withoutQuery.section(u'/', 1);
    return withoutQuery;
}

} // namespace

QString RunAddress::displayName() const
{
    if (trainingId.isEmpty() || trainingId == path())
        return path();
    return path().append(trainingMark).append(trainingId);
}

std::optional<RunAddress> RunAddress::fromDisplayName(const QString &name)
{
    const qsizetype mark = name.indexOf(trainingMark);
    const QStringList parts = name.left(mark).split(u'/');
    if (parts.size() != 3 || parts.contains(QString()))
        return std::nullopt;
    return RunAddress{parts.at(0), parts.at(1), parts.at(2),
                      mark < 0 ? QString() : name.mid(mark + trainingMark.size())};
}

bool RunAddress::isValid() const { return !workspace.isEmpty() && !project.isEmpty() && !version.isEmpty(); }

Result<RunAddress> RunAddress::fromText(QStringView text)
{
    const QString path = pathOf(text.trimmed().toString());
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    // An API link goes on with training/results or v2/trainings, and a served API may live under a path of its
    // own: what counts are the three segments in front.
    const qsizetype marker = std::max(parts.lastIndexOf(u"training"_s), parts.lastIndexOf(u"v2"_s));
    if (marker >= 3)
        parts = parts.mid(marker - 3, 3);
    // app.roboflow.com/workspace/project/{nas-runs,evaluation,dataset,...}/version
    if (parts.size() == 4 && isNumber(parts.at(3)))
        parts.removeAt(2);
    if (parts.size() != 3 || parts.contains(u"."_s) || parts.contains(u".."_s)) {
        return failure(Cause::NotARun);
    }
    return RunAddress{parts.at(0), parts.at(1), parts.at(2)};
}

QString lastSegment(QStringView id) { return id.mid(id.lastIndexOf(u'/') + 1).toString(); }

QByteArrayView lastSegmentUtf8(QByteArrayView id) { return id.sliced(id.lastIndexOf('/') + 1); }

QString shortModelId(const QString &id, int length)
{
    const QString name = lastSegment(id);
    if (name.size() <= length)
        return name;
    // A search names its children "...-t1--56f9a6": what tells them apart stands around the double dash.
    if (const qsizetype dashes = name.lastIndexOf("--"_L1); dashes > 0) {
        const qsizetype start = name.lastIndexOf(u'-', dashes - 1) + 1;
        if (start > 0 && name.size() - start < length)
            return u'…' + name.mid(start);
    }
    const qsizetype kept = std::max(length - 1, 0);
    const qsizetype head = kept / 3;
    qsizetype tail = name.size() - (kept - head);
    if (tail < name.size() && name.at(tail).isLowSurrogate())
        ++tail;
    const bool splitsPair = head > 0 && name.at(head - 1).isHighSurrogate();
    return name.left(splitsPair ? head - 1 : head) + u'…' + name.mid(tail);
}

} // namespace paretoscope
