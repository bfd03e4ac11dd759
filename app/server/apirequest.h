// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace paretoscope {

/// What a request asks for, taken apart (api.md 1). Segments are percent-decoded one by one, so that a
/// %2F inside a name stays inside it.
struct ApiRequest {
    enum class Endpoint {
        KeyCheck,  ///< /
        Workspace, ///< /workspace
        Project,   ///< /workspace/project
        Version,   ///< /workspace/project/version
        Results,   ///< .../training/results
        Trainings, ///< .../v2/trainings
        Training,  ///< .../v2/trainings/get[?trainingId=]
        Unknown,
    };

    Endpoint endpoint = Endpoint::Unknown;
    QString workspace;
    QString project;
    QString version;
    QString trainingId;      ///< from the query; empty when none is named
    QByteArray presentedKey; ///< from "Authorization: Bearer", else from ?api_key=; never shown, never logged

    /// Never fails: what fits no endpoint is Unknown.
    [[nodiscard]] static ApiRequest fromUrl(const QUrl &url, const QByteArray &authorization);
};

} // namespace paretoscope
