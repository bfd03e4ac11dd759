// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace paretoscope {

/// A column of mostly distinct texts (model ids): UTF-8 in one block, four bytes of offset a row.
class TextColumn {
public:
    void append(QByteArrayView utf8);
    [[nodiscard]] QByteArrayView at(std::size_t row) const;
    [[nodiscard]] QString text(std::size_t row) const { return QString::fromUtf8(at(row)); }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    /// `bytes`: of all texts together.
    void reserve(std::size_t rows, std::size_t bytes);
    [[nodiscard]] std::size_t byteCount() const { return static_cast<std::size_t>(m_bytes.size()); }
    void squeeze();

private:
    QByteArray m_bytes;
    std::vector<quint32> m_ends;
};

/// A column of few distinct texts (status, model type): each text once, two bytes a row.
/// Beyond 65,534 distinct texts the rest read as empty; append() and set() say so by returning false.
class InternedColumn {
public:
    bool append(QByteArrayView utf8);
    bool set(std::size_t row, QByteArrayView utf8);
    [[nodiscard]] const QString &at(std::size_t row) const { return m_texts.at(m_rows.at(row)); }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    void reserve(std::size_t rows) { m_rows.reserve(rows); }
    void squeeze();

private:
    [[nodiscard]] quint16 intern(QByteArrayView utf8);

    QStringList m_texts{QString()};
    QHash<QByteArray, quint16> m_index;
    QByteArray m_lastText; ///< nearly always the next one too
    quint16 m_last = 0;
    std::vector<quint16> m_rows;
};

} // namespace paretoscope
