// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/harmlesstext.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestHarmlessText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_becomesOneHarmlessLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("harmless");
        QTest::newRow("plain") << u"rfdetr-nas-S"_s << u"rfdetr-nas-S"_s;
        QTest::newRow("markup") << u"<b>x</b>"_s << u"<b>x</b>"_s;
        QTest::newRow("lines") << u" a\r\n\tb\u2028c "_s << u"a b c"_s;
        QTest::newRow("controls") << u"a\u0007\u001b[31mb\u0085c"_s << u"a[31mb c"_s;
        QTest::newRow("overrides") << u"a\u202eb\u2066c\u200fd\ufeff"_s << u"abcd"_s;
        QTest::newRow("emoji with joiner") << u"\U0001F469\u200D\U0001F680"_s << u"\U0001F469\u200D\U0001F680"_s;
        QTest::newRow("lone surrogate") << (u"a"_s + QChar(0xD83D) + u"b"_s) << u"a\uFFFDb"_s;
        QTest::newRow("just short enough") << QString(60, u'x') << QString(60, u'x');
        QTest::newRow("too long") << QString(61, u'x') << QString(QString(59, u'x') + u'…');
        QTest::newRow("too long, cut within a pair")
            << QString(QString(58, u'x') + u"\U0001F600xx"_s) << QString(QString(58, u'x') + u'…');
        QTest::newRow("mostly taken out") << QString(100000, QChar(0x202e)) << u"…"_s;
    }

    void text_becomesOneHarmlessLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, harmless);
        QCOMPARE(harmlessText(text), harmless);
        QVERIFY(harmlessText(text.toUtf8()).size() <= 60);
    }

    void quoted_putsMarksAround() { QCOMPARE(quoted(QByteArrayView("a\nb")), u"\"a b\""_s); }
};

QTEST_GUILESS_MAIN(TestHarmlessText)
#include "tst_harmlesstext.moc"
