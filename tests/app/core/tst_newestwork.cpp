// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/newestwork.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace paretoscope;

class TestNewestWork final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QThreadPool::globalInstance()->setMaxThreadCount(1); }

    void newest_alone_answers_andWhatWaitsIsNotBegun()
    {
        NewestWork work;
        QSemaphore gate;
        std::atomic<int> begun = 0;
        std::atomic<bool> wasStopped = false;
        QList<int> taken;
        const auto ask = [&](int number) {
            work.run(
                this,
                [&, number](const std::stop_token &stop) -> Result<int> {
                    ++begun;
                    gate.acquire();
                    if (stop.stop_requested())
                        wasStopped = true;
                    return number;
                },
                [&taken](const Result<int> &answer) { taken.append(*answer); });
        };
        ask(1);
        QTRY_COMPARE(begun.load(), 1);
        for (const int number : {2, 3, 4})
            ask(number);
        gate.release(4);
        QTRY_COMPARE(taken, QList<int>{4});
        QVERIFY(wasStopped);
        QCOMPARE(begun.load(), 2);
    }

    void dropped_neverAnswers()
    {
        bool isTaken = false;
        {
            NewestWork work;
            work.run(
                this, [](const std::stop_token &) -> Result<int> { return 1; },
                [&isTaken](const Result<int> &) { isTaken = true; });
        }
        QVERIFY(!QTest::qWaitFor([&isTaken] { return isTaken; }, 100));
    }
};

QTEST_GUILESS_MAIN(TestNewestWork)
#include "tst_newestwork.moc"
