// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <QByteArrayView>

#include <optional>

namespace paretoscope {

// The ids of the sample were arranged anew once, in one of their words. What somebody wrote down under the ids of
// before still means the model that ends alike and agrees in all other words. In every other run ids that are alike are
// different models.

/// What stands behind the last double dash of an id, and tells the children of a search apart; empty in other ids.
[[nodiscard]] QByteArrayView tailOfId(QByteArrayView utf8);
/// Whether `utf8` is an id that the model was written down under before.
[[nodiscard]] bool isFormerIdOf(const TrainingRun &run, Row row, QByteArrayView utf8);
/// The row of the only model that ends like `utf8`, where that is its former id. Linear in the models.
[[nodiscard]] std::optional<Row> rowOfFormerId(const TrainingRun &run, QByteArrayView utf8);

} // namespace paretoscope
