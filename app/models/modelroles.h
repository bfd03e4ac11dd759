// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace paretoscope {

/// Roles every item model of ours answers beside the display text. They give meaning; looks are the views'.
enum ModelRole {
    ValueRole = Qt::UserRole, ///< the raw number; invalid for a gap
    KeyRole,                  ///< the stable id of the row
    MissingReasonRole,        ///< why a value is missing; empty when there is one
    FamilyRole,               ///< int(NasFamily)
    OnFrontRole,              ///< bool: on the front computed here
    RecommendedRole,          ///< bool: recommended for the current target by the platform
    StatusRole,               ///< int(RunState) where a row has a status
};

} // namespace paretoscope
