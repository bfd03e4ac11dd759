// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace paretoscope {

/// Roles our item models answer beside the display text. They give meaning; looks are the views' business.
enum ModelRole {
    ValueRole = Qt::UserRole, ///< the raw number; invalid for a gap; int(Standing) where that is what a column holds
    KeyRole,                  ///< the stable id of the row; of a column in a header
    KindRole,                 ///< int(ColumnKind), of a column in a header
    MissingReasonRole,        ///< why a value is missing; empty when there is one
    GapRole,                  ///< bool: a value is missing; costs less than its reason
    RunStateRole,             ///< int(RunState), where a row has one; invalid otherwise
    SeverityRole,             ///< int(Severity)
    BusyRole,                 ///< bool: being asked for
};

/// What a column holds. It decides how its cells are aligned and elided, sorted and looked for.
enum class ColumnKind { Number, Word, Standing, Id };

/// What a model is on the chosen target, from the most to the least telling.
enum class Standing { Recommended, OnFront, Dominated, Baseline, NotComparable };

} // namespace paretoscope
