// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keptbodyfixture.h"
#include "app/store/storefolder.h"
#include "support/fulldisk.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

QList<QString> versionsOf(const StoreFile &file)
{
    QList<QString> versions;
    const QList<KeptRun> runs = file.runs().value();
    for (const KeptRun &kept : runs)
        versions << kept.run.address.version;
    std::ranges::sort(versions);
    return versions;
}

} // namespace

class TestStoreFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"some/folder/runs.sqlite"_s);
    }

    void aBody_comesBack_afterTheFileWasClosed()
    {
        const KeptBody body{runKey(5), QByteArray("{\"status\":\"finished\",\0\xff}", 23), moment(0)};
        QVERIFY(opened(m_path)->keep(body));
        const auto file = opened(m_path);
        const auto kept = file->newest(runKey(5)).value();
        QVERIFY(kept);
        QCOMPARE(kept->bytes, body.bytes);
        QCOMPARE(kept->fetchedAt, body.fetchedAt);
        QVERIFY(!file->newest(runKey(6)).value());
        QVERIFY(!file->newest(runKey(5, u"http://127.0.0.1:8080"_s)).value());
    }
    void aTraining_isARunOfItsOwn()
    {
        const auto file = opened(m_path);
        RunKey one = runKey(5);
        one.address.trainingId = u"acme/bottles/5"_s;
        QVERIFY(file->keep({one, "one", moment(0)}));
        QVERIFY(!file->newest(runKey(5)).value());
        QCOMPARE(file->newest(one).value()->bytes, "one");
        QCOMPARE(file->runs().value().first().run, one);
    }
    void theNewestBody_wins_andAnUnchangedOneOnlyGetsItsTime()
    {
        {
            const auto file = opened(m_path);
            QVERIFY(file->keep({runKey(5), "first", moment(0)}));
            QVERIFY(file->keep({runKey(5), "second", moment(1)}));
            QCOMPARE(file->newest(runKey(5)).value()->bytes, "second");
        }
        const qint64 size = QFileInfo(m_path).size(); // the log was taken into the file when that was closed
        {
            const auto file = opened(m_path);
            for (int second = 2; second < 200; ++second)
                QVERIFY(file->keep({runKey(5), "second", moment(second)}));
            QCOMPARE(file->newest(runKey(5)).value()->fetchedAt, moment(199));
        }
        QCOMPARE(QFileInfo(m_path).size(), size);
    }
    void runs_areListed_theNewestFirst()
    {
        const auto file = opened(m_path);
        for (const int number : {1, 3, 2})
            QVERIFY(file->keep({runKey(number), "body", moment(number)}));
        QVERIFY(file->keep({runKey(1), "again", moment(9)}));
        const QList<KeptRun> runs = file->runs().value();
        QCOMPARE(runs.size(), 3);
        QCOMPARE(runs.at(0).run, runKey(1));
        QCOMPARE(runs.at(0).fetchedAt, moment(9));
        QCOMPARE(runs.at(1).run, runKey(3));
        QCOMPARE(runs.at(2).run, runKey(2));
    }

    void overTheLimit_replacedBodiesGoFirst_thenTheOldest()
    {
        const auto file = opened(m_path, 64'000); // room for four of them with what SQLite needs itself
        QVERIFY(file->keep({runKey(1), noise(1, 10'000), moment(0)}));
        QVERIFY(file->keep({runKey(2), noise(2, 10'000), moment(1)}));
        QVERIFY(file->keep({runKey(2), noise(3, 10'000), moment(2)})); // replaces the one before
        QVERIFY(file->keep({runKey(3), noise(4, 10'000), moment(3)}));
        QVERIFY(file->keep({runKey(4), noise(5, 10'000), moment(4)})); // now the replaced one has to go
        QCOMPARE(versionsOf(*file), (QList<QString>{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(file->newest(runKey(2)).value()->bytes, noise(3, 10'000));
        QVERIFY(file->keep({runKey(5), noise(6, 10'000), moment(5)})); // now the oldest
        QCOMPARE(versionsOf(*file), (QList<QString>{u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    }
    void theFile_staysWithinTheLimit_data()
    {
        QTest::addColumn<int>("bodies");
        QTest::addColumn<int>("bytes");
        QTest::newRow("large bodies") << 12 << 900'000;
        QTest::newRow("many small ones") << 400 << 100; // each takes more than its bytes
        QTest::newRow("of all sizes") << 80 << 0;
    }
    void theFile_staysWithinTheLimit()
    {
        QFETCH(const int, bodies);
        QFETCH(const int, bytes);
        const qint64 limit = std::max(100'000, bytes == 0 ? 500'000 : bytes * 3);
        const auto file = opened(m_path, limit);
        for (int number = 0; number < bodies; ++number) {
            const int size = bytes > 0 ? bytes : number * 7919 % 90'000;
            QVERIFY(file->keep({runKey(number), noise(number, size), moment(number)}));
            QVERIFY2(QFileInfo(m_path).size() <= limit,
                     qPrintable(u"%1 after %2"_s.arg(QFileInfo(m_path).size()).arg(number)));
            QVERIFY(QFileInfo(m_path + u"-wal"_s).size() <= 4 * 1024 * 1024);
        }
        QCOMPARE(file->newest(runKey(bodies - 1)).value()->fetchedAt, moment(bodies - 1));
        QVERIFY(versionsOf(*file).size() > 1);
    }
    void aLargeBody_doesNotStayInTheLog()
    {
        const auto file = opened(m_path);
        QVERIFY(file->keep({runKey(1), noise(1, 6'000'000), moment(0)}));
        QVERIFY2(QFileInfo(m_path + u"-wal"_s).size() <= 4 * 1024 * 1024,
                 qPrintable(QString::number(QFileInfo(m_path + u"-wal"_s).size())));
        QVERIFY(QFileInfo(m_path).size() > 6'000'000);
    }
    void aFileThatWasTooLarge_getsSmaller_whenNextWritten()
    {
        {
            const auto file = opened(m_path);
            for (int number = 0; number < 60; ++number)
                QVERIFY(file->keep({runKey(number), noise(number, 300'000), moment(number)}));
        }
        tamper(m_path, u"DELETE FROM body WHERE id % 2 = 0"_s); // as it was left when one page in all was given back
        QVERIFY(QFileInfo(m_path).size() > 18'000'000);
        const auto file = opened(m_path, 6'000'000);
        QVERIFY(file->keep({runKey(99), "small", moment(99)}));
        while (file->giveBack()) {}
        QVERIFY2(QFileInfo(m_path).size() <= 6'000'000, qPrintable(QString::number(QFileInfo(m_path).size())));
        QCOMPARE(versionsOf(*file).size(), 20); // 19 of the others
        QCOMPARE(file->newest(runKey(58)).value()->bytes, noise(58, 300'000));
    }
    void givingBack_takesAMoment_howeverMuchThereIs()
    {
        {
            const auto file = opened(m_path);
            for (int number = 0; number < 30; ++number)
                QVERIFY(file->keep({runKey(number), noise(number, 1'000'000), moment(number)}));
        }
        tamper(m_path, u"DELETE FROM body WHERE id < 30"_s);
        const auto file = opened(m_path);
        for (bool isMore = true; isMore;) {
            QElapsedTimer timer;
            timer.start();
            isMore = file->giveBack();
            QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed()))); // a tenth, and the disk
        }
        QVERIFY(QFileInfo(m_path).size() < 1'100'000);
    }
    void aBodyAboveTheLimit_isRefused_andNothingElseGoes()
    {
        const auto file = opened(m_path, 20'000);
        QVERIFY(file->keep({runKey(1), noise(1, 10'000), moment(0)}));
        const auto kept = file->keep({runKey(2), noise(2, 30'000), moment(1)});
        QVERIFY(!kept);
        QVERIFY2(kept.error().message().contains("acme/bottles/2"_L1), qPrintable(kept.error().message()));
        QCOMPARE(versionsOf(*file), QList<QString>{u"1"_s});
    }

    void theFile_isOfItsUserAlone()
    {
        QVERIFY(opened(m_path)->keep({runKey(1), "body", moment(0)}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_path) & others));
        QVERIFY(!(QFileInfo(m_path).permissions() & others));
    }
    void aPlaceWithoutAFolder_isToldAbout()
    {
        const auto file = StoreFile::open(u"/proc/self/paretoscope/runs.sqlite"_s, roomy);
        QVERIFY(!file);
        QVERIFY2(file.error().message().contains("cannot be opened for writing"_L1),
                 qPrintable(file.error().message()));
    }
    void aForeignFile_isLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("This is my diary.\n").repeated(100);
        QTest::newRow("an overwritten head") << QByteArray(4096, '\xa5');
        QTest::newRow("a short file") << QByteArray("x");
    }
    void aForeignFile_isLeftAlone()
    {
        QFETCH(const QByteArray, bytes);
        const QString path = m_folder->filePath(u"foreign"_s);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        const auto file = StoreFile::open(path, roomy);
        QVERIFY(!file);
        QVERIFY2(file.error().message().contains("nothing is written to it"_L1), qPrintable(file.error().message()));
        QCOMPARE(contents(path), bytes);
    }
    void anotherProgramsDatabase_isLeftAlone()
    {
        const QString path = m_folder->filePath(u"other.sqlite"_s);
        tamper(path, u"CREATE TABLE diary (entry TEXT)"_s);
        const QByteArray before = contents(path);
        const auto file = StoreFile::open(path, roomy);
        QVERIFY(!file);
        QVERIFY2(file.error().message().contains("is not a file of kept results"_L1),
                 qPrintable(file.error().message()));
        QCOMPARE(contents(path), before);
    }
    void aNewerFile_isLeftAlone()
    {
        QVERIFY(opened(m_path)->keep({runKey(1), "body", moment(0)}));
        tamper(m_path, u"PRAGMA user_version = 2"_s);
        const QByteArray before = contents(m_path);
        const auto file = StoreFile::open(m_path, roomy);
        QVERIFY(!file);
        QVERIFY2(file.error().message().contains("newer version"_L1), qPrintable(file.error().message()));
        QCOMPARE(contents(m_path), before);
    }
    void aDamagedTable_isToldAbout_andNotWrittenTo()
    {
        {
            const auto file = opened(m_path);
            for (int number = 0; number < 50; ++number)
                QVERIFY(file->keep(numberedBody(number)));
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 1; page * 4096 < file.size(); ++page) { // all but the head
            file.seek(page * 4096);
            file.write(QByteArray(4096, '\x5a'));
        }
        file.close();
        const QByteArray before = contents(m_path);
        const auto damaged = opened(m_path); // the head is fine
        const auto kept = damaged->keep(numberedBody(99));
        QVERIFY(!kept);
        QVERIFY2(kept.error().message().contains("is damaged"_L1),
                 qPrintable(kept.error().message() + kept.error().detail));
        QVERIFY(!damaged->newest(runKey(1)));
        QCOMPARE(contents(m_path), before);
    }
    void aDamagedBody_isNotShown()
    {
        QVERIFY(opened(m_path)->keep({runKey(1), "body", moment(0)}));
        tamper(m_path, u"UPDATE body SET packed = x'0000000401020304'"_s);
        const auto file = opened(m_path);
        const auto kept = file->newest(runKey(1));
        QVERIFY(!kept);
        QVERIFY2(kept.error().message().contains("Fetch it again"_L1), qPrintable(kept.error().message()));
        QVERIFY(file->keep({runKey(1), "fresh", moment(1)})); // and a fetched one takes its place
        QCOMPARE(file->newest(runKey(1)).value()->bytes, "fresh");
    }
    void aFullDisk_losesNothing_andGoesOnWhenThereIsRoom()
    {
        const auto file = opened(m_path);
        QVERIFY(file->keep({runKey(1), noise(1, 50'000), moment(0)}));
        {
            const FullDisk full(120'000);
            Result<void> kept;
            for (int number = 2; kept && number < 50; ++number)
                kept = file->keep({runKey(number), noise(number, 20'000), moment(number)});
            QVERIFY(!kept);
            QVERIFY2(kept.error().message().contains("those kept before are not changed"_L1),
                     qPrintable(kept.error().message() + kept.error().detail));
            QCOMPARE(file->newest(runKey(1)).value()->bytes, noise(1, 50'000));
        }
        QVERIFY(file->keep({runKey(60), noise(60, 200'000), moment(60)}));
        QCOMPARE(opened(m_path)->newest(runKey(60)).value()->bytes, noise(60, 200'000));
        QCOMPARE(opened(m_path)->newest(runKey(1)).value()->bytes, noise(1, 50'000));
    }
    void twoAtOnce_seeWhatTheOtherKept()
    {
        const auto one = opened(m_path);
        const auto other = opened(m_path);
        for (int number = 0; number < 20; ++number)
            QVERIFY((number % 2 ? one : other)->keep(numberedBody(number)));
        for (int number = 0; number < 20; ++number)
            QCOMPARE((number % 2 ? other : one)->newest(runKey(number)).value()->bytes, numberedBody(number).bytes);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"
