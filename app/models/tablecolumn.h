// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelroles.h"

#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace paretoscope {

/// A column of a small table, in the window or on the command line: all that the table knows of it, as one value. The
/// columns of a run's models are ModelColumn, which sorts and filters a million rows.
template <typename Record>
struct TableColumn {
    using Text = std::function<QString(const Record &)>;
    using Number = std::function<std::optional<double>(const Record &)>;

    TableColumn(QString columnTitle, ColumnKind columnKind, Text text)
        : title(std::move(columnTitle)),
          kind(columnKind),
          textOf(std::move(text))
    {}
    /// Of an item model, where views and tests find it by its key.
    TableColumn(QString columnKey, QString columnTitle, ColumnKind columnKind, Text text, Number number, Text note)
        : key(std::move(columnKey)),
          title(std::move(columnTitle)),
          kind(columnKind),
          textOf(std::move(text)),
          numberOf(std::move(number)),
          noteOn(std::move(note))
    {}

    QString key;
    QString title;
    QString explanation; ///< a sentence for the header's tooltip
    ColumnKind kind;
    Text textOf;
    Number numberOf; ///< of an item model's Number; nothing: a gap
    Text noteOn;     ///< more about a cell; of a gap, why it is one

    [[nodiscard]] QString text(const Record &record) const { return textOf(record); }
    [[nodiscard]] std::optional<double> number(const Record &record) const
    {
        return numberOf ? numberOf(record) : std::nullopt;
    }
    [[nodiscard]] QString note(const Record &record) const { return noteOn ? noteOn(record) : QString(); }
    [[nodiscard]] bool isGap(const Record &record) const { return kind == ColumnKind::Number && !number(record); }
};

} // namespace paretoscope
