// SPDX-License-Identifier: GPL-3.0-or-later
// Decision records under hostile names, as a reader of GitHub's Markdown shows them (Qt's, which is md4c).
#include "core/harmlesstext.h"
#include "record/markdowntext.h"
#include "record/recordtext.h"

#include "support/utctime.h"
#include "support/windowapp.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

DecisionRecord recordWith(const QString &name)
{
    DecisionRecord record;
    record.modelId = name;
    record.source = name;
    record.trainingId = name;
    record.programVersion = u"1.2.3"_s;
    record.decidedAt = test::utcTime({2026, 11, 25}, {12, 0});
    record.limits = {{name, 5, {}, 1}, {u"T4"_s, 5, {}, 1}};
    record.perTarget = {{name, 4, 50, 0}, {u"T4"_s, 4, 50, 0}};
    record.reason = name + u" loses least."_s;
    record.rejected = {{name, u"slower than %1."_s.arg(name)}};
    record.rejectedCount = 1;
    record.figuresHash = "00";
    return record;
}

/// Whether a text is nothing but text, which may be set as code.
bool isPlain(const QTextCharFormat &format)
{
    return !format.isAnchor() && !format.isImageFormat() && !format.fontItalic() && !format.fontStrikeOut()
           && !format.fontUnderline();
}

QStringList textsOf(const QTextDocument &document, const std::function<bool(const QTextBlock &)> &wanted)
{
    QStringList texts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (wanted(block))
            texts.append(block.text());
    }
    return texts;
}

} // namespace

class TestMarkdownText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_areNothingButText_data();
    void names_areNothingButText();
    void wordsThatSitesMakeLinksOf_areCode_data();
    void wordsThatSitesMakeLinksOf_areCode();
    void sentences_stayReadable();
};

void TestMarkdownText::names_areNothingButText_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"https://example.org/x"_s,
                                u"see https://example.org, or ftp://example.org"_s,
                                u"www.example.org"_s,
                                u"(www.example.org)"_s,
                                u"me@example.org"_s,
                                u"mailto:me@example.org"_s,
                                u"<https://example.org>"_s,
                                u"<me@example.org>"_s,
                                u"1. x"_s,
                                u"1) x"_s,
                                u"12. x"_s,
                                u"- x"_s,
                                u"+ x"_s,
                                u"* x"_s,
                                u"= x"_s,
                                u"==="_s,
                                u"---"_s,
                                u"- - -"_s,
                                u"***"_s,
                                u"# x"_s,
                                u"x #"_s,
                                u"> x"_s,
                                u"[x](y)"_s,
                                u"[x y](z a)"_s,
                                u"![x](y)"_s,
                                u"[x]: y"_s,
                                u"[^1]"_s,
                                u"[^1]: x"_s,
                                u"- [ ] x"_s,
                                u"<b>x</b>"_s,
                                u"<img src=x>"_s,
                                u"<!-- x -->"_s,
                                u"<script>x</script>"_s,
                                u"&amp; &#35; &nbsp;"_s,
                                u"*x* **x** ***x***"_s,
                                u"_x_ __x__"_s,
                                u"*x y*"_s,
                                u"~~x~~ ~x~"_s,
                                u"~~x y~~"_s,
                                u"`x`"_s,
                                u"``x` y"_s,
                                u"`"_s,
                                u"```"_s,
                                u"~~~"_s,
                                u"a|b"_s,
                                u"| a | b |"_s,
                                u"|"_s,
                                u"a\\|b"_s,
                                u"\\"_s,
                                u"a\\ b"_s,
                                u"\\*x*"_s,
                                u"@someone"_s,
                                u":smile:"_s,
                                u"#1"_s,
                                u"GH-1"_s,
                                u"0123456789abcdef0123456789abcdef01234567"_s,
                                u"$x$"_s,
                                u"a_b-c.d--00ba18"_s,
                                u"acme/bottles/5"_s,
                                u"рф-🚀 \u00e9"_s,
                                u"\"x_y\""_s,
                                u"x: y; (z_a), b!"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestMarkdownText::names_areNothingButText()
{
    QFETCH(const QString, name);
    const QString markdown = toMarkdown(recordWith(name));
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each)
            QVERIFY2(isPlain(each.fragment().charFormat()), qPrintable(each.fragment().text() + u" in\n"_s + markdown));
    }
    QCOMPARE(textsOf(document, [](const QTextBlock &block) { return block.blockFormat().headingLevel() == 1; }),
             QStringList{name});
    const QStringList items = textsOf(document, [](const QTextBlock &block) { return block.textList() != nullptr; });
    QCOMPARE(items.size(), 6); // one rejected, five of the data
    QCOMPARE(items.first(), u"%1: slower than %1."_s.arg(name));
    QCOMPARE(items.at(1), u"Run: "_s + name);
    QCOMPARE(items.at(2), u"Training: "_s + name);
    QVERIFY2(document.toPlainText().contains(u'\n' + name + u" loses least.\n"_s), qPrintable(markdown));
    QTextTable *table = nullptr;
    for (QTextFrame *const frame : document.rootFrame()->childFrames())
        table = table ? table : qobject_cast<QTextTable *>(frame);
    QVERIFY2(table, qPrintable(markdown));
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 7);
    QCOMPARE(table->cellAt(1, 0).firstCursorPosition().block().text(), name);
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), u"1"_s);
    QCOMPARE(table->cellAt(2, 0).firstCursorPosition().block().text(), u"T4"_s);
}

void TestMarkdownText::wordsThatSitesMakeLinksOf_areCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("mention") << u"beaten by @someone."_s << u"beaten by `@someone`."_s;
    QTest::newRow("emoji") << u"a :smile: b"_s << u"a `:smile`: b"_s;
    QTest::newRow("issue") << u"as #12 (acme/bottles#3)"_s << u"as `#12` (`acme/bottles#3`)"_s;
    QTest::newRow("issue in words") << u"GH-12"_s << u"`GH-12`"_s;
    QTest::newRow("commit") << u"54a417b"_s << u"`54a417b`"_s;
    QTest::newRow("formula") << u"$x$"_s << u"`$x$`"_s;
    QTest::newRow("address in quotes") << u"\"www.example.org\""_s << u"\"`www.example.org`\""_s;
}

void TestMarkdownText::wordsThatSitesMakeLinksOf_areCode()
{
    QFETCH(const QString, text);
    QTEST(markdownText(text), "markdown");
}

void TestMarkdownText::sentences_stayReadable()
{
    const QString sentence =
        u"It loses 1.9 points (on T4), at most; 2 of 3 models are slower, e.g. rf-detr-nano: 5.5 ms."_s;
    QCOMPARE(markdownText(sentence), sentence);
    QCOMPARE(markdownText(u"in 3."_s), u"in 3."_s);
    QCOMPARE(markdownText(QString(5000, u'x')).size(), 400);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestMarkdownText)
#include "tst_markdowntext.moc"
