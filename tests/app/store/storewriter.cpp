// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps numbered bodies without end and writes each number once keep() has acknowledged it; made to be killed.
#include "app/store/keptbodyfixture.h"
#include "store/storefile.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace paretoscope;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto file = StoreFile::open(arguments.value(1), 1LL << 40);
    if (!file)
        qFatal("%s", qPrintable(file.error().userText + file.error().detail));
    for (int number = arguments.value(2).toInt();; ++number) {
        if (const auto kept = (*file)->keep(test::numberedBody(number)); !kept)
            qFatal("%s", qPrintable(kept.error().userText + kept.error().detail));
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}
