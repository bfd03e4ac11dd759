// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

namespace paretoscope {

/// A recorded pair x.in.json -> x.out.json. compare() is empty when `actual` is what x.out.json holds; else it
/// writes x.fail beside it and says where they part. To accept a new outcome, move x.fail over x.out.json.
class RecordedCase {
public:
    RecordedCase(const QString &folder, const QString &name)
        : m_stem(QDir(folder).filePath(name))
    {}

    [[nodiscard]] QByteArray input() const { return read(m_stem + suffix(".in.json")); }

    [[nodiscard]] QString compare(const QByteArray &actual) const
    {
        using namespace Qt::StringLiterals;
        const QString failPath = m_stem + suffix(".fail");
        const QByteArray expected = read(m_stem + suffix(".out.json"));
        if (actual == expected) {
            QFile::remove(failPath);
            return {};
        }
        QFile fail(failPath);
        if (fail.open(QIODevice::WriteOnly))
            fail.write(actual);
        const QList<QByteArray> before = expected.split('\n');
        const QList<QByteArray> after = actual.split('\n');
        qsizetype line = 0;
        while (line < before.size() && line < after.size() && before.at(line) == after.at(line))
            ++line;
        return u"line %1\n- %2\n+ %3\nthe whole is in %4"_s.arg(line + 1).arg(
            QString::fromUtf8(before.value(line)), QString::fromUtf8(after.value(line)), failPath);
    }

private:
    static QString suffix(const char *text) { return QString::fromLatin1(text); }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString m_stem;
};

} // namespace paretoscope
