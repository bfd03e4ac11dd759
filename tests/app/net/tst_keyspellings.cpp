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
