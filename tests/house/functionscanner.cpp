// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/functionscanner.h"

#include "house/sourcetext.h"

#include <QRegularExpression>
#include <QSet>

namespace paretoscope::house {

using namespace Qt::StringLiterals;

namespace {

/// What stands before an opening brace, read as far as it decides what the brace opens.
struct Head {
    enum class Kind { Scope, Type, Function, Initialiser };
    Kind kind = Kind::Initialiser;
    QString name = {};
    qsizetype nameAt = 0; ///< offset in the head
};

qsizetype openOf(QStringView text, qsizetype close)
{
    int depth = 0;
    for (qsizetype at = close; at >= 0; --at) {
        if (text.at(at) == u')')
            ++depth;
        else if (text.at(at) == u'(' && --depth == 0)
            return at;
    }
    return -1;
}

/// The first position outside parentheses for which `found` holds, or the length.
template <typename Found>
qsizetype positionOutsideParentheses(QStringView text, Found found)
{
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'(')
            ++depth;
        else if (text.at(at) == u')')
            --depth;
        else if (depth == 0 && found(at))
            return at;
    }
    return text.size();
}

/// Where the initialiser list of a constructor begins: a single colon behind a closed parameter list.
qsizetype initialiserColon(QStringView head)
{
    return positionOutsideParentheses(head, [&](qsizetype at) {
        const bool isDouble = (at > 0 && head.at(at - 1) == u':') || (at + 1 < head.size() && head.at(at + 1) == u':');
        return head.at(at) == u':' && !isDouble && head.first(at).contains(u')');
    });
}

qsizetype trailingReturn(QStringView head)
{
    return positionOutsideParentheses(
        head, [&](qsizetype at) { return head.sliced(at).startsWith("->"_L1) && head.first(at).contains(u')'); });
}

/// The head up to the closing parenthesis of the parameter list, or the bracket of a bare lambda.
QStringView signatureOf(QStringView head)
{
    static const QRegularExpression trailing(u"(\\b(const|noexcept|override|final|mutable|volatile|try)|&+)\\s*$"_s);
    static const QRegularExpression operatorName(u"\\b(noexcept|requires|decltype|alignas)\\s*$"_s);
    head = head.first(initialiserColon(head));
    head = head.first(trailingReturn(head)).trimmed();
    for (;;) {
        if (const auto match = trailing.match(head); match.hasMatch()) {
            head = head.first(match.capturedStart()).trimmed();
            continue;
        }
        if (!head.endsWith(u')'))
            return head;
        const qsizetype open = openOf(head, head.size() - 1);
        if (open < 0)
            return head;
        const auto match = operatorName.match(head.first(open));
        if (!match.hasMatch())
            return head;
        head = head.first(match.capturedStart()).trimmed();
    }
}

Head functionHead(QStringView head, QStringView signature)
{
    static const QRegularExpression name(
        u"((?:[\\w~]+(?:<[^<>()]*>)?\\s*::\\s*)*(?:operator\\s*(?:\\(\\)|[^\\w\\s(]+|[\\w\\s:&*<>]+)|~?\\w+))\\s*$"_s);
    const qsizetype open = signature.endsWith(u')') ? openOf(signature, signature.size() - 1) : -1;
    const auto match = name.match(signature.first(std::max<qsizetype>(open, 0)));
    const qsizetype offset = signature.data() - head.data();
    if (!match.hasMatch())
        return {Head::Kind::Function, u"lambda"_s, offset + std::max<qsizetype>(open, 0)};
    return {Head::Kind::Function, match.captured(1), offset + match.capturedStart(1)};
}

