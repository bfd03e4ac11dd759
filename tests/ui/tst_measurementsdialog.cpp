// SPDX-License-Identifier: GPL-3.0-or-later
// Own measurements as a user adds them: by the dialog or by dropping a file, on a run of the sample workspace.
#include "chart/hovercard.h"
#include "measurements/measurementsdialog.h"
#include "models/measurementstablemodel.h"
#include "session/ownmeasurementsfile.h"
#include "support/commandanswers.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using test::WindowFixture;

namespace {

const QByteArray csv =
    "model,device,precision,batch,p50,p99\n"
    "e65db0,Orin NX,FP16,1,3.61,3.9\ned6403,Orin NX,FP16,1,3.6,4.1\nd9087d,Orin NX,FP16,1,11.2,12.4\n"
    "8cabaa,Orin NX,FP16,1,14.9,16.2\n9ae04f,Orin NX,FP16,1,34,41\n46e50c,Orin NX,FP16,1,30.2,33\n";
const QString ownTarget = u"Orin NX, FP16, batch 1 (own)"_s;

bool openRealRun(WindowFixture &fixture) { return fixture.openSample() && fixture.openRun(u"fall-detection/1"_s); }

void chooseInDialog(WindowFixture &fixture, const QString &path)
{
    fixture.find<QAction>("measurements")->trigger();
    fixture.click("measurementsChoose");
    auto *const place = fixture.find<QFileDialog>("measurementsPlace");
    place->setDirectory(fixture.folder());
    place->selectFile(path);
    QMetaObject::invokeMethod(place, "accept");
}

QString withPlainSpaces(QString text) { return text.replace(QChar(0x202F), u' '); }

} // namespace

class TestMeasurementsDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chosenFile_becomesATarget_andIsStudied();
    void droppedFile_becomesATarget_too();
    void windowAndCommandLine_sayTheSame();
    void refusedFile_changesNothing_andSaysWhatToDo();
    void takenAway_theRunIsAsItWas();
    void file_isRemembered_andReadAgainAtRefresh();
    void viewChangedWhileJoining_keepsTheMeasurements();
    void vanishedFile_leavesTheRun_withAFinding();
    void predictions_areHollow_andOnNoFront();
    void table_sortsWithGapsLast_andSelects();
    void tableToFillIn_isReadOnceFilledIn();
};

void TestMeasurementsDialog::chosenFile_becomesATarget_andIsStudied()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    chooseInDialog(fixture, fixture.write(u"own.csv"_s, csv));
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    QTRY_COMPARE(fixture.find<QTableView>("measurementsTable")->model()->rowCount(), 11);
    QCOMPARE(fixture.textOf("measurementsFile"), u"own.csv"_s);
    QCOMPARE(fixture.find<QComboBox>("measurementsOwn")->currentText(), ownTarget);
    QCOMPARE(fixture.find<QComboBox>("measurementsBeside")->currentText(), u"AI1"_s);
    const QString said = fixture.textOf("measurementsSentence0");
    QVERIFY2(said.startsWith(u"6 models are measured and reported on AI1: "_s), qPrintable(said));
    QVERIFY(fixture.textOf("measurementsSentence1").contains(u"9ae04f"_s));
    QCOMPARE(fixture.textOf("ownTargetCardSentence0"), said);
    auto *const beside = fixture.find<QComboBox>("measurementsBeside");
    QTest::keyClick(beside, Qt::Key_Down);
    QTRY_VERIFY(fixture.textOf("measurementsSentence0").startsWith(u"6 models are measured and reported on T4: "_s));
}

void TestMeasurementsDialog::droppedFile_becomesATarget_too()
{
    WindowFixture fixture;
    fixture.drop(fixture.write(u"own.csv"_s, csv)); // no run yet
    QTRY_VERIFY(fixture.textOf("bannerText").contains(u"Open the run that was measured"_s));
    QVERIFY(openRealRun(fixture));
    fixture.drop(fixture.write(u"own.csv"_s, csv));
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    QVERIFY2(fixture.paretoChart().content().conditions.endsWith(u"own measurements: FP16, batch 1"_s),
             qPrintable(fixture.paretoChart().content().conditions));
    QCOMPARE(fixture.session().analysis()->withLatency, 6U);
}

