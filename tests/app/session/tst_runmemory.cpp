// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runmemory.h"

#include "core/hardwaretarget.h"
#include "session/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const RunSource run = RunAddress{u"acme"_s, u"bottles"_s, u"5"_s};
const RunSource otherRun = RunAddress{u"acme"_s, u"bottles"_s, u"6"_s};
constexpr Metric map = Metric::Map5095;

RunSource version(int number) { return RunAddress{u"acme"_s, u"bottles"_s, QString::number(number)}; }

QJsonArray runsIn(const Settings &settings)
{
    return QJsonDocument::fromJson(settings.rememberedRuns().toUtf8())["runs"_L1].toArray();
}

/// How a version up to 0.3 called a number that it remembered.
QString lineOf(const RunSource &source, const QString &target, const QString &what, const QString &number)
{
    return QString::fromLatin1(memoryKey(source, {hardwareKey(target), what})) + number;
}

} // namespace

class TestRunMemory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limits_belongToRunTargetAndMetric()
    {
        Settings settings(file());
        RunMemory memory(&settings);
        memory.remember(run, u"T4"_s, map, {5.0, 60.0});
        QCOMPARE(memory.need(run, u"T4"_s, map), (Need{5.0, 60.0}));
        QCOMPARE(memory.need(run, u" t4"_s, map), (Need{5.0, 60.0})); // the same hardware
        QCOMPARE(memory.need(run, u"T4"_s, Metric::F1), (Need{5.0, {}}));
        QCOMPARE(memory.need(run, u"AI1"_s, map), Need());
        QCOMPARE(memory.need(otherRun, u"T4"_s, map), Need());
        QCOMPARE(memory.need(RunFile{u"acme/bottles/5"_s}, u"T4"_s, map), Need());
        memory.remember(run, u"T4"_s, map, {{}, 61.5});
        QCOMPARE(memory.need(run, u"T4"_s, map), (Need{{}, 61.5}));
    }
    void limitsThatNobodyCanSet_areNone()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        {
            RunMemory memory(&settings);
            memory.remember(run, u"T4"_s, map, {1e-320, 1e-320});
            memory.remember(run, u"AI1"_s, map, {1e-6, 101});
        }
        const RunMemory memory(&settings);
        QCOMPARE(memory.need(run, u"T4"_s, map), (Need{{}, 1e-320}));
        QCOMPARE(memory.need(run, u"AI1"_s, map), (Need{1e-6, {}}));
    }
    void limits_areThereInTheNextSession()
    {
        {
            Settings settings(file());
            RunMemory memory(&settings);
            memory.remember(run, u"T4"_s, map, {4.123456789, {}});
        }
        Settings settings(file());
        QCOMPARE(RunMemory(&settings).need(run, u"T4"_s, map), (Need{4.123456789, {}}));
    }
    void oldestLimits_goFirst()
    {
        {
            Settings settings(file());
            RunMemory memory(&settings);
            memory.remember(run, u"first"_s, map, {1.0, {}});
            memory.remember(run, u"second"_s, map, {2.0, {}});
            memory.remember(run, u"third"_s, map, {2.5, {}});
            memory.remember(run, u"second"_s, map, {2.0, {}}); // set once more: the third is the oldest but one now
            for (std::size_t i = 0; i < RunMemory::most - 1; ++i)
                memory.remember(run, u"target %1"_s.arg(i), map, {3.0, {}});
            QCOMPARE(memory.need(run, u"first"_s, map), Need());
            QCOMPARE(memory.need(run, u"third"_s, map), Need());
            QCOMPARE(memory.need(run, u"second"_s, map), (Need{2.0, {}}));
        }
        const Settings settings(file());
        QCOMPARE(runsIn(settings).size(), 1);
        QCOMPARE(static_cast<std::size_t>(runsIn(settings)[0]["targets"_L1].toArray().size()), RunMemory::most);
    }
    void limitsOfTheRunChangedLast_stay()
    {
        Settings settings(file());
        RunMemory memory(&settings);
        memory.remember(run, u"T4"_s, map, {1.0, {}});
        memory.remember(otherRun, u"T4"_s, map, {2.0, {}});
        memory.remember(run, u"AI1"_s, map, {3.0, {}});
        for (std::size_t i = 0; i < RunMemory::most - 2; ++i)
            memory.remember(version(100), u"target %1"_s.arg(i), map, {3.0, {}});
        QCOMPARE(memory.need(otherRun, u"T4"_s, map), Need());
        QCOMPARE(memory.need(run, u"T4"_s, map), (Need{1.0, {}}));
    }
    void fleetPlaces_areRemembered_eachForItsTarget()
    {
        {
            Settings settings(file());
            RunMemory memory(&settings);
            QVERIFY(!memory.fleetPlace(run, u"T4"_s));
            memory.rememberFleetPlace(run, u"T4"_s, {true, 30});
            memory.rememberFleetPlace(run, u"AI1"_s, {true, 2});
            memory.rememberFleetPlace(run, u"AI1"_s, {false, 7});
        }
        Settings settings(file());
        const RunMemory memory(&settings);
        QCOMPARE(memory.fleetPlace(run, u"t4"_s), std::optional(FleetPlace{true, 30}));
        QCOMPARE(memory.fleetPlace(run, u"AI1"_s), std::optional(FleetPlace{false, 7}));
        QVERIFY(!memory.fleetPlace(run, u"T5"_s));
    }
    void limits_areWrittenDown_onceTheyRest()
    {
        Settings settings(file());
        RunMemory memory(&settings);
        memory.remember(run, u"T4"_s, map, {4.0, {}});
        memory.remember(run, u"T4"_s, map, {5.0, {}});
        QVERIFY(runsIn(settings).isEmpty());
        QTRY_COMPARE(runsIn(settings).size(), 1);
        QCOMPARE(runsIn(settings)[0]["targets"_L1][0]["budgetMs"_L1].toDouble(), 5.0);
    }
    void measurementsFiles_areRemembered_eachForItsRun()
    {
        {
            Settings settings(file());
            RunMemory memory(&settings);
            memory.rememberMeasurementsFile(version(1), u"/tmp/with blank, and comma.csv"_s);
            memory.rememberMeasurementsFile(RunFile{u"/tmp/run.json"_s}, u"/tmp/b.csv"_s);
            memory.rememberMeasurementsFile(version(2), u"/tmp/c.csv"_s);
            memory.rememberMeasurementsFile(version(2), {});
        }
        Settings settings(file());
        const RunMemory memory(&settings);
        QCOMPARE(memory.measurementsFile(version(1)), u"/tmp/with blank, and comma.csv"_s);
        QCOMPARE(memory.measurementsFile(RunFile{u"/tmp/run.json"_s}), u"/tmp/b.csv"_s);
        QCOMPARE(memory.measurementsFile(version(2)), QString());
    }
    void oldestMeasurementsFiles_goFirst()
    {
        Settings settings(file());
        RunMemory memory(&settings);
        for (int i = 0; i <= static_cast<int>(RunMemory::most); ++i)
            memory.rememberMeasurementsFile(version(i), u"/tmp/%1.csv"_s.arg(i));
        QCOMPARE(memory.measurementsFile(version(0)), QString());
        QCOMPARE(memory.measurementsFile(version(1)), u"/tmp/1.csv"_s);
        QCOMPARE(static_cast<std::size_t>(runsIn(settings).size()), RunMemory::most);
    }
    void whatANewerVersionAdds_stays();
    void nonsenseInTheSettings_isNothing_data();
    void nonsenseInTheSettings_isNothing();

    void whatOlderVersionsRemembered_isKnown_data();
    void whatOlderVersionsRemembered_isKnown();
    void whatOlderVersionsRemembered_isTakenOverOnce();
    void lines_thatAreNoLimits_areNothing_data();
    void lines_thatAreNoLimits_areNothing();
    void devices_areAWholeNumberThatFits();
    void nonsenseInOldLines_isNoFile();

