// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/resultsdecoder.h"
#include "support/recordedcase.h"
#include "support/rundump.h"

#include <QDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// Where a list of models stands in a body, and its elements. Reads what is well-formed.
class ModelTexts {
public:
    explicit ModelTexts(const QByteArray &body)
        : m_body(body)
    {
        const qsizetype key = body.indexOf("\"models\"");
        m_begin = key < 0 ? 0 : body.indexOf('[', key) + 1;
        if (m_begin <= 0 || body.mid(key + 8, m_begin - key - 9).trimmed() != ":")
            return;
        qsizetype depth = 1;
        qsizetype element = m_begin;
        for (m_end = m_begin; m_end < body.size(); ++m_end) {
            const char c = body.at(m_end);
            if (c == '"')
                m_end = endOfText(body, m_end);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth > 0 && !(depth == 1 && c == ','))
                continue;
            m_elements.append(body.mid(element, m_end - element).trimmed());
            element = m_end + 1;
            if (depth == 0)
                return;
        }
        m_elements.clear();
    }

    [[nodiscard]] bool isEmpty() const { return m_elements.join().isEmpty(); }
    [[nodiscard]] QByteArrayList elements() const { return m_elements; }
    [[nodiscard]] QByteArray bodyWith(const QByteArrayList &elements) const
    {
        return m_body.first(m_begin) + elements.join(",\n") + m_body.sliced(m_end);
    }

    /// The quotation mark that ends the text that begins at `at`.
    static qsizetype endOfText(const QByteArray &json, qsizetype at)
    {
        for (++at; at < json.size() && json.at(at) != '"'; ++at)
            at += json.at(at) == '\\' ? 1 : 0;
        return at;
    }

private:
    QByteArray m_body;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    QByteArrayList m_elements;
};

bool isPartOfNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
}

/// The entry with other values: each text of its own (not those of its metrics, which name hardware) and each plain
/// number.
QByteArray varied(const QByteArray &entry, int number)
{
    QByteArray other;
    int depth = 0;
    char before = 0; // the last that is no white space
    for (qsizetype at = 0; at < entry.size(); ++at) {
        const char c = entry.at(at);
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        qsizetype end = at;
        if (c == '"') {
            end = ModelTexts::endOfText(entry, at);
            other += entry.mid(at, end - at);
            if (depth == 1 && before == ':')
                other += '~' + QByteArray::number(number);
            other += '"';
        } else if (isPartOfNumber(c) && (before == ':' || before == '[' || before == ',')) {
            while (end + 1 < entry.size() && isPartOfNumber(entry.at(end + 1)))
                ++end;
            const QByteArray token = entry.mid(at, end - at + 1);
            const bool isWhole = !token.contains('.') && !token.contains('e') && !token.contains('E');
            other += token + (isWhole ? "." : "")
                     + (token.contains('e') || token.contains('E') ? "" : QByteArray::number(number % 10));
        } else {
            other += c;
        }
        at = end;
        before = c == ' ' || c == '\n' || c == '\r' || c == '\t' ? before : entry.at(end);
    }
    return other;
}

QJsonObject dumped(const QByteArray &body, qsizetype partSize)
{
    return QJsonDocument::fromJson(RunDump::of(decodeResults(body, partSize))).object();
}

} // namespace

/// A large body is read on other roads than a small one: in parts of many models. Every recorded
/// body with its models many times over, each time with other words and numbers, is what each time alone would be.
class TestManyModels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyTimesAModel_areReadAsOne_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(folder).entryList({u"*.in.json"_s}, QDir::Files, QDir::Name);
        for (const QString &file : files)
            QTest::newRow(qUtf8Printable(file)) << file.chopped(qsizetype(8));
    }
    void manyTimesAModel_areReadAsOne()
    {
        QFETCH(const QString, name);
        const QByteArray body = RecordedCase(folder, name).input();
        const ModelTexts models(body);
        if (models.isEmpty() || !decodeResults(body))
            return;                                       // nothing to repeat
        constexpr qsizetype farBeyondParts = 80LL * 1024; // of 32 KiB
        const auto times = static_cast<int>(
            std::max<qsizetype>(40, farBeyondParts / models.elements().join().size() + 1));
        QByteArrayList all;
        QJsonArray expected;
        for (int time = 0; time < times; ++time) {
            QByteArrayList some;
            for (const QByteArray &element : models.elements())
                some.append(varied(element, time));
            all += some;
            const QByteArray alone = models.bodyWith(some);
            const QJsonObject dump = dumped(alone, alone.size());
            QVERIFY2(!dump.contains("error"_L1), alone);
            for (const QJsonValue &model : dump.value("models"_L1).toArray())
                expected.append(model);
        }
        const QByteArray large = models.bodyWith(all);
        QVERIFY(large.size() > 2LL * 32 * 1024);
        const QJsonObject whole = dumped(large, large.size());
        for (const qsizetype partSize : {64, 4096})
            QCOMPARE(dumped(large, partSize), whole);
        QCOMPARE(QJsonDocument::fromJson(RunDump::of(decodeResults(large))).object(), whole);
        const QJsonArray read = whole.value("models"_L1).toArray();
        QCOMPARE(read.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(read.at(i).toObject(), expected.at(i).toObject());
    }

private:
    const QString folder = QStringLiteral(PARETOSCOPE_TEST_DATA "/results");
};

QTEST_GUILESS_MAIN(TestManyModels)
#include "tst_manymodels.moc"
