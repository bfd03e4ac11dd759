// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <span>
#include <vector>

namespace paretoscope {

/// The numbers of a column, in the order of its rows; NaN where there is none. Valid as long as the column lives
/// unchanged.
class NumbersView {
public:
    NumbersView() = default;
    NumbersView(std::span<const qint32> digits, double unit)
        : m_digits(digits),
          m_unit(unit)
    {}
    explicit NumbersView(std::span<const double> wide)
        : m_wide(wide)
    {}

    [[nodiscard]] std::size_t size() const { return m_wide.empty() ? m_digits.size() : m_wide.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] double operator[](std::size_t row) const
    {
        if (!m_wide.empty())
            return m_wide[row];
        return m_digits[row] == noDigits ? std::numeric_limits<double>::quiet_NaN() : m_digits[row] / m_unit;
    }

    class Iterator {
    public:
        using difference_type = std::ptrdiff_t;
        using value_type = double;
        using iterator_category = std::input_iterator_tag;
        using pointer = void;
        using reference = double;

        Iterator() = default;
        Iterator(const NumbersView *view, std::size_t row)
            : m_view(view),
              m_row(row)
        {}
        [[nodiscard]] double operator*() const { return (*m_view)[m_row]; }
        Iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        Iterator operator++(int) { return {m_view, m_row++}; }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        const NumbersView *m_view = nullptr;
        std::size_t m_row = 0;
    };
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }

    static constexpr qint32 noDigits = std::numeric_limits<qint32>::min();

private:
    std::span<const qint32> m_digits;
    std::span<const double> m_wide; ///< holds all of them if it holds any
    double m_unit = 1;
};

/// Numbers as they are written, in half the memory of doubles: "4.26" is 426 hundredths. Nothing is lost. A column that
/// nine digits do not hold (a latency of 3.14159265358979) is one of doubles.
///
/// The quotient of two whole numbers that doubles hold exactly is rounded once and so is the double nearest to the
/// decimal number, which is what the decoder reads from the text (W. D. Clinger, "How to read floating point numbers
/// accurately", 1990).
class NumberColumn {
public:
    void append(double value)
    {
        const double digits = value * m_unit;
        const auto whole = static_cast<qint32>(digits > 0 && digits < most ? digits + 0.5 : 0);
        if (m_wide.empty() && whole / m_unit == value)
            m_digits.push_back(whole);
        else
            appendOther(value);
    }
    void set(std::size_t row, double value);
    void resize(std::size_t rows);
    void reserve(std::size_t rows) { m_wide.empty() ? m_digits.reserve(rows) : m_wide.reserve(rows); }

    [[nodiscard]] std::size_t size() const { return m_wide.empty() ? m_digits.size() : m_wide.size(); }
    [[nodiscard]] std::size_t capacity() const { return m_wide.empty() ? m_digits.capacity() : m_wide.capacity(); }
    [[nodiscard]] double at(std::size_t row) const { return view()[row]; }
    [[nodiscard]] NumbersView view() const
    {
        return m_wide.empty() ? NumbersView(m_digits, m_unit) : NumbersView(m_wide);
    }

private:
    static constexpr double most = 1e9;

    void appendOther(double value);
    [[nodiscard]] bool refineUnitFor(double value);
    void widen();

    std::vector<qint32> m_digits;
    std::vector<double> m_wide;
    double m_unit = 1; ///< a power of ten: what the digits are parts of
};

} // namespace paretoscope
