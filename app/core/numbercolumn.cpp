// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbercolumn.h"

#include <algorithm>

namespace paretoscope {

namespace {

constexpr double finestUnit = 1e6;

} // namespace

void NumberColumn::appendOther(double value)
{
    if (m_wide.empty() && std::isnan(value))
        return m_digits.push_back(NumbersView::noDigits);
    if (m_wide.empty() && refineUnitFor(value))
        return append(value);
    widen();
    m_wide.push_back(value);
}

/// Takes the columns to the unit that holds the number, if there is one for all of them.
bool NumberColumn::refineUnitFor(double value)
{
    const auto held = std::ranges::max_element(m_digits);
    const double highest = m_digits.empty() ? 0 : std::max(*held, 0);
    for (double factor = 10; m_unit * factor <= finestUnit; factor *= 10) {
        const double digits = std::round(value * m_unit * factor);
        if (!(value >= 0) || std::max(digits, highest * factor) >= most)
            return false;
        if (digits / (m_unit * factor) != value)
            continue;
        for (qint32 &each : m_digits) {
            if (each != NumbersView::noDigits)
                each *= static_cast<qint32>(factor);
        }
        m_unit *= factor;
        return true;
    }
    return false;
}

void NumberColumn::widen()
{
    if (!m_wide.empty())
        return;
    m_wide.reserve(std::max(m_digits.capacity(), m_digits.size() + 1));
    const NumbersView numbers = view();
    for (std::size_t row = 0; row < m_digits.size(); ++row)
        m_wide.push_back(numbers[row]);
    m_digits = {};
}

void NumberColumn::set(std::size_t row, double value)
{
    if (m_wide.empty() && std::isnan(value)) {
        m_digits.at(row) = NumbersView::noDigits;
        return;
    }
    const auto digitsOf = [this](double number) { return std::round(number * m_unit); };
    const auto fits = [&] { return value >= 0 && digitsOf(value) < most && digitsOf(value) / m_unit == value; };
    if (m_wide.empty() && (fits() || refineUnitFor(value))) {
        m_digits.at(row) = static_cast<qint32>(digitsOf(value));
        return;
    }
    widen();
    m_wide.at(row) = value;
}

void NumberColumn::resize(std::size_t rows)
{
    if (m_wide.empty())
        m_digits.resize(rows, NumbersView::noDigits);
    else
        m_wide.resize(rows, std::numeric_limits<double>::quiet_NaN());
}

} // namespace paretoscope
