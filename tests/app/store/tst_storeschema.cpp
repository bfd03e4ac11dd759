// SPDX-License-Identifier: GPL-3.0-or-later
// A file of another version: older ones are brought up to date, newer and foreign ones are left alone. There is one
// version yet; the next ones are made up here.
#include "app/store/keptbodyfixture.h"
#include "app/store/storefolder.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// This program's schema, and one step more for each list of statements.
SchemaSteps withSteps(const QList<QStringList> &more) { return schemaSteps() + more; }

const QStringList addNotes{u"ALTER TABLE body ADD COLUMN note TEXT NOT NULL DEFAULT 'none'"_s,
                           u"UPDATE body SET note = 'was ' || id"_s};
const QStringList addStars{u"CREATE TABLE star (body INTEGER)"_s,
                           u"INSERT INTO star SELECT id FROM body WHERE note = 'was 1'"_s};

QVariant valueIn(const QString &path, const QString &question)
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (database.open() && query.exec(question) && query.next())
            value = query.value(0);
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return value;
}

QVariant versionOf(const QString &path) { return valueIn(path, u"PRAGMA user_version"_s); }

} // namespace

class TestStoreSchema : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(u"kept"_s);
        m_path = m_folder + u"/runs.sqlite"_s;
    }

    void anOlderFile_takesTheStepsItLacks_andKeepsWhatItHas()
    {
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        const auto file = StoreFile::open(m_path, roomy, withSteps({addNotes, addStars}));
        QVERIFY(file);
        QCOMPARE(versionOf(m_path), 3);
        QCOMPARE(valueIn(m_path, u"SELECT note FROM body"_s), u"was 1"_s);
        QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM star"_s), 1);
        QVERIFY((*file)->keep(numberedBody(2)));
        for (const int number : {1, 2})
            QCOMPARE((*file)->newest(runKey(number)).value()->bytes, numberedBody(number).bytes);
    }
    void aNewFile_takesAllSteps()
    {
        const auto file = StoreFile::open(m_path, roomy, withSteps({addNotes}));
        QVERIFY(file && (*file)->keep(numberedBody(1)));
        QCOMPARE(versionOf(m_path), 2);
        QCOMPARE(valueIn(m_path, u"SELECT note FROM body"_s), u"none"_s);
    }
    void aStepThatFails_leavesTheVersionBefore()
    {
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        const SchemaSteps broken = withSteps({addNotes, addStars + QStringList{u"INSERT INTO nowhere VALUES (1)"_s}});
        QVERIFY(!StoreFile::open(m_path, roomy, broken));
        QCOMPARE(versionOf(m_path), 2); // the first step is done for good
        QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM sqlite_master WHERE name = 'star'"_s), 0);
        QCOMPARE(valueIn(m_path, u"SELECT note FROM body"_s), u"was 1"_s);
        QVERIFY(StoreFile::open(m_path, roomy, withSteps({addNotes, addStars})));
        QCOMPARE(versionOf(m_path), 3);
    }
    void aKillInTheMiddleOfAStep_leavesTheVersionBefore()
    {
        for (int number = 0; number < 5; ++number)
            QVERIFY(opened(m_path)->keep(numberedBody(number)));
        for (int kill = 0; kill < 5; ++kill) {
            QProcess upgrade;
            upgrade.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            upgrade.start(QStringLiteral(PARETOSCOPE_STORE_WRITER), {m_path});
            // It writes the step into its log long before it could end it.
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_path + u"-wal"_s).size() > 10'000'000, 20'000);
            upgrade.kill();
            upgrade.waitForFinished();
            QCOMPARE(upgrade.exitStatus(), QProcess::CrashExit);
            const auto file = opened(m_path); // this program knows the first version alone
            for (int number = 0; number < 5; ++number)
                QCOMPARE(file->newest(runKey(number)).value()->bytes, numberedBody(number).bytes);
            QVERIFY(file->keep(numberedBody(5 + kill)));
        }
        QCOMPARE(versionOf(m_path), 1);
        QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM sqlite_master WHERE name = 'filler'"_s), 0);
    }
    void twoPrograms_mayTakeTheStepsAtOnce_data()
    {
        QTest::addColumn<bool>("hasLock");
        QTest::newRow("one after the other") << true;
        QTest::newRow("without the lock for it") << false;
    }
    void twoPrograms_mayTakeTheStepsAtOnce()
    {
        QFETCH(const bool, hasLock);
        QVERIFY(opened(m_path)->keep(numberedBody(1)));
        const auto held = opened(m_path); // so that the log stays
        if (!hasLock)
            QVERIFY(QDir().mkpath(m_path + u".opening/in the way"_s));
        QThreadPool threads;
        threads.setMaxThreadCount(8);
        std::atomic<int> good = 0;
        for (int program = 0; program < 8; ++program) {
            threads.start([this, &good] {
                const auto file = StoreFile::open(m_path, roomy, withSteps({addNotes, addStars}));
                good += file && (*file)->newest(runKey(1)).value().has_value() ? 1 : 0;
            });
        }
        threads.waitForDone();
        QCOMPARE(good.load(), 8);
        QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM star"_s), 1);
    }

    void aNewerFile_isRefused_andNothingOfItChanges_data()
    {
        QTest::addColumn<QStringList>("left");
        QTest::newRow("after a good end") << QStringList{QString()};
        QTest::newRow("after a kill") << QStringList{QString(), u"-wal"_s, u"-shm"_s};
        QTest::newRow("after a kill, without the index of the log") << QStringList{QString(), u"-wal"_s};
    }
    void aNewerFile_isRefused_andNothingOfItChanges()
    {
        QFETCH(const QStringList, left);
        const QString path = m_temporary->filePath(u"newer/runs.sqlite"_s);
        {
            // The version is written where a killed program leaves it: in the log.
            const auto file = StoreFile::open(m_path, roomy, withSteps({addNotes}));
            QVERIFY((*file)->keep(numberedBody(1)));
            if (left.size() > 1)
                copyAsKilled(m_path, path, left);
        }
        if (left.size() == 1)
            copyAsKilled(m_path, path, left);
        const QString folder = QFileInfo(path).absolutePath();
        QVERIFY(::chmod(QFile::encodeName(path).constData(), 0644) == 0); // rights are left alone, too
        const QStringList before = stateOf(folder);
        for (const auto &file : {StoreFile::open(path, roomy).map([](auto &&) {}),
                                 StoreFile::openExisting(path, roomy).map([](auto &&) {})}) {
            QVERIFY(!file);
            QVERIFY2(file.error().message().contains("newer version"_L1),
                     qPrintable(file.error().message() + file.error().detail));
        }
        QCOMPARE(stateOf(folder), before);
    }
    void aFileThatGetsNewer_whileItIsOpen_isWrittenAndReadNoMore()
    {
        const auto file = opened(m_path);
        QVERIFY(file->keep(numberedBody(1)));
        QVERIFY(StoreFile::open(m_path, roomy, withSteps({addNotes})));
        const auto kept = file->keep(numberedBody(2));
        QVERIFY(!kept);
        QVERIFY2(kept.error().message().contains("newer version"_L1), qPrintable(kept.error().message()));
        QVERIFY(!file->newest(runKey(1)));
        QVERIFY(!file->runs());
        QCOMPARE(valueIn(m_path, u"SELECT count(*) FROM body"_s), 1);
    }
    void aHalfMadeFile_isFinishedOrLeftAlone_data()
    {
        QTest::addColumn<QStringList>("made");
        QTest::addColumn<QString>("says");
        const QString mark = u"PRAGMA application_id = 0x50617265"_s;
        QTest::newRow("the mark, no table") << QStringList{mark} << QString();
        QTest::newRow("the mark and the version, no table")
            << QStringList{mark, u"PRAGMA user_version = 1"_s} << QString();
        QTest::newRow("the log, no table") << QStringList{u"PRAGMA journal_mode = WAL"_s} << QString();
        QTest::newRow("our table, no mark")
            << QStringList{u"CREATE TABLE body (id INTEGER)"_s} << u"is not a file of kept results"_s;
        QTest::newRow("a version of others, no table")
            << QStringList{u"PRAGMA user_version = 7"_s} << u"is not a file of kept results"_s;
        QTest::newRow("the mark, another table")
            << QStringList{mark, u"CREATE TABLE body (id INTEGER)"_s} << u"is damaged"_s;
        QTest::newRow("the mark, a newer version, no table")
            << QStringList{mark, u"PRAGMA user_version = 2"_s} << u"newer version"_s;
    }
    void aHalfMadeFile_isFinishedOrLeftAlone()
    {
        QFETCH(const QStringList, made);
        QFETCH(const QString, says);
        QVERIFY(QDir().mkpath(m_folder));
        for (const QString &statement : made)
            tamper(m_path, statement);
        const QByteArray before = contents(m_path);
        const auto file = StoreFile::open(m_path, roomy);
        QVERIFY2(file.has_value() == says.isEmpty(), qPrintable(file ? u"opened"_s : file.error().message()));
        if (says.isEmpty()) {
            QVERIFY((*file)->keep(numberedBody(1)));
            QCOMPARE((*file)->newest(runKey(1)).value()->bytes, numberedBody(1).bytes);
            return;
        }
        QVERIFY2(file.error().message().contains(says), qPrintable(file.error().message()));
        if (!says.contains("damaged"_L1))
            QCOMPARE(contents(m_path), before);
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestStoreSchema)
#include "tst_storeschema.moc"
