// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/initext.h"

#include <QStringList>

#include <algorithm>
#include <cctype>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QByteArray hex(char16_t c) { return QByteArray::number(c, 16); }

/// A key within its section: letters, digits and "_-." as they are, the rest by number.
QByteArray keyText(QStringView key)
{
    QByteArray text;
    for (const QChar c : key) {
        const char16_t code = c.unicode();
        if (code < 0x80 && (c.isLetterOrNumber() || QStringView(u"_-.").contains(c)))
            text += static_cast<char>(code);
        else if (c == u'/')
            text += '\\';
        else if (code <= 0xff)
            text += '%' + hex(code).rightJustified(2, '0');
        else
            text += "%U" + hex(code).rightJustified(4, '0');
    }
    return text;
}

/// Between quotation marks, where nothing but them, the backslash and what is not plain ASCII is special.
QByteArray quotedText(QStringView value)
{
    QByteArray text("\"");
    bool isAfterNumber = false; // which a digit would prolong
    for (const QChar c : value) {
        const char16_t code = c.unicode();
        const bool isHexDigit = code < 0x80 && std::isxdigit(code) != 0;
        isAfterNumber = code < 0x20 || code >= 0x7f || (isAfterNumber && isHexDigit);
        if (isAfterNumber)
            text += "\\x" + hex(code);
        else if (c == u'"' || c == u'\\')
            text += '\\' + QByteArray(1, static_cast<char>(code));
        else
            text += static_cast<char>(code);
    }
    return text + '"';
}

/// "@" begins what is no text.
QByteArray textValue(const QString &value)
{
    return quotedText(value.startsWith(u'@') ? QString(u'@' + value) : value);
}

QByteArray valueText(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return quotedText(u"@ByteArray(%1)"_s.arg(QString::fromLatin1(value.toByteArray())));
    if (value.typeId() != QMetaType::QStringList)
        return textValue(value.toString());
    QByteArrayList items;
    for (const QString &item : value.toStringList())
        items.append(textValue(item));
    return items.isEmpty() ? "@Invalid()" : items.join(", ");
}

} // namespace

QByteArray iniText(const QVariantMap &values)
{
    QMap<QString, QByteArray> sections;
    for (const auto &[key, value] : values.asKeyValueRange()) {
        const qsizetype slash = key.indexOf(u'/');
        sections[key.left(std::max<qsizetype>(slash, 0))] += keyText(QStringView(key).sliced(slash + 1)) + '='
                                                             + valueText(value) + '\n';
    }
    QByteArray text;
    for (const auto &[section, lines] : sections.asKeyValueRange()) {
        const QByteArray name = section.isEmpty() ? "General"
                                : section.compare("general"_L1, Qt::CaseInsensitive) == 0
                                    ? QByteArray("%" + section.toLatin1())
                                    : keyText(section);
        text += (text.isEmpty() ? "[" : "\n[") + name + "]\n" + lines;
    }
    return text;
}

} // namespace paretoscope
