// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columndelegate.h"

#include "support/windowapp.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// Where the middle of what is painted dark stands, from 0 (left) to 1.
double middleOf(const QImage &image)
{
    double sum = 0;
    int count = 0;
    for (int y = 2; y < image.height() - 2; ++y) {
        for (int x = 2; x < image.width() - 2; ++x) {
            if (qGray(image.pixel(x, y)) > 128)
                continue;
            sum += x;
            ++count;
        }
    }
    return count > 0 ? sum / count / image.width() : -1;
}

} // namespace

class TestColumnDelegate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellAndTitle_standByTheKind_data()
    {
        QTest::addColumn<ColumnKind>("kind");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("number") << ColumnKind::Number << true;
        QTest::newRow("word") << ColumnKind::Word << false;
        QTest::newRow("standing") << ColumnKind::Standing << false;
        QTest::newRow("id") << ColumnKind::Id << false;
    }
    void cellAndTitle_standByTheKind()
    {
        QFETCH(const ColumnKind, kind);
        QFETCH(const bool, isRight);
        QStandardItemModel model(1, 1);
        model.setHeaderData(0, Qt::Horizontal, u"xx"_s);
        model.setHeaderData(0, Qt::Horizontal, static_cast<int>(kind), KindRole);
        model.setData(model.index(0, 0), u"12"_s);
        const std::unique_ptr<QTableView> table(makeTable(nullptr));
        table->setShowGrid(false);
        table->setModel(&model);
        table->setColumnWidth(0, 200);
        table->resize(300, 100);
        const QRect cell = table->visualRect(model.index(0, 0));
        const QRect title(0, 0, 200, table->horizontalHeader()->height());
        for (const QImage &image :
             {table->viewport()->grab(cell).toImage(), table->horizontalHeader()->viewport()->grab(title).toImage()}) {
            const double middle = middleOf(image);
            QVERIFY2(isRight ? middle > 0.8 : middle >= 0 && middle < 0.2, qPrintable(QString::number(middle)));
        }
    }
};

PARETOSCOPE_WINDOW_TEST_MAIN(TestColumnDelegate)
#include "tst_columndelegate.moc"
