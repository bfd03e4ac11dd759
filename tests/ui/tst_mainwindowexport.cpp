// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "export/exportdialog.h"
#include "support/samplechart.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QToolBar>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

/// What leaves the window, as a picture, as colours, or must not leave it.
class TestMainWindowExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exportedPicture_holdsThePointsOfTheAnalysis_data();
    void exportedPicture_holdsThePointsOfTheAnalysis();
    void exportIntoNowhere_isSaid();
    void theme_changesTheChartsPixels();
    void smallWindow_clipsNothingOfTheHead_data();
    void smallWindow_clipsNothingOfTheHead();
    void refusedKey_isShownNowhere_andWrittenNowhere();

private:
    static void exportTo(WindowFixture &fixture, const QString &path, double scale);
};

namespace {

QPushButton *saveButton(QFileDialog &place)
{
    return place.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
}

QByteArrayList filesWith(const QString &folder, const QByteArray &bytes, int *read)
{
    QByteArrayList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++*read;
        if (file.readAll().contains(bytes))
            found.append(file.fileName().toUtf8());
    }
    return found;
}

} // namespace

/// By the window's shortcut and two dialogs, as a user does.
void TestMainWindowExport::exportTo(WindowFixture &fixture, const QString &path, double scale)
{
    fixture.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(fixture.look<ExportDialog>("exportDialog"));
    auto *const dialog = fixture.find<ExportDialog>("exportDialog");
    dialog->findChild<QDoubleSpinBox *>(u"exportScale"_s)->setValue(scale);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"exportSave"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.look<QFileDialog>("exportPlace"));
    auto *const place = fixture.find<QFileDialog>("exportPlace");
    auto *const name = place->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    QVERIFY2(name->text().startsWith(u"sample-"_s), qPrintable(name->text())); // a name is proposed
    name->setText(path); // typed, it would bring a completer up that swallows the click
    QTest::mouseClick(saveButton(*place), Qt::LeftButton);
    QTRY_VERIFY(!fixture.textOf("bannerText").isEmpty());
}

void TestMainWindowExport::exportedPicture_holdsThePointsOfTheAnalysis_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<double>("scale");
    QTest::newRow("rf-detr, one to one") << u"rf-detr/1"_s << 1.0;
    QTest::newRow("five chips, twice as fine") << u"accelerators/1"_s << 2.0;
}

void TestMainWindowExport::exportedPicture_holdsThePointsOfTheAnalysis()
{
    QFETCH(QString, run);
    QFETCH(double, scale);
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(run));
    const QString path = fixture.folder() + u"/my chart"_s;
    exportTo(fixture, path, scale);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(fixture.textOf("bannerText"), u"The picture is in %1.png."_s.arg(path));
    const QImage picture(path + u".png"_s);
    PictureOptions options;
    options.scale = scale;
    QCOMPARE(picture.size(), options.size * scale);
    // Read with an analysis of the test's own.
    const RunSession &session = fixture.session();
    const ChartContent content = chartContent(session.shown(), *analyseView(*session.run(), session.view()));
    QVERIFY(content.seen.analysis->front.size() >= 3);
    const QStringList found = untruths(picture, content, options);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; "_s)));
}

void TestMainWindowExport::exportIntoNowhere_isSaid()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    fixture.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(fixture.look<ExportDialog>("exportDialog"));
    QTest::mouseClick(fixture.find<QPushButton>("exportSave"), Qt::LeftButton);
    QTRY_VERIFY(fixture.look<QFileDialog>("exportPlace"));
    // What the dialog says when the folder went away under it.
    Q_EMIT fixture.find<QFileDialog>("exportPlace")->fileSelected(fixture.folder() + u"/gone/chart.png"_s);
    QVERIFY(fixture.textOf("bannerText").contains(u"does not exist"_s));
    QVERIFY(!QFileInfo::exists(fixture.folder() + u"/gone"_s));
}

