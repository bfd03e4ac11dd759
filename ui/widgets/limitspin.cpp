// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/limitspin.h"

#include <QSignalBlocker>

namespace paretoscope {

namespace {

constexpr double noLimit = 0;

} // namespace

LimitSpin::LimitSpin(const QString &suffix, const QString &nothing, double most, QWidget *parent)
    : DecimalBox(parent)
{
    setRange(noLimit, most);
    setDecimals(3); // as fine as the command line takes them
    setSpecialValueText(nothing);
    setSuffix(suffix);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { Q_EMIT limitChanged(limit()); });
}

std::optional<double> LimitSpin::limit() const { return value() > noLimit ? std::optional(value()) : std::nullopt; }

void LimitSpin::showLimit(std::optional<double> limit)
{
    const QSignalBlocker block(this);
    setValue(limit.value_or(noLimit));
}

} // namespace paretoscope
