// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/decisionrecord.h"
#include "session/runloader.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace paretoscope {

/// What a command has to say about a run, for programs and for people.
struct CommandAnswer {
    QJsonObject json;
    QString text;
    QByteArray bytes = {};               ///< where not empty, the answer is neither: a picture for standard output
    std::optional<Error> complaint = {}; ///< the answer stands and is not what was hoped for (NothingFits)
};

/// The target of this name; "DEVICE (own)" names the own target of a device that has one alone. Fails with
/// ErrorCode::Usage and the names there are.
[[nodiscard]] Result<TargetIndex> findTarget(const TrainingRun &run, const QString &hardware);

/// The same failure, with the run that it is about, unless it names it already.
[[nodiscard]] Error about(const QString &run, Error error);

/// Of a run that was kept, the answer says how old it is.
[[nodiscard]] CommandAnswer withAge(CommandAnswer answer, const LoadedRun &loaded);

/// Writes `record` to `path` with the program, the time and the run, and tells in the answer where. Fails with
/// CannotWrite.
[[nodiscard]] Result<CommandAnswer> withRecord(CommandAnswer answer, DecisionRecord record, const QString &path,
                                               const LoadedRun &loaded);

} // namespace paretoscope
