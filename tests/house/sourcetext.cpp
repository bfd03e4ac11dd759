// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetext.h"

namespace paretoscope::house {

using namespace Qt::StringLiterals;

namespace {

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

class Blanker {
public:
    Blanker(QStringView source, Literals literals)
        : m_source(source),
          m_out(source.toString()),
          m_literals(literals)
    {}

    QString run()
    {
        while (m_at < m_source.size()) {
            if (startsWith("//"_L1))
                blankUntil(lineEnd());
            else if (startsWith("/*"_L1))
                blankUntil(endAfter("*/"_L1, m_at + 2));
            else if (m_source.at(m_at) == u'"')
                skipLiteral(isRaw() ? rawEnd() : quotedEnd(u'"'));
            else if (m_source.at(m_at) == u'\'' && !isDigitSeparator())
                skipLiteral(quotedEnd(u'\''));
            else
                ++m_at;
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool startsWith(QLatin1StringView text) const { return m_source.sliced(m_at).startsWith(text); }

    [[nodiscard]] qsizetype endAfter(QLatin1StringView text, qsizetype from) const
    {
        const qsizetype found = m_source.indexOf(text, from);
        return found < 0 ? m_source.size() : found + text.size();
    }

    [[nodiscard]] qsizetype lineEnd() const
    {
        const qsizetype found = m_source.indexOf(u'\n', m_at);
        return found < 0 ? m_source.size() : found;
    }

    /// The letters and digits that touch the current character from the left: `1` in 1'000, `u8R` in u8R"(".
    [[nodiscard]] QStringView wordBefore() const
    {
        qsizetype start = m_at;
        while (start > 0 && isWordCharacter(m_source.at(start - 1)))
            --start;
        return m_source.sliced(start, m_at - start);
    }

    [[nodiscard]] bool isRaw() const
    {
        const QStringView prefix = wordBefore();
        return prefix == "R"_L1 || prefix == "u8R"_L1 || prefix == "uR"_L1 || prefix == "UR"_L1 || prefix == "LR"_L1;
    }

    [[nodiscard]] bool isDigitSeparator() const
    {
        // 1'000'000: the word before the second separator is 000.
        return !wordBefore().isEmpty() && wordBefore().front().isDigit();
    }

    [[nodiscard]] qsizetype rawEnd() const
    {
        const qsizetype open = m_source.indexOf(u'(', m_at);
        if (open < 0)
            return m_source.size();
        const QString close = u')' + m_source.sliced(m_at + 1, open - m_at - 1).toString() + u'"';
        const qsizetype found = m_source.indexOf(close, open);
        return found < 0 ? m_source.size() : found + close.size();
    }

    [[nodiscard]] qsizetype quotedEnd(QChar quote) const
    {
        for (qsizetype at = m_at + 1; at < m_source.size(); ++at) {
            if (m_source.at(at) == u'\\')
                ++at;
            else if (m_source.at(at) == quote || m_source.at(at) == u'\n')
                return at + 1;
        }
        return m_source.size();
    }

    void blankUntil(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            if (m_source.at(m_at) != u'\n')
                m_out[m_at] = u' ';
        }
    }

    /// Quotes stay, so that a literal is still seen to be there.
    void skipLiteral(qsizetype end)
    {
        if (m_literals == Literals::Blank) {
            ++m_at;
            blankUntil(end - 1);
        }
        m_at = end;
    }

    QStringView m_source;
    QString m_out;
    Literals m_literals;
    qsizetype m_at = 0;
};

} // namespace

QString withoutComments(QStringView source, Literals literals) { return Blanker(source, literals).run(); }

} // namespace paretoscope::house
