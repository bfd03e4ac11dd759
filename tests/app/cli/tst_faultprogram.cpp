// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault on the wire against the commands as processes: what they say, how they end, how long they take, how much
// memory they take, and where the key is left. All run in initTestCase(), several at a time; the rows look at what
// came of them.
#include "cli/exitcode.h"
#include "support/childrun.h"
#include "support/faultcases.h"
#include "support/keysearch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

constexpr int slowness = isSanitized ? 4 : 1;
constexpr qint64 mostBytes = 400LL * 1000 * 1000;
constexpr std::size_t together = 6;

/// One run of the program against a server that goes wrong in one way.
struct Run {
    FaultCase fault;
    bool json = true;
    std::unique_ptr<FaultServer> server = {};
    std::unique_ptr<QTemporaryDir> folder = {};
    std::unique_ptr<ChildRun> child = {};

    /// Those that one of our limits ends take all of it. A retry still has a second to come to the same end.
    [[nodiscard]] int seconds() const
    {
        const bool mayBeLarge = !fault.outcome() || fault.outcome() == ErrorCode::TooLarge;
        return (mayBeLarge ? 20 : 2) * slowness;
    }
    void start();
    /// Lets go of the server and the process, and keeps the files.
    void end() { server.reset(); }
};

void Run::start()
{
    server = std::make_unique<FaultServer>();
    folder = std::make_unique<QTemporaryDir>();
    play(fault, *server);
    QStringList arguments{u"show"_s,      u"acme/bottles/5"_s,       u"--api"_s, server->url().toString(),
                          u"--timeout"_s, QString::number(seconds())};
    if (json)
        arguments << u"--json"_s;
    child = std::make_unique<ChildRun>(QStringLiteral(PARETOSCOPE_COMMAND_PROGRAM), arguments, folder->path());
    QByteArrayList environment{"ROBOFLOW_API_KEY=" + testKey(), "LC_ALL=C.UTF-8", "TZ=UTC"};
    for (const char *place :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        environment << QByteArray(place) + '=' + QFile::encodeName(folder->path());
    for (const char *handedOn : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(handedOn))
            environment << QByteArray(handedOn) + '=' + qgetenv(handedOn);
    }
    child->start(environment, std::chrono::seconds(4 * seconds()));
}

} // namespace

class TestFaultProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const FaultCase &fault : faultCases())
            m_runs.push_back({fault});
        m_runs.push_back({trouble("503-then-good", "503 Service Unavailable")});
        m_runs.push_back({trouble("broken-off-then-good", {})});
        m_runs.push_back({thenGood("gzip-wrong-checksum")});
        m_runs.push_back({thenGood("gzip-damaged")});
        for (const auto &[name, exitCode] : contract) {
            m_runs.push_back({caseCalled(name), false});
        }
        while (m_started < std::min(together, m_runs.size()))
            startNext();
        QTRY_COMPARE_WITH_TIMEOUT(m_ended, m_runs.size(), 150'000 * slowness);
        const auto most = std::ranges::max_element(m_runs, {}, [](const Run &run) { return run.child->peakBytes(); });
        qInfo() << m_runs.size() << "runs; the most memory:" << most->child->peakBytes() / 1'000'000 << "MB in"
                << most->fault.name;
    }

    void aFault_isToldInOneLineAndOneObject_data() { eachRun(); }
    void aFault_isToldInOneLineAndOneObject()
    {
        QFETCH(const std::size_t, index);
        const Run &run = m_runs.at(index);
        if (!run.fault.outcome())
            return checkGoodAnswer(run);
        const ErrorCode code = *run.fault.outcome();
        QCOMPARE(run.child->exitCode(), static_cast<int>(exitCodeOf(code)));
        checkLine(run.child->err());
        if (!run.json) {
            QCOMPARE(run.child->out(), QByteArray());
            return;
        }
        const QJsonObject answer = QJsonDocument::fromJson(run.child->out()).object();
        QCOMPARE(answer.keys(), (QStringList{u"error"_s, u"format"_s}));
        const QJsonObject error = answer[u"error"].toObject();
        QCOMPARE(error.keys(), (QStringList{u"code"_s, u"message"_s, u"next"_s, u"status"_s}));
        QCOMPARE(error[u"code"].toString(), errorCodeName(code));
        QVERIFY(error[u"message"].toString().contains(error[u"next"].toString()));
        QVERIFY(error[u"status"].isNull() || error[u"status"].toInt() >= 100);
        checkMessage(error[u"message"].toString(),
                     code == ErrorCode::TimedOut ? u"not complete within"_s : run.fault.says);
    }

    void theTime_isKept_data() { eachRun(); }
    void theTime_isKept()
    {
        QFETCH(const std::size_t, index);
        const Run &run = m_runs.at(index);
        const qint64 most = run.seconds() * 1000 + 1500 * slowness;
        QVERIFY2(run.child->elapsedMs() < most, qPrintable(u"%1 ms"_s.arg(run.child->elapsedMs())));
    }

    void theMemory_isBounded_data() { eachRun(); }
    void theMemory_isBounded()
    {
        if (isSanitized)
            QSKIP("the shadow of AddressSanitizer is counted as well");
        QFETCH(const std::size_t, index);
        const qint64 peak = m_runs.at(index).child->peakBytes();
        QVERIFY2(peak > 0 && peak < mostBytes, qPrintable(u"%1 MB"_s.arg(peak / 1'000'000)));
    }

    void theKey_isLeftNowhere_data() { eachRun(); }
    void theKey_isLeftNowhere()
    {
        QFETCH(const std::size_t, index);
        const Run &run = m_runs.at(index);
        QCOMPARE(keyIn(run.child->out(), testKey()), QByteArray());
        QCOMPARE(keyIn(run.child->err(), testKey()), QByteArray());
        QCOMPARE(filesWithKey(run.folder->path(), testKey()), QStringList());
    }

    /// The numbers as scripts know them, written down once more.
    void theExitCodes_areThoseOfTheContract_data()
    {
        QTest::addColumn<int>("exitCode");
        for (const auto &[name, exitCode] : contract)
            QTest::newRow(name) << exitCode;
    }
    void theExitCodes_areThoseOfTheContract()
    {
        QFETCH(const int, exitCode);
        int runs = 0;
        for (const Run &run : m_runs) {
            if (qstrcmp(run.fault.name, QTest::currentDataTag()) == 0) {
                QCOMPARE(run.child->exitCode(), exitCode);
                ++runs;
            }
        }
        QCOMPARE(runs, 2); // with --json and without
    }

