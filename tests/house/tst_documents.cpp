// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace paretoscope::house;

namespace {

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the first group of a pattern takes of a text, at each place where the pattern fits.
QStringList takenFrom(const QString &text, const QString &pattern)
{
    QStringList all;
    auto found = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (found.hasNext())
        all.append(found.next().captured(1));
    return all;
}

QSet<QString> setFrom(const QString &text, const QString &pattern)
{
    const QStringList taken = takenFrom(text, pattern);
    return {taken.begin(), taken.end()};
}

QStringList foldersOf(const QString &folder)
{
    return QDir(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/") + folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

} // namespace

/// What the documents claim, held against the tree.
class tst_Documents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFolder_isInTheArchitecture();
    void everyPathThatIsNamed_exists();
    void everyCitedSection_isThere();
    void everyCommandOfTheReadme_exists();
    void changelog_beginsWithThisVersion();
};

void tst_Documents::everyFolder_isInTheArchitecture()
{
    const QString plan = textOf(u"app/README.md"_s).section(u"```"_s, 1, 1);
    const QSet<QString> named = setFrom(plan, u"\\b([a-z]+)/"_s);
    QVERIFY(named.contains(u"core"_s));
    QStringList folders = foldersOf(u"app"_s) + foldersOf(u"ui"_s);
    folders.removeIf([&named](const QString &folder) { return named.contains(folder); });
    QCOMPARE(folders, QStringList());
}

void tst_Documents::everyPathThatIsNamed_exists()
{
    int count = 0;
    for (const QString &document : {u"README.md"_s, u"app/README.md"_s, u"app/api.md"_s, u"packaging/changelog.md"_s}) {
        const QString text = textOf(document);
        QVERIFY2(!text.isEmpty(), qPrintable(document));
        const QStringList paths = takenFrom(text, u"`((?:app|ui|tests|packaging|resources|\\.ci)/[^ `]*)"_s);
        for (const QString &path : paths) {
            if (path.contains(QRegularExpression(u"[<>*]"_s)))
                continue;
            ++count;
            const QString whole = QStringLiteral(PARETOSCOPE_SOURCE_DIR "/") + path;
            // A unit is named without the ends of its two files.
            QVERIFY2(QFileInfo::exists(whole) || QFileInfo::exists(whole + u".h"_s),
                     qPrintable(u"%1 names %2"_s.arg(document, path)));
        }
    }
    QVERIFY(count > 10);
}

void tst_Documents::everyCitedSection_isThere()
{
    const QSet<QString> sections = setFrom(textOf(u"app/api.md"_s), u"^(?:#+|-) ([0-9]+(?:\\.[0-9]+)?)\\b"_s);
    const QSet<QString> rules = setFrom(textOf(u"app/README.md"_s).section(u"## Rules of the data"_s, 1),
                                        u"^([0-9]+)\\. "_s);
    QVERIFY(sections.contains(u"2.11"_s) && rules.contains(u"6"_s));
    int count = 0;
    QStringList offences;
    for (const SourceFile &file : sourcesUnder(u"app"_s) + sourcesUnder(u"ui"_s) + sourcesUnder(u"tests"_s)) {
        if (!file.isCpp() || file.name() == "tst_documents.cpp"_L1)
            continue;
        const auto check = [&](const QStringList &cited, const QSet<QString> &known) {
            for (const QString &number : cited) {
                ++count;
                if (!known.contains(number))
                    offences.append(file.path + u": "_s + number);
            }
        };
        check(takenFrom(file.text, u"README\\.md, rule ([0-9]+)"_s), rules);
        for (const QString &list : takenFrom(file.text, u"api\\.md ([0-9.]+(?:(?:,| and| to) [0-9.]+)*)"_s))
            check(takenFrom(list, u"([0-9]+(?:\\.[0-9]+)?)"_s), sections);
        // Documents that are not in the tree explain nothing.
        offences += takenFrom(file.text, u"\\b((?:design|look|style|performance|house|answers|window)\\.md)"_s);
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    QVERIFY(count > 20);
}

void tst_Documents::everyCommandOfTheReadme_exists()
{
    const QSet<QString> shown = setFrom(textOf(u"README.md"_s), u"^paretoscope ([a-z]+)"_s);
    QSet<QString> missing = setFrom(textOf(u"app/cli/commands/list.inc"_s), u"^COMMAND\\(([a-z]+)"_s);
    QVERIFY(missing.contains(u"show"_s));
    QVERIFY(missing.contains(shown));
    QCOMPARE(missing.subtract(shown), QSet<QString>());
}

void tst_Documents::changelog_beginsWithThisVersion()
{
    const QStringList versions = takenFrom(textOf(u"packaging/changelog.md"_s), u"^## ([0-9.]+)"_s);
    QVERIFY(!versions.isEmpty());
    QCOMPARE(versions.first(), QStringLiteral(PARETOSCOPE_VERSION));
}

QTEST_GUILESS_MAIN(tst_Documents)
#include "tst_documents.moc"