void TestMeasurementsDialog::windowAndCommandLine_sayTheSame()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    const LoadedRun received = fixture.session().shown();
    const QString path = fixture.write(u"own.csv"_s, csv);
    fixture.drop(path);
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    const QStringList words{u"measured"_s, u"--sample"_s, u"any/run/1"_s, u"--measurements"_s, path, u"--json"_s};
    const auto measured = withMeasurements(received, readMeasurementsFile(path).value());
    const QJsonObject json = test::answerTo(words, {measured.value()}).value().json;
    QCOMPARE(withPlainSpaces(fixture.textOf("ownTargetCardSentence0")), withPlainSpaces(json[u"reason"_s].toString()));
    const OwnTargetStudy &study = *fixture.session().seen().study;
    const QJsonArray predicted = json[u"prediction"_s][u"models"_s].toArray();
    QCOMPARE(static_cast<qsizetype>(study.prediction->models.size()), predicted.size());
    for (qsizetype i = 0; i < predicted.size(); ++i) {
        const PredictedModel &model = study.prediction->models[static_cast<std::size_t>(i)];
        QCOMPARE(fixture.session().run()->modelId(model.row), predicted.at(i)[u"modelId"_s].toString());
        QVERIFY(std::abs(model.latency / predicted.at(i)[u"predictedMs"_s].toDouble() - 1) < 1e-9);
    }
    QCOMPARE(fixture.session().run()->modelId(study.next.front()), json[u"measureNext"_s].toArray().first().toString());
}

void TestMeasurementsDialog::refusedFile_changesNothing_andSaysWhatToDo()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    const TrainingRunPtr before = fixture.session().shown().run;
    chooseInDialog(fixture, fixture.write(u"wrong.csv"_s, "name;ms\na;1\n"));
    QTRY_VERIFY2(fixture.textOf("measurementsError").contains(u"its first line names name, ms"_s),
                 qPrintable(fixture.textOf("measurementsError")));
    QCOMPARE(fixture.session().shown().run, before);
    QCOMPARE(fixture.textOf("measurementsFile"), u"No measurements yet."_s);
    fixture.drop(fixture.write(u"other.csv"_s, "model,device,p50\nnobody,Orin,1\n"));
    QTRY_VERIFY2(fixture.textOf("bannerText").contains(u"None of the measured models is in sample/fall-detection/1"_s),
                 qPrintable(fixture.textOf("bannerText")));
    QCOMPARE(fixture.session().shown().run, before);
}

void TestMeasurementsDialog::takenAway_theRunIsAsItWas()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    const QString target = fixture.session().targetName();
    const Findings findings = fixture.session().shown().findings;
    chooseInDialog(fixture, fixture.write(u"own.csv"_s, csv + "nobody,Orin NX,FP16,1,1,\n"));
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    QCOMPARE(fixture.session().shown().findings.size(), findings.size() + 1);
    fixture.click("measurementsRemove");
    QTRY_COMPARE(fixture.session().run()->targetCount(), 2);
    QCOMPARE(fixture.session().targetName(), target);
    QCOMPARE(fixture.session().shown().findings, findings);
    QTRY_COMPARE(fixture.find<QTableView>("measurementsTable")->model()->rowCount(), 0);
    QVERIFY(!fixture.find<QPushButton>("measurementsShow")->isEnabled());
    QVERIFY(!fixture.find<QWidget>("ownTargetCard")->isVisible());
}

void TestMeasurementsDialog::file_isRemembered_andReadAgainAtRefresh()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    fixture.drop(fixture.write(u"own.csv"_s, csv));
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    QVERIFY(fixture.openRun(u"rf-detr/1"_s));
    QVERIFY(!fixture.session().run()->targetOf(ownTarget));
    QVERIFY(fixture.openRun(u"fall-detection/1"_s));
    const auto latencyOfFirst = [&] {
        const TrainingRun &run = *fixture.session().run();
        const auto own = run.targetOf(ownTarget);
        const auto row = run.rowOf(u"fall_detection-acme-jsi2o-1-rfdetr-nas-t1--e65db0");
        return own ? run.latency(row.value(), *own).value : -1;
    };
    QTRY_COMPARE(latencyOfFirst(), 3.61);
    fixture.write(u"own.csv"_s, QByteArray(csv).replace("3.61", "3.62"));
    fixture.session().refresh();
    QTRY_COMPARE(latencyOfFirst(), 3.62);
}

void TestMeasurementsDialog::viewChangedWhileJoining_keepsTheMeasurements()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    fixture.drop(fixture.write(u"own.csv"_s, csv));
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    fixture.session().rejoin();
    fixture.session().change([&](RunView &view) { view.metric = Metric::F1; });
    QVERIFY(fixture.session().isLoading());
    QTRY_COMPARE(fixture.session().view().metric, Metric::F1);
    QCOMPARE(fixture.session().targetName(), ownTarget);
}

