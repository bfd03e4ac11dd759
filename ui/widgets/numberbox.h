// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QSpinBox>
#include <QString>
#include <QValidator>

#include <optional>

namespace paretoscope {

/// What a person means by `text`, whatever the locale: digits, and before the decimals one point or one comma. Empty
/// where it has a sign, an exponent, group separators or more than `decimals` decimals (where that is 0, a separator at
/// all): no other number is made of it.
[[nodiscard]] std::optional<double> typedNumber(const QString &text, int decimals);
/// As all our numbers are written: a point, no group separators, two decimals or what more there are up to `decimals`.
[[nodiscard]] QString shownNumber(double value, int decimals);

/// A spin box (QSpinBox or QDoubleSpinBox) that reads and shows numbers in one way in every locale. What is typed stays
/// as it is until it is entered; then it is the number that it says, or, where it says none in the range, the box
/// returns to the last good one. An empty box means the special value, where there is one.
template <typename Box>
class NumberBox : public Box {
public:
    explicit NumberBox(QWidget *parent = nullptr)
        : Box(parent)
    {
        this->setKeyboardTracking(false);
    }

protected:
    using Number = decltype(std::declval<const Box &>().value());

    QValidator::State validate(QString &text, int &) const override
    {
        return numberIn(text) ? QValidator::Acceptable : QValidator::Intermediate;
    }
    void fixup(QString &) const override {} // Qt's takes group separators out
    [[nodiscard]] Number valueFromText(const QString &text) const override
    {
        return static_cast<Number>(numberIn(text).value_or(this->value()));
    }
    [[nodiscard]] QString textFromValue(Number value) const override { return shownNumber(value, mostDecimals()); }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool types = !event->text().isEmpty() && event->text().front().isPrint();
        if (types && this->text() == this->specialValueText())
            this->selectAll(); // words, which nobody wants to go on writing
        Box::keyPressEvent(event);
    }

private:
    [[nodiscard]] int mostDecimals() const
    {
        if constexpr (requires { this->decimals(); })
            return this->decimals();
        return 0;
    }
    [[nodiscard]] std::optional<double> numberIn(const QString &text) const
    {
        const bool hasSpecial = !this->specialValueText().isEmpty();
        QString typed = text.trimmed();
        if (hasSpecial && typed == this->specialValueText())
            return this->minimum();
        const QString prefix = this->prefix().trimmed();
        const QString suffix = this->suffix().trimmed();
        while (!prefix.isEmpty() && typed.startsWith(prefix))
            typed = typed.sliced(prefix.size()).trimmed();
        while (!suffix.isEmpty() && typed.endsWith(suffix)) // typed along, and added by the box
            typed = typed.chopped(suffix.size()).trimmed();
        if (hasSpecial && typed.isEmpty())
            return this->minimum();
        const std::optional<double> number = typedNumber(typed, mostDecimals());
        return number && *number >= this->minimum() && *number <= this->maximum() ? number : std::nullopt;
    }
};

using CountBox = NumberBox<QSpinBox>;
using DecimalBox = NumberBox<QDoubleSpinBox>;

} // namespace paretoscope
