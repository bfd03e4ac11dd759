// SPDX-License-Identifier: GPL-3.0-or-later
// What older versions wrote opens in this one: kept runs and decisions, as those versions left them in
// tests/data/old. (Settings, limits and own files: tst_runmemory.)
#include "app/cli/commandfixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

QStringList oldFiles(const QString &pattern)
{
    const QDir folder(QStringLiteral(PARETOSCOPE_TEST_DATA "/old"));
    QStringList paths;
    for (const QString &name : folder.entryList({pattern}))
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace

class TestOldFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keptRuns_open()
    {
        const QStringList files = oldFiles(u"runs-*.sqlite"_s);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            const QTemporaryDir folder;
            const QString copy = folder.filePath(u"runs.sqlite"_s);
            QVERIFY(QFile::copy(file, copy));
            const CommandOutcome shown = run(u"show"_s, u"data/bottles/6"_s,
                                             u"--offline --json --api http://127.0.0.1:36589"_s, {}, copy);
            QVERIFY2(shown.code == ExitCode::Done, shown.err.constData());
            QCOMPARE(shown.json().value("models"_L1).toArray().size(), 9);
            QCOMPARE(shown.json().value("trainingId"_L1).toString(), u"5b0ttle5"_s);
        }
    }
    void decisions_areChecked()
    {
        const QStringList files = oldFiles(u"decision-*.json"_s);
        QVERIFY(!files.isEmpty());
        const QString results = QStringLiteral(PARETOSCOPE_TEST_DATA "/cli/bottles.json");
        for (const QString &file : files) {
            const CommandOutcome checked = runArguments({u"recheck"_s, file, results, u"--json"_s});
            QVERIFY2(checked.code == ExitCode::Done, checked.err.constData());
            QCOMPARE(checked.json().value("verdict"_L1).toString(), u"still best"_s);
            QCOMPARE(checked.json().value("now"_L1).toObject().value("modelId"_L1).toString(), u"acme/bottles-6--c3"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestOldFiles)
#include "tst_oldfiles.moc"
