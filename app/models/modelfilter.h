// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filterword.h"

#include <QStringList>

#include <vector>

namespace paretoscope {

/// What the filter field says, read once for the columns of a run: words separated by spaces, all of which must hold.
/// A word is looked for, whatever its case, in id, type, family, status and standing, or is a condition on a number
/// (see readFilterWord()). What is not understood is left out of account and named in note().
class ModelFilter {
public:
    ModelFilter() = default;
    /// `columns` decide which names are known: read the text again when run or target change.
    ModelFilter(const QString &text, const TrainedModelColumns &columns);

    /// True when every model is kept.
    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty() && m_conditions.empty(); }
    /// A sentence for each word that is left out of account; empty when all are understood.
    [[nodiscard]] const QString &note() const { return m_note; }
    /// By row: 1 for a model that is kept, 0 for the others.
    [[nodiscard]] std::vector<quint8> keptRows(const TrainedModelColumns &columns) const;

private:
    QStringList m_texts;
    std::vector<NumberCondition> m_conditions;
    QString m_note;
};

} // namespace paretoscope
