// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wholetext.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <cstring>
#include <vector>

namespace paretoscope {

/// Equality without a call into Qt, for the places that compare once a value of a body.
[[nodiscard]] inline bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
           && (a.isEmpty() || std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0);
}

/// Gives back the memory of a column that holds much less than was expected. A little is not worth the copy.
template <typename Value>
void giveBackSpareRoom(std::vector<Value> &column)
{
    if (column.capacity() - column.size() > column.size() / 8)
        column.shrink_to_fit();
}

/// A column of mostly distinct texts (model ids): UTF-8 in one block, four bytes of offset a row.
class TextColumn {
public:
    void append(QByteArrayView utf8);
    [[nodiscard]] QByteArrayView at(std::size_t row) const
    {
        const quint32 begin = row == 0 ? 0 : m_ends.at(row - 1);
        return {m_bytes.data() + begin, static_cast<qsizetype>(m_ends.at(row) - begin)};
    }
    [[nodiscard]] QString text(std::size_t row) const { return wholeText(at(row)); }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    /// `bytes`: of all texts together.
    void reserve(std::size_t rows, std::size_t bytes);
    [[nodiscard]] std::size_t byteCount() const { return m_bytes.size(); }
    void squeeze();

private:
    std::vector<char> m_bytes;
    std::vector<quint32> m_ends;
};

/// A column of few distinct texts (status, model type): each text once, two bytes a row.
/// Beyond 65,534 distinct texts the rest read as empty; append() and set() say so by returning false.
class InternedColumn {
public:
    bool append(QByteArrayView utf8)
    {
        m_rows.push_back(intern(utf8));
        return m_rows.back() != 0 || utf8.isEmpty();
    }
    bool set(std::size_t row, QByteArrayView utf8)
    {
        m_rows.at(row) = intern(utf8);
        return m_rows.at(row) != 0 || utf8.isEmpty();
    }
    [[nodiscard]] const QString &at(std::size_t row) const { return m_texts.at(m_rows.at(row)); }
    /// True when the row has this text, or when one of the two is empty.
    [[nodiscard]] bool agreesWith(std::size_t row, QByteArrayView utf8) const
    {
        const quint16 own = m_rows.at(row);
        if (own == 0 || utf8.isEmpty() || (own == m_last && sameBytes(utf8, m_lastText)))
            return true;
        return QAnyStringView::compare(m_texts.at(own), QUtf8StringView(utf8)) == 0;
    }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    void reserve(std::size_t rows) { m_rows.reserve(rows); }
    void squeeze();

private:
    [[nodiscard]] quint16 intern(QByteArrayView utf8)
    {
        if (utf8.isEmpty())
            return 0;
        return sameBytes(utf8, m_lastText) ? m_last : internAnother(utf8);
    }
    [[nodiscard]] quint16 internAnother(QByteArrayView utf8);

    QStringList m_texts{QString()};
    QHash<QByteArray, quint16> m_index;
    QByteArray m_lastText; ///< nearly always the next one too
    quint16 m_last = 0;
    std::vector<quint16> m_rows;
};

} // namespace paretoscope
