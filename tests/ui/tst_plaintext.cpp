// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintext.h"

#include "core/trainingrunbuilder.h"
#include "fleet/fleetrow.h"
#include "support/windowapp.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QGridLayout>
#include <QTest>
#include <QTextDocument>
#include <QWindow>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void harmless_takesOutWhatDisturbsNeighbours_data();
    void harmless_takesOutWhatDisturbsNeighbours();
    void ampersand_isShown_onACheckBox();
    void titleOfAWindow_isShownAsItIs();
    void toolTip_showsMarkupAsText_data();
    void toolTip_showsMarkupAsText();
    void toolTip_isCut_whenItIsEndless();
    void toolTip_isEmpty_forNothing();
};

void TestPlainText::harmless_takesOutWhatDisturbsNeighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"rf-detr-nano"_s << u"rf-detr-nano"_s;
    QTest::newRow("other alphabets") << u"модель-检测-🚀"_s << u"модель-检测-🚀"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("right to left override") << u"a\u202Ebc"_s << u"a bc"_s;
    QTest::newRow("isolate") << u"\u2066a\u2069"_s << u" a "_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
    QTest::newRow("null") << QString(u'a') + QChar(0) + u'b' << u"a b"_s;
}

void TestPlainText::harmless_takesOutWhatDisturbsNeighbours()
{
    QFETCH(QString, text);
    QTEST(harmless(text), "shown");
}

void TestPlainText::ampersand_isShown_onACheckBox()
{
    TrainingRunBuilder builder;
    builder.target(u"A&B &C");
    const TrainingRunPtr run = builder.finish();
    QWidget window;
    const FleetRow row(*run, 0, new QGridLayout(&window), 0);
    auto *const box = window.findChild<QCheckBox *>(u"fleetTarget0"_s);
    // What the style draws, and what a screen reader says.
    QCOMPARE(QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name), u"A&B &C"_s);
    QVERIFY(box->shortcut().isEmpty());
    QCOMPARE(window.findChild<QAbstractSpinBox *>(u"fleetDevices0"_s)->accessibleName(), u"Devices of A&B &C"_s);
}

void TestPlainText::titleOfAWindow_isShownAsItIs()
{
    QWidget window;
    window.setWindowTitle(titleText(u"a[*]b[*][*].json\n"_s));
    window.winId();
    QCOMPARE(window.windowHandle()->title(), u"a[*]b[*][*].json "_s);
}

void TestPlainText::toolTip_showsMarkupAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"<b>nano</b>"_s;
    QTest::newRow("image") << u"<img src='file:///etc/passwd'>"_s;
    QTest::newRow("entity") << u"a &amp; b < c"_s;
    QTest::newRow("closes the frame") << u"</p><h1>ha</h1>"_s;
    QTest::newRow("two lines") << u"first\nsecond"_s;
}

void TestPlainText::toolTip_showsMarkupAsText()
{
    QFETCH(QString, text);
    QTextDocument document;
    document.setHtml(plainToolTip(text)); // as Qt's tooltip does
    QString shown = document.toPlainText();
    shown.replace(QChar::LineSeparator, u'\n');
    QCOMPARE(shown, text);
}

void TestPlainText::toolTip_isCut_whenItIsEndless()
{
    QTextDocument document;
    document.setHtml(plainToolTip(QString(5000, u'<')));
    QCOMPARE(document.toPlainText(), QString(600, u'<') + u'…');
}

void TestPlainText::toolTip_isEmpty_forNothing() { QCOMPARE(plainToolTip({}), QString()); }

PARETOSCOPE_WINDOW_TEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
