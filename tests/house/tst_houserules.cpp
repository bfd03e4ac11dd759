// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/houserules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace paretoscope::house;

/// That each rule finds its offence and leaves the innocent alone; tst_house turns them on the tree.
class tst_HouseRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizes_areLimited_data();
    void sizes_areLimited();
    void licences_standFirst_data();
    void licences_standFirst();
    void offences_areFound_data();
    void offences_areFound();
    void namesOfRetiredWords_areFound();
    void includes_areListed();
    void itemModels_areFound_overTheirBases();
    void circles_areFoundOnce();
    void links_areRead();
};

void tst_HouseRules::sizes_areLimited_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("expected");

    const auto lines = [](int count) { return QString(count, u'\n'); };
    const QString excuse = u"// Longer than the house limit because it is a table.\n"_s;

    QTest::newRow("400 lines of source") << u"a.cpp"_s << lines(400) << QStringList{};
    QTest::newRow("401 lines of source") << u"a.cpp"_s << lines(401) << QStringList{u"401 lines, more than 400"_s};
    QTest::newRow("401 lines with a reason") << u"a.cpp"_s << excuse + lines(401) << QStringList{};
    QTest::newRow("a reason behind the first comment")
        << u"a.cpp"_s << lines(401) + excuse << QStringList{u"402 lines, more than 400"_s};
    QTest::newRow("150 lines of header") << u"a.h"_s << lines(150) << QStringList{};
    QTest::newRow("151 lines of header") << u"a.h"_s << lines(151) << QStringList{u"151 lines, more than 150"_s};
    QTest::newRow("301 lines of main window")
        << u"mainwindow.cpp"_s << lines(301) << QStringList{u"301 lines, more than 300"_s};
}

void tst_HouseRules::sizes_areLimited()
{
    QFETCH(const QString, file);
    QFETCH(const QString, source);
    QFETCH(const QStringList, expected);
    QCOMPARE(sizeOffences(file, source), expected);
}

void tst_HouseRules::licences_standFirst_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("expected");

    const QString licence = u" SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    QTest::newRow("first line") << u"//"_s + licence << true;
    QTest::newRow("under a shebang") << u"#!/usr/bin/env bash\n#"_s + licence << true;
    QTest::newRow("under an element") << u"<svg>\n<!--"_s + licence << true;
    QTest::newRow("under code") << u"#pragma once\n//"_s + licence << false;
    QTest::newRow("third line") << u"#!/bin/sh\n\n#"_s + licence << false;
    QTest::newRow("another licence") << u"// SPDX-License-Identifier: MIT\n"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_HouseRules::licences_standFirst()
{
    QFETCH(const QString, source);
    QTEST(namesItsLicence(source), "expected");
}

using Rule = QStringList (*)(const QString &);
Q_DECLARE_METATYPE(Rule)

void tst_HouseRules::offences_areFound_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("count");

    const auto row = [](const char *name, Rule rule, const QString &source, int count) {
        QTest::newRow(name) << rule << source << count;
    };
    row("hex colours", colourLiterals, u"a(u\"#fff\"_s); b(\"#0072B2\"); c(\"#80ffffff\");"_s, 3);
    row("numbered colours", colourLiterals, u"QColor(1, 2, 3); QColor c{255, 0, 0}; qRgb(1, 2, 3);"_s, 3);
    row("named colours", colourLiterals, u"Qt::white; QColor(\"red\"); QColorConstants::Red;"_s, 3);
    row("colours made of others", colourLiterals, u"QColor c = theme.text; QColor(c); QColor(); Qt::transparent;"_s, 0);
    row("colours in comments and anchors", colourLiterals, u"// \"#fff\"\nlink(u\"#section\"_s, u\"#12\"_s);"_s, 0);
    row("sleeps", sleeps, u"QTest::qWait(5); QThread::msleep(1); usleep(1); std::this_thread::sleep_for(1s);"_s, 4);
    row("waiting for something", sleeps, u"QTRY_VERIFY(a); QTest::qWaitFor(f); spy.wait(); // qWait(1)\n\"sleep(1)\""_s,
        0);
    row("hazards", signalHazards,
        u"connect(a, SIGNAL(b()), c, SLOT(d())); sender(); QEventLoop l; processEvents(); delete x;"_s, 5);
    row("no hazards", signalHazards,
        u"A(const A &) = delete; \"delete x\"; a.deleteLater(); senderOf(); // QEventLoop"_s, 0);
    row("bare texts", bareTexts, u"a(u\"Give \"\n \"one.\"_s, tr(\"Give %1.\", \"a number\").arg(u\"and more\"_s));"_s,
        2);
    row("texts for people, and none", bareTexts,
        u"#include \"the file.h\"\n{\"port\"_L1, QT_TRANSLATE_NOOP(\"Words\", \"the port\")}; tr(\"a \\\"b\\\" c\"\n\"and d\"); "
        "f(\"--hardware H\"); uR\"(for a \"shell\")\"_s; // \"a comment\""_s,
        0);
    row("a connect to D-Bus, which has no other form", signalHazards, u"bus.connect(s, p, i, n, this, SLOT(read()));"_s,
        0);
}

