// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/fleet.h"
#include "core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace paretoscope {

/// A limit of a decision, by the name of its target: an index belongs to one run alone.
struct RecordedLimit {
    QString hardware;
    std::optional<double> budget; ///< ms
    std::optional<double> floor;  ///< percent
    int devices = 1;

    friend bool operator==(const RecordedLimit &, const RecordedLimit &) = default;
};

struct RecordedService {
    QString hardware;
    double latency = 0; ///< ms
    double metric = 0;  ///< percent
    double regret = 0;  ///< percent points

    friend bool operator==(const RecordedService &, const RecordedService &) = default;
};

struct RejectedModel {
    QString modelId;
    QString reason;

    friend bool operator==(const RejectedModel &, const RejectedModel &) = default;
};

/// One decision with all that is needed to understand it and to check it again: the model, the rule, the limits, who
/// was rejected and why, and the hash of the figures that were compared. One target or several.
struct DecisionRecord {
    QString programVersion;
    QDateTime decidedAt;
    QString source;     ///< the run, for people
    QString trainingId; ///< empty: not stated
    Metric metric = Metric::Map5095;
    bool withBaselines = false;
    QList<RecordedLimit> limits;
    QString modelId;
    double worstRegret = 0;
    QList<RecordedService> perTarget;
    QString reason;
    QList<RejectedModel> rejected; ///< at most mostRejectedNamed
    qint64 rejectedCount = 0;
    QByteArray figuresHash;

    friend bool operator==(const DecisionRecord &, const DecisionRecord &) = default;
};

inline constexpr qsizetype mostRejectedNamed = 200;

/// The rule of every record, in one sentence.
[[nodiscard]] QString decisionRule();

/// What chooseForFleet() decided on a run. `answer` has a pick. Version, time and source are left to the caller.
[[nodiscard]] DecisionRecord recordOf(const TrainingRun &run, Metric metric, Population population,
                                      std::span<const FleetLimit> limits, const FleetAnswer &answer);

/// The file format: {"paretoscopeDecision":1,...}. Fields may be added, never renamed.
[[nodiscard]] QJsonObject toJson(const DecisionRecord &record);
/// Fails with ErrorCode::NotAResult and what is missing; what a later version added is passed over.
[[nodiscard]] Result<DecisionRecord> recordFromJson(const QByteArray &bytes);

} // namespace paretoscope
