// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingslistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

Findings mixedFindings()
{
    return {{Severity::Info, u"models[0]"_s, u"first note"_s},
            {Severity::Warning, u"models[1]"_s, u"first warning"_s},
            {Severity::Info, u"models[2]"_s, u"second note"_s},
            {Severity::Warning, u"models[3]"_s, u"second warning"_s}};
}

} // namespace

class TestFindingsListModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findings_standWarningsFirst_elseInOrder();
    void sameFindings_doNotReset();
};

void TestFindingsListModel::findings_standWarningsFirst_elseInOrder()
{
    FindingsListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFindings(mixedFindings());
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data().toString());
    QCOMPARE(texts.join(u'|'), u"first warning|second warning|first note|second note"_s);
    QCOMPARE(model.index(0).data(SeverityRole).toInt(), static_cast<int>(Severity::Warning));
    QCOMPARE(model.index(2).data(SeverityRole).toInt(), static_cast<int>(Severity::Info));
    QCOMPARE(model.index(1).data(KeyRole).toString(), u"models[3]"_s);
    QCOMPARE(model.rowCount(model.index(0)), 0);
    QVERIFY(!model.data({}).isValid());
}

void TestFindingsListModel::sameFindings_doNotReset()
{
    FindingsListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFindings({});
    QCOMPARE(resets.count(), 0);
    model.setFindings(mixedFindings());
    model.setFindings(mixedFindings());
    QCOMPARE(resets.count(), 1);
    model.setFindings(mixedFindings().mid(1));
    QCOMPARE(resets.count(), 2);
    QCOMPARE(model.rowCount(), 3);
}

QTEST_GUILESS_MAIN(TestFindingsListModel)

#include "tst_findingslistmodel.moc"
