// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"

#include <QStringList>

#include <vector>

namespace paretoscope {

struct Workspace;

/// A run that the one on screen can be compared with, and who answers for it.
struct RunChoice {
    RunSource source;
    ResultsClient *client = nullptr; ///< null for a file
    QString note;                    ///< status and best mAP, as far as known
};

/// The workspaces that runs come from; both must outlive whoever holds them.
struct RunPlaces {
    Workspace *sample = nullptr;
    Workspace *account = nullptr;

    /// Where the run on screen comes from; the account for a file.
    [[nodiscard]] Workspace *placeOf(const RunSession &session) const;
};

/// What there is to pick from: the versions of the shown run's project, newest first, those of the workspace's other
/// projects as far as they have been listed, then `recent` runs and files. Each once, the shown run left out, and so is
/// a version known to hold no training.
[[nodiscard]] std::vector<RunChoice> runChoices(const RunSession &session, const RunPlaces &places,
                                                const QStringList &recent);

} // namespace paretoscope
