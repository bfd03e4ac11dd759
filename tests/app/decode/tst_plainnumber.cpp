// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/plainnumber.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <cstdlib>

using namespace paretoscope::json;

class TestPlainNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainTokens_areTheNearestDouble_data()
    {
        QTest::addColumn<QByteArray>("token");
        for (const char *each : {"0",
                                 "-0",
                                 "7",
                                 "87.3",
                                 "-1.16",
                                 "0.1",
                                 "0.001",
                                 "-0.0",
                                 "2.675",
                                 "100",
                                 "1e0",
                                 "999999999999999",
                                 "0.00000000000001",
                                 "123456.7",
                                 "1234567.8",
                                 "12345678",
                                 "123456789.123456",
                                 "90071992547409.3",
                                 "12.50",
                                 "1.0000000",
                                 "0.3333333"}) {
            QTest::newRow(each) << QByteArray(each);
        }
    }

    void plainTokens_areTheNearestDouble()
    {
        QFETCH(const QByteArray, token);
        for (const char *end : {",", "}", "]", " ", "\t", "\r\n"}) {
            const std::optional<double> number = read(token + end);
            if (token.contains('e')) {
                QVERIFY(!number);
                continue;
            }
            QVERIFY(number);
            QCOMPARE(*number, std::strtod(token.constData(), nullptr));
            QCOMPARE(std::signbit(*number), token.startsWith('-'));
        }
    }

    void everyOtherToken_isLeftToTheParser_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *each : {"",
                                 ",",
                                 "-,",
                                 "+1,",
                                 ".5,",
                                 "1.,",
                                 "1.x,",
                                 "01,",
                                 "-01.5,",
                                 "00,",
                                 "1e3,",
                                 "1.5E2,",
                                 "1a,",
                                 "1.5.2,",
                                 "--1,",
                                 "1-,",
                                 "1\",",
                                 "1:",
                                 "1",
                                 "1.5",
                                 "NaN,",
                                 "Infinity,",
                                 "\"1\",",
                                 "null,",
                                 "1000000000000000,",
                                 "0.000000000000001,",
                                 "12345678901234567890123,",
                                 "1.123456789012345678901234567890,",
                                 "1/,",
                                 "1;",
                                 "12345678:",
                                 "1234.567x,"}) {
            QTest::newRow(each) << QByteArray(each);
        }
    }

    void everyOtherToken_isLeftToTheParser()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!read(text));
    }

    void anyDigits_areTheNearestDouble()
    {
        QRandomGenerator random(20260901);
        for (int i = 0; i < 200'000; ++i) {
            const int whole = random.bounded(1, 9);
            const int decimals = random.bounded(0, 8);
            QByteArray token(random.bounded(4) == 0 ? "-" : "");
            token += QByteArray::number(random.generate64()).last(whole);
            if (token.back() == '-' || (whole > 1 && token.at(token.size() - whole) == '0'))
                token[token.size() - whole] = '3';
            if (decimals > 0)
                token += '.' + QByteArray::number(random.generate64()).last(decimals);
            const std::optional<double> number = read(token + ',');
            QVERIFY2(number && *number == std::strtod(token.constData(), nullptr), token.constData());
        }
    }

private:
    /// With the padding that a body has.
    static std::optional<double> read(QByteArray text)
    {
        text.append(64, '\0');
        return plainNumber(text.constData());
    }
};

QTEST_GUILESS_MAIN(TestPlainNumber)
#include "tst_plainnumber.moc"
