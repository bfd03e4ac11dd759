// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program as a process: what it draws onto its streams, and how its window ends.
#include "support/fulldisk.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestWindowProgram final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QByteArray m_out;
    QByteArray m_err;

    [[nodiscard]] QString path(const QString &name) const { return m_home->filePath(name); }
    [[nodiscard]] QString iniFile() const { return path(u"config/paretoscope/paretoscope.ini"_s); }
    [[nodiscard]] QByteArray ini() const
    {
        QFile file(iniFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void prepare(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] :
             {std::pair(u"HOME"_s, u""_s), std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s),
              std::pair(u"XDG_DATA_HOME"_s, u"data"_s), std::pair(u"XDG_RUNTIME_DIR"_s, u"runtime"_s)})
            environment.insert(name, path(folder));
        environment.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s); // the offscreen plugin's own talk
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(PARETOSCOPE_PROGRAM));
        process.setArguments(arguments);
    }
    int run(QProcess &process)
    {
        process.start();
        const bool hasEnded = process.waitForFinished(60'000);
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return hasEnded && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    int run(const QStringList &arguments)
    {
        QProcess process;
        prepare(process, arguments);
        return run(process);
    }
    static QStringList exportTo(const QString &output)
    {
        return {u"export"_s,     QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/documented_example.json"),
                u"--hardware"_s, u"T4"_s,
                u"--size"_s,     u"300x200"_s,
                u"--output"_s,   output};
    }
    /// The system's word for which signals a process handles itself.
    static bool handles(const QProcess &process, int signal)
    {
        QFile status(u"/proc/%1/status"_s.arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray all = status.readAll();
        const QByteArray mask = all.mid(all.indexOf("SigCgt:") + 7).trimmed().left(16);
        return (mask.toULongLong(nullptr, 16) >> (signal - 1) & 1U) != 0;
    }
    static QStringList windowOnARun()
    {
        return {QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/documented_example.json")};
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkdir(path(u"runtime"_s)));
        QVERIFY(QFile::setPermissions(path(u"runtime"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void export_ontoStandardOutput_isThePictureAlone()
    {
        QCOMPARE(run(exportTo(u"-"_s)), 0);
        QCOMPARE(QImage::fromData(m_out, "PNG").size(), QSize(300, 200));
        QVERIFY(m_out.endsWith("IEND\xae\x42\x60\x82"));
        QCOMPARE(m_err, "");
    }
    void picture_ontoStandardOutput_isThePictureAlone()
    {
        QCOMPARE(run(windowOnARun() + QStringList{u"--picture"_s, u"-"_s}), 0);
        QCOMPARE(QImage::fromData(m_out, "PNG").size(), QSize(1440, 900));
        QVERIFY(m_out.startsWith("\x89PNG"));
    }
    void whatIsNoFile_isLeftAlone_data()
    {
        QTest::addColumn<QString>("output");
        QTest::newRow("device") << u"/dev/full"_s;
        QTest::newRow("link to a device") << u"link.png"_s;
        QTest::newRow("standard output by name") << u"/dev/stdout"_s;
        QTest::newRow("pipe") << u"pipe.png"_s;
        QTest::newRow("pipe without an end") << u"pipe"_s;
        QTest::newRow("folder") << u"folder.png"_s;
    }
    void whatIsNoFile_isLeftAlone()
    {
        QFETCH(QString, output);
        QVERIFY(QFile::link(u"/dev/full"_s, path(u"link.png"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.png"_s)), 0600), 0);
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)), 0600), 0);
        QVERIFY(QDir().mkdir(path(u"folder.png"_s)));
        const QStringList before = QDir(m_home->path()).entryList(QDir::AllEntries | QDir::System);
        if (!output.startsWith(u'/'))
            output = path(output);
        for (const QStringList &arguments : {exportTo(output), windowOnARun() + QStringList{u"--picture"_s, output}}) {
            QCOMPARE(run(arguments), 7);
            QVERIFY2(m_err.startsWith(QByteArray("paretoscope: " + output.toUtf8() + " is no file")),
                     m_err.constData());
            QVERIFY2(m_err.contains("--output -") && m_err.count('\n') == 1, m_err.constData());
            QVERIFY(!m_out.contains("Written") && !m_out.contains("PNG"));
        }
        QDir(m_home->path()).removeRecursively();
        struct stat device = {};
        QCOMPARE(::stat("/dev/full", &device), 0);
        QVERIFY(S_ISCHR(device.st_mode));
        QVERIFY(!QFileInfo::exists(u"/dev/stdout.png"_s) && !QFileInfo::exists(u"/dev/full.png"_s));
    }
    void picture_ontoAFullDisk_leavesTheOldOne()
    {
        for (const QStringList &arguments :
             {exportTo(path(u"chart.png"_s)), exportTo(path(u"chart.svg"_s)), exportTo(path(u"chart.pdf"_s)),
              QStringList{u"--picture"_s, path(u"chart.png"_s)}}) {
            QFile old(arguments.last());
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("old");
            old.close();
            QProcess process;
            prepare(process, arguments);
            process.setChildProcessModifier([] { test::fillDisk(1000); });
            QCOMPARE(run(process), 7);
            QVERIFY2(
                m_err.startsWith(QByteArray("paretoscope: " + arguments.last().toUtf8() + " could not be written")),
                m_err.constData());
            QCOMPARE(m_err.count('\n'), 1);
            QVERIFY(old.open(QIODevice::ReadOnly));
            QCOMPARE(old.readAll(), "old");
        }
    }
    void fullStandardOutput_endsWithSeven()
    {
        QProcess process;
        prepare(process, exportTo(u"-"_s));
        process.setStandardOutputFile(u"/dev/full"_s);
        QCOMPARE(run(process), 7);
        QCOMPARE(m_err.count('\n'), 1);
    }

    void window_remembersItsLayout_whenToldToEnd_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("the terminal closes") << SIGHUP;
    }
    void window_remembersItsLayout_whenToldToEnd()
    {
        QFETCH(const int, signal);
        QProcess process;
        prepare(process, windowOnARun());
        process.start();
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(handles(process, signal), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(ini().contains("documented_example.json"), 30'000); // it shows the run
        QVERIFY(!ini().contains("geometry"));
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), "");
        const QSettings remembered(iniFile(), QSettings::IniFormat);
        QVERIFY(!remembered.value(u"widgets/mainWindow/geometry"_s).toByteArray().isEmpty());
        QVERIFY(!remembered.value(u"widgets/mainWindow/docks"_s).toByteArray().isEmpty());
    }
    void window_onAFullDisk_saysThatNothingIsRemembered_andLeavesWhatWas()
    {
        {
            QSettings before(iniFile(), QSettings::IniFormat);
            before.setValue(u"appearance"_s, u"dark"_s);
            before.setValue(u"recentRuns"_s, QStringList{u"documented_example.json of another day"_s});
        }
        const QByteArray before = ini();
        QProcess process;
        prepare(process, windowOnARun());
        process.setChildProcessModifier([] { test::fillDisk(1); });
        process.start();
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(handles(process, SIGTERM), 30'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 7);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.startsWith("paretoscope: What the window remembers") && said.count('\n') == 1, said.constData());
        QCOMPARE(ini(), before);
    }
};

QTEST_GUILESS_MAIN(TestWindowProgram)
#include "tst_windowprogram.moc"
