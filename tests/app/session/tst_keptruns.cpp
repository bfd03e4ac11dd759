// SPDX-License-Identifier: GPL-3.0-or-later
// The session with a store: what was seen once opens again, whatever the server does.
#include "app/store/askedstore.h"
#include "net/resultsclient.h"
#include "session/keptrun.h"
#include "session/runsession.h"
#include "store/runstore.h"
#include "support/faultcases.h"
#include "support/keysearch.h"
#include "support/resultsbody.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};
const RunAddress cans{u"acme"_s, u"cans"_s, u"2"_s};
const FaultStep hanging{FaultStep::Kind::Hang};

QByteArray bodyOf(const QByteArray &modelId)
{
    return resultsBody(
        {modelJson(modelId, R"("map5095":60)", R"("T4":8)"), modelJson("other", R"("map5095":50)", R"("T4":4)")});
}

QString firstModel(const RunSession &session) { return session.run() ? session.run()->modelId(0) : QString(); }

} // namespace

class TestKeptRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultServer>();
        m_client = std::make_unique<ResultsClient>(&m_network);
        m_client->setSettings({m_server->url(), ApiKey(testKey()), {.deadline = 20s, .idle = 20s}});
        m_store = std::make_unique<RunStore>(m_folder->filePath(u"runs.sqlite"_s));
        m_session = std::make_unique<RunSession>([this] { return m_now; }, m_store.get());
        m_session->setRetryLimits({.retries = 0});
    }
    void cleanup()
    {
        m_session.reset();
        m_store.reset();
        m_client.reset();
        m_server.reset();
        m_network.clearConnectionCache();
    }

    void aFetchedRun_isKept_andOpensWithoutTheServer()
    {
        m_server->setScript(serving(bodyOf("first")));
        fetch(bottles);
        startAnew();
        m_now = m_now.addDays(3);
        m_server->close();
        m_network.clearConnectionCache();
        m_session->open(bottles, m_client.get());
        QTRY_COMPARE(firstModel(*m_session), u"first"_s);
        QTRY_VERIFY(m_session->lastError());
        QTRY_VERIFY(!m_session->isLoading());
        QVERIFY(m_session->shown().isKept);
        QCOMPARE(m_session->shown().readAt, m_now.addDays(-3));
        QCOMPARE(m_session->lastError()->code, ErrorCode::Unreachable);
    }
    void aKeptRun_isOnScreen_whileTheServerIsAsked_andGivesWayToTheAnswer()
    {
        keep(bottles, bodyOf("old"));
        m_server->setScript(
            {{FaultStep::Kind::Wait, {}, 300ms}, {FaultStep::Kind::Send, answer("200 OK", bodyOf("old2"))}});
        QSignalSpy runs(m_session.get(), &RunSession::runChanged);
        QSignalSpy ended(m_session.get(), &RunSession::loadEnded);
        m_session->open(bottles, m_client.get());
        QTRY_COMPARE(firstModel(*m_session), u"old"_s);
        QVERIFY(m_session->isLoading());
        QVERIFY(ended.isEmpty());
        m_session->select(1);
        QTRY_COMPARE(firstModel(*m_session), u"old2"_s);
        QVERIFY(!m_session->shown().isKept);
        QCOMPARE(m_session->selectedRow(), std::optional<Row>(1));
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs.at(0).first().toBool(), false);
        QCOMPARE(runs.at(1).first().toBool(), true);
        QCOMPARE(ended.size(), 1);
    }
    void aKeptRun_stays_whateverGoesWrong_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < faultCases().size(); ++i) {
            if (faultCases().at(i).outcome() && faultCases().at(i).atOnce)
                QTest::newRow(faultCases().at(i).name) << i;
        }
    }
    void aKeptRun_stays_whateverGoesWrong()
    {
        QFETCH(const qsizetype, index);
        const FaultCase &fault = faultCases().at(index);
        keep(bottles, bodyOf("old"));
        m_client->setSettings({m_server->url(), ApiKey(testKey()), {.maxBytes = fault.enoughBytes()}});
        play(fault, *m_server);
        m_session->open(bottles, m_client.get());
        QTRY_VERIFY(m_session->lastError());
        QTRY_COMPARE(firstModel(*m_session), u"old"_s);
        QTRY_VERIFY(!m_session->isLoading());
        QVERIFY(m_session->lastError()); // what the store has does not wipe it away
        QCOMPARE(errorCodeName(m_session->lastError()->code), errorCodeName(*fault.outcome()));
        QVERIFY2(m_session->lastError()->message().contains(fault.says), qPrintable(m_session->lastError()->message()));
        QVERIFY(m_session->isRequestForShown());
    }
    void anotherRun_isNeverShownUnderThisOnesName()
    {
        keep(bottles, bodyOf("bottles"));
        keep(cans, bodyOf("cans"));
        m_server->setScript({hanging});
        connect(m_session.get(), &RunSession::runChanged, m_session.get(),
                [this] { QCOMPARE(firstModel(*m_session), std::get<RunAddress>(m_session->shown().source).project); });
        for (int turn = 0; turn < 20; ++turn) {
            const RunAddress &address = turn % 2 ? cans : bottles;
            m_session->open(address, m_client.get());
            if (turn % 3 == 0)
                QTRY_COMPARE(firstModel(*m_session), address.project);
        }
        QTRY_COMPARE(firstModel(*m_session), u"cans"_s);
        m_session->cancel();
    }
    void cancel_dropsWhatTheStoreFindsLater()
    {
        keep(bottles, bodyOf("old"));
        m_server->setScript({hanging});
        m_session->open(bottles, m_client.get());
        m_session->cancel();
        waitForStore();
        QVERIFY(!m_session->run());
        QVERIFY(!m_session->isLoading());
    }
    void anAnswerAboutAnotherRun_isNotKeptUnderThisName()
    {
        m_server->setScript(serving(R"({"trainingId":"acme/cans/2","status":"finished","models":[]})"));
        fetch(bottles);
        QVERIFY(!keptBytes(bottles));
    }
    void theSample_isNotKept()
    {
        m_server->setScript(serving(R"({"status":"finished","models":[],"sample":{"figures":"a paper","note":"n"}})"));
        fetch(bottles);
        QVERIFY(m_session->run()->header().provenance.isSample());
        QVERIFY(!keptBytes(bottles));
    }
    void whatIsNoResult_isNotKept()
    {
        m_server->setScript(serving("{}"));
        m_session->open(bottles, m_client.get());
        QTRY_VERIFY(m_session->lastError());
        QVERIFY(!keptBytes(bottles));
    }
    void aKeyThatTheServerRepeats_isNeitherShownNorKept()
    {
        m_server->setScript(serving(bodyOf("id-" + testKey() + "-x").replace("other", testKey().toBase64())));
        fetch(bottles);
        for (Row row = 0; row < m_session->run()->modelCount(); ++row)
            QVERIFY2(keyIn(m_session->run()->modelId(row).toUtf8(), testKey()).isEmpty(),
                     qPrintable(m_session->run()->modelId(row)));
        const auto kept = keptBytes(bottles);
        QVERIFY(kept);
        QVERIFY2(keyIn(*kept, testKey()).isEmpty(), *kept);
        m_store.reset();
        QCOMPARE(filesWithKey(m_folder->path(), testKey()), QStringList());
    }
    void theSameRunOfAnotherServer_isAnother()
    {
        keep(bottles, bodyOf("old"));
        FaultServer elsewhere;
        elsewhere.setScript(sending(answer("404 Not Found", {})));
        m_client->setSettings({elsewhere.url(), ApiKey(testKey()), {}});
        m_session->open(bottles, m_client.get());
        QTRY_VERIFY(m_session->lastError());
        waitForStore();
        QVERIFY(!m_session->run());
    }

    void passingTrouble_isAskedAgain_inSight()
    {
        m_session->setRetryLimits({.retries = 3, .firstPause = 0ms, .longestPause = 0ms});
        const FaultScript trouble = sending(answer("503 Service Unavailable", {}));
        m_server->setScripts("/acme/bottles/5/training/results", {trouble, trouble, serving(bodyOf("first"))});
        QSignalSpy waiting(m_session.get(), &RunSession::waitingForRetry);
        QSignalSpy failed(m_session.get(), &RunSession::errorChanged);
        m_session->open(bottles, m_client.get());
        QTRY_COMPARE(firstModel(*m_session), u"first"_s);
        QCOMPARE(waiting.size(), 2);
        QVERIFY(failed.isEmpty());
        QCOMPARE(m_session->arrival().retry().attempt(), 0);
    }
    void refresh_endsTheWait_andCancelEndsTheLoad()
    {
        m_session->setRetryLimits({.retries = 3, .firstPause = 1h, .longestPause = 1h});
        m_server->setScript(sending(answer("503 Service Unavailable", {})));
        m_session->open(bottles, m_client.get());
        QTRY_VERIFY(m_session->arrival().retry().isWaiting());
        QVERIFY(m_session->isLoading());
        QVERIFY(m_session->arrival().retry().left() > 30min);
        QCOMPARE(m_session->arrival().trouble().httpStatus, 503);
        m_session->refresh();
        QTRY_COMPARE(m_server->requests().size(), 2);
        QTRY_VERIFY(m_session->arrival().retry().isWaiting());
        m_session->cancel();
        QVERIFY(!m_session->isLoading());
        QVERIFY(!m_session->arrival().retry().isWaiting());
    }

