// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/archive.h"

namespace paretoscope {

/// A results body with one model; without a training id when that is empty.
inline QByteArray bodyWith(const QByteArray &trainingId)
{
    const QByteArray id = trainingId.isEmpty() ? QByteArray() : "\"trainingId\":\"" + trainingId + "\",";
    return '{' + id
           + R"("status":"finished","jobType":"nas","modelType":"t","modelGroup":"g",)"
             R"("createdAt":"2026-02-03T04:05:06Z",)"
             R"("models":[{"modelId":"m1","nasFamily":"child","metrics":{"map50":50,"hardware":"T4","latency":2}}]})";
}

/// Names that have to survive percent-encoding and JSON readers that drop a mark in front, and versions with several,
/// nameless and like-named trainings.
class OddArchive final : public Archive {
public:
    QString workspace() const override { return QStringLiteral(u"my space"); }
    QString workspaceName() const override { return QStringLiteral(u"Müller & Söhne"); }
    QList<ArchiveProject> projects() const override
    {
        const QDateTime created = QDateTime::fromMSecsSinceEpoch(1'700'000'000'500).toUTC();
        return {
            project("50% off", "Sale", "object-detection", {{QStringLiteral("1"), QStringLiteral("One"), created, 12}}),
            project("a/b", "Slash", "", versions({"v/1"})),
            {QStringLiteral("trainings"),
             QStringLiteral(u"\uFEFFTrainings"),
             {},
             versions({"one", "many", "none", "unnamed"})}};
    }
    QList<QByteArray> results(const QString &project, const QString &version) const override
    {
        if (version == QLatin1StringView("none"))
            return {};
        if (version == QLatin1StringView("unnamed"))
            return {bodyWith({})};
        if (version == QLatin1StringView("many"))
            return {bodyWith("ws/p/5"), bodyWith("twin & co"), bodyWith("twin & co"), bodyWith({})};
        return {bodyWith((project + u'|' + version).toUtf8())};
    }

private:
    static ArchiveProject project(const char *slug, const char *name, const char *type, QList<ArchiveVersion> versions)
    {
        return {QString::fromUtf8(slug), QString::fromUtf8(name), QString::fromUtf8(type), std::move(versions)};
    }
    static QList<ArchiveVersion> versions(std::initializer_list<const char *> numbers)
    {
        QList<ArchiveVersion> versions;
        for (const char *number : numbers)
            versions.append({QString::fromUtf8(number), {}});
        return versions;
    }
};

} // namespace paretoscope
