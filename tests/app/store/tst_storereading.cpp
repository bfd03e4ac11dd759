// SPDX-License-Identifier: GPL-3.0-or-later
// What was kept is read wherever it can be, and reading writes nothing.
#include "app/store/askedstore.h"
#include "app/store/keptbodyfixture.h"
#include "app/store/storefolder.h"
#include "store/packing.h"
#include "store/sqlstatement.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSqlError>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

QList<KeptRun> listedIn(RunStore &store)
{
    QObject context;
    std::optional<Result<QList<KeptRun>>> answer;
    store.list(&context, [&answer](const auto &runs) { answer = runs; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        qFatal("no answer");
    return answer->value_or(QList<KeptRun>());
}

/// What a store that is opened anew says to a question about a run.
Result<std::optional<KeptBody>> foundAt(const QString &path, int number)
{
    RunStore store(path);
    return foundIn(store, runKey(number));
}

mode_t modeOf(const QString &path)
{
    struct stat now {};
    return ::stat(QFile::encodeName(path).constData(), &now) == 0 ? now.st_mode & 0777U : 0;
}

} // namespace

class TestStoreReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(::chmod(QFile::encodeName(m_temporary->path()).constData(), 0755) == 0); // others look into it below
        m_folder = m_temporary->filePath(u"paretoscope"_s);
        m_path = m_folder + u"/runs.sqlite"_s;
    }

    void whereNothingIsKept_nothingIsMade()
    {
        RunStore store(m_path);
        QSignalSpy troubled(&store, &RunStore::troubled);
        QVERIFY(!foundIn(store, runKey(1)).value());
        QVERIFY(listedIn(store).isEmpty());
        QVERIFY(troubled.isEmpty());
        QVERIFY(!QFileInfo::exists(m_folder));
    }
    void inAFolderWithoutAFile_nothingIsMadeEither()
    {
        QVERIFY(QDir().mkpath(m_folder));
        const QStringList before = stateOf(m_folder);
        QVERIFY(!foundAt(m_path, 1).value());
        QCOMPARE(stateOf(m_folder), before);
    }
    void anEmptyFile_isLeftEmpty()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(QFile(m_path).open(QIODevice::WriteOnly));
        const QStringList before = stateOf(m_folder);
        QVERIFY(!foundAt(m_path, 1).value());
        QCOMPARE(stateOf(m_folder), before);
    }
    void onceSomethingIsKept_itIsFoundByTheSameStore()
    {
        RunStore store(m_path);
        QVERIFY(!foundIn(store, runKey(1)).value());
        store.keep(numberedBody(1));
        QCOMPARE(foundIn(store, runKey(1)).value()->bytes, numberedBody(1).bytes);
        QCOMPARE(listedIn(store).size(), 1);
    }

    void inAReadOnlyFolder_theNewestIsRead_andNothingIsWritten_data()
    {
        QTest::addColumn<QStringList>("left");
        QTest::newRow("after a good end") << QStringList();
        QTest::newRow("after a kill") << QStringList{QString(), u"-wal"_s, u"-shm"_s};
        QTest::newRow("after a kill, without the index of the log") << QStringList{QString(), u"-wal"_s};
    }
    void inAReadOnlyFolder_theNewestIsRead_andNothingIsWritten()
    {
        QFETCH(const QStringList, left);
        const QString path = m_temporary->filePath(u"a folder/50% #1?.sqlite"_s);
        {
            const auto file = opened(m_path);
            QVERIFY(file->keep(numberedBody(1)));
            QVERIFY(file->keep({runKey(2), "the newest", moment(9)}));
            if (!left.isEmpty())
                copyAsKilled(m_path, path, left);
        }
        if (left.isEmpty())
            copyAsKilled(m_path, path, {QString()});
        const QString folder = QFileInfo(path).absolutePath();
        const ReadOnlyFolder readOnly(folder);
        const QStringList before = stateOf(folder);
        RunStore store(path);
        QSignalSpy troubled(&store, &RunStore::troubled);
        QCOMPARE(foundIn(store, runKey(1)).value()->bytes, numberedBody(1).bytes);
        QCOMPARE(foundIn(store, runKey(2)).value()->bytes, "the newest");
        QCOMPARE(listedIn(store).size(), 2);
        QVERIFY(troubled.isEmpty());
        QCOMPARE(stateOf(folder), before);
    }
    void aReadOnlyStore_stillOpens_andSaysOnceThatNewResultsStayInMemory()
    {
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        const ReadOnlyFolder readOnly(m_folder);
        RunStore store(m_path);
        QSignalSpy kept(&store, &RunStore::kept);
        QSignalSpy troubled(&store, &RunStore::troubled);
        for (const int number : {2, 3}) {
            QCOMPARE(foundIn(store, runKey(1)).value()->bytes, numberedBody(1).bytes);
            store.keep(numberedBody(number));
            QVERIFY(kept.wait());
        }
        QCOMPARE(troubled.size(), 1);
        const QString text = troubled.first().first().value<Error>().message();
        QVERIFY2(text.contains("can be read, but not written"_L1) && text.contains("new results stay in memory"_L1),
                 qPrintable(text));
        QCOMPARE(listedIn(store).size(), 3);
        QCOMPARE(foundIn(store, runKey(3)).value()->bytes, numberedBody(3).bytes);
    }
    void whatSQLiteHasBesideTheFile_mayBeImpossible_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("the log") << u"-wal"_s;
        QTest::newRow("its index") << u"-shm"_s;
    }
    void whatSQLiteHasBesideTheFile_mayBeImpossible()
    {
        QFETCH(const QString, ending);
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        QVERIFY(QDir().mkpath(m_path + ending)); // a folder in its place
        RunStore store(m_path);
        QSignalSpy kept(&store, &RunStore::kept);
        QSignalSpy troubled(&store, &RunStore::troubled);
        QCOMPARE(foundIn(store, runKey(1)).value()->bytes, numberedBody(1).bytes);
        QVERIFY(troubled.isEmpty());
        store.keep(numberedBody(2));
        QVERIFY(kept.wait());
        QCOMPARE(troubled.size(), 1);
        QVERIFY2(troubled.first().first().value<Error>().message().contains("can be read, but not written"_L1),
                 qPrintable(troubled.first().first().value<Error>().message()));
    }
    void onAFullDisk_whatWasKeptOpens()
    {
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        const FullDisk full(0);
        RunStore store(m_path);
        QSignalSpy kept(&store, &RunStore::kept);
        QSignalSpy troubled(&store, &RunStore::troubled);
        QCOMPARE(foundIn(store, runKey(1)).value()->bytes, numberedBody(1).bytes);
        QCOMPARE(listedIn(store).size(), 1);
        QVERIFY(troubled.isEmpty());
        store.keep(numberedBody(2));
        QVERIFY(kept.wait());
        QCOMPARE(troubled.size(), 1);
        const QString text = troubled.first().first().value<Error>().message();
        // The limit of a file's size is an error of the disk to SQLite; there is room.
        QVERIFY2(text.contains("disk reported an error"_L1) && !text.contains("is full"_L1), qPrintable(text));
    }
    void theCauseOfAFailure_isTold_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("writing");
        QTest::addColumn<QString>("reading");
        const QString unreadable = u"cannot be read (the words of SQLite)"_s;
        QTest::newRow("SQLITE_FULL") << 13 << u"The disk is full"_s << unreadable;
        QTest::newRow("SQLITE_IOERR_WRITE") << 778 << u"The disk reported an error"_s << unreadable;
        QTest::newRow("SQLITE_IOERR_FSYNC") << 1034 << u"The disk reported an error"_s << unreadable;
        QTest::newRow("SQLITE_IOERR_SHORT_READ") << 522 << u"is damaged"_s << u"is damaged"_s;
        QTest::newRow("SQLITE_IOERR_NOMEM") << 3082 << u"not enough memory"_s << u"not enough memory"_s;
        QTest::newRow("SQLITE_NOMEM") << 7 << u"not enough memory"_s << u"not enough memory"_s;
        QTest::newRow("SQLITE_READONLY") << 8 << u"not written"_s << unreadable;
        QTest::newRow("SQLITE_READONLY_DBMOVED") << 1032 << u"it was moved away"_s << u"it was moved away"_s;
        QTest::newRow("SQLITE_CANTOPEN") << 14 << u"not written"_s << unreadable;
        QTest::newRow("SQLITE_AUTH") << 23 << u"not written"_s << unreadable;
        QTest::newRow("SQLITE_BUSY_SNAPSHOT") << 517 << u"Another program holds"_s << unreadable;
        QTest::newRow("SQLITE_CORRUPT") << 11 << u"is damaged"_s << u"is damaged"_s;
        QTest::newRow("SQLITE_ERROR (no such table)") << 1 << u"is damaged"_s << u"is damaged"_s;
        QTest::newRow("SQLITE_NOTADB") << 26 << u"is not a file of kept results"_s
                                       << u"is not a file of kept results"_s;
        QTest::newRow("no driver") << 0 << u"cannot be opened for writing (the words of SQLite)"_s << unreadable;
    }
    void theCauseOfAFailure_isTold()
    {
        QFETCH(const int, code);
        QFETCH(const QString, writing);
        QFETCH(const QString, reading);
        const QSqlError error({}, u"the words of SQLite"_s, QSqlError::StatementError,
                              code == 0 ? QString() : QString::number(code));
        const QString toWrite = storeError(error, m_temporary->filePath(u"runs.sqlite"_s), Access::Writing).message();
        const QString toRead = storeError(error, m_temporary->filePath(u"runs.sqlite"_s), Access::Reading).message();
        QVERIFY2(toWrite.contains(writing), qPrintable(toWrite));
        QVERIFY2(toRead.contains(reading), qPrintable(toRead));
    }

    void whatIsNoFile_isNamed_andLeftAlone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("a folder") << u"folder"_s << u"is not a file of kept results"_s;
        QTest::newRow("a pipe") << u"pipe"_s << u"is not a file of kept results"_s;
        QTest::newRow("a link to a device") << u"device"_s << u"is not a file of kept results"_s;
        QTest::newRow("a link to itself") << u"loop"_s << u"cannot be read (Too many levels of symbolic links)"_s;
        QTest::newRow("a file that others keep") << u"private"_s << u"cannot be read (Permission denied)"_s;
        QTest::newRow("in a folder that others keep") << u"privateFolder"_s << u"cannot be read (Permission denied)"_s;
    }
    void whatIsNoFile_isNamed_andLeftAlone()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, says);
        QVERIFY(QDir().mkpath(m_folder));
        const QByteArray native = QFile::encodeName(m_path);
        if (what == "folder"_L1)
            QVERIFY(QDir().mkpath(m_path));
        else if (what == "pipe"_L1)
            QVERIFY(::mkfifo(native.constData(), 0600) == 0);
        else if (what == "device"_L1)
            QVERIFY(QFile::link(u"/dev/null"_s, m_path));
        else if (what == "loop"_L1)
            QVERIFY(QFile::link(m_path, m_path));
        else
            QVERIFY(opened(m_path)->keep(numberedBody(1)));
        const ReadOnlyFolder readOnly(m_folder, what == "private"_L1 ? 0 : 0444, what == "privateFolder"_L1 ? 0 : 0555);
        RunStore store(m_path);
        QSignalSpy kept(&store, &RunStore::kept);
        const auto found = foundIn(store, runKey(1));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::CannotRead);
        QVERIFY2(found.error().message().contains(says), qPrintable(found.error().message()));
        store.keep(numberedBody(2)); // stays in memory
        QVERIFY(kept.wait());
        QCOMPARE(foundIn(store, runKey(2)).value()->bytes, numberedBody(2).bytes);
    }

    void aLinkToNothing_becomesAFileOfItsUserAlone()
    {
        QVERIFY(QDir().mkpath(m_folder));
        const QString target = m_temporary->filePath(u"elsewhere.sqlite"_s);
        QVERIFY(QFile::link(target, m_path));
        QVERIFY(!foundAt(m_path, 1).value()); // reading follows it to nothing
        QVERIFY(!QFileInfo::exists(target));
        const mode_t before = ::umask(0);
        const auto file = opened(m_path);
        QVERIFY(file->keep(numberedBody(1)));
        ::umask(before);
        QVERIFY(QFileInfo(m_path).isSymLink());
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
            QCOMPARE(modeOf(target + ending), mode_t(0600));
        QCOMPARE(foundAt(m_path, 1).value()->bytes, numberedBody(1).bytes);
    }
    void aLinkIntoNowhere_isToldAbout()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(QFile::link(m_temporary->filePath(u"no/where.sqlite"_s), m_path));
        const auto file = StoreFile::open(m_path, roomy);
        QVERIFY(!file);
        QVERIFY2(file.error().message().contains("cannot be opened for writing (No such file or directory)"_L1),
                 qPrintable(file.error().message()));
    }
    void aFileThatOthersCouldRead_isTakenFromThem()
    {
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        QVERIFY(::chmod(QFile::encodeName(m_path).constData(), 0644) == 0);
        const auto file = opened(m_path);
        QVERIFY(file->keep(numberedBody(2)));
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
            QCOMPARE(modeOf(m_path + ending), mode_t(0600));
    }

    void aReaderWithoutLocks_knowsWhenAnotherProgramHasWritten()
    {
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        std::unique_ptr<StoreFile> reader;
        {
            const ReadOnlyFolder readOnly(m_folder);
            reader = StoreFile::openExisting(m_path, roomy).value();
        }
        QVERIFY(reader && reader->isReadOnly() && reader->isAsOpened());
        const auto writer = opened(m_path);
        QVERIFY(writer->keep(numberedBody(2)));
        tamper(m_path, u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // from the log into the file
        QVERIFY(writer->isAsOpened() && !reader->isAsOpened());
    }
    void aReaderWithoutRights_seesWhatAnotherProgramJustKept()
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(PARETOSCOPE_STORE_WRITER), {m_path, u"0"_s});
        int acknowledged = 0;
        const auto takeWord = [&writer, &acknowledged] {
            acknowledged += static_cast<int>(writer.readAllStandardOutput().count('\n'));
        };
        while (acknowledged < 3 && writer.waitForReadyRead(20'000))
            takeWord();
        {
            const ReadOnlyFolder readOnly(m_folder);
            for (int round = 0; round < 40; ++round) {
                const int before = acknowledged;
                const auto hasKeptMore = [&] {
                    takeWord();
                    return acknowledged > before;
                };
                QVERIFY(QTest::qWaitFor(hasKeptMore));
                const int newest = acknowledged - 1;
                const auto found = foundAt(m_path, newest);
                QVERIFY2(found, qPrintable(found ? QString() : found.error().message() + found.error().detail));
                QVERIFY2(*found, qPrintable(u"%1 was acknowledged and is not seen"_s.arg(newest)));
                QCOMPARE((*found)->bytes, numberedBody(newest).bytes);
            }
        }
        writer.kill();
        writer.waitForFinished();
    }

    void aDamagedBody_isOneWord_whateverIsWrongWithIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = packed(QByteArray("{\"models\":[]}").repeated(100));
        const auto withLength = [&good](quint32 length) {
            QByteArray bytes = good;
            qToBigEndian(length, bytes.data());
            return bytes;
        };
        QByteArray flipped = good;
        flipped[flipped.size() / 2] = static_cast<char>(flipped.at(flipped.size() / 2) ^ 0x10);
        QTest::newRow("a bit flipped") << flipped;
        QTest::newRow("cut") << good.first(good.size() / 2);
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("three bytes") << good.first(3);
        QTest::newRow("the length alone") << good.first(4);
        QTest::newRow("a length of 4 GB") << withLength(0xffffffff);
        QTest::newRow("a length of none") << withLength(0);
        QTest::newRow("a length that is one short") << withLength(1299);
        QTest::newRow("another body") << packed("{}");
    }
    void aDamagedBody_isOneWord_whateverIsWrongWithIt()
    {
        QFETCH(const QByteArray, bytes);
        const QByteArray body = QByteArray("{\"models\":[]}").repeated(100);
        QVERIFY(opened(m_path)->keep({runKey(1), body, moment(0)}));
        tamper(m_path, u"UPDATE body SET packed = x'%1'"_s.arg(QLatin1StringView(bytes.toHex())));
        s_warnings.clear();
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { s_warnings << text; });
        rlimit memory{};
        getrlimit(RLIMIT_AS, &memory);
#ifndef __SANITIZE_ADDRESS__ // which takes terabytes of addresses for itself
        const rlimit little{static_cast<rlim_t>(2) << 30, memory.rlim_max}; // a length of 4 GB finds no room
        setrlimit(RLIMIT_AS, &little);
#endif
        RunStore store(m_path);
        const auto found = foundIn(store, runKey(1));
        setrlimit(RLIMIT_AS, &memory);
        qInstallMessageHandler(before);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::CannotRead);
        QVERIFY2(found.error().message().contains("Fetch it again"_L1), qPrintable(found.error().message()));
        QCOMPARE(s_warnings, QStringList());
        store.keep({runKey(1), body, moment(1)}); // the same again heals it
        QCOMPARE(foundIn(store, runKey(1)).value()->bytes, body);
    }
    void whatQtPacked_isOpened()
    {
        for (const QByteArray &bytes : {QByteArray(""), QByteArray("x"), QByteArray(3'000'000, ' '), noise(1, 100'000)})
            QCOMPARE(unpacked(qCompress(bytes)), bytes);
    }

private:
    inline static QStringList s_warnings;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestStoreReading)
#include "tst_storereading.moc"
