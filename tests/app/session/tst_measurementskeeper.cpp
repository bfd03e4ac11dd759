// SPDX-License-Identifier: GPL-3.0-or-later
// Own measurements of the run on screen, while its server answers and while it does not.
#include "net/resultsclient.h"
#include "session/measurementskeeper.h"
#include "session/settings.h"
#include "support/faultserver.h"
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

QByteArray bodyOf(double latency)
{
    return resultsBody({modelJson("a", R"("map5095":50)", R"("T4":)" + QByteArray::number(latency))});
}

} // namespace

class TestMeasurementsKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultServer>();
        m_client = std::make_unique<ResultsClient>(&m_network);
        m_client->setSettings({m_server->url(), ApiKey("key-of-a-test"), {.deadline = 20s, .idle = 20s}});
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_memory = std::make_unique<RunMemory>(m_settings.get());
        m_session = std::make_unique<RunSession>(systemClock(), nullptr, m_memory.get());
        m_keeper = std::make_unique<MeasurementsKeeper>(m_session.get(), m_memory.get());
        m_server->setScript(serving(bodyOf(2)));
        m_session->open(bottles, m_client.get());
        QTRY_VERIFY(m_session->run() && !m_session->isLoading());
    }
    void cleanup()
    {
        m_keeper.reset();
        m_session.reset();
        m_client.reset();
        m_server.reset();
        m_network.clearConnectionCache();
    }

    void attached_whileTheServerIsSilent()
    {
        m_server->setScript({{FaultStep::Kind::Hang}});
        m_session->refresh();
        QTRY_COMPARE(m_server->requests().size(), 2);
        QSignalSpy attached(m_keeper.get(), &MeasurementsKeeper::attached);
        m_keeper->attach(write("model,device,p50\na,Orin,3\n"));
        QTRY_COMPARE(attached.size(), 1);
        QCOMPARE(m_session->targetName(), u"Orin (own)"_s);
        QVERIFY(m_session->isLoading()); // and the server is still asked
        m_keeper->detach();
        QTRY_COMPARE(m_session->run()->targetCount(), 1);
    }
    void attached_afterAnotherRunCouldNotBeOpened()
    {
        m_server->setScript(sending(answer("404 Not Found", "{}")));
        m_session->open(RunAddress{u"acme"_s, u"bottles"_s, u"6"_s}, m_client.get());
        QTRY_VERIFY(m_session->lastError());
        m_keeper->attach(write("model,device,p50\na,Orin,3\n"));
        QTRY_COMPARE(m_session->targetName(), u"Orin (own)"_s);
        QCOMPARE(displayName(m_session->shown().source), u"acme/bottles/5"_s);
    }
    void attached_whileNewDataComes_joinsThoseToo()
    {
        m_keeper->attach(write("model,device,p50\na,Orin,3\n"));
        QTRY_COMPARE(m_session->targetName(), u"Orin (own)"_s);
        m_server->setScript(serving(bodyOf(4)));
        m_session->refresh();
        QTRY_COMPARE(m_session->run()->latency(0, 0).value, 4.0);
        QCOMPARE(m_session->targetName(), u"Orin (own)"_s);
        QVERIFY(m_session->shown().received);
        QCOMPARE(m_session->shown().received->run->targetCount(), 1);
    }
    void refused_changesNothing_andIsNotRemembered()
    {
        QSignalSpy refused(m_keeper.get(), &MeasurementsKeeper::refused);
        const TrainingRunPtr before = m_session->shown().run;
        m_keeper->attach(write("model,device,p50\nnobody,Orin,3\n"));
        QTRY_COMPARE(refused.size(), 1);
        m_keeper->attach(m_folder->filePath(u"none.csv"_s));
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(refused.last().first().value<Error>().code, ErrorCode::NotFound);
        QCOMPARE(m_keeper->file(), QString());
        QCOMPARE(m_session->shown().run, before);
    }
    void miningHistory_hasEachAnswerOnce()
    {
        m_server->setScript(serving(
            resultsBody({modelJson("a", R"("map5095":50)", R"("T4":2)")}, "mining", R"(,"mining":{"progress":0.4})")));
        m_session->refresh();
        QTRY_COMPARE(m_session->miningHistory().size(), 1U);
        m_keeper->attach(write("model,device,p50\na,Orin,3\n"));
        QTRY_COMPARE(m_session->targetName(), u"Orin (own)"_s);
        QCOMPARE(m_session->miningHistory().size(), 1U);
    }

private:
    [[nodiscard]] QString write(const QByteArray &csv) const
    {
        const QString path = m_folder->filePath(u"own.csv"_s);
        if (!writeBody(path, csv))
            qFatal("cannot write the file of the test");
        return path;
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<ResultsClient> m_client;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RunMemory> m_memory;
    std::unique_ptr<RunSession> m_session;
    std::unique_ptr<MeasurementsKeeper> m_keeper;
};

QTEST_GUILESS_MAIN(TestMeasurementsKeeper)
#include "tst_measurementskeeper.moc"
