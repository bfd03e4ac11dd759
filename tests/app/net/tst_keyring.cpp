// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keyring.h"

#include "net/baseaddress.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace paretoscope;
using namespace Qt::StringLiterals;

/// Without a keyring, whatever the desktop has: the session bus of the test leads nowhere. Answers of a keyring are
/// played by jobs that are held back.
class TestKeyring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCall_failsInTimeWithAPlainText_data();
    void everyCall_failsInTimeWithAPlainText();
    void everyCall_failsOnce_whenTheKeyringIsSlow();
    void reading_waitsForAsLongAsTheKeyringTakes();
    void reading_isSilent_onceItIsStopped();
    void reading_endsTheOneBefore();
    void writingNothing_removes();
    void job_isForTheOriginAndNeverFallsBackToAFile();
    void answer_becomesOneSignal_data();
    void answer_becomesOneSignal();
    void deletion_isSilent_whileACallIsUnderWay();
    void origin_isWhatAKeyBelongsTo_data();
    void origin_isWhatAKeyBelongsTo();
};

namespace {

const QUrl server(u"https://api.example.com/v1"_s);

using Call = void (*)(Keyring &);

} // namespace

Q_DECLARE_METATYPE(Call)

void TestKeyring::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("XDG_CURRENT_DESKTOP");
}

void TestKeyring::everyCall_failsInTimeWithAPlainText_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("code");
    QTest::newRow("read") << Call([](Keyring &keyring) { keyring.read(server); }) << u"cannot_read"_s;
    QTest::newRow("write") << Call([](Keyring &keyring) { keyring.write(server, ApiKey("SECRET")); })
                           << u"cannot_write"_s;
    QTest::newRow("write nothing") << Call([](Keyring &keyring) { keyring.write(server, ApiKey()); })
                                   << u"cannot_write"_s;
    QTest::newRow("remove") << Call([](Keyring &keyring) { keyring.remove(server); }) << u"cannot_write"_s;
}

void TestKeyring::everyCall_failsInTimeWithAPlainText()
{
    QFETCH(const Call, call);
    QFETCH(const QString, code);
    Keyring keyring;
    QSignalSpy failed(&keyring, &Keyring::failed);
    QElapsedTimer clock;
    clock.start();
    call(keyring);
    QCOMPARE(failed.count(), 0); // never inside the call
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 6000);
    QVERIFY(clock.elapsed() < 5500);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(errorCodeName(error.code), code);
    QVERIFY(error.message().contains("keyring is not available"_L1));
    QVERIFY(error.message().contains("ROBOFLOW_API_KEY"_L1));
    QVERIFY(!error.message().contains("SECRET"_L1) && !error.detail.contains("SECRET"_L1));
}

void TestKeyring::everyCall_failsOnce_whenTheKeyringIsSlow()
{
    QKeychain::Job *held = nullptr;
    Keyring keyring([&held](QKeychain::Job *job) { held = job; }, std::chrono::milliseconds(10));
    QSignalSpy failed(&keyring, &Keyring::failed);
    QSignalSpy keyWritten(&keyring, &Keyring::keyWritten);
    // The answer comes too late, by as little as can be.
    connect(&keyring, &Keyring::failed, this, [&held] { std::exchange(held, nullptr)->emitFinished(); });
    keyring.write(server, ApiKey("SECRET"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!held);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(keyWritten.count(), 0);
}

void TestKeyring::reading_waitsForAsLongAsTheKeyringTakes()
{
    QKeychain::Job *held = nullptr;
    Keyring keyring([&held](QKeychain::Job *job) { held = job; }, std::chrono::milliseconds(1));
    QSignalSpy failed(&keyring, &Keyring::failed);
    QSignalSpy keyRead(&keyring, &Keyring::keyRead);
    keyring.read(server);
    QKeychain::Job *const reading = std::exchange(held, nullptr);
    keyring.write(server, ApiKey("SECRET")); // whose patience ends
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::CannotWrite);
    QVERIFY(keyring.isReading());
    QCOMPARE(keyRead.count(), 0);
    bool wasReading = true;
    connect(&keyring, &Keyring::keyRead, this, [&] { wasReading = keyring.isReading(); });
    reading->emitFinished();
    QCOMPARE(keyRead.count(), 1);
    QVERIFY(!wasReading && !keyring.isReading());
}

void TestKeyring::reading_isSilent_onceItIsStopped()
{
    QKeychain::Job *held = nullptr;
    Keyring keyring([&held](QKeychain::Job *job) { held = job; }, Keyring::defaultPatience);
    QSignalSpy failed(&keyring, &Keyring::failed);
    QSignalSpy keyRead(&keyring, &Keyring::keyRead);
    keyring.read(server);
    keyring.stopReading();
    QVERIFY(!keyring.isReading());
    held->emitFinished();
    QCOMPARE(failed.count() + keyRead.count(), 0);
}

