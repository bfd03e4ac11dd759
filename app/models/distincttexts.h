// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readingcolumn.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <utility>
#include <vector>

namespace paretoscope {

/// Which of few distinct texts each row of a run has (status, type, family): what is asked of a text is asked once
/// for each of them instead of once a row.
class DistinctTexts {
public:
    DistinctTexts() = default;
    DistinctTexts(QStringList texts, std::vector<quint16> codes)
        : m_texts(std::move(texts)),
          m_codes(std::move(codes))
    {}
    /// `textOf` gives the text of a row as a reference that stays valid meanwhile; a run that keeps each text once
    /// makes this a comparison of addresses. At most 65,536 distinct texts, which is more than a run can hold.
    template <typename TextOf>
    DistinctTexts(std::size_t rows, TextOf textOf)
    {
        struct Seen {
            const QString *text = nullptr;
            quint16 code = 0;
        };
        std::array<Seen, 256> seen;
        QHash<QString, quint16> codes;
        m_codes.reserve(rows);
        for (Row row = 0; row < rows; ++row) {
            const QString &text = textOf(row);
            Seen &last = seen[reinterpret_cast<quintptr>(&text) / sizeof(QString) % seen.size()];
            if (last.text != &text)
                last = {&text, codeOf(text, codes)};
            m_codes.push_back(last.code);
        }
    }

    /// In the order in which they first come; one of them may be empty: not stated.
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    /// The place in texts() of a row's text.
    [[nodiscard]] quint16 codeAt(Row row) const { return m_codes[row]; }
    [[nodiscard]] const QString &textAt(Row row) const { return m_texts.at(m_codes[row]); }
    [[nodiscard]] bool isStatedAnywhere() const;
    /// By code: the place of the text among all when they are sorted, whatever their case.
    [[nodiscard]] std::vector<quint16> ranks() const;

private:
    [[nodiscard]] quint16 codeOf(const QString &text, QHash<QString, quint16> &codes);

    QStringList m_texts;
    std::vector<quint16> m_codes;
};

} // namespace paretoscope
