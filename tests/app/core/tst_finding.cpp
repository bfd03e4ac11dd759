// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finding.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewFindings_comeInOrder()
    {
        FindingLog log;
        log.add(Severity::Info, u"a"_s, u"first"_s, u"k"_s);
        log.add(Severity::Warning, u"b"_s, u"second"_s);
        log.add(Severity::Info, u"c"_s, u"third"_s, u"k"_s);
        const Findings expected{{Severity::Info, u"a"_s, u"first"_s},
                                {Severity::Warning, u"b"_s, u"second"_s},
                                {Severity::Info, u"c"_s, u"third"_s}};
        QCOMPARE(log.take(), expected);
    }

    void exactlyTheKeptNumber_hasNoClosingFinding()
    {
        FindingLog log;
        for (int i = 0; i < FindingLog::keptPerKind; ++i)
            log.add(Severity::Info, QString::number(i), u"x"_s, u"k"_s);
        QCOMPARE(log.take().size(), FindingLog::keptPerKind);
    }

    void manyLikeFindings_areCountedByKind()
    {
        FindingLog log;
        for (int i = 0; i < 1000; ++i)
            log.add(Severity::Warning, u"models[%1]"_s.arg(i), u"bad"_s, u"bad"_s);
        for (int i = 0; i < FindingLog::keptPerKind + 1; ++i)
            log.add(Severity::Info, u"x"_s, u"odd"_s, u"odd"_s);
        const Findings findings = log.take();
        QCOMPARE(findings.size(), 2 * FindingLog::keptPerKind + 2);
        const Findings closing{{Severity::Warning, u"models[0]"_s, u"and 980 more like it: bad"_s},
                               {Severity::Info, u"x"_s, u"and 1 more like it: odd"_s}};
        QCOMPARE(findings.last(2), closing);
    }

    void take_leavesTheLogEmpty()
    {
        FindingLog log;
        log.add(Severity::Info, u"a"_s, u"x"_s, u"k"_s);
        QCOMPARE(log.take().size(), 1);
        QVERIFY(log.take().isEmpty());
    }

    void severities_haveStableNames()
    {
        QCOMPARE(severityName(Severity::Info), u"info"_s);
        QCOMPARE(severityName(Severity::Warning), u"warning"_s);
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