private:
    void writeLines(const QString &key, const QStringList &lines) const
    {
        QSettings(file(), QSettings::IniFormat).setValue(key, lines);
    }
    /// A file of settings that an older version left.
    void copyOld(const QString &name) const
    {
        QFile::remove(file());
        QVERIFY(QFile::copy(QStringLiteral(PARETOSCOPE_TEST_DATA "/old/") + name, file()));
        QVERIFY(QFile::setPermissions(file(), QFile::ReadUser | QFile::WriteUser));
    }
    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s);
    }

    QTemporaryDir m_folder;
};

void TestRunMemory::whatANewerVersionAdds_stays()
{
    const QString key = QString::fromLatin1(memoryKey(run));
    const QString target = QString::fromLatin1(memoryKey(run, {hardwareKey(u"T4")}));
    const QString json = uR"({"runs":[{"run":"%1","note":"of the owner","targets":[{"target":"%2","maxMemory":64}]},)"_s
                         uR"({"run":"0123","watched":true}],"version":9})"_s;
    {
        Settings settings(file());
        settings.setRememberedRuns(json.arg(key, target));
        RunMemory memory(&settings);
        memory.remember(run, u"T4"_s, map, {5.0, {}});
        memory.remember(run, u"T4"_s, map, {}); // what is left is the newer version's alone
        memory.rememberMeasurementsFile(run, u"/tmp/a.csv"_s);
    }
    const Settings settings(file());
    QCOMPARE(QJsonDocument::fromJson(settings.rememberedRuns().toUtf8())["version"_L1].toInt(), 9);
    const QJsonArray runs = runsIn(settings);
    QCOMPARE(runs.size(), 2);
    QVERIFY(runs[0]["watched"_L1].toBool());
    QCOMPARE(runs[1]["note"_L1].toString(), u"of the owner"_s);
    QCOMPARE(runs[1]["ownMeasurements"_L1].toString(), u"/tmp/a.csv"_s);
    QCOMPARE(runs[1]["targets"_L1][0].toObject(), (QJsonObject{{u"target"_s, target}, {u"maxMemory"_s, 64}}));
}

