// SPDX-License-Identifier: GPL-3.0-or-later
// The mixed fleet as a new user meets it: from the sample workspace to one model for two kinds of hardware, by clicks
// and keys, with the answer of the command line.
#include "fleet/fleetdialog.h"
#include "record/recheck.h"
#include "record/recordtext.h"
#include "support/commandanswers.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QSpinBox>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::WindowFixture;

namespace {

void type(WindowFixture &fixture, const char *spin, const QString &text)
{
    auto *const box = fixture.find<QAbstractSpinBox>(spin);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return);
}

bool openFleet(WindowFixture &fixture, const QString &run)
{
    if (!fixture.openSample() || !fixture.openRun(run))
        return false;
    fixture.click("fleetButton");
    return QTest::qWaitFor([&fixture] { return !fixture.textOf("fleetAnswer").isEmpty(); });
}

/// What `paretoscope fleet` says of the run on screen.
QJsonObject commandSays(WindowFixture &fixture, const QStringList &limits)
{
    const QStringList words{u"fleet"_s, u"--sample"_s, u"any/run/1"_s, u"--json"_s};
    return test::answerTo(words + limits, {fixture.session().shown()}).value().json;
}

} // namespace

class TestFleetDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sample_toOneModelForTwoTargets_inAFewSteps();
    void limit_isTheSameInHeadAndFleet();
    void impossibleLimits_areSaid_withWhatToRelax();
    void targets_thatShareNoModel_areSaid();
    void fewTargets_areAllMeant_andTicksDecide();
    void anotherRun_hasItsOwnTargets();
    void ticksAndCounts_outliveARefresh_andAnotherRun();
    void decision_isSaved_asTheCommandLineReadsIt();
};

void TestFleetDialog::sample_toOneModelForTwoTargets_inAFewSteps()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"fall-detection/1"_s));
    type(fixture, "fleetBudget0", u"12"_s);
    type(fixture, "fleetBudget1", u"5"_s);
    const auto targetOf = [&](int row) { return fixture.session().run()->targetName(row); };
    const QJsonObject said = commandSays(fixture, {u"--budget"_s, targetOf(0) + u"=12"_s, u"--budget"_s,
                                                   targetOf(1) + u"=5"_s, u"--max-models"_s, u"3"_s});
    const QJsonObject pick = said.value(u"pick").toObject();
    const QString id = pick.value(u"modelId").toString();
    QVERIFY(!id.isEmpty());
    QTRY_COMPARE(fixture.textOf("fleetReason"), said.value(u"reason").toString().replace(QChar(0x202F), u' '));
    fixture.click("fleetCopy");
    QCOMPARE(QApplication::clipboard()->text(), id);
    fixture.click("fleetReveal");
    QCOMPARE(fixture.session().run()->modelId(fixture.session().selectedRow().value()), id);
    QVERIFY(!fixture.textOf("fleetPrice").isEmpty());
}

void TestFleetDialog::limit_isTheSameInHeadAndFleet()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"fall-detection/1"_s));
    const TargetIndex shown = fixture.session().view().target.value();
    const TargetIndex other = 1 - shown;
    const auto spin = [&](const char *what, TargetIndex target) {
        return fixture.find<QDoubleSpinBox>(QByteArray(what).append(QByteArray::number(target)).constData());
    };
    spin("fleetBudget", shown)->setValue(7);
    QCOMPARE(fixture.find<QDoubleSpinBox>("latencyBudget")->value(), 7.0);
    type(fixture, "metricFloor", u"90"_s);
    QCOMPARE(spin("fleetFloor", shown)->value(), 90.0);
    spin("fleetBudget", other)->setValue(3);
    fixture.session().change([&](RunView &view) { view.target = other; });
    QCOMPARE(fixture.find<QDoubleSpinBox>("latencyBudget")->value(), 3.0);
    QCOMPARE(spin("fleetBudget", shown)->value(), 7.0);
}

void TestFleetDialog::impossibleLimits_areSaid_withWhatToRelax()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"fall-detection/1"_s));
    type(fixture, "fleetBudget0", u"0.5"_s);
    QTRY_COMPARE(fixture.textOf("fleetAnswer"), u"None fits"_s);
    QVERIFY2(fixture.textOf("fleetReason").contains(u"raise the budget on "_s),
             qPrintable(fixture.textOf("fleetReason")));
    QVERIFY(!fixture.find<QPushButton>("fleetCopy")->isEnabled());
    QVERIFY(!fixture.find<QPushButton>("fleetReveal")->isEnabled());
    type(fixture, "fleetBudget0", u"0"_s);
    QTRY_VERIFY(fixture.find<QPushButton>("fleetCopy")->isEnabled());
}

