// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keyspellings.h"
#include "support/keysearch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;

namespace {

const QByteArray key = "rf_SE/CRET+0123456789";

QByteArray spaced(const QByteArray &between)
{
    QByteArrayList letters;
    for (const char letter : key)
        letters.append(QByteArray(1, letter));
    return letters.join(between);
}

QByteArray bodyWith(const QByteArray &text) { return R"({"status":"finished","note":")" + text + R"("})"; }

} // namespace

class TestKeySpellings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSpelling_isOverwritten_andTheBodyStaysJson_data()
    {
        QTest::addColumn<QByteArray>("spelled");
        QTest::newRow("plain") << key;
        QTest::newRow("twice") << QByteArray(key + key);
        QTest::newRow("in a text") << QByteArray("see " + key + " there");
        QTest::newRow("percent") << key.toPercentEncoding();
        QTest::newRow("small percent") << QByteArray("rf_SE%2fCRET%2b0123456789");
        QTest::newRow("escaped slash") << QByteArray("rf_SE\\/CRET+0123456789");
        QTest::newRow("escaped letter") << QByteArray("\\u0072f_SE/CRET+0123456789");
        QTest::newRow("all escaped") << QByteArray("\\u0072\\u0066_SE\\u002FCRET\\u002b012345678\\u0039");
        QTest::newRow("Base64") << key.toBase64();
        QTest::newRow("Base64 for URLs") << key.toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("Base64 of the header") << QByteArray("Bearer " + key).toBase64();
        QTest::newRow("Base64 with a user") << QByteArray("user:" + key + ":x").toBase64();
        QTest::newRow("in small letters") << key.toLower();
        QTest::newRow("hexadecimal") << key.toHex();
        QTest::newRow("hexadecimal in capitals") << key.toHex().toUpper();
        QTest::newRow("escaped as in C") << QByteArray("\\\\x72\\\\x66_SE/CRET+0123456789");
        QTest::newRow("escaped twice") << QByteArray("\\\\u0072f_SE/CRET+0123456789");
        QTest::newRow("as entities") << QByteArray("&#114;&#x66;_SE&#47;CRET+0123456789");
        QTest::newRow("in full width") << QByteArray("\xEF\xBD\x92\xEF\xBD\x86_SE/CRET+0123456789");
        QTest::newRow("a zero-width space in it") << QByteArray("rf_SE\xE2\x80\x8B/CRET+0123456789");
        QTest::newRow("an escaped one") << QByteArray("rf_SE\\u200B/CRET+0123456789");
        QTest::newRow("something unseen behind each letter") << spaced("\xE2\x81\xA0");
        QTest::newRow("escaped controls behind each letter") << spaced("\\u0007\\n");
        QTest::newRow("Base64 with a soft hyphen") << key.toBase64().insert(5, "\xC2\xAD");
        QTest::newRow("Base64 behind two bytes") << QByteArray("ab" + key + "cd").toBase64();
    }
    void aSpelling_isOverwritten_andTheBodyStaysJson()
    {
        QFETCH(const QByteArray, spelled);
        const QByteArray body = bodyWith(spelled);
        const QByteArray clean = withoutSecret(body, key);
        QCOMPARE(clean.size(), body.size());
        const QJsonObject read = QJsonDocument::fromJson(clean).object();
        QCOMPARE(read.value(QStringLiteral("status")).toString(), QStringLiteral("finished"));
        const QByteArray note = read.value(QStringLiteral("note")).toString().toUtf8();
        QVERIFY2(note.contains("********"), note);
        QVERIFY2(keyIn(note, key).isEmpty() && keyIn(clean, key).isEmpty(), clean);
        QVERIFY2(!note.contains("CRET"), note);
    }
    void aSecretThatJsonEscapes_isFound_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("quotation mark") << QByteArray("rf_\"SECRET\"0");
        QTest::newRow("backslash") << QByteArray("rf\\SECRET\\");
        QTest::newRow("both") << QByteArray("\\\"SECRET\\\\u00");
        QTest::newRow("what looks like an escape") << QByteArray("rf\\nSECRET%41&amp;");
    }
    void aSecretThatJsonEscapes_isFound()
    {
        QFETCH(const QByteArray, secret);
        QJsonObject object{{QStringLiteral("a"), QStringLiteral("x")},
                           {QStringLiteral("b"), QString::fromLatin1("see " + secret + " there")}};
        const QByteArray clean = withoutSecret(QJsonDocument(object).toJson(), secret);
        const QString text = QJsonDocument::fromJson(clean).object().value(QStringLiteral("b")).toString();
        QVERIFY2(text.startsWith(QStringLiteral("see **")) && text.endsWith(QStringLiteral("* there")), clean);
        QVERIFY2(!clean.contains("SECRET"), clean);
        const QString shown = withoutSecret(QString::fromLatin1("see " + secret + " there"), secret,
                                            QStringLiteral("#"));
        QCOMPARE(shown, QStringLiteral("see # there"));
    }
    void theEndOfAnEscape_isNoLetter()
    {
        const QByteArray body = bodyWith("x\\rf_SE/CRET+0123456789"); // a line break, and not the whole secret
        QVERIFY(QJsonDocument::fromJson(withoutSecret(body, key)).isObject());
    }
    void aSpelling_isFound_whereverItStands_data()
    {
        QTest::addColumn<QByteArray>("secret");
        for (qsizetype length = 6; length <= key.size(); ++length)
            QTest::addRow("%d letters", static_cast<int>(length)) << key.first(length);
    }
    void aSpelling_isFound_whereverItStands()
    {
        QFETCH(const QByteArray, secret);
        for (const QByteArray &spelling : keySpellings(secret)) {
            for (qsizetype before = 0; before < 40; ++before) {
                for (const qsizetype after : {0, 1, 7}) {
                    const QByteArray text = QByteArray(before, 'x') + spelling + QByteArray(after, 'x');
                    QVERIFY2(!withoutSecret(text, secret).contains(spelling), text);
                }
            }
        }
    }
    void whatOnlyLooksLikeIt_isLeftAlone()
    {
        const QByteArray body = bodyWith("rf_SE/CRET+012345678 \\u0072f_SE/CRET \\ \\u00 " + key.chopped(1));
        QCOMPARE(withoutSecret(body, key), body);
    }
    void aBodyWithoutIt_isNotCopied()
    {
        const QByteArray body = bodyWith("nothing of the kind, but a \\n line");
        QCOMPARE(withoutSecret(body, key).constData(), body.constData());
    }
    void anEndThatIsCut_isNotReadBeyond()
    {
        for (qsizetype length = 0; length <= key.size(); ++length) {
            const QByteArray cut = "\"\\u0072f" + key.sliced(2).first(std::min(length, key.size() - 2));
            if (length < key.size() - 2)
                QCOMPARE(withoutSecret(cut, key), cut);
            else
                QVERIFY(!withoutSecret(cut, key).contains("CRET"));
        }
        QCOMPARE(withoutSecret("\"rf_SE\\u00", key), "\"rf_SE\\u00");
    }
    void aSecretOfAFewLetters_isLetBe()
    {
        QCOMPARE(withoutSecret(bodyWith("a"), "a"), bodyWith("a"));
        QCOMPARE(withoutSecret(bodyWith("a"), ""), bodyWith("a"));
    }
};

QTEST_GUILESS_MAIN(TestKeySpellings)
#include "tst_keyspellings.moc"
