// SPDX-License-Identifier: GPL-3.0-or-later
// The program with its window as a process: what it says where the desktop, the environment or a file is not as it
// should be.
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestProgram final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void withoutADisplay_thereIsOneSentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("beginning");
        const QByteArray window = "paretoscope: The window cannot open: ";
        const QByteArray picture = "paretoscope: The picture cannot be drawn: ";
        QTest::newRow("none") << u"$P"_s << window;
        QTest::newRow("dead X server") << u"DISPLAY=:7777 $P $E"_s << window;
        QTest::newRow("no platform of that name") << u"QT_QPA_PLATFORM=nonsense $P"_s << window;
        QTest::newRow("the same as an argument") << u"$P -platform nonsense"_s << window;
        QTest::newRow("dead Wayland") << u"WAYLAND_DISPLAY=nowhere QT_QPA_PLATFORM=wayland $P"_s << window;
        QTest::newRow("picture of the window") << u"QT_QPA_PLATFORM=nonsense $P $E --picture a.png"_s << picture;
        QTest::newRow("chart") << u"QT_QPA_PLATFORM=nonsense $P export $E --hardware T4 --output a.png"_s << picture;
    }
    void withoutADisplay_thereIsOneSentence()
    {
        QFETCH(const QString, line);
        QFETCH(const QByteArray, beginning);
        run(line);
        QCOMPARE(m_code, 1);
        QVERIFY2(m_err.startsWith(beginning), m_err);
        QCOMPARE(m_err.count('\n'), 1);
    }
    void oddEnvironments_goUnmentioned_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::newRow("no runtime folder") << u"unset XDG_RUNTIME_DIR"_s;
        QTest::newRow("runtime folder missing") << u"export XDG_RUNTIME_DIR=/proc/nowhere"_s;
        QTest::newRow("runtime folder open to all") << u"mkdir -pm 777 r; export XDG_RUNTIME_DIR=$PWD/r"_s;
        QTest::newRow("plain C") << u"export LC_ALL=C"_s;
        QTest::newRow("unknown locale") << u"P=\"env LC_ALL=xx_XX.latin9 $P\""_s;
        QTest::newRow("no home") << u"unset HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME"_s;
        QTest::newRow("a home that is a file") << u"touch h; export HOME=$PWD/h"_s;
        QTest::newRow("no folder for temporary files") << u"export TMPDIR=/proc/nowhere"_s;
    }
    void oddEnvironments_goUnmentioned()
    {
        QFETCH(const QString, environment);
        const QStringList lines{u"$P show $E --json"_s, u"$P export $E --hardware T4 --output a.png"_s,
                                u"$P $E --picture b.png"_s};
        for (const QString &line : lines) {
            run(environment + u"; "_s + line);
            QVERIFY2(m_err.isEmpty(), m_err);
            QCOMPARE(m_code, 0);
        }
    }
    void warningsOfQt_areThereForWhoeverAsks()
    {
        run(u"export QT_LOGGING_RULES='qt.nothing=true'; $P export $E --hardware T4 --output a.png"_s);
        QVERIFY2(m_err.contains("XDG_RUNTIME_DIR"), m_err);
        QCOMPARE(m_code, 0);
    }
    void theWindow_readsStandardInputAndPipes()
    {
        for (const QString &line : {u"$P - --picture a.png < $E"_s, u"$P <(cat $E) --picture a.png"_s}) {
            run(line);
            QVERIFY2(m_err.isEmpty(), m_err);
            QCOMPARE(m_code, 0);
        }
    }
    void theWindow_refusesDevicesAtOnce()
    {
        for (const QString &line : {u"$P /dev/zero --picture a.png"_s, u"$P - --picture a.png < /dev/zero"_s,
                                    u"$P --api-key-file /dev/zero --picture a.png"_s}) {
            run(line);
            QVERIFY2(m_err.contains("Not a file: "), m_err);
            QCOMPARE(m_err.count('\n'), 1);
            QVERIFY(m_code == 5 || m_code == 1);
        }
    }

private:
    /// In a shell, with $P for the program and $E for a results body, in an empty folder, without a display.
    void run(const QString &line)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"QT_LOGGING_RULES"_s,
                                    u"QT_LOGGING_CONF"_s, u"XDG_RUNTIME_DIR"_s})
            environment.remove(name);
        for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, m_folder->path());
        environment.insert(u"TMPDIR"_s, m_folder->path());
        environment.insert(u"P"_s, QStringLiteral(PARETOSCOPE_PROGRAM));
        environment.insert(u"E"_s, QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/documented_example.json"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(u"/bin/bash"_s, {u"-c"_s, u"ulimit -c 0; "_s + line});
        const bool isDone = process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit;
        m_code = isDone ? process.exitCode() : -1;
        m_err = process.readAllStandardError();
    }

    std::optional<QTemporaryDir> m_folder;
    int m_code = -1;
    QByteArray m_err;
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
