// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/apikey.h"

#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestApiKey final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void key_dropsSurroundingSpace();
    void key_isEmpty_whenThereIsOnlySpace();
    void key_isMalformed_whenACharacterCannotStandInAHeader_data();
    void key_isMalformed_whenACharacterCannotStandInAHeader();
    void copies_areEqualAndOutliveTheFirst();
    void constructor_leavesACopyOfTheCallerAlone();
    void wipe_overwritesUnsharedBytes();
    void wipe_leavesTheOthersAlone_whenBytesAreShared();
    void redacted_hidesTheKeyInEveryForm_data();
    void redacted_hidesTheKeyInEveryForm();
    void redacted_leavesTextsAlone_withoutAKey();
    void fromEnvironment_readsTheVariable();
    void fromFile_readsTheFirstLine();
    void fromFile_readsAFileThatIsReadOnlyForItsOwner();
    void fromFile_refusesWhatOthersCanRead_data();
    void fromFile_refusesWhatOthersCanRead();
    void fromFile_refusesAFileWithoutAKey_data();
    void fromFile_refusesAFileWithoutAKey();
    void fromFile_saysNotFound_whenItIsMissing();
    void fromFile_refusesWhatIsNoFile();
    void fromFile_saysCannotRead_whenReadingFails();

private:
    QString write(const QByteArray &content, QFileDevice::Permissions more = {});

    QTemporaryDir m_folder;
};

QString TestApiKey::write(const QByteArray &content, QFileDevice::Permissions more)
{
    const QString path = m_folder.filePath(u"key"_s);
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | more);
    return path;
}

void TestApiKey::key_dropsSurroundingSpace()
{
    QCOMPARE(ApiKey(" \tabc\r\n").authorizationHeader(), QByteArray("Bearer abc"));
    QCOMPARE(ApiKey(" abc\n").secretForKeyring(), QByteArray("abc"));
}

void TestApiKey::key_isEmpty_whenThereIsOnlySpace()
{
    QVERIFY(ApiKey().isEmpty());
    QVERIFY(ApiKey(" \n").isEmpty());
    QVERIFY(!ApiKey("a").isEmpty());
    QVERIFY(ApiKey() == ApiKey(" "));
    QVERIFY(!(ApiKey() == ApiKey("a")));
}

void TestApiKey::key_isMalformed_whenACharacterCannotStandInAHeader_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("wellFormed");
    QTest::newRow("usual") << QByteArray("rf_aB3-_.~+/=") << true;
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("line break") << QByteArray("abc\r\nX-Other: 1") << false;
    QTest::newRow("space") << QByteArray("abc def") << false;
    QTest::newRow("NUL") << QByteArray("abc\0def", 7) << false;
    QTest::newRow("delete") << QByteArray("abc\x7f") << false;
    QTest::newRow("umlaut") << QByteArray("abc\xc3\xbc") << false;
}

void TestApiKey::key_isMalformed_whenACharacterCannotStandInAHeader()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const bool, wellFormed);
    QCOMPARE(ApiKey(secret).isWellFormed(), wellFormed);
}

void TestApiKey::copies_areEqualAndOutliveTheFirst()
{
    ApiKey copy;
    {
        const ApiKey first("abc");
        copy = first;
        QVERIFY(copy == first);
        QVERIFY(copy == ApiKey("abc"));
        QVERIFY(!(copy == ApiKey("abd")));
    }
    QCOMPARE(copy.authorizationHeader(), QByteArray("Bearer abc"));
}

void TestApiKey::constructor_leavesACopyOfTheCallerAlone()
{
    const QByteArray given("SECRET");
    const ApiKey key(given);
    QCOMPARE(given, QByteArray("SECRET"));
    QCOMPARE(key.secretForKeyring(), QByteArray("SECRET"));
}

void TestApiKey::wipe_overwritesUnsharedBytes()
{
    QByteArray bytes("SECRET");
    const char *const memory = bytes.constData(); // stays allocated: wipe() only makes the array empty
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(QByteArray(memory, 6), QByteArray(6, '\0'));
}

void TestApiKey::wipe_leavesTheOthersAlone_whenBytesAreShared()
{
    QByteArray bytes("SECRET");
    const QByteArray other = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(other, QByteArray("SECRET"));
}