void TestRunMemory::nonsenseInTheSettings_isNothing_data()
{
    QTest::addColumn<QString>("json");
    for (const QString &json : {u"{"_s, u"[]"_s, u"5"_s, u"{\"runs\":5}"_s, u"{\"runs\":[5,{},{\"targets\":[5,{}]}]}"_s,
                                u"{\"runs\":[{\"run\":5,\"ownMeasurements\":\"/tmp/a.csv\"}]}"_s})
        QTest::newRow(qPrintable(json)) << json;
    const QString fields = u"{\"runs\":[{\"run\":\"%1\",\"ownMeasurements\":[],\"targets\":[{\"target\":\"%2\","
                           "\"budgetMs\":-1,\"floorsPercent\":{\"map5095\":\"60\"},\"fleet\":true}]}]}"_s;
    QTest::newRow("fields") << fields.arg(QString::fromLatin1(memoryKey(run)),
                                          QString::fromLatin1(memoryKey(run, {hardwareKey(u"T4")})));
}

void TestRunMemory::nonsenseInTheSettings_isNothing()
{
    QFETCH(const QString, json);
    Settings settings(file());
    settings.setRememberedRuns(json);
    RunMemory memory(&settings);
    QCOMPARE(memory.need(run, u"T4"_s, map), Need());
    QVERIFY(!memory.fleetPlace(run, u"T4"_s));
    QCOMPARE(memory.measurementsFile(run), QString());
    memory.rememberMeasurementsFile(run, u"/tmp/a.csv"_s);
    QCOMPARE(runsIn(settings).size(), 1);
}

void TestRunMemory::whatOlderVersionsRemembered_isKnown_data()
{
    QTest::addColumn<QString>("settings");
    QTest::newRow("0.1, as Qt writes settings") << u"settings-0.1.ini"_s;
    QTest::newRow("0.2 and 0.3") << u"settings-0.2.ini"_s;
}

