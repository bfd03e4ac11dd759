// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

namespace paretoscope::test {

/// While it lives, every text that goes through a tr() comes out IN CAPITALS and between brackets, its places (%1, %n,
/// {subject}) as they are. What is still small did not go through one.
class CapitalTranslator final : public QTranslator {
public:
    CapitalTranslator() { QCoreApplication::installTranslator(this); }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QRegularExpression places(QStringLiteral("%n|\\{\\w+\\}"));
        const QString text = QString::fromUtf8(source);
        QString capitals = text.toUpper();
        for (auto each = places.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch place = each.next();
            capitals.replace(place.capturedStart(), place.capturedLength(), place.captured());
        }
        return u'[' + capitals + u']';
    }
};

/// The small letters of a text, where a CapitalTranslator leaves none but those of `names`.
[[nodiscard]] inline QString untranslated(QString text, const QStringList &names = {})
{
    for (const QString &name : names)
        text.remove(name);
    text.removeIf([](QChar c) { return !c.isLower(); });
    return text;
}

} // namespace paretoscope::test