void TestMeasurementsDialog::vanishedFile_leavesTheRun_withAFinding()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    const QString path = fixture.write(u"own.csv"_s, csv);
    fixture.drop(path);
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    QVERIFY(QFile::remove(path));
    fixture.session().refresh();
    QTRY_COMPARE(fixture.session().run()->targetCount(), 2);
    QCOMPARE(fixture.session().shown().findings.first().where, u"own measurements"_s);
    QVERIFY(fixture.session().shown().findings.first().what.contains(u"own.csv"_s));
}

void TestMeasurementsDialog::predictions_areHollow_andOnNoFront()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    fixture.drop(fixture.write(u"own.csv"_s, csv));
    QTRY_COMPARE(fixture.session().targetName(), ownTarget);
    const LatencyPrediction &prediction = *fixture.session().seen().study->prediction;
    const ParetoChart &chart = fixture.paretoChart();
    const QImage picture = fixture.chart().grab().toImage();
    const ThemeColors &colors = fixture.program().theme().colors();
    int seen = 0;
    for (const PredictedModel &model : prediction.models) {
        QVERIFY(!fixture.session().analysis()->pointOf(model.row));
        QVERIFY(!fixture.session().analysis()->onFront[model.row]);
        const double metric = fixture.session().run()->metric(model.row, Metric::Map5095).value;
        const QPoint place = fixture.chart().mapFromScene(
            chart.mapToScene(chart.mapping().at({model.latency, metric, model.row})));
        if (!chart.pointsNear(chart.mapping().at({model.latency, metric, model.row}), 24).empty())
            continue; // a measured one lies over it
        ++seen;
        QCOMPARE(picture.pixelColor(place), colors.surface); // hollow
        fixture.moveInChart(place);
        const QStringList lines = fixture.chart().findChild<HoverCard *>()->lines();
        QVERIFY2(lines.join(u'\n').contains(u"not measured"_s), qPrintable(lines.join(u'\n')));
    }
    QCOMPARE(seen, 4);
    fixture.clickChart(fixture.chart().mapFromScene(chart.mapToScene(chart.mapping().at(
        {prediction.models.front().latency,
         fixture.session().run()->metric(prediction.models.front().row, Metric::Map5095).value, 0}))));
    QCOMPARE(fixture.session().selectedRow(), std::optional(prediction.models.front().row));
}

void TestMeasurementsDialog::table_sortsWithGapsLast_andSelects()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    chooseInDialog(fixture, fixture.write(u"own.csv"_s, csv));
    auto *const table = fixture.find<QTableView>("measurementsTable");
    QTRY_COMPARE(table->model()->rowCount(), 11);
    const auto &model = *qobject_cast<const MeasurementsTableModel *>(table->model());
    const int own = model.columnOf(u"own"_s);
    const int ratio = model.columnOf(u"ratio"_s);
    const auto numbers = [&](int column) {
        QList<double> values;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            values.append(table->model()->index(row, column).data(ValueRole).isValid()
                              ? table->model()->index(row, column).data(ValueRole).toDouble()
                              : -1);
        return values;
    };
    const auto clickHeader = [&](int column) {
        const QHeaderView &header = *table->horizontalHeader();
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                          QPoint(header.sectionViewportPosition(column) + 20, header.height() / 2));
    };
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table->sortByColumn(own, order);
        QList<double> values = numbers(own);
        QCOMPARE(values.count(-1), 5);
        QCOMPARE(values.mid(6).count(-1), 5); // last, either way
        values.resize(6);
        QVERIFY(order == Qt::AscendingOrder ? std::is_sorted(values.begin(), values.end())
                                            : std::is_sorted(values.rbegin(), values.rend()));
    }
    clickHeader(ratio);
    QTRY_COMPARE(table->horizontalHeader()->sortIndicatorSection(), ratio);
    table->setCurrentIndex(table->model()->index(2, 0));
    QCOMPARE(fixture.session().run()->modelId(fixture.session().selectedRow().value()),
             table->model()->index(2, 0).data(KeyRole).toString());
}

void TestMeasurementsDialog::tableToFillIn_isReadOnceFilledIn()
{
    WindowFixture fixture;
    QVERIFY(openRealRun(fixture));
    fixture.find<QAction>("measurements")->trigger();
    fixture.click("measurementsCopy");
    QString table = QApplication::clipboard()->text();
    QCOMPARE(table.count(u'\n'), 11);
    table.replace(u"\t\t\t\t\t"_s, u"\tXavier\t\t\t2.5\t"_s);
    fixture.drop(fixture.write(u"own.tsv"_s, table.toUtf8()));
    QTRY_COMPARE(fixture.session().targetName(), u"Xavier (own)"_s);
    QCOMPARE(fixture.session().analysis()->withLatency, 11U);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestMeasurementsDialog)
#include "tst_measurementsdialog.moc"