void TestRunMemory::whatOlderVersionsRemembered_isKnown()
{
    QFETCH(const QString, settings);
    const RunSource fileRun = RunFile{u"/home/ada/runs/fläche, neu.json"_s};
    copyOld(settings);
    for (const bool isFirstStart : {true, false}) {
        Settings now(file());
        QCOMPARE(now.recentRuns(), (QStringList{u"acme/bottles/5"_s, u"/home/ada/runs/fläche, neu.json"_s}));
        QCOMPARE(now.baseUrl(), QUrl(u"https://api.example.org"_s));
        QVERIFY(now.appearance() == Settings::Appearance::Dark);
        QCOMPARE(now.widgetState(u"columns"_s), QByteArray::fromHex("000000ff0c"));
        RunMemory memory(&now);
        QCOMPARE(memory.need(run, u"T4"_s, map), (Need{4.123456789, 60.5}));
        QCOMPARE(memory.need(run, u"T4"_s, Metric::F1), (Need{4.123456789, 71.0}));
        QCOMPARE(memory.need(run, u"AI1, INT8, batch 1 (own)"_s, map), (Need{{}, 55.0}));
        QCOMPARE(memory.need(run, u"AI1"_s, map), Need());
        QCOMPARE(memory.need(fileRun, u"Raspberry Pi 5"_s, Metric::Map50), (Need{120.0, {}}));
        QCOMPARE(memory.fleetPlace(run, u"T4"_s), std::optional(FleetPlace{true, 30}));
        QCOMPARE(memory.fleetPlace(run, u"AI1"_s), std::optional(FleetPlace{false, 7}));
        QVERIFY(!memory.fleetPlace(fileRun, u"Raspberry Pi 5"_s));
        QCOMPARE(memory.measurementsFile(run), u"/home/ada/own/Zürich, p50 \"quiet\".csv"_s);
        QCOMPARE(memory.measurementsFile(fileRun), u"/home/ada/own/pi.csv"_s);
        if (isFirstStart)
            memory.remember(otherRun, u"T4"_s, map, {7.0, {}}); // the rest comes along
    }
}

void TestRunMemory::whatOlderVersionsRemembered_isTakenOverOnce()
{
    copyOld(u"settings-0.2.ini"_s);
    {
        Settings settings(file());
        RunMemory memory(&settings);
        memory.remember(run, u"T4"_s, map, {{}, 60.5});
        memory.remember(run, u"AI1, INT8, batch 1 (own)"_s, map, {});
        memory.rememberMeasurementsFile(run, {});
    }
    Settings settings(file());
    const RunMemory memory(&settings);
    QCOMPARE(memory.need(run, u"T4"_s, map), (Need{{}, 60.5})); // and the budget stays away
    QCOMPARE(memory.need(run, u"T4"_s, Metric::F1), (Need{{}, 71.0}));
    QCOMPARE(memory.fleetPlace(run, u"T4"_s), std::optional(FleetPlace{true, 30}));
    QCOMPARE(memory.need(run, u"AI1, INT8, batch 1 (own)"_s, map), Need());
    QCOMPARE(memory.measurementsFile(run), QString());
}

void TestRunMemory::lines_thatAreNoLimits_areNothing_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isLimit");
    QTest::newRow("a number") << u" 5.5"_s << true;
    for (const QString &number : {u""_s, u" "_s, u" nan"_s, u" inf"_s, u" -1"_s, u" 0"_s, u" 1e999"_s, u" five"_s})
        QTest::newRow(qPrintable(number)) << number << false;
}

void TestRunMemory::lines_thatAreNoLimits_areNothing()
{
    QFETCH(const QString, number);
    QFETCH(const bool, isLimit);
    writeLines(u"limits"_s,
               {u""_s, u" 5"_s, lineOf(run, u"T4"_s, u"budget"_s, number), lineOf(run, u"T4"_s, u"fleet"_s, number)});
    Settings settings(file());
    const RunMemory memory(&settings);
    QCOMPARE(memory.need(run, u"T4"_s, map), isLimit ? (Need{5.5, {}}) : Need());
    QCOMPARE(memory.fleetPlace(run, u"T4"_s).has_value(), isLimit);
}

void TestRunMemory::devices_areAWholeNumberThatFits()
{
    for (const auto &[number, devices] : {std::pair(u" 1e12"_s, 1'000'000'000), std::pair(u" 0.25"_s, 1)}) {
        writeLines(u"limits"_s,
                   {lineOf(run, u"T4"_s, u"fleet"_s, u" 1"_s), lineOf(run, u"T4"_s, u"devices"_s, number)});
        Settings settings(file());
        QCOMPARE(RunMemory(&settings).fleetPlace(run, u"T4"_s), std::optional(FleetPlace{true, devices}));
    }
}

void TestRunMemory::nonsenseInOldLines_isNoFile()
{
    writeLines(u"ownMeasurements"_s, {u""_s, u"alone"_s, u" /tmp/x.csv"_s});
    Settings settings(file());
    RunMemory memory(&settings);
    memory.rememberMeasurementsFile(version(1), u"/tmp/a.csv"_s);
    QCOMPARE(runsIn(settings).size(), 1);
}

QTEST_GUILESS_MAIN(TestRunMemory)
#include "tst_runmemory.moc"
