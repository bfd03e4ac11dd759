// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/resultsdecoder.h"
#include "support/rundump.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTest>

#include <cmath>
#include <functional>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// Written as a text and replaced in the bytes, since QJson has no such number.
constexpr auto tooLarge = "@1e400@"_L1;

/// Values to stand where something else is due. The numbers are unlike any in the recorded bodies.
QList<QJsonValue> strangers()
{
    return {QJsonValue(),
            true,
            false,
            u"12.4"_s,
            QString(),
            u"\u202e<b>\n"_s,
            tooLarge,
            QJsonArray(),
            QJsonObject(),
            QJsonArray{77.125, QJsonValue(), u"T4:map_50"_s},
            QJsonObject{{u"T4"_s, 33.0625}, {u"modelId"_s, u"x"_s}},
            -7,
            0,
            0.375,
            55.03125,
            1e308,
            1e12};
}

using Visit = std::function<void(const QJsonValue &)>;

/// Calls visit(changed top value) with each value of the tree replaced by `stranger` in turn.
void replaceEach(const QJsonValue &value, const QJsonValue &stranger, const Visit &visit)
{
    visit(stranger);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            replaceEach(it.value(), stranger, [&](const QJsonValue &changed) {
                QJsonObject copy = object;
                copy.insert(it.key(), changed);
                visit(copy);
            });
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            replaceEach(array.at(i), stranger, [&](const QJsonValue &changed) {
                QJsonArray copy = array;
                copy.replace(i, changed);
                visit(copy);
            });
        }
    }
}

void collectNumbers(const QJsonValue &value, QSet<double> &numbers)
{
    if (value.isDouble())
        numbers.insert(value.toDouble());
    for (const QJsonValue &each : value.toObject())
        collectNumbers(each, numbers);
    for (const QJsonValue &each : value.toArray())
        collectNumbers(each, numbers);
}

/// What is wrong with the readings of a run whose body holds just these numbers; empty: nothing.
QString inventions(const TrainingRun &run, const QSet<double> &stated)
{
    for (Row row = 0; row < run.modelCount(); ++row) {
        for (const Metric metric : allMetrics) {
            const Reading reading = run.metric(row, metric);
            if (reading.isUsable() && (!stated.contains(reading.value) || reading.value < 0 || reading.value > 100))
                return u"%1 %2"_s.arg(metricKey(metric)).arg(reading.value);
        }
        for (TargetIndex target = 0; target < run.targetCount(); ++target) {
            const Reading reading = run.latency(row, target);
            if (reading.isUsable() && (!stated.contains(reading.value) || reading.value <= 0 || reading.value > 1e9))
                return u"latency %1"_s.arg(reading.value);
            if (reading.isUsable() != !std::isnan(run.latencyValues(target)[row]))
                return u"a gap that holds a number"_s;
        }
    }
    const std::optional<double> progress = run.mining() ? run.mining()->progress : std::nullopt;
    if (progress && (!stated.contains(*progress) || *progress < 0 || *progress > 1))
        return u"progress %1"_s.arg(*progress);
    return {};
}

} // namespace

/// Null and every wrong type at every place of every recorded body.
class TestWrongTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyValueAnywhere_isReadOrRefused_andInventsNoNumber_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(PARETOSCOPE_TEST_DATA "/results"));
        for (const QFileInfo &file : folder.entryInfoList({u"*.in.json"_s}, QDir::Files)) {
            if (bodyOf(file.filePath()).isObject())
                QTest::newRow(qUtf8Printable(file.baseName())) << file.filePath();
        }
    }

    void anyValueAnywhere_isReadOrRefused_andInventsNoNumber()
    {
        QFETCH(const QString, path);
        const QJsonValue original = bodyOf(path);
        int read = 0;
        for (const QJsonValue &stranger : strangers()) {
            replaceEach(original, stranger, [&](const QJsonValue &changed) {
                if (changed.isObject())
                    read += check(changed.toObject()) ? 1 : 0;
            });
        }
        QVERIFY(read > 0 || QFileInfo(path).baseName().startsWith(u"error"_s)
                || QFileInfo(path).baseName().startsWith(u"none"_s));
    }

private:
    static QJsonValue bodyOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        return document.isObject() ? QJsonValue(document.object()) : QJsonValue();
    }

    /// True when the body was read as a run.
    static bool check(const QJsonObject &changed)
    {
        QSet<double> stated;
        collectNumbers(changed, stated);
        QByteArray body = QJsonDocument(changed).toJson(QJsonDocument::Compact);
        body.replace("\"@1e400@\"", "1e400");
        const Result<DecodedResults> results = decodeResults(body);
        const QByteArray dump = RunDump::of(results); // reads every value there is
        if (!results) {
            if (results.error().code != ErrorCode::NotAResult)
                QTest::qFail("another error than NotAResult", __FILE__, __LINE__);
            return false;
        }
        if (const QString invention = inventions(*results->run, stated); !invention.isEmpty())
            QTest::qFail(qUtf8Printable(QString(invention + u" in "_s + QString::fromUtf8(body))), __FILE__, __LINE__);
        static int count = 0; // every fourth is enough, and keeps the sanitized build quick
        if (++count % 4 == 0 && RunDump::of(decodeResults(body, 64)) != dump)
            QTest::qFail("in parts it reads otherwise", __FILE__, __LINE__);
        return true;
    }
};

QTEST_GUILESS_MAIN(TestWrongTypes)
#include "tst_wrongtypes.moc"