private:
    void fetch(const RunAddress &address)
    {
        QSignalSpy ended(m_session.get(), &RunSession::loadEnded);
        m_session->open(address, m_client.get());
        QVERIFY(ended.wait());
        QVERIFY2(!m_session->lastError(), qPrintable(m_session->lastError().value_or(Error()).message()));
    }
    void keep(const RunAddress &address, const QByteArray &body)
    {
        QSignalSpy kept(m_store.get(), &RunStore::kept);
        m_store->keep({runKeyOf(*m_client, address), body, m_now});
        QVERIFY(kept.wait());
    }
    void waitForStore() { std::ignore = keptBytes(cans); } // answers come in order
    std::optional<QByteArray> keptBytes(const RunAddress &address)
    {
        const std::optional<KeptBody> kept = foundIn(*m_store, runKeyOf(*m_client, address)).value();
        return kept ? std::optional(kept->bytes) : std::nullopt;
    }
    /// As after the next start of the program.
    void startAnew()
    {
        m_session = std::make_unique<RunSession>([this] { return m_now; }, m_store.get());
        m_session->setRetryLimits({.retries = 0});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QNetworkAccessManager m_network;
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1790000000).toUTC();
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<RunSession> m_session;
};

QTEST_GUILESS_MAIN(TestKeptRuns)
#include "tst_keptruns.moc"