void TestKeyring::reading_endsTheOneBefore()
{
    QList<QKeychain::Job *> held;
    Keyring keyring([&held](QKeychain::Job *job) { held.append(job); }, Keyring::defaultPatience);
    QSignalSpy keyRead(&keyring, &Keyring::keyRead);
    keyring.read(QUrl(u"https://elsewhere.example.com"_s));
    keyring.read(server);
    held.at(0)->emitFinished();
    QCOMPARE(keyRead.count(), 0);
    QVERIFY(keyring.isReading());
    held.at(1)->emitFinished();
    QCOMPARE(keyRead.count(), 1);
    QCOMPARE(keyRead.first().at(1).toString(), u"https://api.example.com"_s);
}

void TestKeyring::writingNothing_removes()
{
    QKeychain::Job *held = nullptr;
    Keyring keyring([&held](QKeychain::Job *job) { held = job; }, Keyring::defaultPatience);
    QSignalSpy removed(&keyring, &Keyring::keyRemoved);
    keyring.write(server, ApiKey());
    QVERIFY(qobject_cast<QKeychain::DeletePasswordJob *>(held));
    QCOMPARE(held->key(), u"https://api.example.com"_s);
    held->emitFinished();
    QCOMPARE(removed.count(), 1);
}

void TestKeyring::job_isForTheOriginAndNeverFallsBackToAFile()
{
    QKeychain::Job *held = nullptr;
    Keyring keyring([&held](QKeychain::Job *job) { held = job; }, Keyring::defaultPatience);
    keyring.write(server, ApiKey("SECRET"));
    QCOMPARE(held->service(), u"paretoscope"_s);
    QCOMPARE(held->key(), u"https://api.example.com"_s);
    QVERIFY(!held->insecureFallback());
    QVERIFY(qobject_cast<QKeychain::WritePasswordJob *>(held));
    QSignalSpy written(&keyring, &Keyring::keyWritten);
    held->emitFinished();
    QCOMPARE(written.count(), 1);
}

void TestKeyring::answer_becomesOneSignal_data()
{
    QTest::addColumn<QKeychain::Error>("error");
    QTest::addColumn<bool>("fails");
    QTest::newRow("done") << QKeychain::NoError << false;
    QTest::newRow("nothing stored") << QKeychain::EntryNotFound << false;
    QTest::newRow("denied by the user") << QKeychain::AccessDeniedByUser << true;
    QTest::newRow("other") << QKeychain::OtherError << true;
}

void TestKeyring::answer_becomesOneSignal()
{
    QFETCH(const QKeychain::Error, error);
    QFETCH(const bool, fails);
    QKeychain::Job *held = nullptr;
    Keyring keyring([&held](QKeychain::Job *job) { held = job; }, std::chrono::seconds(1));
    QSignalSpy failed(&keyring, &Keyring::failed);
    QSignalSpy keyRead(&keyring, &Keyring::keyRead);
    QSignalSpy keyRemoved(&keyring, &Keyring::keyRemoved);
    keyring.read(server);
    held->emitFinishedWithError(error, u"words of the keyring"_s);
    QCOMPARE(failed.count(), fails ? 1 : 0);
    QCOMPARE(keyRead.count(), fails ? 0 : 1);
    if (!fails) {
        QVERIFY(keyRead.first().at(0).value<ApiKey>().isEmpty());
        QCOMPARE(keyRead.first().at(1).toString(), u"https://api.example.com"_s);
    }
    keyring.remove(server);
    held->emitFinishedWithError(error, u"words of the keyring"_s);
    QCOMPARE(keyRemoved.count(), fails ? 0 : 1);
    QTRY_VERIFY(keyring.findChildren<QTimer *>().isEmpty()); // no limit is left that could fail later
    QCOMPARE(failed.count(), fails ? 2 : 0);
}

void TestKeyring::deletion_isSilent_whileACallIsUnderWay()
{
    auto keyring = std::make_unique<Keyring>();
    QSignalSpy failed(keyring.get(), &Keyring::failed);
    keyring->read(server);
    keyring.reset();
    Keyring other;
    QSignalSpy otherFailed(&other, &Keyring::failed);
    other.read(server);
    QTRY_COMPARE_WITH_TIMEOUT(otherFailed.count(), 1, 6000);
    QCOMPARE(failed.count(), 0);
}

void TestKeyring::origin_isWhatAKeyBelongsTo_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("origin");
    QTest::newRow("path") << QUrl(u"https://api.example.com/v1/"_s) << u"https://api.example.com"_s;
    QTest::newRow("usual port") << QUrl(u"https://api.example.com:443"_s) << u"https://api.example.com"_s;
    QTest::newRow("other port") << QUrl(u"http://127.0.0.1:8080/"_s) << u"http://127.0.0.1:8080"_s;
    QTest::newRow("IPv6") << QUrl(u"http://[::1]:8080"_s) << u"http://[::1]:8080"_s;
    QTest::newRow("capitals") << QUrl(u"HTTPS://API.Example.com"_s) << u"https://api.example.com"_s;
    QTest::newRow("user name and query") << QUrl(u"https://me:pw@a.example?k=v#f"_s) << u"https://a.example"_s;
    QTest::newRow("none") << QUrl() << QString();
}

void TestKeyring::origin_isWhatAKeyBelongsTo()
{
    QFETCH(const QUrl, url);
    QFETCH(const QString, origin);
    QCOMPARE(originOf(url), origin);
}

QTEST_GUILESS_MAIN(TestKeyring)

#include "tst_keyring.moc"
