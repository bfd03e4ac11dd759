// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a server that goes wrong, and over a store that does.
#include "support/faultcases.h"
#include "support/keysearch.h"
#include "support/resultsbody.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QListWidget>
#include <QNetworkAccessManager>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};
const QByteArray bottlesPath = "/acme/bottles/5/training/results";

QByteArray goodRun()
{
    return resultsBody(
        {modelJson("a", R"("map5095":60)", R"("T4":8)"), modelJson("b", R"("map5095":50)", R"("T4":4)")});
}

FaultScript busy(const QByteArray &seconds)
{
    return sending(answer("503 Service Unavailable", {}, {{"Retry-After", seconds}}));
}

} // namespace

class TestMainWindowFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_fixture = std::make_unique<WindowFixture>();
        connectTo(*m_server);
    }
    void cleanup()
    {
        m_fixture.reset();
        m_server.reset();
    }

    void aBusyServer_isAskedAgain_withACountdownOverTheOldData()
    {
        openGoodRun();
        m_server->setScripts(bottlesPath, {busy("7"), serving(goodRun())});
        m_fixture->press(Qt::Key_F5);
        QTRY_VERIFY2(m_fixture->textOf("bannerText").contains("Asking again in 7 s, attempt 1 of 4."_L1),
                     qPrintable(m_fixture->textOf("bannerText")));
        QVERIFY(m_fixture->textOf("bannerText").contains("Still shown: acme/bottles/5, read just now."_L1));
        QVERIFY(m_fixture->textOf("bannerText").contains("(503)"_L1));
        QCOMPARE(m_fixture->table().model()->rowCount(), 2);
        QTRY_VERIFY2_WITH_TIMEOUT(m_fixture->textOf("bannerText").contains("in 6 s"_L1),
                                  qPrintable(m_fixture->textOf("bannerText")), 5'000);
        QCOMPARE(m_fixture->textOf("bannerAction"), u"Ask now"_s);
        m_fixture->click("bannerAction");
        QTRY_VERIFY(!m_fixture->find<QWidget>("banner")->isVisible());
        QVERIFY(!m_fixture->session().lastError());
    }
    void aBusyServer_isLetBe_whenTheUserSaysSo()
    {
        openGoodRun();
        m_server->setScript(busy("7"));
        m_fixture->press(Qt::Key_F5);
        QTRY_VERIFY(m_fixture->session().arrival().retry().isWaiting());
        m_fixture->click("bannerClose");
        QVERIFY(!m_fixture->session().isLoading());
        QVERIFY(!m_fixture->find<QWidget>("banner")->isVisible());
        QCOMPARE(m_fixture->table().model()->rowCount(), 2);
    }
    void theFirstRun_thatFails_leavesNoWordOfAskingBehind()
    {
        m_server->setScript(sending(answer("404 Not Found", "{}")));
        m_fixture->session().open(bottles, &m_fixture->program().account().client);
        QCOMPARE(m_fixture->textOf("runAge"), u"asking…"_s);
        QTRY_VERIFY(m_fixture->session().lastError());
        QVERIFY2(m_fixture->textOf("runAge").isEmpty(), qPrintable(m_fixture->textOf("runAge")));
        m_server->setScript(busy("7"));
        m_fixture->press(Qt::Key_F5);
        QTRY_VERIFY(m_fixture->session().arrival().retry().isWaiting());
        QVERIFY2(m_fixture->textOf("runAge").isEmpty(), qPrintable(m_fixture->textOf("runAge")));
        m_fixture->session().cancel();
        QVERIFY2(m_fixture->textOf("runAge").isEmpty(), qPrintable(m_fixture->textOf("runAge")));
    }
    void aSearchThatIsNotFollowedAnyMore_isSaidToBe()
    {
        m_server->setScripts(bottlesPath, {serving(resultsBody({}, "mining")), sending(answer("404 Not Found", "{}"))});
        m_fixture->session().open(bottles, &m_fixture->program().account().client);
        QTRY_VERIFY(m_fixture->session().run() && !m_fixture->session().isLoading());
        m_fixture->press(Qt::Key_F5);
        QTRY_VERIFY(m_fixture->session().lastError());
        QVERIFY2(m_fixture->textOf("bannerText").endsWith("It is not followed any more."_L1),
                 qPrintable(m_fixture->textOf("bannerText")));
    }
    void aLockedKeyring_isWaitedForInSight_andItsKeyTaken_data()
    {
        QTest::addColumn<bool>("opens");
        QTest::newRow("opened late") << true;
        QTest::newRow("never opened") << false;
    }
    void aLockedKeyring_isWaitedForInSight_andItsKeyTaken()
    {
        QFETCH(const bool, opens);
        AccountConnector &connector = m_fixture->program().connector();
        auto *const keyring = connector.findChild<Keyring *>();
        keyring->setStarter([](QKeychain::Job *) {});
        ResultsClient &client = m_fixture->program().account().client;
        client.setSettings({QUrl(u"https://api.example.invalid"_s), {}, {}}); // that needs a key
        connector.connectWithKnownKey(m_server->url(), {});
        m_fixture->session().open(bottles, &client);
        QTRY_VERIFY(m_fixture->session().lastError());
        QVERIFY(!m_fixture->find<QWidget>("banner")->isVisible()); // for a moment
        QTRY_VERIFY2(m_fixture->textOf("bannerText").startsWith("Waiting for the keyring"_L1),
                     qPrintable(m_fixture->textOf("bannerText")));
        QCOMPARE(m_fixture->textOf("bannerAction"), u"Go on without"_s);
        m_server->setScript(serving(goodRun()));
        if (opens) {
            Q_EMIT keyring->keyRead(ApiKey(testKey()), {});
            QTRY_VERIFY(m_fixture->session().run());
            QCOMPARE(m_server->requests().last().headers.value("authorization"), "Bearer " + testKey());
            return;
        }
        m_fixture->click("bannerAction");
        QVERIFY(!keyring->isReading());
        QVERIFY2(m_fixture->textOf("bannerText").startsWith("No API key is known."_L1),
                 qPrintable(m_fixture->textOf("bannerText")));
        QCOMPARE(m_fixture->textOf("bannerAction"), u"Connect…"_s);
    }
    void aServerThatStaysBusy_isGivenUp_withAButton()
    {
        openGoodRun();
        m_fixture->session().setRetryLimits({.retries = 2, .firstPause = 0ms, .longestPause = 0ms});
        m_server->setScript(sending(answer("502 Bad Gateway", {})));
        m_fixture->press(Qt::Key_F5);
        QTRY_VERIFY(m_fixture->session().lastError());
        QCOMPARE(m_fixture->textOf("bannerAction"), u"Try again"_s);
        QCOMPARE(m_server->requests().size(), 4);
        m_server->setScript(serving(goodRun()));
        m_fixture->click("bannerAction");
        QTRY_VERIFY(!m_fixture->find<QWidget>("banner")->isVisible());
    }

    void theOldRunStays_andTheReasonIsShown_data()
    {
        QTest::addColumn<FaultScript>("script");
        QTest::addColumn<QString>("says");
        for (const FaultCase &fault : faultCases()) {
            if (fault.code && fault.atOnce)
                QTest::newRow(fault.name) << fault.script << fault.says;
        }
    }
    void theOldRunStays_andTheReasonIsShown()
    {
        QFETCH(const FaultScript, script);
        QFETCH(const QString, says);
        openGoodRun();
        m_fixture->session().setRetryLimits({.retries = 0});
        const QString title = m_fixture->window().windowTitle();
        m_server->setScript(script);
        m_fixture->press(Qt::Key_F5);
        QTRY_VERIFY(m_fixture->session().lastError());
        const QString text = m_fixture->textOf("bannerText");
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY2(text.endsWith("Still shown: acme/bottles/5, read just now."_L1), qPrintable(text));
        QVERIFY2(!text.contains("://"_L1) && !text.contains("Error transferring"_L1), qPrintable(text));
        QCOMPARE(m_fixture->table().model()->rowCount(), 2);
        QCOMPARE(m_fixture->window().windowTitle(), title);
        const QStringList shown = WindowFixture::shownTexts();
        for (const QString &each : shown)
            QVERIFY2(keyIn(each.toUtf8(), testKey()).isEmpty(), qPrintable(each));
    }

    void aKeptRun_opensFromTheList_withoutTheServer()
    {
        openGoodRun();
        waitUntilKept();
        m_server->close();
        Settings settings(m_fixture->folder() + u"/next.ini"_s); // nothing recent: the store alone remembers
        Program next(&settings, m_fixture->folder() + u"/runs.sqlite"_s);
        next.account().client.setSettings({m_server->url(), ApiKey(testKey()), {}});
        next.window().show();
        auto *const list = next.window().findChild<QListWidget *>(u"recentRuns"_s);
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), u"acme/bottles/5"_s);
        QVERIFY2(list->item(0)->toolTip().contains("opens without the network"_L1),
                 qPrintable(list->item(0)->toolTip()));
        QTRY_VERIFY(list->isVisible());
        const QPoint place = list->visualItemRect(list->item(0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
        QTRY_VERIFY(next.session().lastError());
        QTRY_VERIFY(next.session().run());
        QVERIFY(next.session().shown().isKept);
        const auto *const banner = next.window().findChild<QLabel *>(u"bannerText"_s);
        QTRY_VERIFY2(banner->text().contains("Still shown: acme/bottles/5"_L1), qPrintable(banner->text()));
    }
    void theAgeOnScreen_staysTrue_whileNothingHappens()
    {
        Settings settings(m_fixture->folder() + u"/next.ini"_s);
        QDateTime now = QDateTime::currentDateTimeUtc();
        Program next(&settings, m_fixture->folder() + u"/next.sqlite"_s, [&now] { return now; });
        next.account().client.setSettings({m_server->url(), ApiKey(testKey()), {}});
        next.window().show();
        m_server->setScripts(bottlesPath, {serving(goodRun()), sending(answer("404 Not Found", {}))});
        next.window().openSource(bottles);
        QTRY_VERIFY(next.session().run());
        QTRY_VERIFY(!next.session().isLoading());
        next.session().refresh();
        QTRY_VERIFY(next.session().lastError());
        const auto *const age = next.window().findChild<QLabel *>(u"runAge"_s);
        const auto *const banner = next.window().findChild<QLabel *>(u"bannerText"_s);
        QCOMPARE(age->text(), u"just now"_s);
        now = now.addSecs(5 * 60);
        const QList<QTimer *> timers = next.window().findChildren<QTimer *>(u"ageTimer"_s);
        for (QTimer *const timer : timers)
            timer->setInterval(0);
        QTRY_COMPARE(age->text(), u"5 min ago"_s);
        QTRY_VERIFY2(banner->text().endsWith("read 5 min ago."_L1), qPrintable(banner->text()));
    }
    void aStoreThatCannotWrite_isToldAbout_andNothingElseSuffers()
    {
        Settings settings(m_fixture->folder() + u"/next.ini"_s);
        Program next(&settings, u"/proc/self/paretoscope/runs.sqlite"_s);
        next.account().client.setSettings({m_server->url(), ApiKey(testKey()), {}});
        next.window().show();
        m_server->setScript(serving(goodRun()));
        next.window().openSource(bottles);
        const auto *const banner = next.window().findChild<QLabel *>(u"bannerText"_s);
        QTRY_VERIFY2(banner->isVisible() && banner->text().contains("cannot be kept on this computer"_L1),
                     qPrintable(banner->text()));
        QTRY_VERIFY(next.session().run());
        next.session().refresh();
        QTRY_VERIFY(!next.session().isLoading());
        QVERIFY(banner->isVisible()); // a good refresh does not wipe the word away
        QTest::mouseClick(next.window().findChild<QAbstractButton *>(u"bannerClose"_s), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
    }

private:
    void connectTo(const FaultServer &server)
    {
        m_fixture->program().account().client.setSettings(
            {server.url(), ApiKey(testKey()), {.deadline = 20s, .idle = 20s, .maxBytes = 1024 * 1024}});
    }
    void openGoodRun()
    {
        m_server->setScript(serving(goodRun()));
        m_fixture->window().openSource(bottles);
        QTRY_VERIFY(m_fixture->session().run());
        QTRY_VERIFY(!m_fixture->session().isLoading());
    }
    void waitUntilKept()
    {
        bool isListed = false;
        while (!isListed) {
            bool hasAnswered = false;
            m_fixture->program().store().list(this, [&](const Result<QList<KeptRun>> &runs) {
                isListed = runs && !runs->isEmpty();
                hasAnswered = true;
            });
            QTRY_VERIFY(hasAnswered);
        }
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<WindowFixture> m_fixture;
};

PARETOSCOPE_WINDOW_TEST_MAIN(TestMainWindowFaults)
#include "tst_mainwindowfaults.moc"
