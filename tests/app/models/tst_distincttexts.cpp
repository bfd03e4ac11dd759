// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/distincttexts.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestDistinctTexts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_areKeptOnce();
    void manyTexts_areAllTold();
    void ranks_followTheAlphabet_whateverTheCase();
};

void TestDistinctTexts::texts_areKeptOnce()
{
    const QStringList rows{u"finished"_s, u""_s, u"failed"_s, QString("finished"_L1), u""_s};
    const DistinctTexts texts(5, [&rows](Row row) -> const QString & { return rows.at(row); });
    QCOMPARE(texts.texts(), (QStringList{u"finished"_s, u""_s, u"failed"_s}));
    for (Row row = 0; row < 5; ++row)
        QCOMPARE(texts.texts().at(texts.codeAt(row)), rows.at(row));
    QVERIFY(texts.isStatedAnywhere());
    QVERIFY(!DistinctTexts(2, [&rows](Row) -> const QString & { return rows.at(1); }).isStatedAnywhere());
    QVERIFY(!DistinctTexts().isStatedAnywhere());
}

void TestDistinctTexts::manyTexts_areAllTold()
{
    QStringList rows;
    for (int i = 0; i < 60000; ++i)
        rows.append(QString::number(i % 30000));
    const DistinctTexts texts(60000, [&rows](Row row) -> const QString & { return rows.at(row); });
    QCOMPARE(texts.texts().size(), 30000);
    for (Row row = 0; row < 60000; ++row)
        QCOMPARE(texts.texts().at(texts.codeAt(row)), rows.at(row));
}

void TestDistinctTexts::ranks_followTheAlphabet_whateverTheCase()
{
    const QStringList rows{u"b"_s, u"C"_s, u"a"_s, u"B"_s};
    const DistinctTexts texts(4, [&rows](Row row) -> const QString & { return rows.at(row); });
    QCOMPARE(texts.ranks(), (std::vector<quint16>{2, 3, 0, 1}));
}

QTEST_GUILESS_MAIN(TestDistinctTexts)

#include "tst_distincttexts.moc"
