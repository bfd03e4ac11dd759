// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/jsonfault.h"

#include <QTest>

using namespace paretoscope;
using Kind = JsonFault::Kind;

class TestJsonFault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wellFormed_hasNoFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"null", " true ", "-0.5e+3", "\"\"", "[]", "{}", "[1,[],{\"a\":{}}]", "\"\\u12aF\\n\\\"\"",
              "{\"a\":[1,2.5,\"x\",null],\"b\":{\"c\":false}}", "\"\xC3\xA9\xF0\x9F\x98\x80\""})
            QTest::newRow(text) << QByteArray(text);
    }

    void wellFormed_hasNoFault()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!findJsonFault(text, 8));
    }

    void fault_isFoundWithKindAndPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("offset");
        const auto row = [](const QByteArray &text, Kind kind, int offset) {
            QTest::newRow(text.constData()) << text << static_cast<int>(kind) << offset;
        };
        row("", Kind::CutShort, 0);
        row("{\"a\":[1,", Kind::CutShort, 8);
        row("{\"a", Kind::CutShort, 3);
        row("[\"a\\", Kind::CutShort, 4);
        row("[\"a\\u12", Kind::CutShort, 7);
        row("[tru", Kind::CutShort, 4);
        row("[-", Kind::CutShort, 2);
        row("[1e", Kind::CutShort, 3);
        row("[1 2]", Kind::Syntax, 3);
        row("[1,]", Kind::Syntax, 3);
        row("{,}", Kind::Syntax, 1);
        row("{\"a\":1,}", Kind::Syntax, 7);
        row("{\"a\" 1}", Kind::Syntax, 5);
        row("{a:1}", Kind::Syntax, 1);
        row("[1}", Kind::Syntax, 2);
        row("{\"a\":1]", Kind::Syntax, 6);
        row("[012]", Kind::Syntax, 1);
        row("[+5]", Kind::Syntax, 1);
        row("[.5]", Kind::Syntax, 1);
        row("[5.]", Kind::Syntax, 1);
        row("['a']", Kind::Syntax, 1);
        row("[\"\\x\"]", Kind::Syntax, 2);
        row("[\"\\u00g0\"]", Kind::Syntax, 2);
        row("[1] // end", Kind::TrailingText, 4);
        row("{} {}", Kind::TrailingText, 3);
        row("[NaN]", Kind::NotANumber, 1);
        row("[-Infinity]", Kind::NotANumber, 1);
        row("[\"a\tb\"]", Kind::ControlCharacter, 3);
        row("[\"\xFF\"]", Kind::BadUtf8, 2);
        row("[\"\xC0\xAF\"]", Kind::BadUtf8, 2);
        row("[\"\xED\xA0\x80\"]", Kind::BadUtf8, 2);
        row("[\"\xF4\x90\x80\x80\"]", Kind::BadUtf8, 2);
        row("[[[[1]]]]", Kind::TooDeep, 3);
    }

    void fault_isFoundWithKindAndPlace()
    {
        QFETCH(const QByteArray, text);
        const std::optional<JsonFault> fault = findJsonFault(text, 3);
        QVERIFY(fault);
        QTEST(static_cast<int>(fault->kind), "kind");
        QTEST(static_cast<int>(fault->offset), "offset");
        QVERIFY(fault->description().contains(QString::number(fault->offset)));
    }
};

QTEST_GUILESS_MAIN(TestJsonFault)
#include "tst_jsonfault.moc"