void TestFleetDialog::targets_thatShareNoModel_areSaid()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"once-for-all/1"_s));
    QTRY_COMPARE(fixture.textOf("fleetAnswer"), u"None fits"_s);
    QVERIFY2(fixture.textOf("fleetReason").contains(u"nothing can be compared across this fleet"_s),
             qPrintable(fixture.textOf("fleetReason")));
}

void TestFleetDialog::fewTargets_areAllMeant_andTicksDecide()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"fall-detection/1"_s));
    for (const char *const box : {"fleetTarget0", "fleetTarget1"})
        QVERIFY2(fixture.find<QCheckBox>(box)->isChecked(), box);
    fixture.click("fleetTarget0");
    QVERIFY(!fixture.find<QDoubleSpinBox>("fleetBudget0")->isEnabled());
    fixture.click("fleetTarget1");
    QTRY_COMPARE(fixture.textOf("fleetReason"), u"Tick at least one hardware target."_s);
    fixture.click("fleetTarget1");
    QTRY_VERIFY(fixture.textOf("fleetReason").contains(u"is within the limits on "_s));
}

void TestFleetDialog::anotherRun_hasItsOwnTargets()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"accelerators/1"_s));
    QTRY_VERIFY(fixture.look<QCheckBox>("fleetTarget4"));
    QVERIFY(!fixture.find<QCheckBox>("fleetTarget4")->isChecked()); // of many the user picks
    QVERIFY(fixture.openRun(u"fall-detection/1"_s));
    QTRY_VERIFY(!fixture.look<QCheckBox>("fleetTarget4"));
    QTRY_VERIFY(fixture.textOf("fleetReason").contains(u"both targets"_s));
}

void TestFleetDialog::ticksAndCounts_outliveARefresh_andAnotherRun()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"accelerators/1"_s));
    fixture.click("fleetTarget4");
    fixture.click("fleetTarget0");
    type(fixture, "fleetDevices4", u"12"_s);
    for (const QString &typed : {u"1.5"_s, u"1,5"_s, u"2000000"_s})
        type(fixture, "fleetDevices4", typed); // no number of devices, so it changes nothing
    const auto isAsLeft = [&] {
        const auto *const ticked = fixture.look<QCheckBox>("fleetTarget4");
        return ticked && ticked->isChecked() && !fixture.find<QCheckBox>("fleetTarget0")->isChecked()
               && fixture.find<QSpinBox>("fleetDevices4")->value() == 12;
    };
    QVERIFY(isAsLeft());
    const TrainingRunPtr before = fixture.session().shown().run;
    fixture.session().refresh();
    QTRY_VERIFY(fixture.session().shown().run != before);
    QTRY_VERIFY(isAsLeft());
    QVERIFY(fixture.openRun(u"fall-detection/1"_s));
    QTRY_VERIFY(!fixture.look<QCheckBox>("fleetTarget4"));
    QVERIFY(fixture.openRun(u"accelerators/1"_s));
    QTRY_VERIFY(isAsLeft());
}

void TestFleetDialog::decision_isSaved_asTheCommandLineReadsIt()
{
    WindowFixture fixture;
    QVERIFY(openFleet(fixture, u"fall-detection/1"_s));
    type(fixture, "fleetBudget0", u"12"_s);
    QTRY_VERIFY(fixture.find<QPushButton>("fleetSave")->isEnabled());
    const QString path = fixture.folder() + u"/choice.json"_s;
    fixture.click("fleetSave");
    auto *const place = fixture.find<QFileDialog>("fleetSavePlace");
    place->setDirectory(fixture.folder());
    place->selectFile(path);
    QMetaObject::invokeMethod(place, "accept");
    QTRY_VERIFY(QFileInfo::exists(path));
    QVERIFY(QFileInfo::exists(fixture.folder() + u"/choice.md"_s));
    const auto record = readRecord(path);
    QVERIFY(record);
    QCOMPARE(recheck(*record, *fixture.session().run()).verdict, Verdict::StillBest);
    QCOMPARE(record->source, displayName(fixture.session().shown().source));
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestFleetDialog)
#include "tst_fleetdialog.moc"
