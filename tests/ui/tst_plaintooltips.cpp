// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowapp.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

const QString markup = u"<img src='http://example.org/x.png'> & <b>nano</b>"_s;

/// What a reader sees of the tooltip at a place.
QString toolTipAt(QWidget *widget, const QPoint &place)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &help);
    QTextDocument document;
    document.setHtml(QToolTip::text());
    return document.toPlainText();
}

} // namespace

/// On an application as the program makes it.
class TestPlainToolTips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cell_showsMarkupAsText();
    void header_showsMarkupAsText();
    void widget_showsMarkupAsText();
    void nothing_staysNothing();
};

void TestPlainToolTips::cell_showsMarkupAsText()
{
    QStandardItemModel model(1, 1);
    model.setItem(0, 0, new QStandardItem(u"id"_s));
    model.item(0, 0)->setToolTip(markup);
    QTableView table;
    table.setModel(&model);
    table.show();
    QCOMPARE(toolTipAt(table.viewport(), table.visualRect(model.index(0, 0)).center()), markup);
}

void TestPlainToolTips::header_showsMarkupAsText()
{
    QStandardItemModel model(1, 1);
    model.setHeaderData(0, Qt::Horizontal, markup, Qt::ToolTipRole);
    QTableView table;
    table.setModel(&model);
    table.show();
    QCOMPARE(toolTipAt(table.horizontalHeader()->viewport(), QPoint(5, 5)), markup);
}

void TestPlainToolTips::widget_showsMarkupAsText()
{
    QToolButton button;
    button.setToolTip(markup);
    button.show();
    QCOMPARE(toolTipAt(&button, button.rect().center()), markup);
}

void TestPlainToolTips::nothing_staysNothing()
{
    QStandardItemModel model(1, 1);
    QTableView table;
    table.setModel(&model);
    table.show();
    QCOMPARE(toolTipAt(table.viewport(), QPoint(5, 5)), QString());
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestPlainToolTips)
#include "tst_plaintooltips.moc"
