// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/accountconnector.h"

#include "net/baseaddress.h"
#include "server/sampleserver.h"
#include "session/settings.h"

#include <qt6keychain/keychain.h>

#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sampleKey = "sample-key"; // what the sample server takes

} // namespace

/// There is no keyring where tests run: no session bus.
class TestAccountConnector final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void goodKey_connects_andNamesTheWorkspace();
    void wrongKey_fails_andKeepsNothing();
    void wrongKey_leavesAnEarlierConnectionAsItWas();
    void wrongKnownKey_endsAnEarlierConnection();
    void stopTrying_isSilent();
    void givenKey_isUsedBeforeTheEnvironment();
    void environmentKey_isUsed();
    void noKey_isSilent();
    void lockedKeyring_isWaitedFor_andItsKeyTaken();
    void lockedKeyring_isLetBe_whenTheUserGoesOnWithout();
    void lockedKeyring_comesTooLate_whenAnotherKeyIsInUse();
    void rememberedKey_isReportedNotKept_withoutAKeyring();
    void disconnect_forgetsTheKey_withoutAWordOfTheKeyring();
    void rememberedKey_isWrittenOnce_forItsServer();
    void rememberedKey_isNoMatter_afterDisconnecting();
    void disconnect_endsATry_data();
    void disconnect_endsATry();

private:
    [[nodiscard]] bool fileHoldsTheKey() const;
    /// A keyring that says nothing until the test speaks in its place.
    Keyring *lockKeyring();

    SampleServer m_sample;
    QUrl m_url;
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_account;
    std::unique_ptr<AccountConnector> m_connector;
    std::unique_ptr<QSignalSpy> m_connected;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_notKept;
};

void TestAccountConnector::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    const Result<ApiSettings> settings = m_sample.start();
    QVERIFY(settings);
    m_url = settings->baseUrl;
}

void TestAccountConnector::init()
{
    qunsetenv("ROBOFLOW_API_KEY");
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_account = std::make_unique<Workspace>(&m_network);
    m_connector = std::make_unique<AccountConnector>(&m_network, m_account.get(), m_settings.get());
    m_connected = std::make_unique<QSignalSpy>(m_connector.get(), &AccountConnector::connected);
    m_failed = std::make_unique<QSignalSpy>(m_connector.get(), &AccountConnector::failed);
    m_notKept = std::make_unique<QSignalSpy>(m_connector.get(), &AccountConnector::keyNotKept);
}

void TestAccountConnector::cleanup()
{
    m_connector.reset();
    m_account.reset();
    m_settings.reset();
}

bool TestAccountConnector::fileHoldsTheKey() const
{
    QFile file(m_folder.filePath(u"settings.ini"_s));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(sampleKey);
}

void TestAccountConnector::goodKey_connects_andNamesTheWorkspace()
{
    m_connector->connectWith(m_url, ApiKey(sampleKey), false);
    QTRY_COMPARE(m_connected->count(), 1);
    QCOMPARE(m_connected->first().first().toString(), u"Sample workspace"_s);
    QVERIFY(m_connector->isConnected());
    QCOMPARE(m_settings->baseUrl(), m_url);
    QCOMPARE(m_failed->count() + m_notKept->count(), 0);
    m_settings.reset(); // writes the file
    QVERIFY(QFile::exists(m_folder.filePath(u"settings.ini"_s)));
    QVERIFY(!fileHoldsTheKey());
}

void TestAccountConnector::wrongKey_fails_andKeepsNothing()
{
    m_connector->connectWith(m_url, ApiKey("wrong"), true);
    QTRY_COMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->first().first().value<Error>().code, ErrorCode::KeyRefused);
    QVERIFY(!m_connector->isConnected());
    QCOMPARE(m_settings->baseUrl(), QUrl(u"https://api.roboflow.com"_s));
    QCOMPARE(m_connected->count() + m_notKept->count(), 0);
}