void tst_HouseRules::offences_areFound()
{
    QFETCH(const Rule, rule);
    QFETCH(const QString, source);
    QFETCH(const int, count);
    const QStringList offences = rule(source);
    QVERIFY2(offences.size() == count, qPrintable(offences.join(u'\n')));
}

void tst_HouseRules::namesOfRetiredWords_areFound()
{
    const QString dictionary = u"| word | means | not |\n| --- | --- | --- |\n| compared run | a run | rival, foe |\n"
                               "| run | a training | |\n\nrun | about | it\n"_s;
    QCOMPARE(retiredWords(dictionary), QSet<QString>({u"rival"_s, u"foe"_s}));
    const QString source = u"// a rival\nvoid f(Foes arrival, RivalKey k);\nint m_rival = rivals(\"rival\");\n"_s;
    QCOMPARE(namesWith(retiredWords(dictionary), source), QStringList({u"2: RivalKey"_s, u"3: m_rival"_s}));
}

void tst_HouseRules::includes_areListed()
{
    QCOMPARE(
        includesOf(u"#include \"net/a.h\"\n// #include \"no.h\"\n#include <QColor>\n  # include <tl/expected.hpp>\n"_s),
        QStringList({u"net/a.h"_s, u"QColor"_s, u"tl/expected.hpp"_s}));
}

void tst_HouseRules::itemModels_areFound_overTheirBases()
{
    const QString source = u"class A final : public QAbstractTableModel {\n};\nclass B : public QObject {};\n"
                           "class C\n    : public QSortFilterProxyModel\n{\n};\nclass D : public Base<D> {};\n"
                           "class QAbstractItemModel;\n// class E : public QAbstractListModel {\n"_s;
    QCOMPARE(itemModels(source), QStringList({u"A"_s, u"C"_s}));
    QCOMPARE(itemModels(source, {u"Base"_s}), QStringList({u"A"_s, u"C"_s, u"D"_s}));
}

void tst_HouseRules::circles_areFoundOnce()
{
    const QMap<QString, QSet<QString>> includes{{u"a"_s, {u"b"_s, u"d"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {u"a"_s}},
                                                {u"d"_s, {u"e"_s}},         {u"e"_s, {}},       {u"f"_s, {u"g"_s}},
                                                {u"g"_s, {u"f"_s}}};
    QCOMPARE(circlesIn(includes), QList<QStringList>({{u"a"_s, u"b"_s, u"c"_s}, {u"f"_s, u"g"_s}}));
}

void tst_HouseRules::links_areRead()
{
    const ModuleLinks net = linksOf(u"# paretoscope_cli\nparetoscope_module(net\n    SOURCES a.cpp\n"
                                    "    LINKS paretoscope_options paretoscope_core Qt6::Network\n"
                                    "    PRIVATE_LINKS paretoscope_decode Qt6Keychain::Qt6Keychain)\n"_s);
    QCOMPARE(net.modules, QSet<QString>({u"core"_s, u"decode"_s}));
    QCOMPARE(net.qtLibraries, QSet<QString>({u"Network"_s}));
}

QTEST_GUILESS_MAIN(tst_HouseRules)
#include "tst_houserules.moc"
