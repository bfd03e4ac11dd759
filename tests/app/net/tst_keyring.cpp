// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keyring.h"

#include "net/baseaddress.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

/// Without a keyring, whatever the desktop has: the session bus of the test leads nowhere.
class TestKeyring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCall_failsInTimeWithAPlainText_data();
    void everyCall_failsInTimeWithAPlainText();
    void everyCall_failsOnce_whenTheKeyringIsSlow();
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
    QVERIFY(error.userText.contains("keyring is not available"_L1));
    QVERIFY(error.userText.contains("ROBOFLOW_API_KEY"_L1));
    QVERIFY(!error.userText.contains("SECRET"_L1) && !error.detail.contains("SECRET"_L1));
}

void TestKeyring::everyCall_failsOnce_whenTheKeyringIsSlow()
{
    // Any keyring is too slow for no patience at all; its own answer then has to find nobody.
    Keyring keyring(nullptr, std::chrono::milliseconds(0));
    QSignalSpy failed(&keyring, &Keyring::failed);
    QSignalSpy keyRead(&keyring, &Keyring::keyRead);
    keyring.read(server);
    keyring.read(server);
    QTRY_COMPARE(failed.count(), 2);
    Keyring patient;
    QSignalSpy laterAnswer(&patient, &Keyring::failed);
    patient.read(server); // jobs run in order: after this one the first two are over
    QTRY_COMPARE_WITH_TIMEOUT(laterAnswer.count(), 1, 6000);
    QCOMPARE(failed.count(), 2);
    QCOMPARE(keyRead.count(), 0);
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
