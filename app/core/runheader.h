// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fields.h"
#include "core/runstate.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace paretoscope {

/// Who speaks where a body is not the platform's own: filled by our sample server, empty otherwise.
struct Provenance {
    QString figures;            ///< where the figures were published
    QString recommendationRule; ///< how the server chose recommendedByHardware; empty: not its doing
    QString note;               ///< what else a reader has to know about the figures
    bool isReplay = false;      ///< a recorded search played again

    [[nodiscard]] bool isSample() const { return !figures.isEmpty(); }
    friend bool operator==(const Provenance &, const Provenance &) = default;
};

/// The part of a results body that is not about one model. Words are as received; empty means not stated.
struct RunHeader {
    QString trainingId;
    QString versionId;
    QString status;
    QString jobType;
    QString modelType;
    QString modelGroup;
    std::optional<qint64> modelCount; ///< as reported; may differ from the models listed
    QDateTime createdAt;
    bool isNas = false; ///< by jobType, modelGroup, modelType, mining or any nasFamily (api.md 2.2)
    Provenance provenance;

    [[nodiscard]] RunState state() const { return runStateFromStatus(status); }
};

/// The texts that are kept as they come, and by which fields of the body.
struct HeaderText {
    Field field;
    QString RunHeader::*text;
};
inline constexpr std::array headerTexts{
    HeaderText{.field = fields::run::trainingId, .text = &RunHeader::trainingId},
    HeaderText{.field = fields::run::status, .text = &RunHeader::status},
    HeaderText{.field = fields::run::jobType, .text = &RunHeader::jobType},
    HeaderText{.field = fields::run::modelType, .text = &RunHeader::modelType},
    HeaderText{.field = fields::run::modelGroup, .text = &RunHeader::modelGroup},
};

} // namespace paretoscope
