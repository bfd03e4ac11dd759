// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cause.h"
#include "net/retrypolicy.h"

#include <QSignalSpy>
#include <QtTest>

using namespace paretoscope;
using namespace std::chrono_literals;

namespace {

const Error passing = errorOf(Cause::ServerTrouble, {.status = 503});

Error askingToWait(std::chrono::seconds pause)
{
    return errorOf(Cause::TooManyRequests, {.status = 429, .retryAfter = pause});
}

} // namespace

class TestRetryPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000).toUTC();
        m_policy = std::make_unique<RetryPolicy>();
        m_policy->setClock([this] { return m_now; });
        m_policy->setRandom([this] { return m_random; });
        m_random = 0.5; // the middle: pauses as they stand
    }

    void pauses_doubleUpToTheLongest_andThenItGivesUp()
    {
        m_policy->setLimits({.retries = 5, .firstPause = 1s, .longestPause = 5s});
        QList<int> pauses;
        while (m_policy->plan(passing)) {
            pauses << static_cast<int>(m_policy->left().count());
            QCOMPARE(m_policy->attempt(), pauses.size());
        }
        QCOMPARE(pauses, (QList<int>{1, 2, 4, 5, 5}));
        QVERIFY(!m_policy->isWaiting());
        m_policy->reset();
        QVERIFY(m_policy->plan(passing));
        QCOMPARE(m_policy->left(), 1s);
    }
    void pauses_areSpreadByAQuarter()
    {
        m_policy->setLimits({.retries = 2, .firstPause = 100s, .longestPause = 100s});
        m_random = 0;
        QVERIFY(m_policy->plan(passing));
        QCOMPARE(m_policy->left(), 75s);
        m_random = 0.9999;
        QVERIFY(m_policy->plan(passing));
        QCOMPARE(m_policy->left(), 125s);
    }
    void aWaitThatTheServerAsksFor_isKept()
    {
        m_random = 0;
        QVERIFY(m_policy->plan(askingToWait(137s)));
        QCOMPARE(m_policy->left(), 137s);
    }
    void whatCannotPass_isNotAskedAgain_data()
    {
        QTest::addColumn<Cause>("cause");
        QTest::newRow("400") << Cause::BadRequest;
        QTest::newRow("401") << Cause::KeyRefused;
        QTest::newRow("402") << Cause::PlanRefused;
        QTest::newRow("403") << Cause::AccessRefused;
        QTest::newRow("404") << Cause::NotFound;
        QTest::newRow("409") << Cause::Conflict;
        QTest::newRow("no result") << Cause::BrokenJson;
        QTest::newRow("TLS") << Cause::TlsRefused;
        QTest::newRow("cancelled") << Cause::Cancelled;
    }
    void whatCannotPass_isNotAskedAgain()
    {
        QFETCH(const Cause, cause);
        QVERIFY(!m_policy->plan(errorOf(cause)));
        QVERIFY(!m_policy->isWaiting());
    }
    void nothingIsPlanned_thatLeavesNoTimeForAnAnswer()
    {
        m_policy->setDeadline(m_now.addSecs(2));
        QVERIFY(m_policy->plan(passing));  // in 1 s
        QVERIFY(!m_policy->plan(passing)); // in 2 s
        QVERIFY(!m_policy->plan(askingToWait(2s)));
        QVERIFY(m_policy->plan(askingToWait(1s)));
        m_policy->setDeadline(m_now.addMSecs(1'999));
        QVERIFY(!m_policy->plan(askingToWait(1s)));
    }
    void theCountdown_ticks_andEndsWhenTheClockSaysSo()
    {
        m_policy->setLimits({.retries = 1, .firstPause = 3'010ms, .longestPause = 60s});
        QSignalSpy ticked(m_policy.get(), &RetryPolicy::ticked);
        QSignalSpy due(m_policy.get(), &RetryPolicy::due);
        QVERIFY(m_policy->plan(passing));
        QCOMPARE(ticked.size(), 1);
        QCOMPARE(m_policy->left(), 4s);
        m_now = m_now.addMSecs(10);
        QVERIFY(ticked.wait(2'000));
        QCOMPARE(m_policy->left(), 3s);
        QVERIFY(due.isEmpty());
        m_now = m_now.addSecs(3'600); // the computer slept
        QVERIFY(due.wait(3'000));
        QVERIFY(!m_policy->isWaiting());
        QCOMPARE(m_policy->left(), 0s);
    }
    void aClockSetBack_makesTheWaitNoLonger()
    {
        m_policy->setLimits({.retries = 1, .firstPause = 20ms, .longestPause = 60s});
        QSignalSpy ticked(m_policy.get(), &RetryPolicy::ticked);
        QSignalSpy due(m_policy.get(), &RetryPolicy::due);
        QVERIFY(m_policy->plan(passing));
        m_now = m_now.addSecs(-3'600);
        QVERIFY(ticked.wait(2'000));
        QVERIFY(m_policy->left() <= 1s);
        m_now = m_now.addMSecs(20);
        QVERIFY(due.wait(2'000));
    }
    void aPauseOfNothing_isDueLater_neverInside()
    {
        m_policy->setLimits({.retries = 1, .firstPause = 0ms, .longestPause = 0ms});
        QSignalSpy due(m_policy.get(), &RetryPolicy::due);
        QVERIFY(m_policy->plan(passing));
        QVERIFY(due.isEmpty());
        QVERIFY(due.wait(2'000));
    }
    void skippingTheWait_isDueAtOnce_andOnlyOnce()
    {
        QSignalSpy due(m_policy.get(), &RetryPolicy::due);
        QVERIFY(m_policy->plan(passing));
        m_policy->skipWait();
        QCOMPARE(due.size(), 1);
        m_policy->skipWait();
        QCOMPARE(due.size(), 1);
        QVERIFY(!m_policy->isWaiting());
    }
    void reset_takesBackWhatWasPlanned()
    {
        m_policy->setLimits({.retries = 1, .firstPause = 1ms, .longestPause = 1ms});
        QSignalSpy due(m_policy.get(), &RetryPolicy::due);
        QVERIFY(m_policy->plan(passing));
        m_policy->reset();
        m_now = m_now.addSecs(1);
        QVERIFY(!m_policy->isWaiting());
        QVERIFY(!due.wait(50));
    }

private:
    QDateTime m_now;
    double m_random = 0.5;
    std::unique_ptr<RetryPolicy> m_policy;
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
