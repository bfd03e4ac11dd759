// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/houserules.h"

#include "house/sourcetext.h"

#include <QRegularExpression>

namespace paretoscope::house {

using namespace Qt::StringLiterals;

namespace {

constexpr int sourceLimit = 400;
constexpr int headerLimit = 150;
constexpr int mainWindowLimit = 300;

int lineLimit(const QString &fileName)
{
    if (fileName.endsWith(".h"_L1))
        return headerLimit;
    return fileName == "mainwindow.cpp"_L1 ? mainWindowLimit : sourceLimit;
}

/// The comment lines at the head of a file.
QString firstComment(const QString &source)
{
    QString comment;
    const QStringList lines = source.split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith("//"_L1) && !line.startsWith(u'#'))
            break;
        comment += line + u'\n';
    }
    return comment;
}

QStringList matches(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch next = match.next();
        const auto line = QStringView(text).first(next.capturedStart()).count(u'\n') + 1;
        found.append(QString::number(line) + u": "_s + next.captured().simplified());
    }
    return found;
}

/// The words of a name written in camel case, lower case.
QSet<QString> partsOf(const QString &name)
{
    static const QRegularExpression part(u"[A-Z]?[a-z]+|[A-Z]+(?![a-z])"_s);
    QSet<QString> parts;
    for (auto match = part.globalMatch(name); match.hasNext();)
        parts.insert(match.next().captured().toLower());
    return parts;
}

QSet<QString> captures(const QString &text, const QRegularExpression &pattern)
{
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1));
    return found;
}

/// What the literals hold whose quotes `blank` shows, put together; `text` is the same with their contents.
QString contentsOf(const QString &blank, QStringView text)
{
    QString contents;
    for (qsizetype open = blank.indexOf(u'"'); open >= 0;) {
        const qsizetype close = blank.indexOf(u'"', open + 1);
        contents += text.sliced(open + 1, close - open - 1);
        open = blank.indexOf(u'"', close + 1);
    }
    return contents;
}

/// Whether a text has two words, of which one is in small letters.
bool isOfWords(QString text)
{
    static const QRegularExpression usage(u"--[a-z-]+|\\b[A-Z]+\\b"_s); // "--hardware H"
    static const QRegularExpression words(u"[a-z]{2,}[,.;:]? +\\(?[%A-Za-z]|[%A-Za-z0-9]+[,.;:)]? +\\(?[a-z]{2,}"_s);
    return text.remove(usage).contains(words);
}

} // namespace

QStringList sizeOffences(const QString &fileName, const QString &source)
{
    QStringList offences;
    const auto lines = source.count(u'\n');
    const int limit = lineLimit(fileName);
    if (lines > limit && !firstComment(source).contains("Longer than the house limit because"_L1))
        offences.append(u"%1 lines, more than %2"_s.arg(lines).arg(limit));
    return offences;
}

bool namesItsLicence(const QString &source)
{
    static const auto licence = "SPDX-License-Identifier: GPL-3.0-or-later"_L1;
    const QString first = source.section(u'\n', 0, 0);
    const bool mayStandSecond = first.startsWith("#!"_L1) || first.startsWith(u'<');
    return first.contains(licence) || (mayStandSecond && source.section(u'\n', 1, 1).contains(licence));
}

QStringList colourLiterals(const QString &source)
{
    static const QRegularExpression pattern(
        u"\"#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\\b"
        "|\\bQt::(?:white|black|red|darkRed|green|darkGreen|blue|darkBlue|cyan|darkCyan|magenta|darkMagenta|yellow"
        "|darkYellow|gray|darkGray|lightGray)\\b"
        "|\\bQColorConstants\\b|\\bqRgba?\\s*\\(|\\bQColor::from\\w+"
        "|\\bQColor(?:\\s+\\w+)?\\s*[({]\\s*(?:u?\"|\\d)"_s);
    return matches(withoutComments(source), pattern);
}

QStringList sleeps(const QString &source)
{
    static const QRegularExpression pattern(
        u"\\bqWait\\s*\\(|\\bqSleep\\s*\\(|\\b(?:QThread::)?[mu]?sleep\\s*\\(|\\bsleep_(?:for|until)\\b"_s);
    return matches(withoutComments(source, Literals::Blank), pattern);
}

