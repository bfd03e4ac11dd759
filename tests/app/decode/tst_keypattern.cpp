// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/keypattern.h"
#include "decode/resultsdecoder.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestKeyPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pattern_matchesTheWholeKeyAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<bool>("matches");
        QTest::newRow("the key") << QByteArray("T4") << QByteArray("T4\":1.5,\"AI1\":2}") << true;
        QTest::newRow("seven bytes") << QByteArray("1234567") << QByteArray("1234567\":1") << true;
        QTest::newRow("eight bytes") << QByteArray("12345678") << QByteArray("12345678\":1") << true;
        QTest::newRow("another eighth") << QByteArray("12345678") << QByteArray("12345679\":1") << false;
        QTest::newRow("16 bytes") << QByteArray("jetson-orin-nano") << QByteArray("jetson-orin-nano\":1") << true;
        QTest::newRow("23 bytes") << QByteArray(23, 'x') << QByteArray(23, 'x') + "\":1" << true;
        QTest::newRow("another 23rd") << QByteArray(23, 'x') << QByteArray(22, 'x') + "y\":1" << false;
        QTest::newRow("24 bytes are too many") << QByteArray(24, 'x') << QByteArray(24, 'x') + "\":1" << false;
        QTest::newRow("longer") << QByteArray("T4") << QByteArray("T40\":1") << false;
        QTest::newRow("shorter") << QByteArray("T40") << QByteArray("T4\":1") << false;
        QTest::newRow("another case") << QByteArray("T4") << QByteArray("t4\":1") << false;
        QTest::newRow("escaped") << QByteArray("T4") << QByteArray("T\\u0034\":1") << false;
        QTest::newRow("a quotation mark in the key")
            << QByteArray("T4\":1,\"a") << QByteArray("T4\":1,\"a\":2") << false;
        QTest::newRow("a backslash in the key") << QByteArray("T\\4") << QByteArray("T\\4\":1") << false;
        QTest::newRow("empty") << QByteArray("") << QByteArray("\":1") << true;
    }

    void pattern_matchesTheWholeKeyAndNothingElse()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, raw);
        QFETCH(const bool, matches);
        const QByteArray padded = raw + QByteArray(64, '\0');
        QCOMPARE(paretoscope::json::KeyPattern(key).matches(padded.constData()), matches);
    }

    void latencies_findTheirTarget_howeverTheNamesAreWrittenAndOrdered()
    {
        const QByteArray first = json("{'T4':1,'LONG':2,'ODD':3,'AI1':4}");
        const QByteArray escaped = json("{'\\u0054\\u0034':5,'LONG':6,'ODD':7,'AI\\u0031':8}");
        const QByteArray turned = json("{'AI1':12,'ODD':11,'LONG':10,'T4':9}");
        const QByteArray twice = json("{'T4':99,'T4':13,'AI1':'slow','AI1':14,'T4':15}");
        QByteArray body = json("{'status':'finished','models':[");
        int id = 0;
        for (const QByteArray &map : {first, escaped, turned, twice})
            body += json("{'modelId':'m") + QByteArray::number(id++) + json("','metrics':{'latency':") + map + "}},";
        body.chop(1);
        body += "]}";
        const auto results = decodeResults(body);
        QVERIFY(results);
        const TrainingRun &run = *results->run;
        QCOMPARE(run.targetCount(), 4);
        const QString oddName = u"a\":1,\"b"_s;
        const auto latencies = [&](Row row) {
            QList<double> all;
            for (const QString &name : {u"T4"_s, QString(40, u'L'), oddName, u"AI1"_s})
                all.append(run.latency(row, run.targetOf(name).value()).value);
            return all;
        };
        QCOMPARE(latencies(0), QList<double>({1, 2, 3, 4}));
        QCOMPARE(latencies(1), QList<double>({5, 6, 7, 8}));
        QCOMPARE(latencies(2), QList<double>({9, 10, 11, 12}));
        QCOMPARE(run.latency(3, 0).value, 15);
        QCOMPARE(run.latency(3, 3).value, 14);
        QCOMPARE(run.latency(3, 1).gap, Gap::NotStated);
    }

    void latencyNamedTwice_isRemarkedOn_alsoWhereTheNameWasExpected()
    {
        // With one target, or once round all of them, the name that comes again is the one that comes next.
        for (const char *map : {"{'T4':1,'T4':2}", "{'T4':1,'AI1':3,'T4':2}"}) {
            const QByteArray body = json(
                "{'status':'running','models':[{'modelId':'m','metrics':{'latency':" + QByteArray(map) + "}}]}");
            const auto results = decodeResults(body);
            QVERIFY(results);
            QCOMPARE(results->run->latency(0, 0).value, 2);
            QCOMPARE(results->findings.size(), 1);
            QVERIFY(results->findings.first().what.contains("twice"_L1));
        }
    }

private:
    /// Written with ' for ", a name too long for a pattern, and one that has to be escaped.
    static QByteArray json(QByteArray text)
    {
        text.replace('\'', '"');
        text.replace("LONG", QByteArray(40, 'L'));
        text.replace("ODD", "a\\\":1,\\\"b");
        return text;
    }
};

QTEST_GUILESS_MAIN(TestKeyPattern)
#include "tst_keypattern.moc"
