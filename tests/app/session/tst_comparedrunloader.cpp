// SPDX-License-Identifier: GPL-3.0-or-later
// A second run for the one on screen: read from a file, a server, or the store where the server fails.
#include "net/resultsclient.h"
#include "session/comparedrunloader.h"
#include "session/keptrun.h"
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

} // namespace

class TestComparedRunLoader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultServer>();
        m_client = std::make_unique<ResultsClient>(&m_network);
        m_client->setSettings({m_server->url(), ApiKey("key-of-a-test"), {.deadline = 20s, .idle = 20s}});
        m_store = std::make_unique<RunStore>(m_folder->filePath(u"runs.sqlite"_s));
        m_session = std::make_unique<RunSession>(systemClock(), m_store.get());
        m_loader = std::make_unique<ComparedRunLoader>(m_session.get(), m_store.get());
        m_loader->retry().setLimits({.retries = 0});
        QVERIFY(openFile(*m_session, write(u"shown.json"_s, 50)));
    }
    void cleanup()
    {
        m_loader.reset();
        m_session.reset();
        m_store.reset();
        m_client.reset();
        m_server.reset();
        m_network.clearConnectionCache();
    }

    void ownMeasurementsOfTheComparedRun_joinIt()
    {
        Settings settings(m_folder->filePath(u"settings.ini"_s));
        RunMemory memory(&settings);
        const RunFile comparedRun{write(u"compared.json"_s, 60)};
        QFile csv(m_folder->filePath(u"own.csv"_s));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("model,device,p50\na,Orin,3\n");
        csv.close();
        memory.rememberMeasurementsFile(comparedRun, csv.fileName());
        ComparedRunLoader loader(m_session.get(), m_store.get(), &memory);
        QSignalSpy compared(&loader, &ComparedRunLoader::compared);
        loader.load(comparedRun, nullptr);
        QVERIFY(compared.wait());
        QVERIFY(!loader.isLoading());
        const TrainingRun &run = *m_session->view().comparedRun.run;
        QCOMPARE(run.latency(0, run.targetOf(u"Orin (own)").value()).value, 3.0);
    }
    void aFile_becomesTheComparedRun()
    {
        QSignalSpy compared(m_loader.get(), &ComparedRunLoader::compared);
        QSignalSpy changed(m_session.get(), &RunSession::comparedRunChanged);
        QSignalSpy analysed(m_session.get(), &RunSession::analysisChanged);
        m_loader->load(RunFile{write(u"compared.json"_s, 60)}, nullptr);
        QVERIFY(m_loader->isLoading());
        QTRY_COMPARE(compared.size(), 1);
        QVERIFY(!m_loader->isLoading());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(analysed.size(), 0); // of the run on screen nothing is worked out anew
        QCOMPARE(m_session->seen().comparedRun->comparison.stretches.size(), 1U);
        QCOMPARE(m_session->seen().comparedRun->comparison.stretches.front().ahead, Ahead::Compared);
    }
    void aServer_isAsked_andItsAnswerKept()
    {
        m_server->setScript(serving(bodyOfOne(60)));
        QSignalSpy kept(m_store.get(), &RunStore::kept);
        QSignalSpy compared(m_loader.get(), &ComparedRunLoader::compared);
        m_loader->load(bottles, m_client.get());
        QTRY_COMPARE(compared.size(), 1);
        QCOMPARE(displayName(m_session->view().comparedRun.source), u"acme/bottles/5"_s);
        QVERIFY(!m_session->view().comparedRun.isKept);
        QTRY_COMPARE(kept.size(), 1);
    }
    void whatIsKept_willDo_whereTheServerFails()
    {
        m_store->keep({runKeyOf(*m_client, bottles), bodyOfOne(60), utcTime({2026, 11, 1}, {12, 0})});
        m_server->setScript(sending(answer("403 Forbidden", "{}")));
        QSignalSpy compared(m_loader.get(), &ComparedRunLoader::compared);
        QSignalSpy withKept(m_loader.get(), &ComparedRunLoader::comparedWithKept);
        m_loader->load(bottles, m_client.get());
        QTRY_COMPARE(withKept.size(), 1);
        QCOMPARE(withKept.first().first().value<Error>().code, ErrorCode::AccessRefused);
        QVERIFY(compared.isEmpty());
        QVERIFY(m_session->view().comparedRun.isKept);
        QCOMPARE(m_session->view().comparedRun.readAt.date(), QDate(2026, 11, 1));
    }
    void aFailure_leavesTheComparedRunAsItIs()
    {
        m_loader->load(RunFile{write(u"compared.json"_s, 60)}, nullptr);
        QTRY_VERIFY(m_session->view().comparedRun);
        const ComparedRun before = m_session->view().comparedRun;
        QSignalSpy failed(m_loader.get(), &ComparedRunLoader::failed);
        m_server->setScript(sending(answer("404 Not Found", "{}")));
        m_loader->load(bottles, m_client.get());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::NotFound);
        m_loader->load(RunFile{m_folder->filePath(u"absent.json"_s)}, nullptr);
        QTRY_COMPARE(failed.size(), 2);
        QCOMPARE(m_session->view().comparedRun, before);
    }
    void severalTrainings_areAPersonsChoice_whateverIsKept()
    {
        m_store->keep({runKeyOf(*m_client, bottles), bodyOfOne(60), QDateTime::currentDateTimeUtc()});
        m_server->setScript(sending(answer("409 Conflict", "{}")));
        QSignalSpy failed(m_loader.get(), &ComparedRunLoader::failed);
        m_loader->load(bottles, m_client.get());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!m_session->view().comparedRun);
    }
    void cancelled_orForAnotherRun_saysNothing()
    {
        QSignalSpy compared(m_loader.get(), &ComparedRunLoader::compared);
        QSignalSpy failed(m_loader.get(), &ComparedRunLoader::failed);
        m_server->setScript({{FaultStep::Kind::Hang}});
        m_loader->load(bottles, m_client.get());
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_store->keep({runKeyOf(*m_client, bottles), bodyOfOne(60), QDateTime::currentDateTimeUtc()});
        m_loader->cancel();
        QVERIFY(!m_loader->isLoading());
        bool isRead = false; // the store answers in order, so that nobody waits for it any more after this
        readKeptRun(*m_store, runKeyOf(*m_client, bottles), this,
                    [&isRead](const Result<LoadedRun> &) { isRead = true; });
        QTRY_VERIFY(isRead);
        QVERIFY(!m_session->view().comparedRun);
        m_loader->load(bottles, m_client.get());
        QTRY_COMPARE(m_server->requests().size(), 2);
        QVERIFY(openFile(*m_session, write(u"another.json"_s, 40)));
        QVERIFY(!m_loader->isLoading());
        m_loader->load(RunFile{write(u"compared.json"_s, 60)}, nullptr);
        QTRY_COMPARE(compared.size(), 1);
        QVERIFY(failed.isEmpty());
    }
    void comparedRun_staysOnRefresh_andGoesWithItsRun()
    {
        m_loader->load(RunFile{write(u"compared.json"_s, 60)}, nullptr);
        QTRY_VERIFY(m_session->view().comparedRun);
        write(u"shown.json"_s, 70);
        QSignalSpy changed(m_session.get(), &RunSession::comparedRunChanged);
        m_session->refresh();
        QTRY_COMPARE(m_session->seen().comparedRun->comparison.stretches.front().ahead, Ahead::Shown);
        QVERIFY(changed.isEmpty());
        QVERIFY(openFile(*m_session, write(u"another.json"_s, 40)));
        QVERIFY(!m_session->view().comparedRun);
        QVERIFY(!m_session->seen().comparedRun);
        QCOMPARE(changed.size(), 1);
    }
    void comparedRun_followsTargetMetricAndPopulation()
    {
        const QString shown = m_folder->filePath(u"two.json"_s);
        QVERIFY(writeBody(shown, resultsBody({modelJson("a", R"("map5095":60,"f1":10)", R"("T4":8,"AI1":9)"),
                                              modelJson("b", R"("map5095":90,"f1":9)", R"("T4":8)", "baseline")})));
        QVERIFY(openFile(*m_session, shown));
        const QString comparedRun = m_folder->filePath(u"compared.json"_s);
        QVERIFY(writeBody(comparedRun, resultsBody({modelJson("a", R"("map5095":70,"f1":5)", R"("t4":8)")})));
        m_loader->load(RunFile{comparedRun}, nullptr);
        QTRY_VERIFY(m_session->seen().comparedRun);
        const auto ahead = [this] { return m_session->seen().comparedRun->comparison.stretches.front().ahead; };
        QCOMPARE(ahead(), Ahead::Compared);
        m_session->change([&](RunView &view) { view.metric = Metric::F1; });
        QCOMPARE(ahead(), Ahead::Shown);
        m_session->change([&](RunView &view) { view.metric = Metric::Map5095; });
        m_session->change([&](RunView &view) { view.population = Population::WithBaselines; });
        QCOMPARE(ahead(), Ahead::Shown);
        m_session->change([&](RunView &view) { view.target = *m_session->run()->targetOf(u"AI1"); });
        QVERIFY(!m_session->seen().comparedRun->analysis);
        m_session->change([&](RunView &view) { view.target = *m_session->run()->targetOf(u"T4"); });
        QCOMPARE(ahead(), Ahead::Shown);
    }
    void budget_leavesTheComparisonAlone()
    {
        m_loader->load(RunFile{write(u"compared.json"_s, 60)}, nullptr);
        QTRY_VERIFY(m_session->seen().comparedRun);
        const auto before = m_session->seen().comparedRun;
        m_session->change([&](RunView &view) { view.need.budget = 9; });
        QCOMPARE(m_session->seen().comparedRun.get(), before.get());
    }

private:
    QString write(const QString &name, double map)
    {
        const QString path = m_folder->filePath(name);
        if (!writeBody(path, bodyOfOne(map)))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<ComparedRunLoader> m_loader;
};

QTEST_GUILESS_MAIN(TestComparedRunLoader)
#include "tst_comparedrunloader.moc"