void TestAccountConnector::wrongKey_leavesAnEarlierConnectionAsItWas()
{
    m_connector->connectWith(m_url, ApiKey(sampleKey), false);
    QTRY_COMPARE(m_connected->count(), 1);
    const std::size_t projects = m_account->catalog.projects().size();
    m_connector->connectWith(m_url, ApiKey("wrong"), false);
    QTRY_COMPARE(m_failed->count(), 1);
    QVERIFY(m_connector->isConnected());
    QVERIFY(m_account->client.settings().key == ApiKey(sampleKey));
    QCOMPARE(m_account->catalog.projects().size(), projects);
    QVERIFY(projects > 0);
}

void TestAccountConnector::wrongKnownKey_endsAnEarlierConnection()
{
    m_connector->connectWith(m_url, ApiKey(sampleKey), false);
    QTRY_COMPARE(m_connected->count(), 1);
    m_connector->connectWithKnownKey(m_url, ApiKey("wrong"));
    QTRY_COMPARE(m_failed->count(), 1);
    QVERIFY(!m_connector->isConnected());
}

void TestAccountConnector::stopTrying_isSilent()
{
    m_connector->connectWith(m_url, ApiKey("wrong"), false);
    m_connector->stopTrying();
    m_connector->connectWith(m_url, ApiKey(sampleKey), false);
    QTRY_COMPARE(m_connected->count(), 1);
    QCOMPARE(m_failed->count(), 0);
}

void TestAccountConnector::givenKey_isUsedBeforeTheEnvironment()
{
    qputenv("ROBOFLOW_API_KEY", "wrong");
    m_connector->connectWithKnownKey(m_url, ApiKey(sampleKey));
    QTRY_COMPARE(m_connected->count(), 1);
}

void TestAccountConnector::environmentKey_isUsed()
{
    qputenv("ROBOFLOW_API_KEY", sampleKey);
    m_connector->connectWithKnownKey(m_url, {});
    QTRY_COMPARE(m_connected->count(), 1);
    m_settings.reset();
    QVERIFY(!fileHoldsTheKey());
}

