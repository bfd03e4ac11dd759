// SPDX-License-Identifier: GPL-3.0-or-later
// Made to be killed. `storewriter FILE NUMBER` keeps numbered bodies without end and writes each number once keep() has
// acknowledged it; `storewriter FILE` brings the file to a second version of the schema, and never comes to its end.
#include "app/store/keptbodyfixture.h"
#include "store/storefile.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace paretoscope;

[[noreturn]] void fail(const Error &error) { qFatal("%s", qPrintable(error.message() + error.detail)); }

SchemaSteps endlessUpgrade()
{
    SchemaSteps steps = schemaSteps();
    steps << QStringList{
        QStringLiteral("ALTER TABLE body ADD COLUMN note TEXT"), QStringLiteral("UPDATE body SET note = 'half'"),
        QStringLiteral("CREATE TABLE filler (bytes BLOB)"),
        QStringLiteral("INSERT INTO filler WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                       "SELECT randomblob(3000) FROM n")};
    return steps;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isUpgrade = arguments.size() == 2;
    const auto file = StoreFile::open(arguments.value(1), 1LL << 40, isUpgrade ? endlessUpgrade() : schemaSteps());
    if (!file)
        fail(file.error());
    for (int number = arguments.value(2).toInt();; ++number) {
        if (const auto kept = (*file)->keep(test::numberedBody(number)); !kept)
            fail(kept.error());
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}
