// SPDX-License-Identifier: GPL-3.0-or-later
// A window that fetches one run after the other, from a number on, and writes each number once its body is kept; made
// to be killed. `windowwriter FOLDER SERVER NUMBER`
#include "window/program.h"
#include "window/windowrun.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace paretoscope;
    using namespace Qt::StringLiterals;
    const QApplication application(argc, argv);
    prepareApplication();
    const QStringList arguments = QCoreApplication::arguments();
    Settings settings(arguments.at(1) + u"/settings.ini"_s);
    Program program(&settings, arguments.at(1) + u"/runs.sqlite"_s);
    program.account().client.setSettings({QUrl(arguments.at(2)), ApiKey("not-a-real-key"), {}});
    int number = arguments.at(3).toInt();
    const auto openNext = [&program, &number] {
        program.window().openSource(RunAddress{u"acme"_s, u"bottles"_s, QString::number(number)});
    };
    QObject::connect(&program.store(), &RunStore::troubled, &program.window(),
                     [](const Error &error) { qFatal("%s", qPrintable(error.message())); });
    QObject::connect(&program.store(), &RunStore::kept, &program.window(), [&](const RunKey &run) {
        if (run.address.version != QString::number(number))
            return;
        std::printf("%d\n", number);
        std::fflush(stdout);
        ++number;
        openNext();
    });
    program.window().show();
    openNext();
    return QApplication::exec();
}
