// SPDX-License-Identifier: GPL-3.0-or-later
// The one road on which a run comes here: server, file, store, and the own measurements that join it.
#include "net/resultsclient.h"
#include "session/keptrun.h"
#include "session/ownmeasurementsfile.h"
#include "session/runarrival.h"
#include "session/runmemory.h"
#include "session/settings.h"
#include "store/runstore.h"
#include "support/faultserver.h"
#include "support/resultsbody.h"
#include "support/utctime.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};

double mapOf(const LoadedRun &loaded) { return loaded.run->metricValues(Metric::Map5095)[0]; }

} // namespace

class TestRunArrival : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultServer>();
        m_client = std::make_unique<ResultsClient>(&m_network);
        m_client->setSettings({m_server->url(), ApiKey("key-of-a-test"), {.deadline = 20s, .idle = 20s}});
        m_store = std::make_unique<RunStore>(m_folder->filePath(u"runs.sqlite"_s));
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_memory = std::make_unique<RunMemory>(m_settings.get());
        m_arrival = std::make_unique<RunArrival>(m_store.get(), m_memory.get());
        m_arrival->retry().setLimits({.retries = 0});
        m_arrived.clear();
        m_failed.clear();
        connect(m_arrival.get(), &RunArrival::arrived, this, [this](const LoadedRun &run) { m_arrived.append(run); });
        connect(m_arrival.get(), &RunArrival::failed, this, [this](const Error &error) { m_failed.append(error); });
    }
    void cleanup()
    {
        m_arrival.reset();
        m_memory.reset();
        m_store.reset();
        m_client.reset();
        m_server.reset();
        m_network.clearConnectionCache();
    }

    void unused_theStoreIsNotAsked()
    {
        keep(bodyOfOne(60));
        m_server->setScript(sending(answer("403 Forbidden", "{}")));
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Unused);
        QVERIFY(m_arrival->isLoading());
        QTRY_COMPARE(m_failed.size(), 1);
        QCOMPARE(m_failed.first().code, ErrorCode::AccessRefused);
        waitForStore();
        QVERIFY(m_arrived.isEmpty());
        QVERIFY(!m_arrival->isLoading());
    }
    void meanwhile_bothArrive_theServersLast()
    {
        keep(bodyOfOne(60));
        m_server->setScript({{FaultStep::Kind::Hang}});
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Meanwhile);
        QTRY_COMPARE(m_arrived.size(), 1);
        QVERIFY(m_arrived.first().isKept);
        QVERIFY(m_arrival->isLoading());
        m_server->setScript(serving(bodyOfOne(70)));
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Unused); // as after a while
        QTRY_COMPARE(m_arrived.size(), 2);
        QVERIFY(!m_arrived.last().isKept);
        QCOMPARE(mapOf(m_arrived.last()), 70.0);
        QVERIFY(m_failed.isEmpty());
    }
    void meanwhile_theServersFailureIsToldToo()
    {
        keep(bodyOfOne(60));
        m_server->setScript(sending(answer("403 Forbidden", "{}")));
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Meanwhile);
        QTRY_COMPARE(m_failed.size(), 1);
        QTRY_COMPARE(m_arrived.size(), 1);
        QVERIFY(m_arrived.first().isKept);
    }
    void instead_arrivesOnceTheServerFailed_andSaysWhy()
    {
        keep(bodyOfOne(60));
        m_server->setScript(sending(answer("403 Forbidden", "{}")));
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Instead);
        QTRY_COMPARE(m_arrived.size(), 1);
        QVERIFY(m_arrived.first().isKept);
        QCOMPARE(m_arrival->trouble().code, ErrorCode::AccessRefused);
        QVERIFY(m_failed.isEmpty());
    }
    void instead_failsAsTheServerDid_whereNothingIsKept()
    {
        m_server->setScript(sending(answer("403 Forbidden", "{}")));
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Instead);
        QTRY_COMPARE(m_failed.size(), 1);
        QCOMPARE(m_failed.first().code, ErrorCode::AccessRefused);
        QVERIFY(!m_arrival->isLoading());
    }
    void alone_noServerIsAsked()
    {
        keep(bodyOfOne(60));
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Alone);
        QVERIFY(m_arrival->isLoading());
        QTRY_COMPARE(m_arrived.size(), 1);
        QVERIFY(m_arrived.first().isKept);
        QVERIFY(!m_arrival->isLoading());
        m_arrival->ask({RunAddress{u"acme"_s, u"bottles"_s, u"6"_s}, m_client.get()}, KeptCopy::Alone);
        QTRY_COMPARE(m_failed.size(), 1);
        QCOMPARE(m_failed.first().code, ErrorCode::NotFound);
        QVERIFY(m_server->requests().isEmpty());
    }
    void alone_aFileIsReadAllTheSame()
    {
        m_arrival->ask({RunFile{write(u"run.json"_s, bodyOfOne(50))}}, KeptCopy::Alone);
        QTRY_COMPARE(m_arrived.size(), 1);
        QVERIFY(!m_arrived.first().isKept);
    }
    void dropped_saysNothing_data()
    {
        QTest::addColumn<KeptCopy>("use");
        QTest::newRow("the server") << KeptCopy::Unused;
        QTest::newRow("the store, meanwhile") << KeptCopy::Meanwhile;
        QTest::newRow("the store alone") << KeptCopy::Alone;
    }
    void dropped_saysNothing()
    {
        QFETCH(const KeptCopy, use);
        keep(bodyOfOne(60));
        m_server->setScript(serving(bodyOfOne(70)));
        m_arrival->ask({bottles, m_client.get()}, use);
        m_arrival->drop();
        QVERIFY(!m_arrival->isLoading());
        waitForStore();
        m_arrival->ask({RunFile{write(u"run.json"_s, bodyOfOne(50))}}, KeptCopy::Unused);
        QTRY_COMPARE(m_arrived.size(), 1);
        QCOMPARE(mapOf(m_arrived.first()), 50.0);
        QVERIFY(m_failed.isEmpty());
    }
    void rememberedMeasurements_joinWhateverArrives()
    {
        const RunFile file{write(u"run.json"_s, bodyOfOne(50))};
        m_memory->rememberMeasurementsFile(file, write(u"own.csv"_s, "model,device,p50\na,Orin,3\n"));
        m_memory->rememberMeasurementsFile(bottles, m_folder->filePath(u"own.csv"_s));
        keep(bodyOfOne(60));
        m_arrival->ask({file}, KeptCopy::Unused);
        QTRY_COMPARE(m_arrived.size(), 1);
        m_arrival->ask({bottles, m_client.get()}, KeptCopy::Alone);
        QTRY_COMPARE(m_arrived.size(), 2);
        for (const LoadedRun &run : m_arrived) {
            QCOMPARE(run.run->targetCount(), 2);
            QCOMPARE(run.received->run->targetCount(), 1);
        }
        QVERIFY(QFile::remove(m_folder->filePath(u"own.csv"_s)));
        m_arrival->rejoin(*m_arrived.last().received);
        QTRY_COMPARE(m_arrived.size(), 3);
        QCOMPARE(m_arrived.last().run->targetCount(), 1);
        QCOMPARE(m_arrived.last().findings.size(), 1); // that says why
    }
    void whatIsBeingJoined_joinsAnew()
    {
        const RunFile file{write(u"run.json"_s, bodyOfOne(50))};
        m_memory->rememberMeasurementsFile(file, write(u"own.csv"_s, "model,device,p50\na,Orin,3\n"));
        const LoadedRun older{file, decodeResults(bodyOfOne(40))->run, {}, {}};
        const LoadedRun newer{file, decodeResults(bodyOfOne(50))->run, {}, {}};
        m_arrival->rejoin(newer);
        QVERIFY(m_arrival->isLoading());
        m_memory->rememberMeasurementsFile(file, {});
        m_arrival->rejoin(older);
        QCOMPARE(m_arrived.size(), 1);
        QCOMPARE(mapOf(m_arrived.first()), 50.0);
        QCOMPARE(m_arrived.first().run->targetCount(), 1);
        QVERIFY(!m_arrival->isLoading());
    }
    void givenMeasurements_joinInTheirPlace_orFailTheRun()
    {
        const RunFile file{write(u"run.json"_s, bodyOfOne(50))};
        m_memory->rememberMeasurementsFile(file, m_folder->filePath(u"none.csv"_s));
        m_arrival->setMeasurements(*readMeasurementsFile(write(u"own.csv"_s, "model,device,p50\na,Orin,3\n")));
        m_arrival->ask({file}, KeptCopy::Unused);
        QTRY_COMPARE(m_arrived.size(), 1);
        QCOMPARE(m_arrived.first().run->targetCount(), 2);
        m_arrival->setMeasurements(*readMeasurementsFile(write(u"own.csv"_s, "model,device,p50\nnobody,Orin,3\n")));
        m_arrival->ask({file}, KeptCopy::Unused);
        QTRY_COMPARE(m_failed.size(), 1);
        QCOMPARE(m_failed.first().code, ErrorCode::NotAResult);
        QVERIFY(!m_arrival->isLoading());
    }

private:
    void keep(const QByteArray &body)
    {
        m_store->keep({runKeyOf(*m_client, bottles), body, utcTime({2026, 11, 1}, {12, 0})});
    }
    /// It answers in order.
    void waitForStore()
    {
        bool isRead = false;
        readKeptRun(*m_store, runKeyOf(*m_client, bottles), this,
                    [&isRead](const Result<LoadedRun> &) { isRead = true; });
        QTRY_VERIFY(isRead);
    }
    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        if (!writeBody(path, content))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RunMemory> m_memory;
    std::unique_ptr<RunArrival> m_arrival;
    QList<LoadedRun> m_arrived;
    QList<Error> m_failed;
};

QTEST_GUILESS_MAIN(TestRunArrival)
#include "tst_runarrival.moc"