/// `head` runs from the end of the last statement to the brace.
Head readHead(QStringView head)
{
    static const QRegularExpression scope(u"^\\s*(inline\\s+)?(namespace\\b|extern\\s*\"\\s*\"\\s*$)"_s);
    static const QRegularExpression type(
        u"^\\s*(?:template\\s*<.*>\\s*)?(?:typedef\\s+)?(?:class|struct|union|enum(?:\\s+class)?)\\b[^()]*?(\\w+)?"
        "(?:\\s+final)?\\s*(?::[^:].*)?$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    if (scope.match(head).hasMatch())
        return {Head::Kind::Scope};
    if (const auto match = type.match(head); match.hasMatch())
        return {Head::Kind::Type, match.captured(1)};
    const QStringView signature = signatureOf(head);
    if (signature.endsWith(u')') || signature.endsWith(u']'))
        return functionHead(head, signature);
    return {};
}

bool isConstructorName(const QString &name, const QString &enclosingType)
{
    static const QRegularExpression templateArguments(u"<[^<>]*>|\\s"_s);
    QString plain = name;
    plain.remove(templateArguments);
    const QStringList parts = plain.split(u"::"_s);
    if (parts.size() > 1)
        return parts.last() == parts.at(parts.size() - 2);
    return !enclosingType.isEmpty() && plain == enclosingType;
}

class Scanner {
public:
    explicit Scanner(QString code)
        : m_code(std::move(code))
    {}

    std::optional<QList<FunctionSize>> run()
    {
        while (m_at < m_code.size() && m_balanced)
            readCharacter(m_code.at(m_at));
        if (!m_balanced || !m_scopes.isEmpty())
            return std::nullopt;
        return std::move(m_functions);
    }

private:
    void readCharacter(QChar c)
    {
        if (c == u'{')
            openBrace();
        else if (c == u'}')
            closeScope();
        else if (c == u'(')
            openParenthesis();
        else if (c == u';' || (c == u':' && isAccessLabel()))
            m_headStart = ++m_at;
        else
            ++m_at;
    }

    void openParenthesis()
    {
        skipGroup(u'(', u')');
        if (isMacroLine())
            m_headStart = m_at;
    }

    /// Q_LOGGING_CATEGORY(...) and its like end no statement that a scanner can see, but their line.
    [[nodiscard]] bool isMacroLine() const
    {
        static const QRegularExpression macro(u"^\\s*[A-Z][A-Z0-9_]{2,}\\s*\\("_s);
        static const QRegularExpression newLine(u"^[ \\t]*\\n\\s*[^\\s{:]"_s);
        return macro.match(head()).hasMatch() && newLine.match(QStringView(m_code).sliced(m_at)).hasMatch();
    }

    [[nodiscard]] bool isAccessLabel() const
    {
        static const QRegularExpression label(
            u"^\\s*(Q_OBJECT|Q_GADGET)?\\s*(public|protected|private|Q_SIGNALS)(\\s+Q_SLOTS)?\\s*$"_s);
        return label.match(head()).hasMatch();
    }

    [[nodiscard]] QStringView head() const { return QStringView(m_code).sliced(m_headStart, m_at - m_headStart); }

    void openBrace()
    {
        const Head read = readHead(head());
        switch (read.kind) {
        case Head::Kind::Scope:
        case Head::Kind::Type:
            m_scopes.append(read.name);
            m_headStart = ++m_at;
            return;
        case Head::Kind::Initialiser: skipGroup(u'{', u'}'); return; // the head goes on: `int x{1};`, `int x{1}, y{2};`
        case Head::Kind::Function:
            if (isMemberInitialiser())
                skipGroup(u'{', u'}');
            else
                readFunction(read);
            return;
        }
    }

    /// `Foo::Foo() : m_a{1}, m_b(2) {`: the first brace follows a name, the body a parenthesis or a brace.
    [[nodiscard]] bool isMemberInitialiser() const
    {
        const QStringView text = head();
        const QStringView before = text.trimmed();
        return initialiserColon(text) < text.size() && !before.endsWith(u')') && !before.endsWith(u'}');
    }

    void readFunction(const Head &read)
    {
        const qsizetype nameAt = m_headStart + read.nameAt;
        skipGroup(u'{', u'}');
        const QStringView code(m_code);
        const int line = static_cast<int>(code.first(nameAt).count(u'\n')) + 1;
        const int lines = static_cast<int>(code.sliced(nameAt, m_at - nameAt).count(u'\n')) + 1;
        const QString type = m_scopes.isEmpty() ? QString() : m_scopes.last();
        m_functions.append({read.name, line, lines, isConstructorName(read.name, type)});
        m_headStart = m_at;
    }

    void closeScope()
    {
        m_balanced = !m_scopes.isEmpty();
        if (m_balanced)
            m_scopes.removeLast();
        m_headStart = ++m_at;
    }

    /// Moves behind the group that opens here.
    void skipGroup(QChar open, QChar close)
    {
        int depth = 0;
        for (; m_at < m_code.size(); ++m_at) {
            if (m_code.at(m_at) == open)
                ++depth;
            else if (m_code.at(m_at) == close && --depth == 0) {
                ++m_at;
                return;
            }
        }
        m_balanced = false;
    }

    QString m_code;
    QStringList m_scopes; ///< name of each open type, empty for a namespace
    QList<FunctionSize> m_functions;
    qsizetype m_headStart = 0;
    qsizetype m_at = 0;
    bool m_balanced = true;
};

} // namespace

std::optional<QList<FunctionSize>> functionsIn(QStringView source)
{
    return Scanner(withoutDirectives(withoutComments(source, Literals::Blank))).run();
}

} // namespace paretoscope::house
