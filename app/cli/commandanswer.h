// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "cli/exportrequest.h"
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
    std::optional<DecisionRecord> record = {}; ///< what --record writes; its version, time and source are not filled in
    std::optional<Error> complaint = {};       ///< the answer stands and is not what was hoped for (NothingFits)
};

/// Who competes, as the command line has it.
[[nodiscard]] Population populationOf(const CommandLine &line);

/// The target of this name; "DEVICE (own)" names the own target of a device that has one alone. Fails with
/// ErrorCode::Usage and the names there are.
[[nodiscard]] Result<TargetIndex> findTarget(const TrainingRun &run, const QString &hardware);

/// The same failure, with the run that it is about, unless it names it already.
[[nodiscard]] Error about(const QString &run, Error error);

/// Answers Show, Front, Pick, Fleet, Order, Explain and Measured. Fails with ErrorCode::Usage when the run has no such
/// target.
[[nodiscard]] Result<CommandAnswer> answerFor(const CommandLine &line, const LoadedRun &loaded);

/// Turns the words of Export into indices of the run. Fails like answerFor().
[[nodiscard]] Result<ExportRequest> exportRequestFor(const CommandLine &line, const TrainingRun &run);

} // namespace paretoscope