QStringList bareTexts(const QString &source)
{
    // Literals behind each other are one text; what stands before it tells whose it is.
    static const QRegularExpression literals(u"(?<directive>^#.*$)|(?:u?\"[^\"]*\"\\s*)+"_s,
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression taken(u"(\\btr|NOOP)\\(\\s*$"_s);
    const QString text = withoutComments(source);
    const QString blank = withoutComments(source, Literals::Blank);
    QStringList bare;
    bool isArgument = false; // of a tr(): its text or comment, or what NOOP has behind its context
    qsizetype end = 0;
    for (auto each = literals.globalMatch(blank); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString before = blank.sliced(end, match.capturedStart() - end);
        isArgument = before.contains(taken) || (isArgument && before.trimmed() == ","_L1);
        end = match.capturedEnd();
        const QString said = contentsOf(match.captured(), QStringView(text).sliced(match.capturedStart()));
        if (!isArgument && !before.endsWith(u'R') && match.captured(u"directive"_s).isEmpty() && isOfWords(said))
            bare.append(said);
    }
    return bare;
}

QStringList signalHazards(const QString &source)
{
    static const QRegularExpression pattern(u"\\bSIGNAL\\s*\\(|\\bsender\\s*\\(\\)|\\bQEventLoop\\b|\\bprocessEvents\\b"
                                            "|(?<!= )\\bdelete\\s+\\w"_s);
    return matches(withoutComments(source, Literals::Blank), pattern);
}

QStringList namesWith(const QSet<QString> &words, const QString &source)
{
    static const QRegularExpression name(u"[A-Za-z_]\\w*"_s);
    QStringList found = matches(withoutComments(source, Literals::Blank), name);
    found.removeIf([&words](const QString &each) { return !partsOf(each.section(u' ', 1)).intersects(words); });
    return found;
}

QSet<QString> retiredWords(const QString &dictionary)
{
    static const QRegularExpression row(u"\\n\\|[^|\\n]*\\|[^|\\n]*\\|([^|\\n]*)\\|"_s);
    QSet<QString> words;
    const QSet<QString> cells = captures(dictionary.section(u"\n| --- "_s, 1), row);
    for (const QString &cell : cells) {
        const QStringList each = cell.split(u',', Qt::SkipEmptyParts);
        for (const QString &word : each)
            words.insert(word.trimmed());
    }
    words.remove(QString());
    return words;
}

QStringList includesOf(const QString &source)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList includes;
    const QString code = withoutComments(source);
    for (auto match = pattern.globalMatch(code); match.hasNext();)
        includes.append(match.next().captured(1));
    return includes;
}

QStringList itemModels(const QString &source, const QSet<QString> &known)
{
    static const QRegularExpression pattern(u"\\b(?:class|struct)\\s+(\\w+)(?:\\s+final)?\\s*:\\s*([^{;]+)\\{"_s);
    static const QRegularExpression qtModel(
        u"\\bQ(?:Abstract(?:Item|Table|List|Proxy)|SortFilterProxy|IdentityProxy|ConcatenateTablesProxy|"
        "TransposeProxy|StandardItem|StringList|FileSystem)Model\\b"_s);
    static const QRegularExpression word(u"(\\w+)"_s);
    QStringList models;
    const QString code = withoutComments(source, Literals::Blank);
    for (auto match = pattern.globalMatch(code); match.hasNext();) {
        const QRegularExpressionMatch next = match.next();
        const QString bases = next.captured(2);
        if (qtModel.match(bases).hasMatch() || captures(bases, word).intersects(known))
            models.append(next.captured(1));
    }
    return models;
}

QList<QStringList> circlesIn(const QMap<QString, QSet<QString>> &includes)
{
    const auto reachedFrom = [&includes](const QString &unit) {
        QSet<QString> reached;
        QStringList open{unit};
        while (!open.isEmpty()) {
            const QSet<QString> next = includes.value(open.takeLast()) - reached;
            reached += next;
            open += next.values();
        }
        return reached;
    };
    QMap<QString, QSet<QString>> reached;
    for (auto each = includes.begin(); each != includes.end(); ++each)
        reached.insert(each.key(), reachedFrom(each.key()));
    QList<QStringList> circles;
    for (auto each = reached.begin(); each != reached.end(); ++each) {
        QStringList circle;
        for (const QString &other : each.value()) {
            if (reached.value(other).contains(each.key()))
                circle.append(other);
        }
        circle.sort();
        if (!circle.isEmpty() && circle.first() == each.key())
            circles.append(circle);
    }
    return circles;
}

ModuleLinks linksOf(const QString &moduleCMake)
{
    static const QRegularExpression comment(u"#[^\\n]*"_s);
    static const QRegularExpression module(u"\\bparetoscope_(\\w+)\\b(?!\\s*[(.])"_s);
    static const QRegularExpression qtLibrary(u"\\bQt6::(\\w+)"_s);
    QString text = moduleCMake;
    text.remove(comment);
    ModuleLinks links{captures(text, module), captures(text, qtLibrary)};
    links.modules.remove(u"options"_s);
    return links;
}

} // namespace paretoscope::house
