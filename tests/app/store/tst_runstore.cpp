// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/askedstore.h"
#include "app/store/keptbodyfixture.h"
#include "store/runstore.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

class TestRunStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"runs.sqlite"_s);
    }

    void nothingIsOpened_beforeTheFirstCall()
    {
        const RunStore store(m_path);
        QVERIFY(!QFileInfo::exists(m_path));
    }
    void whatWasToBeKept_isKept_whenTheStoreGoesAtOnce()
    {
        {
            RunStore store(m_path);
            for (int number = 0; number < 30; ++number)
                store.keep(numberedBody(number));
        }
        RunStore store(m_path);
        for (int number = 0; number < 30; ++number)
            QCOMPARE(foundIn(store, runKey(number)).value()->bytes, numberedBody(number).bytes);
    }
    void keeping_isAcknowledged()
    {
        RunStore store(m_path);
        QSignalSpy kept(&store, &RunStore::kept);
        QSignalSpy troubled(&store, &RunStore::troubled);
        store.keep(numberedBody(1));
        QVERIFY(kept.wait());
        QCOMPARE(kept.first().first().value<RunKey>(), runKey(1));
        QVERIFY(troubled.isEmpty());
    }
    void withoutADisk_bodiesStayInMemory_andTheTroubleIsToldOnce()
    {
        RunStore store(u"/proc/self/paretoscope/runs.sqlite"_s);
        QSignalSpy kept(&store, &RunStore::kept);
        QSignalSpy troubled(&store, &RunStore::troubled);
        for (int number = 0; number < 3; ++number)
            store.keep(numberedBody(number));
        QTRY_COMPARE(kept.size(), 3);
        QCOMPARE(troubled.size(), 1);
        for (int number = 0; number < 3; ++number)
            QCOMPARE(foundIn(store, runKey(number)).value()->bytes, numberedBody(number).bytes);
        QObject context;
        qsizetype listed = 0;
        store.list(&context, [&listed](const Result<QList<KeptRun>> &runs) { listed = runs->size(); });
        QTRY_COMPARE(listed, 3);
    }
    void aDiskThatComesBack_isUsedAgain()
    {
        const QString folder = m_folder->filePath(u"later"_s);
        QFile inTheWay(folder);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        RunStore store(folder + u"/runs.sqlite"_s);
        QSignalSpy kept(&store, &RunStore::kept);
        QSignalSpy troubled(&store, &RunStore::troubled);
        store.keep(numberedBody(1));
        QVERIFY(kept.wait());
        QCOMPARE(troubled.size(), 1);
        QVERIFY(inTheWay.remove());
        store.keep(numberedBody(2));
        QVERIFY(kept.wait());
        QCOMPARE(troubled.size(), 1);
        QVERIFY(QFileInfo::exists(folder + u"/runs.sqlite"_s));
        QCOMPARE(foundIn(store, runKey(1)).value()->bytes, numberedBody(1).bytes);
        QCOMPARE(foundIn(store, runKey(2)).value()->bytes, numberedBody(2).bytes);
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        store.keep(numberedBody(3));
        QVERIFY(kept.wait());
        QCOMPARE(troubled.size(), 2); // the same trouble, and news again
    }
    void aFileThatIsMovedAway_isMadeAgain()
    {
        RunStore store(m_path);
        QSignalSpy kept(&store, &RunStore::kept);
        QSignalSpy troubled(&store, &RunStore::troubled);
        store.keep(numberedBody(1));
        QVERIFY(kept.wait());
        QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
        store.keep(numberedBody(2));
        QVERIFY(kept.wait());
        QVERIFY(troubled.isEmpty());
        QVERIFY(QFileInfo::exists(m_path));
        QCOMPARE(foundIn(store, runKey(2)).value()->bytes, numberedBody(2).bytes);
    }
    void nobodyIsCalled_afterTheContextWent()
    {
        RunStore store(m_path);
        bool wasCalled = false;
        {
            QObject context;
            store.find(runKey(1), &context, [&wasCalled](const auto &) { wasCalled = true; });
        }
        QVERIFY(!foundIn(store, runKey(1)).value()); // asked later, answered later
        QVERIFY(!wasCalled);
    }
    void twoStores_shareOneFile()
    {
        RunStore one(m_path);
        RunStore other(m_path);
        QSignalSpy keptByOne(&one, &RunStore::kept);
        QSignalSpy keptByOther(&other, &RunStore::kept);
        QSignalSpy troubled(&one, &RunStore::troubled);
        QSignalSpy otherTroubled(&other, &RunStore::troubled);
        for (int number = 0; number < 40; ++number)
            (number % 2 ? one : other).keep(numberedBody(number));
        QTRY_COMPARE_WITH_TIMEOUT(keptByOne.size() + keptByOther.size(), 40, 20'000);
        QVERIFY(troubled.isEmpty() && otherTroubled.isEmpty());
        for (int number = 0; number < 40; ++number)
            QCOMPARE(foundIn(number % 2 ? other : one, runKey(number)).value()->bytes, numberedBody(number).bytes);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_runstore.moc"