void TestAccountConnector::noKey_isSilent()
{
    auto *const keyring = m_connector->findChild<Keyring *>();
    QVERIFY(keyring);
    QSignalSpy noKeyring(keyring, &Keyring::failed);
    m_connector->connectWithKnownKey(m_url, {});
    QTRY_COMPARE_WITH_TIMEOUT(noKeyring.count(), 1, 10'000);
    QCOMPARE(m_connected->count() + m_failed->count() + m_notKept->count(), 0);
    QVERIFY(m_account->catalog.state() == RunCatalog::State::NotAsked);
}

Keyring *TestAccountConnector::lockKeyring()
{
    auto *const keyring = m_connector->findChild<Keyring *>();
    keyring->setStarter([](QKeychain::Job *) {});
    return keyring;
}

void TestAccountConnector::lockedKeyring_isWaitedFor_andItsKeyTaken()
{
    Keyring *const keyring = lockKeyring();
    QSignalSpy found(m_connector.get(), &AccountConnector::keyFound);
    m_connector->connectWithKnownKey(m_url, {});
    QCOMPARE(m_connector->keys(), AccountConnector::Keys::Asked);
    QTRY_COMPARE(m_connector->keys(), AccountConnector::Keys::Awaited);
    Q_EMIT keyring->keyRead(ApiKey(sampleKey), originOf(m_url));
    QCOMPARE(m_connector->keys(), AccountConnector::Keys::NotAsked);
    QCOMPARE(found.count(), 1);
    QTRY_COMPARE(m_connected->count(), 1);
}

void TestAccountConnector::lockedKeyring_isLetBe_whenTheUserGoesOnWithout()
{
    const Keyring *const keyring = lockKeyring();
    m_connector->connectWithKnownKey(m_url, {});
    m_connector->stopAsking();
    QCOMPARE(m_connector->keys(), AccountConnector::Keys::NotAsked);
    QVERIFY(!keyring->isReading());
    QCOMPARE(m_failed->count(), 0);
}

void TestAccountConnector::lockedKeyring_comesTooLate_whenAnotherKeyIsInUse()
{
    Keyring *const keyring = lockKeyring();
    m_connector->connectWithKnownKey(m_url, {});
    m_connector->connectWith(m_url, ApiKey(sampleKey), false);
    QTRY_COMPARE(m_connected->count(), 1);
    QVERIFY(!keyring->isReading());
    Q_EMIT keyring->keyRead(ApiKey("another"), originOf(m_url));
    QVERIFY(m_connector->isConnected());
    QVERIFY(m_account->client.settings().key == ApiKey(sampleKey));
    QCOMPARE(m_connector->keys(), AccountConnector::Keys::NotAsked);
}

void TestAccountConnector::rememberedKey_isReportedNotKept_withoutAKeyring()
{
    m_connector->connectWith(m_url, ApiKey(sampleKey), true);
    QTRY_COMPARE(m_connected->count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_notKept->count(), 1, 10'000);
    QVERIFY(!m_notKept->first().first().toString().isEmpty());
    QVERIFY(m_connector->isConnected());
    m_settings.reset();
    QVERIFY(!fileHoldsTheKey());
}

void TestAccountConnector::disconnect_forgetsTheKey_withoutAWordOfTheKeyring()
{
    m_connector->connectWith(m_url, ApiKey(sampleKey), false);
    QTRY_COMPARE(m_connected->count(), 1);
    QSignalSpy disconnected(m_connector.get(), &AccountConnector::disconnected);
    QSignalSpy noKeyring(m_connector->findChild<Keyring *>(), &Keyring::failed);
    m_connector->disconnectAccount();
    QCOMPARE(disconnected.count(), 1);
    QVERIFY(m_account->client.settings().key.isEmpty());
    QVERIFY(m_account->catalog.projects().empty());
    QTRY_COMPARE_WITH_TIMEOUT(noKeyring.count(), 1, 10'000);
    QCOMPARE(m_notKept->count(), 0); // nothing was to be kept
}

void TestAccountConnector::rememberedKey_isWrittenOnce_forItsServer()
{
    QStringList written;
    m_connector->findChild<Keyring *>()->setStarter([&written](QKeychain::Job *job) {
        if (qobject_cast<QKeychain::WritePasswordJob *>(job))
            written << job->key();
    });
    m_connector->connectWith(m_url, ApiKey(sampleKey), true);
    QTRY_COMPARE(m_connected->count(), 1);
    m_connector->connectWithKnownKey(m_url, ApiKey(sampleKey)); // which is kept somewhere already
    QTRY_COMPARE(m_connected->count(), 2);
    QCOMPARE(written, QStringList{originOf(m_url)});
}

void TestAccountConnector::rememberedKey_isNoMatter_afterDisconnecting()
{
    QList<QKeychain::Job *> held;
    m_connector->findChild<Keyring *>()->setStarter([&held](QKeychain::Job *job) { held.append(job); });
    m_connector->connectWith(m_url, ApiKey(sampleKey), true);
    QTRY_COMPARE(m_connected->count(), 1);
    QCOMPARE(held.size(), 1);
    m_connector->disconnectAccount();
    held.first()->emitFinishedWithError(QKeychain::OtherError, {});
    QCOMPARE(m_notKept->count(), 0);
}

void TestAccountConnector::disconnect_endsATry_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("a key that is looked at") << false;
    QTest::newRow("a key that is known") << true;
}

void TestAccountConnector::disconnect_endsATry()
{
    QFETCH(const bool, isKnown);
    if (isKnown)
        m_connector->connectWithKnownKey(m_url, ApiKey(sampleKey));
    else
        m_connector->connectWith(m_url, ApiKey(sampleKey), false);
    m_connector->disconnectAccount();
    QTRY_VERIFY(m_connector->findChildren<ApiReply *>().isEmpty()); // no answer is to come any more
    QVERIFY(!m_connector->isConnected());
    m_account->catalog.load(); // without a key; nobody tries one any more
    QTRY_COMPARE(m_account->catalog.state(), RunCatalog::State::Failed);
    QCOMPARE(m_connected->count() + m_failed->count(), 0);
}

QTEST_GUILESS_MAIN(TestAccountConnector)

#include "tst_accountconnector.moc"
