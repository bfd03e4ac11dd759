// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include "models/runstreemodel.h"
#include "models/trainedmodelstablemodel.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

namespace paretoscope::test {

using namespace Qt::StringLiterals;

namespace {

/// Whatever the desktop under the test likes.
Settings *inLight(Settings *settings)
{
    settings->setAppearance(Settings::Appearance::Light);
    return settings;
}

} // namespace

WindowFixture::WindowFixture(std::chrono::milliseconds replayLength)
    : m_settings(m_folder.filePath(u"settings.ini"_s)),
      m_program(inLight(&m_settings), m_folder.filePath(u"runs.sqlite"_s), systemClock(), replayLength)
{
    window().resize(1280, 820);
    window().show();
    if (!QTest::qWaitForWindowExposed(&window()))
        qFatal("The window does not show");
    window().activateWindow();
}

QString WindowFixture::textOf(const char *name)
{
    const auto *const widget = find<QWidget>(name);
    return widget->isVisible() ? widget->property("text").toString().replace(QChar(0x202F), u' ') : QString();
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&window(), key, modifiers); }

bool WindowFixture::waitForAnswer()
{
    return QTest::qWaitFor([this] { return !session().isLoading(); }, 10'000);
}

QString WindowFixture::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(folder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("Cannot write a file of the test");
    return file.fileName();
}

void WindowFixture::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = window().rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window(), &enter);
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window(), &event);
}

bool WindowFixture::openSample()
{
    click("startSample");
    return QTest::qWaitFor([this] { return session().run() != nullptr; }, 10'000);
}

QModelIndex WindowFixture::placeInTree(const QString &projectAndVersion)
{
    const auto address = RunAddress::fromText(QString(u"sample/"_s + projectAndVersion));
    const auto *const proxy = qobject_cast<QAbstractProxyModel *>(find<QTreeView>("runsTree")->model());
    const auto *const runs = proxy ? qobject_cast<const RunsTreeModel *>(proxy->sourceModel()) : nullptr;
    return runs && address ? proxy->mapFromSource(runs->indexOf(*address)) : QModelIndex();
}

bool WindowFixture::waitForTrainings(const QString &projectAndVersion, int count)
{
    return QTest::qWaitFor(
        [&] {
            const QModelIndex place = placeInTree(projectAndVersion);
            return place.isValid() && place.model()->rowCount(place) == count;
        },
        10'000);
}

bool WindowFixture::clickRun(const QString &projectAndVersion)
{
    if (!QTest::qWaitFor([&] { return placeInTree(projectAndVersion).isValid(); }, 10'000))
        return false;
    auto *const tree = find<QTreeView>("runsTree");
    const QModelIndex place = placeInTree(projectAndVersion);
    tree->scrollTo(place);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(place).center());
    return true;
}

bool WindowFixture::openRun(const QString &projectAndVersion)
{
    if (!clickRun(projectAndVersion))
        return false;
    return QTest::qWaitFor(
        [&] {
            return session().run() && !session().isLoading()
                   && displayName(session().shown().source) == u"sample/"_s + projectAndVersion;
        },
        10'000);
}

void WindowFixture::clickChart(const QPoint &place, Qt::MouseButton button)
{
    moveInChart(place);
    QTest::mouseClick(chart().viewport(), button, {}, place);
}

void WindowFixture::moveInChart(const QPoint &place, Qt::MouseButtons buttons)
{
    QMouseEvent move(QEvent::MouseMove, place, chart().viewport()->mapToGlobal(QPointF(place)), Qt::NoButton, buttons,
                     {});
    QApplication::sendEvent(chart().viewport(), &move);
}

QString WindowFixture::cell(const QString &modelId, const QString &column)
{
    const auto *const model = qobject_cast<TrainedModelsTableModel *>(table().model());
    const auto row = session().run()->rowOf(modelId);
    const int tableRow = row ? model->tableRowOf(*row) : -1;
    for (int i = 0; tableRow >= 0 && i < model->columnCount(); ++i) {
        if (model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() == column)
            return model->index(tableRow, i).data().toString().replace(QChar(0x202F), u' ');
    }
    return {};
}

QString WindowFixture::tableSelection()
{
    const QModelIndex current = table().selectionModel()->currentIndex();
    return current.isValid() && table().selectionModel()->isSelected(current) ? current.data(KeyRole).toString()
                                                                              : QString();
}

QStringList WindowFixture::shownTexts()
{
    QStringList texts;
    const QList<QWidget *> widgets = QApplication::allWidgets();
    for (const QWidget *const widget : widgets) {
        texts += {widget->windowTitle(), widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
        const auto *const edit = qobject_cast<const QLineEdit *>(widget);
        texts.append(edit ? edit->displayText() : widget->property("text").toString());
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace paretoscope::test
