// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

#include <optional>

namespace paretoscope {

/// Where a run lives on the platform: workspace, project, version, and the training when the version
/// holds several. A legacy training id is "workspace/project/version" and contains slashes.
struct RunAddress {
    QString workspace;
    QString project;
    QString version;
    QString trainingId = {}; ///< empty: the version's only training

    [[nodiscard]] QString path() const { return workspace + u'/' + project + u'/' + version; }
    /// The address in one line for people, the training included.
    [[nodiscard]] QString displayName() const;
    /// The address that has this display name; nothing for any other text.
    [[nodiscard]] static std::optional<RunAddress> fromDisplayName(const QString &name);
    [[nodiscard]] bool isValid() const;

    /// Reads "workspace/project/version" or a pasted app or API link
    /// (app.roboflow.com/ws/proj/3, .../nas-runs/3, api.roboflow.com/ws/proj/3/training/results?...).
    /// A query is ignored, so a key pasted with a link is not kept. Fails with ErrorCode::Usage.
    [[nodiscard]] static Result<RunAddress> fromText(QStringView text);

    friend bool operator==(const RunAddress &, const RunAddress &) = default;
};

/// The part after the last '/': ids come with and without the workspace in front.
[[nodiscard]] QString lastSegment(QStringView id);
[[nodiscard]] QByteArrayView lastSegmentUtf8(QByteArrayView id);

/// A short label for a model id: its telling end where it has one ("…t1--56f9a6"), else the middle left out;
/// at most `length` characters.
[[nodiscard]] QString shortModelId(const QString &id, int length = 14);

} // namespace paretoscope
