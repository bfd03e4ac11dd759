// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"

#include "support/samplechart.h"
#include "support/windowapp.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

class TestExportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pictureName_isSafe_data();
    void pictureName_isSafe();
    void pictureName_staysShort();
    void options_areWhatIsShown();
    void options_stayWithinReason();
    void preview_showsTheWholePicture_whateverItsShape_data();
    void preview_showsTheWholePicture_whateverItsShape();
    void save_acceptsTheDialog();

private:
    const ChartContent m_content = contentOf(sampleRun(u"rf-detr"_s, u"1"_s), u"T4"_s);
};

void TestExportDialog::pictureName_isSafe_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("name");
    QTest::newRow("a run") << u"acme/bottles/5"_s << u"T4"_s << u"acme-bottles-5-T4.png"_s;
    QTest::newRow("climbs out") << u"../../etc/passwd"_s << u"T4"_s << u"etc-passwd-T4.png"_s;
    QTest::newRow("hidden") << u".ssh"_s << u"x"_s << u"ssh-x.png"_s;
    QTest::newRow("nothing") << QString() << QString() << u"chart.png"_s;
    QTest::newRow("signs alone") << u"///"_s << u"***"_s << u"chart.png"_s;
    QTest::newRow("forbidden on other systems") << u"a:b*c?d\"e<f>g|h\\i"_s << u"T4"_s << u"a-b-c-d-e-f-g-h-i-T4.png"_s;
    QTest::newRow("line break and null") << QString(u"a\nb"_s + QChar(0) + u'c') << u"T4"_s << u"a-b-c-T4.png"_s;
    QTest::newRow("other alphabets") << u"модель/检测/1"_s << u"AI1"_s << u"модель-检测-1-AI1.png"_s;
    QTest::newRow("right to left override") << u"a\u202Egnp"_s << u"T4"_s << u"a-gnp-T4.png"_s;
}

void TestExportDialog::pictureName_isSafe()
{
    QFETCH(QString, run);
    QFETCH(QString, target);
    QTEST(pictureName(run, target), "name");
}

void TestExportDialog::pictureName_staysShort()
{
    const QString name = pictureName(QString(5000, u'x'), u"T4"_s);
    QCOMPARE(name.size(), 80 + 4);
    QVERIFY(pictureName(QString(79, u'x') + u"/y"_s, u"T4"_s).endsWith(u"x.png"_s)); // no '-' where the cut is
}

void TestExportDialog::options_areWhatIsShown()
{
    ExportDialog dialog(m_content, {{1000, 700}, 2, ThemeKind::Dark});
    QCOMPARE(dialog.options().size, QSize(1000, 700));
    QCOMPARE(dialog.options().scale, 2.0);
    QCOMPARE(dialog.options().theme, ThemeKind::Dark);
    dialog.findChild<QSpinBox *>(u"exportWidth"_s)->setValue(640);
    dialog.findChild<QSpinBox *>(u"exportHeight"_s)->setValue(480);
    dialog.findChild<QDoubleSpinBox *>(u"exportScale"_s)->setValue(1.5);
    dialog.findChild<QComboBox *>(u"exportTheme"_s)->setCurrentIndex(0);
    QCOMPARE(dialog.options().size, QSize(640, 480));
    QCOMPARE(dialog.options().scale, 1.5);
    QCOMPARE(dialog.options().theme, ThemeKind::Light);
    auto *const scale = dialog.findChild<QDoubleSpinBox *>(u"exportScale"_s);
    scale->selectAll();
    QTest::keyClicks(scale, u"1,25"_s);
    QTest::keyClick(scale, Qt::Key_Return);
    QCOMPARE(dialog.options().scale, 1.25);
    scale->setValue(1.5);
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"960 × 720 pixels, PNG"_s; }));
}

void TestExportDialog::options_stayWithinReason()
{
    ExportDialog dialog(m_content, {});
    auto *const width = dialog.findChild<QSpinBox *>(u"exportWidth"_s);
    auto *const scale = dialog.findChild<QDoubleSpinBox *>(u"exportScale"_s);
    width->setValue(0);
    scale->setValue(0);
    QVERIFY(dialog.options().size.width() >= 200);
    QVERIFY(dialog.options().scale >= 0.5);
    scale->setValue(1000);
    QVERIFY(dialog.options().scale <= 4);
    width->setValue(1'000'000);
    QVERIFY(dialog.options().size.width() * dialog.options().scale <= 32'767); // what Qt's painter can draw
}

void TestExportDialog::preview_showsTheWholePicture_whateverItsShape_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1200, 800);
    QTest::newRow("wide") << QSize(4000, 400);
    QTest::newRow("tall") << QSize(400, 4000);
}

void TestExportDialog::preview_showsTheWholePicture_whateverItsShape()
{
    QFETCH(QSize, size);
    const ExportDialog dialog(m_content, {size});
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    const auto preview = std::ranges::find_if(labels, [](const QLabel *label) { return !label->pixmap().isNull(); });
    QVERIFY(preview != labels.end());
    const QSizeF shown = (*preview)->pixmap().deviceIndependentSize();
    QVERIFY(shown.width() <= (*preview)->width() + 1 && shown.height() <= (*preview)->height() + 1);
    QVERIFY(std::abs(shown.width() / shown.height() - 1.0 * size.width() / size.height()) < 0.5);
}

void TestExportDialog::save_acceptsTheDialog()
{
    ExportDialog dialog(m_content, {});
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"exportSave"_s), Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
