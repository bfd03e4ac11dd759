// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies read in parts against the same bodies read as a whole: nothing may tell the two apart.
#include "decode/resultsdecoder.h"

#include "support/rundump.h"

#include <QTest>

#include <random>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// Bodies much alike, as real ones are, with something else here and there.
class BodyMaker {
public:
    explicit BodyMaker(unsigned seed)
        : m_random(seed),
          m_isRough(seed % 4 == 3)
    {}

    [[nodiscard]] QByteArray body()
    {
        m_isScalar = oneIn(3);
        m_space = oneIn(3) ? "\n  " : "";
        QList<QByteArray> models;
        const int count = 20 + below(40);
        for (int i = 0; i < count; ++i)
            models.append(model(i));
        return R"({"jobType":"nas","status":"finished","models":[)" + models.join(',') + "]"
               + (oneIn(2) ? R"(,"recommendedByHardware":{"T4":"m1"}})" : "}");
    }
    /// A byte of it another one, a stretch gone or twice there.
    [[nodiscard]] QByteArray broken(QByteArray body)
    {
        const int at = below(static_cast<int>(body.size()));
        switch (below(4)) {
        case 0: body[at] = static_cast<char>(below(256)); break;
        case 1: body.remove(at, 1 + below(5)); break;
        case 2: body.insert(at, body.mid(at, 1 + below(200))); break;
        default: body.truncate(at); break;
        }
        return body;
    }

private:
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    [[nodiscard]] QByteArray anyOf(const QList<QByteArray> &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }
    [[nodiscard]] QByteArray number()
    {
        static const QList<QByteArray> odd{"null",  "1e2",   "0",    "-1", "100.0", "101",
                                           "\"7\"", "1e400", "true", "[]", "{}",    "3.14159265358979323846"};
        static const QList<QByteArray> noJson{"007", "1.", "+1", "NaN"};
        if (oneIn(60))
            return anyOf(odd);
        if (m_isRough && oneIn(200))
            return anyOf(noJson);
        return QByteArray::number(below(9900) / 100.0);
    }
    [[nodiscard]] QByteArray word(const QByteArray &usual)
    {
        static const QList<QByteArray> odd{"",         "a\\u0062c", "\xC3\xA4rger", "\\\"",
                                           "baseline", "\x7f",      "\\ud800",      QByteArray(300, 'w')};
        static const QList<QByteArray> noJson{"x\ty", "\xff", "\\x", "\""};
        if (m_isRough && oneIn(200))
            return anyOf(noJson);
        return oneIn(60) ? anyOf(odd) : usual;
    }
    [[nodiscard]] QByteArray latency()
    {
        static const QList<QByteArray> hardware{"T4", "AI1", "t4 ", "Jetson \\u00e4"};
        if (m_isScalar)
            return R"("latency":)" + number() + R"(,"hardware":")" + hardware.at(oneIn(20) ? 3 : below(2)) + '"';
        QByteArray map = R"("T4":)" + number() + R"(,"AI1":)" + number();
        if (oneIn(30))
            map += R"(,")" + hardware.at(below(4)) + R"(":)" + number();
        return R"("latency":{)" + map + '}';
    }
    [[nodiscard]] QByteArray model(int i)
    {
        const QByteArray id = "m" + QByteArray::number(oneIn(10) ? below(i + 1) : i);
        QByteArray metrics = R"("map50":)" + number() + R"(,"map5095":)" + number() + R"(,"f1":)" + number() + ','
                             + latency();
        if (oneIn(20))
            metrics += R"(,"paretoOptimalFor":["T4"],"recall":)" + number();
        if (oneIn(40))
            metrics += R"(,"f1":)" + (oneIn(2) ? "null" : number());
        QByteArray entry = R"({"modelId":")" + word(id) + R"(",)" + m_space + R"("nasFamily":")" + word("child")
                           + R"(","status":")" + word("finished") + R"(","epochs":)" + number() + R"(,"note":")"
                           + word("fine") + '"';
        if (oneIn(15))
            entry += R"(,"recommended":)" + QByteArray(oneIn(2) ? "true" : "false");
        entry += R"(,"metrics":)" + (oneIn(25) ? QByteArray("null") : '{' + metrics + '}');
        if (oneIn(40))
            entry += R"(,"status":")" + word("training") + '"';
        return entry + m_space + '}';
    }

    std::mt19937 m_random;
    bool m_isRough; ///< holds what is no JSON
    bool m_isScalar = false;
    QByteArray m_space;
};

} // namespace

class TestBodyParts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bodies_readTheSame_inPartsAndAsAWhole()
    {
        constexpr int rounds = 200;
        int good = 0;
        for (unsigned seed = 0; seed < rounds; ++seed) {
            BodyMaker maker(seed);
            const QByteArray whole = maker.body();
            const QByteArray body = seed % 2 == 0 ? whole : maker.broken(whole);
            const auto expected = decodeResults(body, body.size()); // as a whole
            good += expected ? 1 : 0;
            for (const qsizetype partSize : {1, 300}) {
                const QByteArray dump = RunDump::of(decodeResults(body, partSize));
                if (dump != RunDump::of(expected))
                    qInfo().noquote() << body;
                QCOMPARE(dump, RunDump::of(expected));
            }
        }
        QVERIFY(good > rounds / 4 && good < rounds);
    }
};

QTEST_APPLESS_MAIN(TestBodyParts)
#include "tst_bodyparts.moc"
