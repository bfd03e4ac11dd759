// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelcolumn.h"

#include "core/words.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString enDash() { return u"–"_s; }

/// Like figures have like decimals; one that they would show as nothing has its first digits.
int decimalsOf(double value, bool isPercent) { return isPercent || value < 100 ? 2 : 1; }

QString figureText(double value, bool isPercent)
{
    if (value > 0 && value < 0.005)
        return QString::number(value, 'g', 2);
    return QString::number(value, 'f', decimalsOf(value, isPercent));
}

/// The largest number of the column, with every digit in turn: in most fonts they are of one width, but not in all.
QStringList wideNumbers(const ModelColumn &column)
{
    constexpr double smallest = 10; // nothing jumps when the first two-digit number comes
    double largest = column.isPercent ? 100 : smallest;
    if (!column.isPercent) {
        for (const double value : column.values)
            largest = value > largest ? value : largest; // never true of NaN
    }
    QString text = figureText(largest, column.isPercent);
    if (largest >= 99.995 && text.size() < 6)
        text = u"100.00"_s; // what 99.999 shows as is longer than 150.0
    QStringList texts;
    for (const QChar digit : QStringView(u"0123456789")) {
        QString all = text;
        for (QChar &c : all)
            c = c.isDigit() ? digit : c;
        texts.append(all);
    }
    return texts;
}

/// The longest of a spread of rows.
QStringList wideIds(const TrainingRun &run)
{
    constexpr std::size_t looks = 256;
    constexpr std::size_t enough = 4;
    const std::size_t step = std::max<std::size_t>(1, run.modelCount() / looks);
    std::vector<Row> rows;
    for (std::size_t row = 0; row < run.modelCount(); row += step)
        rows.push_back(static_cast<Row>(row));
    const auto longest = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), enough));
    std::ranges::partial_sort(rows, longest, std::ranges::greater(), [&run](Row row) {
        const qsizetype size = run.modelIdUtf8(row).size();
        return size > 0 ? size : run.label(row).size();
    });
    QStringList ids;
    std::for_each(rows.begin(), longest, [&](Row row) { ids.append(run.label(row)); });
    return ids;
}

/// All of them, also of standings that no model has: the column keeps its width from target to target.
QStringList wideWords(QStringList texts)
{
    constexpr qsizetype enough = 8;
    texts.prepend(enDash());
    std::ranges::sort(texts, std::ranges::greater(), &QString::size);
    return texts.first(std::min(texts.size(), enough));
}

} // namespace

QString ModelColumn::text(Row row) const
{
    if (kind == ColumnKind::Id)
        return run->label(row);
    if (words) {
        const QString &word = words->textAt(row);
        return word.isEmpty() ? enDash() : word;
    }
    const Reading value = reading(row);
    return value.isUsable() ? figureText(value.value, isPercent) : enDash();
}

std::optional<double> ModelColumn::number(Row row) const
{
    if (kind == ColumnKind::Standing)
        return words->codeAt(row);
    const Reading value = kind == ColumnKind::Number ? reading(row) : Reading();
    return value.isUsable() ? std::optional(value.value) : std::nullopt;
}

bool ModelColumn::isGap(Row row) const
{
    return kind == ColumnKind::Number ? !reading(row).isUsable() : words && words->textAt(row).isEmpty();
}

QString ModelColumn::note(Row row) const
{
    if (kind == ColumnKind::Id)
        return run->label(row);
    if (!isGap(row))
        return {};
    const Gap gap = kind == ColumnKind::Number ? reading(row).gap : Gap::NotStated;
    if (gap == Gap::NoMetrics && !run->status(row).isEmpty())
        return Words::tr("%1: %2 (its status is “%3”)").arg(title, gapText(gap), run->status(row));
    return Words::tr("%1: %2", "a column: why it is empty").arg(title, gapText(gap));
}

double ModelColumn::halfDigit(double number) const { return decimalsOf(number, isPercent) == 2 ? 0.005 : 0.05; }

QStringList ModelColumn::wideTexts() const
{
    if (run->modelCount() == 0)
        return {};
    if (kind == ColumnKind::Id)
        return wideIds(*run);
    return words ? wideWords(words->texts()) : wideNumbers(*this);
}

} // namespace paretoscope
