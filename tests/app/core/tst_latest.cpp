// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/latest.h"

#include <QList>
#include <QTest>

#include <optional>

using namespace paretoscope;

class TestLatest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answers_toTheNewestQuestion_areTaken()
    {
        const Latest latest;
        QList<int> taken;
        const auto take = latest.only([&taken](int answer) { taken.append(answer); });
        take(1);
        latest.only([&taken](int answer) { taken.append(10 * answer); })(2); // of the same question
        take(3);
        QCOMPARE(taken, (QList<int>{1, 20, 3}));
    }
    void lateAnswers_areDropped()
    {
        Latest latest;
        QList<int> taken;
        const auto late = latest.only([&taken](int answer) { taken.append(answer); });
        latest.renew();
        const auto newest = latest.only([&taken](int answer) { taken.append(answer); });
        late(1);
        newest(2);
        QCOMPARE(taken, QList<int>{2});
        latest.renew();
        newest(3);
        QCOMPARE(taken, QList<int>{2});
    }
    void everyAnswer_isLate_onceNobodyAsks()
    {
        bool isTaken = false;
        std::optional<Latest> latest(std::in_place);
        const auto take = latest->only([&isTaken] { isTaken = true; });
        latest.reset();
        take();
        QVERIFY(!isTaken);
    }
    void aQuestionAskedWhileAnAnswerIsTaken_makesTheNextOneLate()
    {
        Latest latest;
        int taken = 0;
        const auto take = latest.only([&] {
            ++taken;
            latest.renew();
        });
        take();
        take();
        QCOMPARE(taken, 1);
    }
};

QTEST_GUILESS_MAIN(TestLatest)
#include "tst_latest.moc"
