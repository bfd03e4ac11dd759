// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/paretochart.h"
#include "chart/paretochartview.h"
#include "sidebar/advicetexts.h"
#include "window/program.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace paretoscope::test {

/// The whole program with its window, on settings of its own and the real sample server. A test drives it by clicks and
/// keys and finds widgets by their names.
class WindowFixture final {
    Q_DISABLE_COPY_MOVE(WindowFixture)
public:
    explicit WindowFixture(std::chrono::milliseconds replayLength = std::chrono::minutes(3));

    [[nodiscard]] MainWindow &window() { return m_program.window(); }
    [[nodiscard]] RunSession &session() { return m_program.session(); }
    [[nodiscard]] Program &program() { return m_program; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    /// Everything the program writes goes here.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// The widget, action or dialog of this name; ends the test program when there is none.
    template <typename T>
    [[nodiscard]] T *find(const char *name)
    {
        T *const found = m_program.window().findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("The window has no %s", name);
        return found;
    }
    /// The same, or null: for what comes and goes.
    template <typename T>
    [[nodiscard]] T *look(const char *name)
    {
        return m_program.window().findChild<T *>(QString::fromLatin1(name));
    }
    /// The text a label, chip or elided label holds; empty for a hidden one.
    [[nodiscard]] QString textOf(const char *name);
    void click(const char *button) { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    /// A key of the window's menus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// Writes a file into folder(); returns its path.
    QString write(const QString &name, const QByteArray &bytes) const;
    /// Drops a file on the middle of the window.
    void drop(const QString &path);

    /// Clicks the start page's sample button and waits for its run.
    [[nodiscard]] bool openSample();
    /// Clicks a version of the sample workspace ("rf-detr/1") in the tree; the sample has to be open.
    [[nodiscard]] bool clickRun(const QString &projectAndVersion);
    /// Waits until the tree has looked into a version and offers its trainings.
    [[nodiscard]] bool waitForTrainings(const QString &projectAndVersion, int count);
    /// The same as clickRun(), and waits until its run is shown.
    [[nodiscard]] bool openRun(const QString &projectAndVersion);
    [[nodiscard]] bool waitForAnswer();

    [[nodiscard]] ParetoChartView &chart() { return *find<ParetoChartView>("paretoChart"); }
    [[nodiscard]] ParetoChart &paretoChart() { return *chart().paretoChart(); }
    void clickChart(const QPoint &place, Qt::MouseButton button = Qt::LeftButton);
    void moveInChart(const QPoint &place, Qt::MouseButtons buttons = Qt::NoButton);
    [[nodiscard]] QTableView &table() { return *find<QTableView>("modelsTable"); }
    /// The text of a column in the row of a model; empty when the table does not show the model.
    [[nodiscard]] QString cell(const QString &modelId, const QString &column);
    /// The model of the table's current row.
    [[nodiscard]] QString tableSelection();
    /// Every text a widget shows or says in a tooltip, of all windows.
    [[nodiscard]] static QStringList shownTexts();

private:
    [[nodiscard]] QModelIndex placeInTree(const QString &projectAndVersion);

    QTemporaryDir m_folder;
    Settings m_settings;
    Program m_program;
};

} // namespace paretoscope::test
