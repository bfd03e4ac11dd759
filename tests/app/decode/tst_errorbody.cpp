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
    void hugeMessage_isCutAndNotDropped_data();
    void hugeMessage_isCutAndNotDropped();
    void cutBody_isReadAsFarAsItGoes_data();
    void cutBody_isReadAsFarAsItGoes();
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
    const auto row = [](const char *name, const QByteArray &body, const QString &message) {
        QTest::newRow(name) << body << message << QString();
    };
    row("detail", R"({"detail":"Not authenticated"})", u"Not authenticated"_s);
    row("list of details", R"({"detail":[{"loc":["query","trainingId"],"msg":"field required","type":"missing"}]})",
        u"trainingId: field required"_s);
    row("detail that is an object", R"({"detail":{"msg":"quota used up"}})", u"quota used up"_s);
    row("message before detail", R"({"detail":"d","message":"m"})", u"m"_s);
    row("problem of RFC 9457", R"({"type":"about:blank","title":"Forbidden","status":403,"detail":"No scope."})",
        u"No scope."_s);
    row("problem without a detail", R"({"type":"about:blank","title":"Forbidden","status":403})", u"Forbidden"_s);
    row("a title of something else", R"({"title":"My picture"})", QString());
    row("OAuth", R"({"error":"invalid","error_description":"The token has expired."})", u"The token has expired."_s);
    row("errors as texts", R"({"errors":["first","second"]})", u"first; second"_s);
    row("errors as objects", R"({"errors":[{"status":"403","title":"Forbidden","detail":"No scope."}]})",
        u"No scope."_s);
    row("errors by field", R"({"errors":{"version":["must be a number"]}})", u"version: must be a number"_s);
    row("message as a list", R"({"statusCode":400,"message":["a is short","b is long"],"error":"Bad Request"})",
        u"a is short; b is long"_s);
    row("many errors", "{\"errors\":[" + QByteArray("\"no\",").repeated(4999) + "\"no\"]}",
        u"no; no; no and 4997 more"_s);
    row("empty lists", R"({"detail":[],"errors":{},"message":[{}],"error":[]})", QString());
    row("a list that leads nowhere", R"({"detail":[{"loc":[],"msg":"m"}]})", u"m"_s);
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

void TestErrorBody::hugeMessage_isCutAndNotDropped_data()
{
    QTest::addColumn<QByteArray>("filler");
    QTest::newRow("letters") << QByteArray("x");
    QTest::newRow("words") << QByteArray("word ");
    QTest::newRow("characters of several bytes") << QString(u"語"_s).toUtf8();
    QTest::newRow("characters of four bytes") << QByteArray("\xF0\x9F\x98\x80");
    QTest::newRow("escapes") << QByteArray(R"(\u8a9e)");
    QTest::newRow("backslashes") << QByteArray(R"(\\)");
    QTest::newRow("quotation marks") << QByteArray(R"(\")");
}

void TestErrorBody::hugeMessage_isCutAndNotDropped()
{
    QFETCH(const QByteArray, filler);
    for (const qsizetype size : {50'000, 1'000'000, 1'000'001, 1'000'002, 5'000'000}) {
        const QByteArray text = "No room: "
                                + filler.repeated(size / filler.size()).first(size / filler.size() * filler.size());
        for (const QByteArray &body : {QByteArray(R"({"error":{"message":")" + text + R"("}})"),
                                       QByteArray(R"({"code":"A_B","detail":")" + text)}) {
            const QString message = readErrorBody(body).message;
            QVERIFY2(message.startsWith(u"No room: "_s), qPrintable(message));
            QVERIFY(message.size() > 150 && message.size() <= 200);
            QVERIFY(message.endsWith(u'…'));
        }
    }
}

void TestErrorBody::cutBody_isReadAsFarAsItGoes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const QString &message) {
        QTest::newRow(name) << body << message;
    };
    row("behind the message", R"({"message":"No room.","trainings":[{"id":"a"},{"id":"b)", u"No room."_s);
    row("in a number", R"({"message":"No room.","status":4)", u"No room."_s);
    row("in a word", R"({"message":"No room.","ok":fal)", u"No room."_s);
    row("in a name", R"({"message":"No room.","sta)", u"No room."_s);
    row("in the message", R"({"message":"There is no ro)", u"There is no"_s);
    row("in a list of details", R"({"detail":[{"msg":"a"},{"msg":"b is not)", u"a; b is"_s);
    // What the last word is cannot be known: it may be half of a key.
    row("in the only word", R"({"message":"rf_SECR)", QString());
    row("in an only word of some length", R"({"message":")" + QByteArray(4000, 'k'), QString());
}

void TestErrorBody::cutBody_isReadAsFarAsItGoes()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, message);
    QCOMPARE(readErrorBody(body).message, message);
}

QTEST_GUILESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
