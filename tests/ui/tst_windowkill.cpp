// SPDX-License-Identifier: GPL-3.0-or-later
// The window is killed while it stores what it fetches, again and again. PARETOSCOPE_KILLS says how often (4).
#include "app/store/keptbodyfixture.h"
#include "session/settings.h"
#include "store/runstore.h"
#include "store/storefile.h"
#include "support/faultserver.h"
#include "support/killedprogram.h"
#include "support/resultsbody.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// The answer to a number: a run of some hundred models whose ids do not compress well.
QByteArray bodyOf(int number)
{
    QByteArrayList models;
    const int count = 50 + number * 7919 % 1'500;
    const QByteArray ids = noise(number, count * 16L).toHex();
    for (int model = 0; model < count; ++model)
        models << modelJson(ids.mid(model * 32L, 32), R"("map5095":50)", R"("T4":)" + QByteArray::number(1 + model));
    return resultsBody(models);
}

} // namespace

class TestWindowKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasKept_isThere_afterEachKill()
    {
        const int kills = killsOr(4);
        QRandomGenerator random(4711);
        const QTemporaryDir folder;
        const QUrl elsewhere(u"https://results.example.org"_s);
        Settings(settingsIn(folder)).setBaseUrl(elsewhere);
        int next = 0;
        for (int kill = 0; kill < kills; ++kill) {
            constexpr int most = 40; // more than a window stores until it is killed
            for (int number = next; number < next + most; ++number)
                m_server.setScripts("/acme/bottles/" + QByteArray::number(number) + "/training/results",
                                    {serving(bodyOf(number))});
            next += acknowledgedUntilKilled(QStringLiteral(PARETOSCOPE_WINDOW_WRITER),
                                            {folder.path(), m_server.url().toString(), QString::number(next)},
                                            random.bounded(4), random.bounded(150'000));
            checkStore(folder.filePath(u"runs.sqlite"_s), next);
            const Settings settings(settingsIn(folder));
            QCOMPARE(settings.baseUrl(), elsewhere);
            const QStringList recent = settings.recentRuns();
            QVERIFY(std::ranges::all_of(recent, [](const QString &run) { return run.startsWith("acme/bottles/"_L1); }));
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills, %d bodies acknowledged and found again", kills, next);
        QVERIFY(next > kills / 2); // else the window hardly stored, and the test says little
    }

private:
    static QString settingsIn(const QTemporaryDir &folder) { return folder.filePath(u"settings.ini"_s); }
    /// Every body that was acknowledged, byte for byte; the one in work when the window died may be there or not.
    void checkStore(const QString &path, int end)
    {
        const auto file = StoreFile::openExisting(path, RunStore::defaultMaxBytes);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().message() + file.error().detail));
        QVERIFY(*file || end == 0);
        const QString origin = m_server.url().toString(QUrl::StripTrailingSlash);
        for (int number = 0; number < end; ++number) {
            const auto kept = (*file)->newest(runKey(number, origin));
            QVERIFY2(kept && *kept && (*kept)->bytes == bodyOf(number),
                     qPrintable(u"body %1 of %2 is lost"_s.arg(number).arg(end)));
        }
    }

    FaultServer m_server;
};

QTEST_GUILESS_MAIN(TestWindowKill)
#include "tst_windowkill.moc"
