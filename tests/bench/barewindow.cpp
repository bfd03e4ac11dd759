// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt Widgets program is: one main window with a label, ended at its first paint.
#include "bench/firstpaint.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    qApp->installEventFilter(new paretoscope::bench::FirstPaint(QString(), qApp));
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("A window")));
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
}
