// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

namespace paretoscope::test {

/// While it lives, every text that goes through a tr() is its English one between marks: "«Latency on »T4« (ms)»". What
/// is put into a text ({subject} in that of a cause, too) stays outside, so that an untranslated part of a translated
/// sentence is seen, too.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PseudoTranslator)
public:
    /// There must be an application.
    PseudoTranslator();
    ~PseudoTranslator() override;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment, int n) const override;

    /// What of a text did not come through translate(), with a line's end for each piece that did.
    [[nodiscard]] static QString untranslated(const QString &text);
    /// The words of that.
    [[nodiscard]] static QStringList untranslatedWords(const QString &text);
};

} // namespace paretoscope::test
