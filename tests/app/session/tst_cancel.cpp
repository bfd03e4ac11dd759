// SPDX-License-Identifier: GPL-3.0-or-later
// Stop works within a tenth of a second, whatever is going on: nothing that a person sees waits for a server, for Qt or
// for a decoder.
#include "bench/syntheticrun.h"
#include "net/resultsclient.h"
#include "session/runloader.h"
#include "support/faultcases.h"
#include "support/resultsbody.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 soonMs = 1000; // of a program that is many times slower; here it is memory that counts
#else
constexpr qint64 soonMs = 100;
#endif

/// How something ended after it was told to.
struct Stop {
    int endings = 0;
    qint64 elapsedMs = 0;
    Error error = {};
};

} // namespace

class TestCancel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_largeBody = bench::syntheticBody({.models = 40'000, .targets = 20});
        QVERIFY(m_largeBody.size() > 10'000'000);
        m_file = m_folder.filePath(u"large.json"_s);
        QVERIFY(writeBody(m_file, m_largeBody));
    }
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_network = m_networks.emplace_back(std::make_unique<QNetworkAccessManager>()).get();
        m_client = std::make_unique<ResultsClient>(m_network);
        m_client->setSettings({m_server->url(), ApiKey(testKey()), {}});
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void aRequest_stops_whateverTheServerDoes_data()
    {
        QTest::addColumn<qsizetype>("index");
        QTest::addColumn<std::chrono::milliseconds>("after");
        static const QByteArrayList floods{"endless-body", "endless-chunks"};
        for (qsizetype i = 0; i < faultCases().size(); ++i) {
            const FaultCase &fault = faultCases().at(i);
            if (fault.atOnce && !floods.contains(fault.name))
                continue;
            for (const auto after : {0ms, 5ms, 60ms})
                QTest::addRow("%s after %d ms", fault.name, static_cast<int>(after.count())) << i << after;
        }
    }
    void aRequest_stops_whateverTheServerDoes()
    {
        QFETCH(const qsizetype, index);
        QFETCH(const std::chrono::milliseconds, after);
        play(faultCases().at(index), *m_server);
        ApiReply *const reply = m_client->fetchResults(bottles);
        checkStopped(stopRequest(reply, after));
    }
    void aRequest_stops_inTheMiddleOfALargeBody()
    {
        m_server->setScript(sending(answer("200 OK", m_largeBody)));
        ApiReply *const reply = m_client->fetchResults(bottles);
        QSignalSpy progressed(reply, &ApiReply::progressed);
        QVERIFY(progressed.wait());
        checkStopped(stopRequest(reply, 0ms));
    }

    void aLoad_stops_whileItDecodes_data()
    {
        QTest::addColumn<RunSource>("source");
        QTest::addColumn<std::chrono::milliseconds>("after");
        for (const auto after : {0ms, 2ms, 10ms, 40ms, 500ms}) {
            QTest::addRow("a file after %d ms", static_cast<int>(after.count())) << RunSource(RunFile{m_file}) << after;
            QTest::addRow("an answer after %d ms", static_cast<int>(after.count())) << RunSource(bottles) << after;
        }
    }
    void aLoad_stops_whileItDecodes()
    {
        QFETCH(const RunSource, source);
        QFETCH(const std::chrono::milliseconds, after);
        m_server->setScript(sending(answer("200 OK", m_largeBody)));
        RunLoader loader(m_client.get());
        QSignalSpy loaded(&loader, &RunLoader::loaded);
        loader.load(source);
        const Stop stop = stopLoad(loader, after);
        if (!loaded.isEmpty())
            QSKIP("this computer was done before");
        checkStopped(stop);
        QThreadPool::globalInstance()->waitForDone(); // what was decoded comes to nothing
        QCoreApplication::processEvents();
        QVERIFY(loaded.isEmpty());
        QVERIFY(!loader.isLoading());
    }
    void aLoad_stops_whileItWaitsToAskAgain()
    {
        m_server->setScript(sending(answer("503 Service Unavailable", {})));
        RunLoader loader(m_client.get());
        loader.retry().setLimits({.retries = 3, .firstPause = 1h, .longestPause = 1h});
        loader.load(bottles);
        QTRY_VERIFY(loader.retry().isWaiting());
        checkStopped(stopLoad(loader, 0ms));
        QVERIFY(!loader.retry().isWaiting());
        QCOMPARE(m_server->requests().size(), 1);
    }

private:
    static Stop stopRequest(ApiReply *reply, std::chrono::milliseconds after)
    {
        Stop stop;
        QElapsedTimer clock;
        QSignalSpy gone(reply, &QObject::destroyed);
        connect(reply, &ApiReply::finished, reply, [&stop, &clock, reply] {
            stop = {stop.endings + 1, clock.isValid() ? clock.elapsed() : -1, reply->result().error()};
        });
        const auto cancel = [&clock, reply] {
            clock.start();
            reply->cancel();
        };
        if (after == 0ms)
            cancel();
        else
            QTimer::singleShot(after, reply, cancel);
        gone.wait();
        return stop;
    }
    static Stop stopLoad(RunLoader &loader, std::chrono::milliseconds after)
    {
        Stop stop;
        QElapsedTimer clock;
        QEventLoop ended;
        connect(&loader, &RunLoader::failed, &ended, &QEventLoop::quit);
        connect(&loader, &RunLoader::loaded, &ended, &QEventLoop::quit);
        connect(&loader, &RunLoader::failed, &loader, [&stop, &clock](const RunSource &, const Error &error) {
            stop = {stop.endings + 1, clock.isValid() ? clock.elapsed() : -1, error};
        });
        QTimer::singleShot(after, &loader, [&clock, &loader] {
            clock.start();
            loader.cancel();
        });
        QTimer::singleShot(10s, &ended, &QEventLoop::quit);
        ended.exec();
        return stop;
    }
    static void checkStopped(const Stop &stop)
    {
        QCOMPARE(stop.endings, 1);
        QCOMPARE(errorCodeName(stop.error.code), errorCodeName(ErrorCode::Cancelled));
        QVERIFY2(stop.elapsedMs >= 0 && stop.elapsedMs < soonMs, qPrintable(u"%1 ms"_s.arg(stop.elapsedMs)));
    }

    QTemporaryDir m_folder;
    QByteArray m_largeBody;
    QString m_file;
    /// Kept to the end: the thread of one that is flooded with headers ends late, and nobody waits for it here.
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_networks;
    QNetworkAccessManager *m_network = nullptr;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
};

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
