// SPDX-License-Identifier: GPL-3.0-or-later
// A program is killed while it writes to the store, again and again. PARETOSCOPE_KILLS says how often (30).
#include "app/store/keptbodyfixture.h"
#include "store/storefile.h"
#include "support/killedprogram.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

class TestStoreKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledged_isThere_afterEachKill()
    {
        const int kills = killsOr(30);
        constexpr int killsPerFile = 50; // so that looking at all that was kept stays quick
        QRandomGenerator random(4711);
        std::unique_ptr<QTemporaryDir> folder;
        int next = 0;
        int total = 0;
        int killsBeforeTheFirst = 0;
        for (int kill = 0; kill < kills; ++kill) {
            if (kill % killsPerFile == 0) {
                folder = std::make_unique<QTemporaryDir>();
                next = 0;
            }
            const QString path = folder->filePath(u"runs.sqlite"_s);
            // While it opens the file, packs, writes, syncs, or moves the log into the file.
            const int acknowledged = acknowledgedUntilKilled(QStringLiteral(PARETOSCOPE_STORE_WRITER),
                                                             {path, QString::number(next)}, random.bounded(4),
                                                             random.bounded(12'000));
            total += acknowledged;
            killsBeforeTheFirst += acknowledged == 0;
            next += acknowledged; // the one in work when the program died may be there or not, and comes again
            if (!holdsAllBelow(path, next))
                return; // the test has failed inside
        }
        qInfo("%d kills, %d bodies acknowledged and found again, %d kills before the first", kills, total,
              killsBeforeTheFirst);
        QVERIFY(total > kills / 2); // else the writer hardly wrote, and the test says little
    }

private:
    /// Every body that was acknowledged, byte for byte.
    bool holdsAllBelow(const QString &path, int end)
    {
        const auto file = StoreFile::open(path, 1LL << 40);
        if (!file) {
            QTest::qFail(qPrintable(file.error().message() + file.error().detail), __FILE__, __LINE__);
            return false;
        }
        for (int number = 0; number < end; ++number) {
            const auto kept = (*file)->newest(runKey(number));
            const bool isThere = kept && *kept && (*kept)->bytes == numberedBody(number).bytes;
            if (!isThere) {
                QTest::qFail(qPrintable(u"body %1 of %2 is lost"_s.arg(number).arg(end)), __FILE__, __LINE__);
                return false;
            }
        }
        return true;
    }
};

QTEST_GUILESS_MAIN(TestStoreKill)
#include "tst_storekill.moc"
