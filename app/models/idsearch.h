// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace paretoscope {

/// Looks for a word in ids, whatever its case, on their UTF-8 bytes: finds what QString::contains() finds, and builds
/// a QString only for a word or an id that is not plain ASCII.
class IdSearch {
public:
    /// `word` is not empty.
    explicit IdSearch(const QString &word);
    [[nodiscard]] bool isIn(QByteArrayView idUtf8) const;

private:
    [[nodiscard]] bool isInBytes(QByteArrayView id) const;

    QString m_word;
    QByteArray m_lower;            ///< of a word that folds to ASCII, else empty
    bool m_hasForeignCase = false; ///< a letter beyond ASCII reads as one of the word's
};

} // namespace paretoscope