void TestMainWindowExport::theme_changesTheChartsPixels()
{
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    const auto corner = [&fixture] { return fixture.chart().viewport()->grab().toImage().pixelColor(3, 3); };
    fixture.find<QAction>("lightTheme")->trigger();
    QCOMPARE(corner(), themeColors(ThemeKind::Light).surface);
    fixture.find<QAction>("darkTheme")->trigger();
    QCOMPARE(corner(), themeColors(ThemeKind::Dark).surface);
    QCOMPARE(fixture.table().palette().color(QPalette::Base), themeColors(ThemeKind::Dark).surface);
    QCOMPARE(fixture.settings().appearance(), Settings::Appearance::Dark);
    fixture.find<QAction>("lightTheme")->trigger();
    QCOMPARE(corner(), themeColors(ThemeKind::Light).surface);
}

void TestMainWindowExport::smallWindow_clipsNothingOfTheHead_data()
{
    QTest::addColumn<QString>("run");
    QTest::newRow("five targets") << u"accelerators/1"_s;
    QTest::newRow("long title") << u"fall-detection/1"_s;
    QTest::newRow("replay") << u"live-search/1"_s;
}

void TestMainWindowExport::smallWindow_clipsNothingOfTheHead()
{
    QFETCH(QString, run);
    WindowFixture fixture;
    QVERIFY(fixture.openSample());
    QVERIFY(fixture.openRun(run));
    fixture.window().resize(1024, 700);
    QTRY_COMPARE(fixture.window().size(), QSize(1024, 700)); // smaller than it wants would be refused
    QList<QWidget *> widgets;
    for (const char *const name : {"runTitle", "runStatus", "runAge", "targetSelector", "metricSelector", "logScale",
                                   "withBaselines", "latencyBudget", "refreshButton", "exportPictureButton"})
        widgets.append(fixture.find<QWidget>(name));
    const auto *const head = fixture.find<QToolBar>("headBar");
    for (qsizetype i = 0; i < widgets.size(); ++i) {
        QWidget *const widget = widgets.at(i);
        QVERIFY2(widget->isVisible(), qPrintable(widget->objectName()));
        const QRect place(widget->mapTo(head, QPoint()), widget->size());
        QVERIFY2(head->rect().contains(place), qPrintable(widget->objectName()));
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(widget->objectName()));
        if (i > 0) {
            const QRect before(widgets.at(i - 1)->mapTo(head, QPoint()), widgets.at(i - 1)->size());
            QVERIFY2(!before.intersects(place), qPrintable(widget->objectName()));
        }
    }
}

void TestMainWindowExport::refusedKey_isShownNowhere_andWrittenNowhere()
{
    const QString key = u"rf_NotARealKey0123456789"_s;
    {
        WindowFixture fixture;
        QVERIFY(fixture.openSample()); // its server will refuse the key
        const QString address = fixture.program().sample().client.settings().baseUrl.toString();
        fixture.find<QAction>("connectAccount")->trigger();
        QTRY_VERIFY(fixture.look<QDialog>("connectDialog"));
        auto *const typed = fixture.find<QLineEdit>("connectKey");
        fixture.find<QLineEdit>("connectAddress")->setText(address);
        QVERIFY(!fixture.find<QPushButton>("connectButton")->isEnabled());
        QTest::keyClicks(typed, key);
        QVERIFY(!typed->displayText().contains(key));
        QCOMPARE(typed->displayText().size(), key.size());
        fixture.click("connectButton");
        QTRY_VERIFY(!fixture.textOf("connectMessage").isEmpty());
        QVERIFY(fixture.find<QDialog>("connectDialog")->isVisible()); // to correct the key
        const QStringList texts = WindowFixture::shownTexts();
        QVERIFY(texts.contains(fixture.find<QLabel>("connectMessage")->text())); // they are read at all
        QCOMPARE(texts.filter(key), QStringList());
        fixture.find<QDialog>("connectDialog")->reject();
        fixture.window().close();
        int read = 0;
        QCOMPARE(filesWith(fixture.folder(), key.toUtf8(), &read), QByteArrayList());
        QVERIFY(read > 0); // the settings
    }
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestMainWindowExport)
#include "tst_mainwindowexport.moc"
