// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminaltext.h"
#include "cli/texttable.h"

#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestTerminalText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void invisibleCharacters_areWrittenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"rf-detr-nas--56f9a6"_s << u"rf-detr-nas--56f9a6"_s;
        QTest::newRow("escape sequence") << u"a\u001b[31mb"_s << u"a<U+001B>[31mb"_s;
        QTest::newRow("line breaks") << u"a\r\nb\u2028c"_s << u"a<U+000D><U+000A>b<U+2028>c"_s;
        QTest::newRow("C1 control") << u"a\u009bb"_s << u"a<U+009B>b"_s;
        QTest::newRow("delete") << u"a\u007fb"_s << u"a<U+007F>b"_s;
        QTest::newRow("direction override") << u"a\u202egnp.b"_s << u"a<U+202E>gnp.b"_s;
        QTest::newRow("isolate") << u"\u2066a\u2069"_s << u"<U+2066>a<U+2069>"_s;
        QTest::newRow("tag character") << u"a\U000E0041"_s << u"a<U+E0041>"_s;
        QTest::newRow("other scripts stay") << u"é 日本 א e\u0301"_s << u"é 日本 א e\u0301"_s;
        QTest::newRow("joined emoji stay") << u"👩\u200d🚀"_s << u"👩\u200d🚀"_s;
        QTest::newRow("markup stays") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
    }
    void invisibleCharacters_areWrittenOut()
    {
        QFETCH(const QString, text);
        QTEST(terminalText(text), "safe");
    }

    void width_countsCharactersAsPeopleDo()
    {
        QCOMPARE(terminalWidth(u"abc"_s), 3);
        QCOMPARE(terminalWidth(u"e\u0301"_s), 1);
        QCOMPARE(terminalWidth(u"👩\u200d🚀"_s), 1);
        QCOMPARE(terminalWidth({}), 0);
    }

    void table_alignsItsColumns()
    {
        QCOMPARE(alignedText({ColumnKind::Word, ColumnKind::Number}, {u"name"_s, u"ms"_s},
                             {{u"a"_s, u"12.4"_s}, {u"e\u0301tude"_s, u"–"_s}}),
                 u"name     ms\na      12.4\ne\u0301tude     –\n"_s);
    }
    void table_keepsOverlongCellsWhole_inTheirOwnLine()
    {
        const QString longId(5000, u'x');
        const QStringList lines = alignedText({ColumnKind::Word, ColumnKind::Number}, {u"name"_s, u"ms"_s},
                                              {{longId, u"1"_s}, {u"a"_s, u"2"_s}})
                                      .split(u'\n');
        QVERIFY(lines.at(1).startsWith(longId + u"  "_s));
        QCOMPARE(lines.at(2).size(), widestColumn + 4);
    }
    void table_isEmpty_withoutRows() { QVERIFY(alignedText({ColumnKind::Word}, {u"name"_s}, {}).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestTerminalText)
#include "tst_terminaltext.moc"
