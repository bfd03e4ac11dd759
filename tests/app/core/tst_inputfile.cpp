// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inputfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr InputLimits small{.maxBytes = 1000};
constexpr std::chrono::milliseconds moment = 200ms;
constexpr std::chrono::milliseconds longTime = 30s;

} // namespace

/// What a person may name as a file, and what comes of it.
class TestInputFile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { std::ignore = std::signal(SIGPIPE, SIG_IGN); } // a writer may lose its reader
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void aPlainFile_isReadToItsEnd()
    {
        QCOMPARE(readInput(write("abc\ndef\n"), small).value(), "abc\ndef\n");
        QCOMPARE(readInput(write({}), small).value(), QByteArray());
    }
    void aFileOfTheKernel_isReadAlthoughItsSizeIsNought()
    {
        QVERIFY(readInput(u"/proc/self/status"_s, {.maxBytes = 100'000}).value().startsWith("Name:"));
    }
    void theBound_isTheLastByteThatIsRead()
    {
        QCOMPARE(readInput(write(QByteArray(1000, 'a')), small).value().size(), 1000);
        const auto more = readInput(write(QByteArray(1001, 'a')), small);
        QCOMPARE(more.error().code, ErrorCode::TooLarge);
        QVERIFY2(
            readInput(write(QByteArray(70'000, 'a')), {.maxBytes = 64 * 1024}).error().message().contains("64 KB"_L1),
            "unit");
    }
    void whatIsNoFile_isRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &device : {u"/dev/zero"_s, u"/dev/null"_s, u"/dev/full"_s, u"/dev/tty"_s, u"/dev/random"_s})
            QTest::newRow(qPrintable(device)) << device;
        QTest::newRow("folder") << u"/tmp"_s;
    }
    void whatIsNoFile_isRefusedAtOnce()
    {
        QFETCH(const QString, path);
        const QString link = m_folder->filePath(u"link.json"_s);
        QVERIFY(QFile::link(path, link));
        for (const QString &each : {path, link}) {
            const auto read = readInput(each, small, Patience(longTime));
            QCOMPARE(read.error().code, ErrorCode::NotAResult);
            QVERIFY2(read.error().message().contains(path == "/tmp"_L1 ? " is a folder."_L1 : " is a device."_L1),
                     qPrintable(read.error().message()));
        }
    }
    void whatIsNotThere_isMissing()
    {
        QCOMPARE(readInput(m_folder->filePath(u"missing"_s), small).error().code, ErrorCode::NotFound);
        QCOMPARE(readInput(write({}) + u"/below"_s, small).error().code, ErrorCode::NotFound);
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(m_folder->filePath(u"gone"_s), link));
        QCOMPARE(readInput(link, small).error().code, ErrorCode::NotFound);
    }
    void aSocket_isRefusedAtOnce()
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(m_folder->filePath(u"socket"_s));
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(readInput(QFile::decodeName(path), small, Patience(longTime)).error().code, ErrorCode::NotAResult);
        ::close(socket);
    }
    void aPipe_isRefused_whereNobodyWaits() { QCOMPARE(readInput(pipe(), small).error().code, ErrorCode::NotAResult); }
    void aPipe_isReadToItsEnd_wheneverTheWriterComes()
    {
        const QString path = pipe();
        std::jthread writer([&path] {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly)) // returns when the reader is there
                file.write("from a pipe");
        });
        QCOMPARE(readInput(path, small, Patience(longTime)).value(), "from a pipe");
    }
    void aPipe_isGivenUp_whenItsEndDoesNotCome_data()
    {
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("nobody writes") << false;
        QTest::newRow("the writer stays") << true;
    }
    void aPipe_isGivenUp_whenItsEndDoesNotCome()
    {
        QFETCH(const bool, isWritten);
        const QString path = pipe();
        const int writer = isWritten ? ::open(qPrintable(path), O_RDWR) : -1;
        if (isWritten)
            QCOMPARE(::write(writer, "{", 1), 1);
        QElapsedTimer clock;
        clock.start();
        const auto read = readInput(path, small, Patience(moment));
        QVERIFY(clock.elapsed() >= moment.count() && clock.elapsed() < 10 * moment.count());
        QCOMPARE(read.error().code, ErrorCode::CannotRead);
        QVERIFY2(read.error().message().startsWith("The end of pipe did not come within 0.2 s"_L1),
                 qPrintable(read.error().message()));
        ::close(writer);
    }
    void waiting_endsWhenItIsStopped()
    {
        std::stop_source stop;
        const QString path = pipe();
        std::jthread stopper([&stop, &path](const std::stop_token &isOver) {
            const int writer = ::open(qPrintable(path), O_WRONLY); // returns when the reader is there
            stop.request_stop();
            while (!isOver.stop_requested())
                std::this_thread::yield();
            ::close(writer);
        });
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(readInput(path, small, Patience(longTime, stop.get_token())).error().code, ErrorCode::CannotRead);
        QVERIFY(clock.elapsed() < longTime.count() / 10);
    }
    void aPipeWithoutEnd_isReadUpToTheBound()
    {
        const QString path = pipe();
        std::jthread writer([&path](const std::stop_token &stop) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                while (!stop.stop_requested() && file.write(QByteArray(100, 'x')) > 0) {}
        });
        QCOMPARE(readInput(path, small, Patience(longTime)).error().code, ErrorCode::TooLarge);
    }
    void anOpenPipe_isReadByItsNumber()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        QCOMPARE(::write(ends[1], "substituted", 11), 11);
        ::close(ends[1]);
        QCOMPARE(readInput(u"/dev/fd/%1"_s.arg(ends[0]), small, Patience(longTime)).value(), "substituted");
        ::close(ends[0]);
    }
    void theFirstLine_isEnough_whateverFollows()
    {
        const InputLimits line{.maxBytes = 10, .firstLineAlone = true};
        QCOMPARE(readInput(write("abc\n" + QByteArray(5000, 'x')), line).value(), "abc");
        QCOMPARE(readInput(write("abc"), line).value(), "abc");
        QCOMPARE(readInput(write("0123456789a\n"), line).error().code, ErrorCode::TooLarge);
        const QString path = pipe();
        const int writer = ::open(qPrintable(path), O_RDWR); // and stays
        QCOMPARE(::write(writer, "abc\n", 4), 4);
        QCOMPARE(readInput(path, line, Patience(longTime)).value(), "abc");
        ::close(writer);
    }
    void whatOthersCanRead_isRefusedWhereOnlyTheOwnerMay()
    {
        const InputLimits ours{.maxBytes = 1000, .ownersAlone = true};
        const QString path = write("abc");
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner));
        QCOMPARE(readInput(path, ours).value(), "abc");
        for (const QFileDevice::Permission others : {QFileDevice::ReadOther, QFileDevice::ReadGroup}) {
            QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | others));
            QCOMPARE(readInput(path, ours).error().code, ErrorCode::Usage);
            QCOMPARE(readInput(path, small).value(), "abc");
        }
    }

private:
    QString write(const QByteArray &content)
    {
        QFile file(m_folder->filePath(u"file"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    QString pipe()
    {
        const QString path = m_folder->filePath(u"pipe"_s);
        if (::mkfifo(qPrintable(path), 0644) != 0)
            qFatal("no pipe");
        return path;
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestInputFile)
#include "tst_inputfile.moc"
