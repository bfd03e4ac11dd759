// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wholetext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestWholeText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aText_keepsEveryCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << u"x"_s;
        QTest::newRow("a mark in front") << u"\uFEFFx"_s;
        QTest::newRow("several") << u"\uFEFF\uFEFFx"_s;
        QTest::newRow("only a mark") << u"\uFEFF"_s;
        QTest::newRow("in the middle") << u"a\uFEFFx\uFEFF"_s;
    }
    void aText_keepsEveryCharacter()
    {
        QFETCH(const QString, text);
        QCOMPARE(wholeText(text.toUtf8()), text);
        const QByteArray json = withMarksSpelled(
            QJsonDocument(QJsonObject{{u"id"_s, text}}).toJson(QJsonDocument::Compact));
        QVERIFY2(!json.contains("\xEF\xBB\xBF"), json);
        QCOMPARE(QJsonDocument::fromJson(json).object().value("id"_L1).toString(), text);
    }
    void theMarkOfAFile_staysWhereItIs()
    {
        QCOMPARE(withMarksSpelled("\xEF\xBB\xBF{\"a\":\"\xEF\xBB\xBFx\"}"), "\xEF\xBB\xBF{\"a\":\"\\ufeffx\"}");
    }
};

QTEST_APPLESS_MAIN(TestWholeText)
#include "tst_wholetext.moc"
