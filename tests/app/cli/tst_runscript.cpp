// SPDX-License-Identifier: GPL-3.0-or-later
// packaging/run.sh as people call it on a computer without a display: in a folder of its own, beside tools that do
// nothing but note that they were called.
#include "cli/commandlist.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

const QString sourceFolder = QStringLiteral(PARETOSCOPE_SOURCE_DIR);
const QString example = sourceFolder + u"/resources/sample/documented_example.json"_s;

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// A fresh clone, as far as the script can see.
class Clone {
public:
    Clone()
    {
        QDir(m_folder.path()).mkpath(u"packaging"_s);
        QDir(m_folder.path()).mkpath(u"tools"_s);
        for (const QString &file :
             {u"packaging/run.sh"_s, u"packaging/common.sh"_s, u"packaging/dependencies.txt"_s, u"CMakeLists.txt"_s})
            QFile::copy(sourceFolder + u'/' + file, m_folder.filePath(file));
        for (const QString &tool : {u"apt-get"_s, u"dpkg-query"_s, u"sudo"_s, u"cmake"_s}) {
            QFile file(m_folder.filePath(u"tools/"_s + tool));
            if (file.open(QIODevice::WriteOnly))
                file.write("#!/bin/sh\necho \"${0##*/}\" >>" + log().toUtf8() + '\n');
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }

    void haveBuilt()
    {
        QDir(m_folder.path()).mkpath(u"build/release/bin"_s);
        QFile::link(QStringLiteral(PARETOSCOPE_COMMAND_PROGRAM), m_folder.filePath(u"build/release/bin/paretoscope"_s));
    }

    [[nodiscard]] Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, m_folder.filePath(u"tools"_s) + u":/usr/bin:/bin"_s);
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.start(u"bash"_s, QStringList{m_folder.filePath(u"packaging/run.sh"_s)} + arguments);
        const bool ended = process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// The tools that were called, one a line.
    [[nodiscard]] QByteArray calledTools() const
    {
        QFile file(log());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    [[nodiscard]] QString log() const { return m_folder.filePath(u"called"_s); }

    QTemporaryDir m_folder;
};

constexpr QByteArrayView noDisplay = "there is no display";

} // namespace

class TestRunScript : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCommand_passesThrough_withoutADisplay()
    {
        Clone clone;
        clone.haveBuilt();
        for (const Command *const each : namedCommands()) {
            const QString command(each->name);
            const Outcome misused = clone.run({command, u"one"_s, u"two"_s, u"three"_s});
            QCOMPARE(misused.code, 1);
            QVERIFY2(misused.err.contains(QByteArray("See: paretoscope " + command.toUtf8() + " --help")), misused.err);
            QVERIFY2(!misused.err.contains(noDisplay), misused.err);
        }
    }
    void command_isAnswered_whereverItStands()
    {
        Clone clone;
        clone.haveBuilt();
        for (const QStringList &arguments :
             {QStringList{u"explain"_s, example, u"--hardware"_s, u"jetson-orin-nano"_s},
              QStringList{u"--hardware"_s, u"jetson-orin-nano"_s, u"explain"_s, example}}) {
            const Outcome outcome = clone.run(arguments);
            QVERIFY2(outcome.code == 0 && outcome.out.contains("Computed here:"), outcome.err);
            QVERIFY2(!outcome.err.contains(noDisplay), outcome.err);
        }
    }
    void window_isLeftAsAPicture_whateverItsOptionsAreCalled()
    {
        Clone clone;
        clone.haveBuilt();
        for (const QStringList &arguments :
             {QStringList{u"acme/bottles/5"_s}, QStringList{u"acme/bottles/5"_s, u"--training"_s, u"show"_s}})
            QVERIFY(clone.run(arguments).err.contains(noDisplay));
        QVERIFY(!clone.run({u"acme/bottles/5"_s, u"--picture"_s, u"window.png"_s}).err.contains(noDisplay));
    }
    void questions_installAndBuildNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("unbuilt");
        QTest::addColumn<QByteArray>("built");
        QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("packaging/run.sh [ARGUMENTS...]")
                              << QByteArray("Usage: paretoscope [SOURCE]");
        QTest::newRow("short help") << QStringList{u"-h"_s} << QByteArray("packaging/run.sh [ARGUMENTS...]")
                                    << QByteArray("Usage: paretoscope [SOURCE]");
        QTest::newRow("help of a command")
            << QStringList{u"fleet"_s, u"--help"_s} << QByteArray("packaging/run.sh [ARGUMENTS...]")
            << QByteArray("Usage: paretoscope fleet");
        QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("paretoscope 0.")
                                 << QByteArray("paretoscope 0.0.0-test\n");
        QTest::newRow("short version") << QStringList{u"-v"_s} << QByteArray("paretoscope 0.")
                                       << QByteArray("paretoscope 0.0.0-test\n");
        QTest::newRow("help of the script")
            << QStringList{u"--help-run"_s} << QByteArray("packaging/run.sh [ARGUMENTS...]")
            << QByteArray("packaging/run.sh [ARGUMENTS...]");
    }
    void questions_installAndBuildNothing()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, unbuilt);
        QFETCH(const QByteArray, built);
        Clone clone;
        const Outcome fresh = clone.run(arguments);
        QCOMPARE(fresh.code, 0);
        QVERIFY2(fresh.out.startsWith(unbuilt), fresh.out);
        clone.haveBuilt();
        const Outcome later = clone.run(arguments);
        QCOMPARE(later.code, 0);
        QVERIFY2(later.out.startsWith(built), later.out);
        QCOMPARE(clone.calledTools(), QByteArray());
    }
    void anythingElse_installsAndBuilds()
    {
        const Clone clone;
        QVERIFY(clone.run({u"show"_s, u"--"_s, u"--help"_s}).code != 0); // a file of that name; and nothing was built
        QVERIFY2(clone.calledTools().contains("apt-get\n") && clone.calledTools().contains("cmake\n"),
                 clone.calledTools());
    }
};

QTEST_GUILESS_MAIN(TestRunScript)
#include "tst_runscript.moc"
