// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runaddress.h"

#include <QStringList>
#include <QUrl>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

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
    if (withoutQuery.startsWith("app.roboflow.com/"_L1) || withoutQuery.startsWith("api.roboflow.com/"_L1))
        return withoutQuery.section(u'/', 1);
    return withoutQuery;
}

} // namespace

QString RunAddress::displayName() const
{
    if (trainingId.isEmpty() || trainingId == path())
        return path();
    return path() + u" · "_s + trainingId;
}

bool RunAddress::isValid() const { return !workspace.isEmpty() && !project.isEmpty() && !version.isEmpty(); }

Result<RunAddress> RunAddress::fromText(QStringView text)
{
    const QString path = pathOf(text.trimmed().toString());
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const bool isApiLink = parts.size() > 3 && (parts.at(3) == "training"_L1 || parts.at(3) == "v2"_L1);
    // A served API may live under a path of its own: take the three segments before /training/results.
    if (const qsizetype training = parts.indexOf(u"training"_s); training >= 3 && !isApiLink)
        parts = parts.mid(training - 3, 3);
    else if (isApiLink)
        parts = parts.first(3);
    // app.roboflow.com/workspace/project/{nas-runs,evaluation,dataset,...}/version
    if (parts.size() == 4 && isNumber(parts.at(3)))
        parts.removeAt(2);
    if (parts.size() != 3) {
        return failure(ErrorCode::Usage,
                       u"This is not a run: write workspace/project/version, paste its link, or name a file with a "
                       "results body."_s);
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
    qsizetype start = name.size() - length + 1;
    if (start > 0 && name.at(start).isLowSurrogate())
        ++start;
    return u'…' + name.mid(start);
}

} // namespace paretoscope
