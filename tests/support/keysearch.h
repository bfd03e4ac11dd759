// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace paretoscope::test {

/// How a key may show itself, spelled out here once more and independently of the program: plain, in other case,
/// percent-encoded, Base64 (alone and behind "Bearer " and "user:"), hexadecimal, backwards, in UTF-16, escaped.
[[nodiscard]] inline QByteArrayList formsOf(const QByteArray &key)
{
    QByteArrayList forms{key,
                         key.toLower(),
                         key.toUpper(),
                         key.toPercentEncoding(),
                         key.toPercentEncoding().toLower(),
                         key.toHex(),
                         QByteArray(key).replace("/", "\\/"),
                         QByteArray::fromStdString({key.crbegin(), key.crend()})};
    for (const QByteArray &front : {QByteArray(), QByteArray("Bearer "), QByteArray("user:"), QByteArray(":")}) {
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray whole = QByteArray(front + key).toBase64(alphabet | QByteArray::OmitTrailingEquals);
            forms << whole.chopped(1); // the last letter depends on what follows
        }
    }
    QByteArray wide;
    for (const char letter : key)
        wide += QByteArray(1, letter) + '\0';
    return forms << wide;
}

/// The first form of the key that stands in `bytes`; empty when there is none.
[[nodiscard]] inline QByteArray keyIn(const QByteArray &bytes, const QByteArray &key)
{
    for (const QByteArray &form : formsOf(key)) {
        if (bytes.contains(form))
            return form;
    }
    return {};
}

/// The files under a folder that hold the key in any form, or have it in their names.
[[nodiscard]] inline QStringList filesWithKey(const QString &folder, const QByteArray &key)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!keyIn(file.fileName().toUtf8(), key).isEmpty())
            found << file.fileName();
        else if (!file.open(QIODevice::ReadOnly) || !keyIn(file.readAll(), key).isEmpty())
            found << file.fileName();
    }
    return found;
}

} // namespace paretoscope::test
