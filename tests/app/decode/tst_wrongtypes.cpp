// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/entryfields.h"
#include "decode/resultsdecoder.h"
#include "support/rundump.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTest>

#include <algorithm>

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

constexpr QByteArrayView keysWithAMeaning = R"({
 "trainingId":"a/b/1","versionId":"1","status":"mining","jobType":"nas","modelType":"t","modelGroup":"g","modelCount":1,
 "createdAt":"2026-09-01T08:00:00Z","start":1780000000,
 "sample":{"figures":"f","recommendationRule":"r","note":"n","replay":true},
 "recommendedByHardware":{"T4":"m"},
 "mining":{"baseline":["b",{"modelTypeDisplay":"c"}],"mining":{"progress":0.5,"frontier":[{"name":"s","mAP":0.5}]}},
 "models":[{"modelId":"m","modelType":"t","status":"finished","nasFamily":"child","recommended":true,
  "metrics":{"map50":60,"map5095":50,"f1":60,"precision":60,"recall":60,"hardware":"T4","latency":{"T4":2},
   "paretoOptimalFor":["T4:map_50"]}}]})";

QJsonValue exampleOf(FieldKind kind)
{
    return kind == FieldKind::Text ? QJsonValue(u"x"_s) : QJsonValue(kind == FieldKind::Fraction ? 0.5 : 3.0);
}

/// A body with every key that is read, in good order.
QJsonObject everyKey()
{
    QJsonObject body = QJsonDocument::fromJson(keysWithAMeaning.toByteArray()).object();
    QJsonObject model = body["models"_L1][0].toObject();
    QJsonObject metrics = model["metrics"_L1].toObject();
    const auto complete = [&](const Field &field) {
        QJsonObject &object = field.isDirectlyIn(fields::model::metrics) ? metrics : model;
        if (!object.contains(field.key))
            object.insert(field.key, exampleOf(field.kind));
    };
    std::ranges::for_each(fields::model::texts, complete);
    std::ranges::for_each(fields::model::numbers, complete);
    model["metrics"_L1] = metrics;
    body["models"_L1] = QJsonArray{model};
    return body;
}

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return u"true or false"_s;
    case QJsonValue::Double: return u"number"_s;
    case QJsonValue::String: return u"text"_s;
    case QJsonValue::Array: return u"list"_s;
    case QJsonValue::Object: return u"object"_s;
    default: return u"null"_s;
    }
}

/// One place in the body, and what stands there.
struct Spot {
    QString parent; ///< the key of the object or list it is in
    QString key;    ///< empty for an element
    QString type;
};

/// What else than its type above may stand at a place.
QStringList alsoGood(const Spot &spot)
{
    if (spot.key == "versionId"_L1 || spot.key == "createdAt"_L1 || spot.key == "start"_L1)
        return {u"number"_s, u"text"_s};
    if (spot.key == "latency"_L1)
        return {u"number"_s};
    return spot.key.isEmpty() && spot.parent == "baseline"_L1 ? QStringList{u"text"_s, u"object"_s} : QStringList();
}

using VisitSpot = std::function<void(const Spot &, const std::function<QJsonValue(const QJsonValue &)> &replacedBy,
                                     const std::function<QJsonValue()> &doubled)>;

constexpr auto again = "@again@"_L1;

/// Calls visit() with each place below `value`; the functions it gets make the whole body with another value at the
/// place, and with its key a second time (to be spelled right in the bytes).
void eachSpot(const QJsonValue &value, const QString &parent,
              const std::function<QJsonValue(const QJsonValue &)> &whole, const VisitSpot &visit)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto with = [=](const QString &key, const QJsonValue &other) {
            QJsonObject copy = object;
            copy.insert(key, other);
            return whole(copy);
        };
        const auto replaced = [=, key = it.key()](const QJsonValue &other) { return with(key, other); };
        visit({parent, it.key(), typeOf(it.value())}, replaced,
              [=, key = it.key(), same = it.value()] { return with(again + key, same); });
        eachSpot(it.value(), it.key(), replaced, visit);
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto replaced = [=](const QJsonValue &other) {
            QJsonArray copy = array;
            copy.replace(i, other);
            return whole(copy);
        };
        visit({parent, {}, typeOf(array.at(i))}, replaced, {});
        eachSpot(array.at(i), parent, replaced, visit);
    }
}

Findings findingsOf(const QJsonValue &body)
{
    QByteArray bytes = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    const Result<DecodedResults> results = decodeResults(bytes.replace(again.data(), ""));
    return results ? results->findings : Findings{{Severity::Warning, results.error().message(), {}}};
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

    void theBodyOfEveryKey_hasEveryKey_andNothingToRemarkOn()
    {
        const QJsonObject model = everyKey()["models"_L1][0].toObject();
        for (const EntryField &row : entryFields)
            QVERIFY2(model.contains(row.field.key), row.field.key.data());
        for (const EntryField &row : metricsFields)
            QVERIFY2(model["metrics"_L1].toObject().contains(row.field.key), row.field.key.data());
        const Findings findings = findingsOf(everyKey());
        QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qUtf8Printable(findings.first().what));
    }

    void aWrongType_atAnyKey_isAFinding()
    {
        int places = 0;
        eachSpot(
            everyKey(), {}, [](const QJsonValue &body) { return body; },
            [&places](const Spot &spot, const auto &replacedBy, const auto &) {
                for (const QJsonValue &stranger : strangers()) {
                    const QString type = typeOf(stranger);
                    if (type == "null"_L1 || stranger == QJsonValue(QString(tooLarge)) || type == spot.type
                        || alsoGood(spot).contains(type)) {
                        continue;
                    }
                    ++places;
                    const QString what = u"%1 instead of %2 at %3.%4"_s.arg(type, spot.type, spot.parent, spot.key);
                    QVERIFY2(isToldOf(findingsOf(replacedBy(stranger)), spot), qUtf8Printable(what));
                }
            });
        QVERIFY(places > 300);
    }

    void aKeyThatComesAgain_isAFinding()
    {
        int places = 0;
        eachSpot(
            everyKey(), {}, [](const QJsonValue &body) { return body; },
            [&places](const Spot &spot, const auto &, const auto &doubled) {
                if (spot.key.isEmpty())
                    return;
                ++places;
                QVERIFY2(isToldOf(findingsOf(doubled()), spot), qUtf8Printable(spot.parent + u'.' + spot.key));
            });
        QVERIFY(places > 30);
    }

private:
    /// Whether a finding stands at the place, or at the list that it is in.
    static bool isToldOf(const Findings &findings, const Spot &spot)
    {
        const QString key = spot.key == "modelTypeDisplay"_L1 || spot.key == "mAP"_L1 || spot.key.isEmpty()
                                ? spot.parent
                                : spot.key;
        return std::ranges::any_of(findings, [&key](const Finding &finding) { return finding.where.contains(key); });
    }

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
