// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/numberbox.h"

#include <optional>

namespace paretoscope {

/// A number box whose lowest value means that there is no limit, and is shown as words; so is what was left empty.
/// Tells of a number once it is typed, not while it is.
class LimitSpin final : public DecimalBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitSpin)
public:
    /// `suffix` with its space; `nothing`: "no budget"; up to `most`.
    LimitSpin(const QString &suffix, const QString &nothing, double most, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<double> limit() const;
    /// Without telling anybody.
    void showLimit(std::optional<double> limit);

Q_SIGNALS:
    void limitChanged(std::optional<double> limit);
};

} // namespace paretoscope
