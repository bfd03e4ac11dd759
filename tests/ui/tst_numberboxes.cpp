// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers typed by a person, key by key, in the locales that write them differently.
#include "widgets/limitspin.h"

#include "support/windowapp.h"

#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

/// Over what is there, then the enter key.
void type(QAbstractSpinBox &box, const QString &text)
{
    box.setFocus();
    box.selectAll();
    if (text.isEmpty())
        QTest::keyClick(&box, Qt::Key_Delete);
    for (const QChar c : text) // keyClicks() knows ASCII alone
        QTest::sendKeyEvent(QTest::Click, &box, Qt::Key_unknown, QString(c), Qt::NoModifier);
    QTest::keyClick(&box, Qt::Key_Return);
}

/// A budget as in the head and the fleet.
std::unique_ptr<LimitSpin> makeBudget()
{
    auto budget = std::make_unique<LimitSpin>(u" ms"_s, u"no budget"_s, 1e9);
    budget->show();
    return budget;
}

} // namespace

class TestNumberBoxes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void limit_isWhatWasTyped_data();
    void limit_isWhatWasTyped();
    void limit_isShownAsItCanBeTyped();
    void emptyLimit_isNone();
    void noLimit_isTypedOver_whereverTheCursorStands();
    void count_isWholeAndWithinItsRange();
};

void TestNumberBoxes::initTestCase_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *const locale : {"C", "en_US", "de_DE", "fr_FR"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void TestNumberBoxes::init()
{
    QFETCH_GLOBAL(const QString, locale);
    QLocale::setDefault(QLocale(locale));
}

void TestNumberBoxes::limit_isWhatWasTyped_data()
{
    constexpr double lastGood = 7;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("limit");
    QTest::newRow("comma") << u"5,5"_s << 5.5;
    QTest::newRow("point") << u"5.5"_s << 5.5;
    QTest::newRow("point, two decimals") << u"6.25"_s << 6.25;
    QTest::newRow("comma, two decimals") << u"6,25"_s << 6.25;
    QTest::newRow("three decimals, no thousands") << u"1.234"_s << 1.234;
    QTest::newRow("three decimals after a comma, no thousands") << u"1,234"_s << 1.234;
    QTest::newRow("whole") << u"12"_s << 12.0;
    QTest::newRow("large") << u"1234567,5"_s << 1234567.5;
    QTest::newRow("no zero in front") << u",5"_s << 0.5;
    QTest::newRow("no decimals behind") << u"5,"_s << 5.0;
    QTest::newRow("zeros behind") << u"5.50000"_s << 5.5;
    QTest::newRow("with its unit") << u"5,5 ms"_s << 5.5;
    QTest::newRow("two commas") << u"5,5,5"_s << lastGood;
    QTest::newRow("thousands as in German") << u"1.234,5"_s << lastGood;
    QTest::newRow("thousands as in English") << u"1,234.5"_s << lastGood;
    QTest::newRow("thousands as in French") << u"1 234,5"_s << lastGood;
    QTest::newRow("narrow space") << u"1\u202F234"_s << lastGood;
    QTest::newRow("words") << u"abc"_s << lastGood;
    QTest::newRow("negative") << u"-3"_s << lastGood;
    QTest::newRow("exponent") << u"1e3"_s << lastGood;
    QTest::newRow("hexadecimal") << u"0x10"_s << lastGood;
    QTest::newRow("another unit") << u"5 s"_s << lastGood;
    QTest::newRow("more decimals than there are") << u"1.23456"_s << lastGood;
    QTest::newRow("nothing but a rounding") << u"0.0000001"_s << lastGood;
    QTest::newRow("above the range") << u"2000000000"_s << lastGood;
    QTest::newRow("separator alone") << u","_s << lastGood;
    QTest::newRow("digits of another script") << u"٥"_s << lastGood;
}

void TestNumberBoxes::limit_isWhatWasTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const double, limit);
    const auto budget = makeBudget();
    LimitSpin &box = *budget;
    type(box, u"7"_s);
    QSignalSpy changed(&box, &LimitSpin::limitChanged);
    type(box, typed);
    QCOMPARE(box.limit(), std::optional(limit));
    QCOMPARE(changed.size(), limit == 7 ? 0 : 1); // told once, and not on the way
}

void TestNumberBoxes::limit_isShownAsItCanBeTyped()
{
    const auto budget = makeBudget();
    LimitSpin &box = *budget;
    for (const double limit : {0.001, 0.5, 5.5, 6.25, 1.234, 12.0, 1234.5, 1234567.125, 999999999.5}) {
        box.showLimit(limit);
        const QString shown = box.text();
        QVERIFY2(!shown.contains(u','), qPrintable(shown));
        type(box, u"7"_s);
        type(box, shown);
        QCOMPARE(box.limit(), std::optional(limit));
        QCOMPARE(box.text(), shown);
    }
}

void TestNumberBoxes::emptyLimit_isNone()
{
    const auto budget = makeBudget();
    LimitSpin &box = *budget;
    type(box, u"7"_s);
    QSignalSpy changed(&box, &LimitSpin::limitChanged);
    type(box, QString());
    QCOMPARE(box.limit(), std::nullopt);
    QCOMPARE(box.text(), u"no budget"_s);
    QCOMPARE(changed.size(), 1);
}

void TestNumberBoxes::noLimit_isTypedOver_whereverTheCursorStands()
{
    const auto budget = makeBudget();
    LimitSpin &box = *budget;
    box.setFocus();
    box.findChild<QLineEdit *>()->setCursorPosition(2);
    QTest::keyClicks(&box, u"5,5"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.limit(), std::optional(5.5));
}

void TestNumberBoxes::count_isWholeAndWithinItsRange()
{
    CountBox box;
    box.setRange(1, 1'000'000);
    box.show();
    type(box, u"12"_s);
    QCOMPARE(box.value(), 12);
    for (const QString &typed : {u"1.5"_s, u"1,5"_s, u"1.000"_s, u"1,000"_s, u"1.234"_s, u"1,234"_s, u"-3"_s, u"0"_s,
                                 u"2000000"_s, QString(), u"many"_s}) {
        type(box, typed);
        QCOMPARE(box.value(), 12);
        QCOMPARE(box.text(), u"12"_s);
    }
    type(box, u"1000000"_s);
    QCOMPARE(box.text(), u"1000000"_s);
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestNumberBoxes)
#include "tst_numberboxes.moc"
