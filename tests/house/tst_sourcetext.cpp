// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace paretoscope::house;

class tst_SourceText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comments_becomeSpaces_data();
    void comments_becomeSpaces();
    void literals_becomeSpaces_data();
    void literals_becomeSpaces();
};

void tst_SourceText::comments_becomeSpaces_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");

    QTest::newRow("line") << u"a // b\nc"_s << u"a     \nc"_s;
    QTest::newRow("block keeps its lines") << u"a /* b\nc */ d"_s << u"a     \n     d"_s;
    QTest::newRow("inside a string it is none") << u"f(\"// no\")"_s << u"f(\"// no\")"_s;
    QTest::newRow("behind an escaped quote") << u"f(\"\\\"// no\") // b"_s << u"f(\"\\\"// no\")     "_s;
    QTest::newRow("inside a raw string it is none") << u"R\"(\" // no)\""_s << u"R\"(\" // no)\""_s;
    QTest::newRow("behind a digit separator") << u"1'000 // b"_s << u"1'000     "_s;
    QTest::newRow("behind a quote character") << u"'\"' // b"_s << u"'\"'     "_s;
    QTest::newRow("never closed") << u"a /* b"_s << u"a     "_s;
}

void tst_SourceText::comments_becomeSpaces()
{
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    QCOMPARE(withoutComments(source), expected);
}

void tst_SourceText::literals_becomeSpaces_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");

    QTest::newRow("string") << u"f(u\"a\\\"b\"_s)"_s << u"f(u\"    \"_s)"_s;
    QTest::newRow("character") << u"f('{', u'}')"_s << u"f(' ', u' ')"_s;
    QTest::newRow("raw string over lines") << u"R\"x(a\n)y\")x\" b"_s << u"R\"   \n     \" b"_s;
    QTest::newRow("digits") << u"1'000'000 + 0x1'f"_s << u"1'000'000 + 0x1'f"_s;
}

void tst_SourceText::literals_becomeSpaces()
{
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    QCOMPARE(withoutComments(source, Literals::Blank), expected);
}

QTEST_GUILESS_MAIN(tst_SourceText)
#include "tst_sourcetext.moc"
