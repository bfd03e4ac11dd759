// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowapp.h"

#include "theme/theme.h"
#include "window/windowrun.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStandardPaths>
#include <QTest>

namespace paretoscope::test {

using namespace Qt::StringLiterals;

int runWindowTest(QObject *test, int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    const QString family = u"DejaVu Sans"_s;
    if (!QFontDatabase::families().contains(family))
        qFatal("The font DejaVu Sans is missing: install fonts-dejavu-core.");
    prepareApplication();
    QApplication::setFont(QFont(family, 10));
    QApplication::setPalette(themePalette(themeColors(ThemeKind::Light))); // what "follow the system" finds
    return QTest::qExec(test, argc, argv);
}

} // namespace paretoscope::test