private:
    static constexpr std::array contract{
        std::pair{"good", 0},
        std::pair{"400-string", 1},
        std::pair{"409-several", 1},
        std::pair{"401-json", 2},
        std::pair{"402-plan", 2},
        std::pair{"403-scope", 2},
        std::pair{"403-firewall-page", 2},
        std::pair{"404-json", 3},
        std::pair{"410-gone", 3},
        std::pair{"407-proxy", 4},
        std::pair{"429-plain", 4},
        std::pair{"500-empty", 4},
        std::pair{"502-html", 4},
        std::pair{"never-answers", 4},
        std::pair{"one-byte-at-a-time", 4},
        std::pair{"closes-without-answer", 4},
        std::pair{"shorter-than-announced", 4},
        std::pair{"302-other-origin", 4},
        std::pair{"ssh-banner", 4},
        std::pair{"204-no-content", 5},
        std::pair{"portal-page", 5},
        std::pair{"top-level-array", 5},
        std::pair{"bare-nan", 5},
        std::pair{"error-object", 5},
        std::pair{"gzip-false", 5},
        std::pair{"gzip-bomb", 5},
        std::pair{"endless-body", 5},
    };

    static FaultCase trouble(const char *name, const QByteArray &status)
    {
        FaultCase fault{name, status.isEmpty() ? FaultScript{{FaultStep::Kind::Close}} : sending(answer(status, {}))};
        fault.then = sending(answer("200 OK", goodBody()));
        return fault;
    }

    static FaultCase caseCalled(const char *name)
    {
        const auto found = std::ranges::find_if(faultCases(),
                                                [&](const FaultCase &fault) { return qstrcmp(fault.name, name) == 0; });
        if (found == faultCases().end())
            qFatal("no case is called %s", name);
        return *found;
    }

    static FaultCase thenGood(const char *name)
    {
        FaultCase fault = caseCalled(name);
        fault.code.reset();
        fault.then = sending(answer("200 OK", goodBody()));
        return fault;
    }

    void startNext()
    {
        Run &run = m_runs.at(m_started++);
        run.start();
        connect(run.child.get(), &ChildRun::finished, this, [this, &run] {
            run.end();
            ++m_ended;
            if (m_started < m_runs.size())
                startNext();
        });
    }

    void eachRun()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            QTest::addRow("%s%s", m_runs[i].fault.name, m_runs[i].json ? "" : " for people") << i;
    }

    static void checkGoodAnswer(const Run &run)
    {
        QVERIFY2(run.child->exitCode() == 0, run.child->err());
        QCOMPARE(run.child->err(), QByteArray());
        if (!run.json) {
            QVERIFY2(run.child->out().contains("nas-child-1"), run.child->out());
            return;
        }
        const QJsonObject answer = QJsonDocument::fromJson(run.child->out()).object();
        QVERIFY(answer.contains(u"models"_s) && !answer.contains(u"error"_s));
    }

    static void checkLine(const QByteArray &err)
    {
        QVERIFY2(err.startsWith("paretoscope: ") && err.endsWith('\n') && err.count('\n') == 1, err);
        const bool isPlain = std::ranges::all_of(
            err.chopped(1), [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != '\x7f'; });
        QVERIFY2(isPlain, err.toPercentEncoding(" "));
    }

    static void checkMessage(const QString &message, const QString &says)
    {
        QVERIFY2(message.contains(says), qPrintable(message));
        for (const auto &foreign : {"Error transferring"_L1, "server replied"_L1, "Operation canceled"_L1,
                                    "Connection closed"_L1, "QNetwork"_L1, ":/"_L1, "127.0.0."_L1, "<html"_L1, "<!"_L1})
            QVERIFY2(!message.contains(foreign), qPrintable(message));
    }

    std::vector<Run> m_runs;
    std::size_t m_started = 0;
    std::size_t m_ended = 0;
};

QTEST_GUILESS_MAIN(TestFaultProgram)
#include "tst_faultprogram.moc"
