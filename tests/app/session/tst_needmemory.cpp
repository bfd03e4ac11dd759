// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/needmemory.h"

#include "session/settings.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const RunSource run = RunAddress{u"acme"_s, u"bottles"_s, u"5"_s};
const RunSource otherRun = RunAddress{u"acme"_s, u"bottles"_s, u"6"_s};
constexpr Metric map = Metric::Map5095;

} // namespace

class TestNeedMemory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limits_belongToRunTargetAndMetric()
    {
        Settings settings(file());
        NeedMemory memory(&settings);
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
            NeedMemory memory(&settings);
            memory.remember(run, u"T4"_s, map, {1e-320, 1e-320});
            memory.remember(run, u"AI1"_s, map, {1e-6, 101});
        }
        const NeedMemory memory(&settings);
        QCOMPARE(memory.need(run, u"T4"_s, map), (Need{{}, 1e-320}));
        QCOMPARE(memory.need(run, u"AI1"_s, map), (Need{1e-6, {}}));
    }
    void limits_areThereInTheNextSession()
    {
        {
            Settings settings(file());
            NeedMemory memory(&settings);
            memory.remember(run, u"T4"_s, map, {4.123456789, {}});
        }
        Settings settings(file());
        QCOMPARE(NeedMemory(&settings).need(run, u"T4"_s, map), (Need{4.123456789, {}}));
    }
    void oldestLimits_goFirst()
    {
        {
            Settings settings(file());
            NeedMemory memory(&settings);
            memory.remember(run, u"first"_s, map, {1.0, {}});
            memory.remember(run, u"second"_s, map, {2.0, {}});
            memory.remember(run, u"third"_s, map, {2.5, {}});
            memory.remember(run, u"second"_s, map, {2.0, {}}); // set once more: the third is the oldest but one now
            for (int i = 0; i < NeedMemory::most - 1; ++i)
                memory.remember(run, u"target %1"_s.arg(i), map, {3.0, {}});
            QCOMPARE(memory.need(run, u"first"_s, map), Need());
            QCOMPARE(memory.need(run, u"third"_s, map), Need());
            QCOMPARE(memory.need(run, u"second"_s, map), (Need{2.0, {}}));
        }
        Settings settings(file());
        QCOMPARE(settings.rememberedLimits().size(), NeedMemory::most);
    }
    void fleetPlaces_areRemembered_eachForItsTarget()
    {
        {
            Settings settings(file());
            NeedMemory memory(&settings);
            QVERIFY(!memory.fleetPlace(run, u"T4"_s));
            memory.rememberFleetPlace(run, u"T4"_s, {true, 30});
            memory.rememberFleetPlace(run, u"AI1"_s, {true, 2});
            memory.rememberFleetPlace(run, u"AI1"_s, {false, 7});
        }
        Settings settings(file());
        const NeedMemory memory(&settings);
        QCOMPARE(memory.fleetPlace(run, u"t4"_s), std::optional(FleetPlace{true, 30}));
        QCOMPARE(memory.fleetPlace(run, u"AI1"_s), std::optional(FleetPlace{false, 7}));
        QVERIFY(!memory.fleetPlace(run, u"T5"_s));
    }
    void limits_areWrittenDown_onceTheyRest()
    {
        Settings settings(file());
        NeedMemory memory(&settings);
        memory.remember(run, u"T4"_s, map, {4.0, {}});
        memory.remember(run, u"T4"_s, map, {5.0, {}});
        QVERIFY(settings.rememberedLimits().isEmpty());
        QTRY_COMPARE(settings.rememberedLimits().size(), 1);
        QVERIFY(settings.rememberedLimits().first().endsWith(u" 5"_s));
    }
    void lines_thatAreNoLimits_areNothing_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("isLimit");
        QTest::newRow("a number") << u" 5.5"_s << true;
        for (const QString &number : {u""_s, u" "_s, u" nan"_s, u" inf"_s, u" -1"_s, u" 0"_s, u" 1e999"_s, u" five"_s})
            QTest::newRow(qPrintable(number)) << number << false;
    }
    void lines_thatAreNoLimits_areNothing()
    {
        QFETCH(const QString, number);
        QFETCH(const bool, isLimit);
        const QStringList keys = keysOf([](NeedMemory &memory) {
            memory.remember(run, u"T4"_s, map, {5.0, {}});
            memory.rememberFleetPlace(run, u"T4"_s, {true, 30});
        });
        QCOMPARE(keys.size(), 3); // budget, membership, devices
        Settings settings(file());
        settings.setRememberedLimits({u""_s, u" 5"_s, keys.at(0) + number, keys.at(1) + number});
        const NeedMemory memory(&settings);
        QCOMPARE(memory.need(run, u"T4"_s, map), isLimit ? (Need{5.5, {}}) : Need());
        QCOMPARE(memory.fleetPlace(run, u"T4"_s).has_value(), isLimit);
    }
    void devices_areAWholeNumberThatFits()
    {
        const QStringList keys = keysOf([](NeedMemory &memory) {
            memory.rememberFleetPlace(run, u"T4"_s, {true, 30});
        });
        for (const auto &[number, devices] : {std::pair(u" 1e12"_s, 1'000'000'000), std::pair(u" 0.25"_s, 1)}) {
            Settings settings(file());
            settings.setRememberedLimits({keys.at(0) + u" 1"_s, keys.at(1) + number});
            QCOMPARE(NeedMemory(&settings).fleetPlace(run, u"T4"_s), std::optional(FleetPlace{true, devices}));
        }
    }

private:
    /// The lines that a memory writes down, without their numbers.
    [[nodiscard]] static QStringList keysOf(const std::function<void(NeedMemory &)> &remember)
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"lines.ini"_s));
        {
            NeedMemory memory(&settings);
            remember(memory);
        }
        QStringList keys;
        for (const QString &line : settings.rememberedLimits())
            keys.append(line.section(u' ', 0, 0));
        return keys;
    }
    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestNeedMemory)
#include "tst_needmemory.moc"