void TestApiKey::redacted_hidesTheKeyInEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"no key rf/SE+CRET here"_s;
    QTest::newRow("twice") << u"rf/SE+CRETrf/SE+CRET"_s;
    QTest::newRow("percent-encoded") << u"?api_key=rf%2FSE%2BCRET&x"_s;
    QTest::newRow("percent-encoded in small letters") << u"?api_key=rf%2fSE%2bCRET"_s;
    QTest::newRow("in small letters") << u"rf/se+cret"_s;
    QTest::newRow("with a zero-width space") << u"rf/SE\u200B+CRET"_s;
    QTest::newRow("with a joiner, which stays") << u"rf/SE\u200D+CRET"_s;
    QTest::newRow("with a mark nobody sees") << u"rf/SE\uFE00+\u034FCRET"_s;
    QTest::newRow("with a control") << u"rf/SE\u0007+CRET"_s;
    QTest::newRow("on two lines") << u"rf/SE\n+CRET"_s;
    QTest::newRow("hexadecimal") << QString::fromLatin1(QByteArray("rf/SE+CRET").toHex());
    QTest::newRow("escaped") << u"\\u0072f\\/SE\\x2bCRET"_s;
}

void TestApiKey::redacted_hidesTheKeyInEveryForm()
{
    QFETCH(const QString, text);
    const QString shown = ApiKey("rf/SE+CRET").redacted(text);
    QVERIFY2(!shown.contains("CRET"_L1, Qt::CaseInsensitive) && !shown.contains("43524554"_L1), qPrintable(shown));
    QVERIFY(shown.contains(u"••••••"_s));
}

void TestApiKey::redacted_leavesTextsAlone_withoutAKey() { QCOMPARE(ApiKey().redacted(u"text"_s), u"text"_s); }

void TestApiKey::fromEnvironment_readsTheVariable()
{
    qputenv("ROBOFLOW_API_KEY", " abc ");
    QVERIFY(ApiKey::fromEnvironment() == ApiKey("abc"));
    qunsetenv("ROBOFLOW_API_KEY");
    QVERIFY(ApiKey::fromEnvironment().isEmpty());
}

void TestApiKey::fromFile_readsTheFirstLine()
{
    const auto key = ApiKey::fromFile(write("abc\r\nsecond line\n"));
    QVERIFY(key);
    QVERIFY(*key == ApiKey("abc"));
}

void TestApiKey::fromFile_readsAFileThatIsReadOnlyForItsOwner()
{
    const QString path = write("abc");
    QFile::setPermissions(path, QFileDevice::ReadOwner);
    QVERIFY(ApiKey::fromFile(path));
}

void TestApiKey::fromFile_refusesWhatOthersCanRead_data()
{
    QTest::addColumn<QFileDevice::Permissions>("more");
    QTest::newRow("group") << QFileDevice::Permissions(QFileDevice::ReadGroup);
    QTest::newRow("others") << QFileDevice::Permissions(QFileDevice::ReadOther);
}

void TestApiKey::fromFile_refusesWhatOthersCanRead()
{
    QFETCH(const QFileDevice::Permissions, more);
    const auto key = ApiKey::fromFile(write("SECRET", more));
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::Usage);
    QVERIFY(key.error().message().contains("chmod 600"_L1));
    QVERIFY(!key.error().message().contains("SECRET"_L1));
}

void TestApiKey::fromFile_refusesAFileWithoutAKey_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty first line") << QByteArray("\nabc\n");
    QTest::newRow("a sentence") << QByteArray("my key is abc");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n");
    QTest::newRow("far too long") << QByteArray(100'000, 'a');
}

void TestApiKey::fromFile_refusesAFileWithoutAKey()
{
    QFETCH(const QByteArray, content);
    const auto key = ApiKey::fromFile(write(content));
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::Usage);
}

void TestApiKey::fromFile_saysNotFound_whenItIsMissing()
{
    const auto key = ApiKey::fromFile(m_folder.filePath(u"missing"_s));
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::NotFound);
    QVERIFY(key.error().message().contains("missing"_L1));
}

void TestApiKey::fromFile_refusesWhatIsNoFile()
{
    for (const QString &path : {m_folder.path(), u"/dev/zero"_s}) {
        const auto key = ApiKey::fromFile(path, Patience(std::chrono::seconds(30)));
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::NotAResult);
    }
}

void TestApiKey::fromFile_saysCannotRead_whenReadingFails()
{
    // Also root cannot read address 0 of its own memory, while a mode of 000 would not stop it.
    const auto key = ApiKey::fromFile(u"/proc/self/mem"_s);
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::CannotRead);
}

QTEST_GUILESS_MAIN(TestApiKey)

#include "tst_apikey.moc"
