// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/errorbody.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestErrorBody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShape_givesMessageAndCode_data();
    void everyShape_givesMessageAndCode();
    void message_isOneHarmlessLine();
    void markup_staysText();
    void webPage_isRecognisedAndNotQuoted_data();
    void webPage_isRecognisedAndNotQuoted();
    void json_isNoWebPage();
    void hugeBody_isNotRead();
};

void TestErrorBody::everyShape_givesMessageAndCode_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::newRow("object with hint") << QByteArray(R"({"error":{"message":"Invalid image.","type":"X","hint":"..."}})")
                                      << u"Invalid image."_s << QString();
    QTest::newRow("object with code") << QByteArray(
        R"({"error":{"type":"Conflict","message":"Cannot cancel.","code":"CANNOT_CANCEL"}})")
                                      << u"Cannot cancel."_s << u"CANNOT_CANCEL"_s;
    QTest::newRow("a sentence") << QByteArray(R"({"error":"Not found"})") << u"Not found"_s << QString();
    QTest::newRow("a code and a message") << QByteArray(R"({"error":"model_eval_not_done","message":"Still running"})")
                                          << u"Still running"_s << u"model_eval_not_done"_s;
    QTest::newRow("code beside message") << QByteArray(R"({"code":"MODEL_NOT_NAS","message":"Only NAS."})")
                                         << u"Only NAS."_s << u"MODEL_NOT_NAS"_s;
    QTest::newRow("hint only") << QByteArray(R"({"error":{"hint":"Name a training."}})") << u"Name a training."_s
                               << QString();
    QTest::newRow("empty message, then hint")
        << QByteArray(R"({"error":{"message":" ","hint":"h"}})") << u"h"_s << QString();
    QTest::newRow("numbers where texts are due")
        << QByteArray(R"({"error":{"message":5,"code":7},"message":true})") << QString() << QString();
    QTest::newRow("behind a byte order mark")
        << QByteArray("\xEF\xBB\xBF{\"error\":\"Gone\"}") << u"Gone"_s << QString();
    QTest::newRow("plain text") << QByteArray("  upstream timed out\r\n") << u"upstream timed out"_s << QString();
    QTest::newRow("empty") << QByteArray() << QString() << QString();
    QTest::newRow("cut JSON") << QByteArray(R"({"error":{"mess)") << QString() << QString();
    QTest::newRow("list") << QByteArray(R"(["Not found"])") << QString() << QString();
    QTest::newRow("cut list") << QByteArray(R"(["Not fou)") << QString() << QString();
    QTest::newRow("nothing known") << QByteArray(R"({"ok":false})") << QString() << QString();
}

void TestErrorBody::everyShape_givesMessageAndCode()
{
    QFETCH(const QByteArray, body);
    const ErrorBody error = readErrorBody(body);
    QTEST(error.message, "message");
    QTEST(error.code, "code");
    QVERIFY(!error.isHtml);
}

void TestErrorBody::message_isOneHarmlessLine()
{
    const ErrorBody error = readErrorBody(
        QByteArray(R"({"error":"a\u0007\nb\t\u202e)" + QByteArray(1000, 'x') + R"("})"));
    QVERIFY(error.message.startsWith(u"a b xxx"_s));
    QVERIFY(error.message.size() <= 200);
    QVERIFY(error.message.endsWith(u'…'));
}

void TestErrorBody::markup_staysText()
{
    const ErrorBody error = readErrorBody(R"({"error":"<b>bad</b> <script>x()</script>"})");
    QCOMPARE(error.message, u"<b>bad</b> <script>x()</script>"_s);
    QVERIFY(!error.isHtml);
}

void TestErrorBody::webPage_isRecognisedAndNotQuoted_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("doctype") << QByteArray("<!DOCTYPE html><html><body>Log in</body></html>");
    QTest::newRow("behind space and mark") << QByteArray("\xEF\xBB\xBF\r\n  <HTML>");
    QTest::newRow("gateway") << QByteArray("<html>\r\n<head><title>502 Bad Gateway</title></head>");
    QTest::newRow("two byte order marks") << QByteArray("\xEF\xBB\xBF \xEF\xBB\xBF<html><body>Log in</body></html>");
    QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?><Error/>");
}

void TestErrorBody::webPage_isRecognisedAndNotQuoted()
{
    QFETCH(const QByteArray, body);
    QVERIFY(looksLikeHtml(body));
    const ErrorBody error = readErrorBody(body);
    QVERIFY(error.isHtml);
    QVERIFY(error.message.isEmpty());
}

void TestErrorBody::json_isNoWebPage()
{
    QVERIFY(!looksLikeHtml(R"({"a":"<html>"})"));
    QVERIFY(!looksLikeHtml(""));
    QVERIFY(!looksLikeHtml("plain < text"));
}

void TestErrorBody::hugeBody_isNotRead()
{
    QVERIFY(readErrorBody(QByteArray(R"({"error":")" + QByteArray(2 << 20, 'x') + R"("})")).message.isEmpty());
}

QTEST_GUILESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
