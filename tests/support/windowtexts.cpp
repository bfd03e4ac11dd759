// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowtexts.h"

#include "chart/chartpicture.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QXmlStreamReader>

namespace paretoscope::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstRows = 12;
constexpr int textRoles[]{Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole, Qt::AccessibleTextRole,
                          Qt::AccessibleDescriptionRole};

/// Collects the texts of one thing after the other.
class Texts {
public:
    void setPlace(const QObject &object)
    {
        m_place = QString::fromLatin1(object.metaObject()->className()) + u' ' + object.objectName();
    }
    void add(const QString &text)
    {
        if (!text.isEmpty())
            m_texts.append({m_place, text});
    }
    void add(std::initializer_list<QString> texts)
    {
        for (const QString &text : texts)
            add(text);
    }
    [[nodiscard]] const QList<WindowText> &all() const { return m_texts; }

private:
    QString m_place;
    QList<WindowText> m_texts;
};

void addModel(Texts &texts, const QAbstractItemModel &model, const QModelIndex &parent)
{
    for (int row = 0; row < std::min(firstRows, model.rowCount(parent)); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            for (const int role : textRoles)
                texts.add(model.index(row, column, parent).data(role).toString());
        }
        addModel(texts, model, model.index(row, 0, parent));
    }
}

void addHeads(Texts &texts, const QAbstractItemModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : textRoles)
            texts.add(model.headerData(column, Qt::Horizontal, role).toString());
    }
}

/// A tooltip that a widget makes when it is asked, at `steps` places across and down.
void addToolTips(Texts &texts, QWidget &widget, int steps)
{
    if (!widget.isVisible())
        return;
    for (int x = 1; x <= steps; ++x) {
        for (int y = 1; y <= steps; ++y) {
            const QPoint place(x * widget.width() / (steps + 1), y * widget.height() / (steps + 1));
            QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
            QApplication::sendEvent(&widget, &event);
            texts.add(QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText());
        }
    }
    QToolTip::hideText();
}

void addItems(Texts &texts, const QWidget &widget)
{
    if (const auto *const box = qobject_cast<const QComboBox *>(&widget)) {
        texts.add(box->placeholderText());
        addModel(texts, *box->model(), {});
    }
    if (const auto *const tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.add({tabs->tabText(i), tabs->tabToolTip(i)});
    }
    const auto *const view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view && view->model() && !qobject_cast<const QHeaderView *>(view)) {
        addHeads(texts, *view->model());
        addModel(texts, *view->model(), {});
    }
}

void addWidget(Texts &texts, QWidget &widget)
{
    texts.setPlace(widget);
    texts.add({widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.accessibleName(),
               widget.accessibleDescription()});
    if (const auto *const edit = qobject_cast<const QLineEdit *>(&widget))
        texts.add(edit->placeholderText()); // what is in it was typed
    else if (!qobject_cast<const QProgressBar *>(&widget))
        texts.add(widget.property("text").toString());
    if (const auto *const box = qobject_cast<const QAbstractSpinBox *>(&widget))
        texts.add({box->text(), box->specialValueText(), box->property("prefix").toString(),
                   box->property("suffix").toString()});
    if (const auto *const bar = qobject_cast<const QProgressBar *>(&widget))
        texts.add(bar->format());
    if (const auto *const group = qobject_cast<const QGroupBox *>(&widget))
        texts.add(group->title());
    if (const auto *const menu = qobject_cast<const QMenu *>(&widget))
        texts.add(menu->title());
    addItems(texts, widget);
    const QList<QAction *> actions = widget.actions();
    for (const QAction *const action : actions)
        texts.add({action->text(), action->iconText(), action->toolTip(), action->statusTip()});
    if (widget.inherits("paretoscope::ElidedLabel"))
        addToolTips(texts, widget, 1);
    if (widget.inherits("paretoscope::SlopeChart"))
        addToolTips(texts, widget, 30); // a line is a few pixels wide
}

/// The file dialog that a widget is a part of; null where it is none.
QFileDialog *fileDialogOf(QWidget *widget)
{
    while (widget && !qobject_cast<QFileDialog *>(widget))
        widget = widget->parentWidget();
    return qobject_cast<QFileDialog *>(widget);
}

} // namespace

QList<WindowText> windowTexts()
{
    Texts texts;
    QList<QPointer<QWidget>> widgets; // that of tooltips comes and goes meanwhile
    for (QWidget *const widget : QApplication::allWidgets())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        if (!widget || widget->inherits("QTipLabel"))
            continue;
        const QFileDialog *const dialog = fileDialogOf(widget);
        if (!dialog) {
            addWidget(texts, *widget);
        } else if (dialog == widget) {
            texts.setPlace(*dialog);
            texts.add({dialog->windowTitle(), dialog->nameFilters().join(u'\n')});
        }
    }
    return texts.all();
}

WindowText paintedText(const ChartContent &content)
{
    PictureOptions options;
    options.size = {3000, 1200};
    QXmlStreamReader svg(chartPicture(content, options, u"chart.svg"_s).value());
    QStringList texts;
    while (!svg.atEnd()) {
        svg.readNext();
        if (svg.isStartElement() && svg.name() == "text"_L1)
            texts.append(svg.readElementText());
    }
    return {u"the chart"_s, texts.join(u' ')};
}

} // namespace paretoscope::test
