// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace paretoscope::bench {

/// What a row is held to: its value, or its ratio to what it was measured against.
struct Goal {
    enum class Of { Value, Ratio } of = Of::Value;
    double atMost = 0;
};

[[nodiscard]] inline Goal valueAtMost(double limit) { return {Goal::Of::Value, limit}; }
[[nodiscard]] inline Goal ratioAtMost(double limit) { return {Goal::Of::Ratio, limit}; }

/// One measurement: a median, and where there is something to hold it against, the ratio of the two medians of
/// one run.
struct BenchRow {
    QString name;
    qint64 n = 0; ///< models
    double value = 0;
    QString unit = QStringLiteral("ms");
    std::optional<double> reference = {}; ///< the median of what it is held against, in the same unit
    QString against = {};
    std::optional<Goal> goal = {};

    [[nodiscard]] std::optional<double> ratio() const;
    [[nodiscard]] bool isMet() const; ///< true without a goal
};

/// Collects rows; each is told on stderr as it comes in.
class BenchTable {
public:
    void add(const BenchRow &row);
    [[nodiscard]] const QList<BenchRow> &rows() const { return m_rows; }
    [[nodiscard]] QStringList missed() const;
    [[nodiscard]] QString text() const;
    /// One object a line: name, n, value, unit, ratio, against, goal, ok.
    [[nodiscard]] QByteArray json() const;

private:
    QList<BenchRow> m_rows;
};

/// A line of progress on stderr.
void tell(const QString &line);

} // namespace paretoscope::bench
