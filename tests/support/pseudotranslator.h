// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace paretoscope::test {

/// A language in which every text is its English one between marks: "«Latency on »T4« (ms)»". What is put into a text
/// stays outside, so that an untranslated part of a translated sentence is seen, too.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment, int n) const override;

    /// What of a text did not come through translate(), with a line's end for each piece that did.
    [[nodiscard]] static QString untranslated(const QString &text);
};

} // namespace paretoscope::test
