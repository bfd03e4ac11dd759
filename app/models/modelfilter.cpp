// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelfilter.h"

#include "models/idsearch.h"

#include <algorithm>

namespace paretoscope {

namespace {

/// By code: whether a distinct text holds the word.
std::vector<quint8> textsWith(const QString &word, const QStringList &texts)
{
    std::vector<quint8> holds;
    for (const QString &text : texts)
        holds.push_back(text.contains(word, Qt::CaseInsensitive) ? 1 : 0);
    return holds;
}

/// Marks the rows with the word in a text of the column.
void findInTexts(const QString &word, const DistinctTexts &texts, std::vector<quint8> &found)
{
    const std::vector<quint8> holds = textsWith(word, texts.texts());
    if (std::ranges::find(holds, 1) == holds.end())
        return;
    for (Row row = 0; row < found.size(); ++row)
        found[row] |= holds[texts.codeAt(row)];
}

void keepText(const QString &word, const TrainedModelColumns &columns, std::vector<quint8> &kept)
{
    std::vector<quint8> found(kept.size(), 0);
    for (const ModelColumn &column : columns.all()) {
        if (column.words)
            findInTexts(word, *column.words, found);
    }
    const IdSearch inId(word);
    const TrainingRun &run = *columns.run();
    for (Row row = 0; row < kept.size(); ++row) {
        if (kept[row] == 0 || found[row] != 0)
            continue;
        const QByteArrayView id = run.modelIdUtf8(row);
        const bool holds = id.isEmpty() ? run.label(row).contains(word, Qt::CaseInsensitive) : inId.isIn(id);
        kept[row] = holds ? 1 : 0;
    }
}

void keepNumbers(const NumberCondition &condition, const TrainedModelColumns &columns, std::vector<quint8> &kept)
{
    const NumbersView &values = columns.all()[condition.column].values;
    for (Row row = 0; row < kept.size(); ++row)
        kept[row] &= row < values.size() && condition.holds(values[row]) ? 1 : 0;
}

} // namespace

ModelFilter::ModelFilter(const QString &text, const TrainedModelColumns &columns)
{
    QStringList notes;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const FilterWord read = readFilterWord(word, columns);
        if (read.isText())
            m_texts.append(word);
        else if (read.condition)
            m_conditions.push_back(*read.condition);
        else
            notes.append(read.note);
    }
    m_note = notes.join(u' ');
}

std::vector<quint8> ModelFilter::keptRows(const TrainedModelColumns &columns) const
{
    std::vector<quint8> kept(columns.rowCount(), 1);
    if (kept.empty())
        return kept;
    for (const NumberCondition &condition : m_conditions) // the cheap ones first
        keepNumbers(condition, columns, kept);
    for (const QString &text : m_texts)
        keepText(text, columns, kept);
    return kept;
}

} // namespace paretoscope
