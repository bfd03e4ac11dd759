// SPDX-License-Identifier: GPL-3.0-or-later
// What every command says, byte for byte: tests/golden/cli holds a file for each case of cases.txt there.
// PARETOSCOPE_WRITE_GOLDEN=1 writes them anew and fails, so that nobody takes what was written for what was checked.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString source = QStringLiteral(PARETOSCOPE_SOURCE_DIR);
const QString goldenFolder = source + u"/tests/golden/cli"_s;

/// announced N OPTIONS...: the first N lines of a server, which is then told to end.
/// served COMMAND...: the command with the address of a server behind it.
const QString preamble = uR"bash(
announced() {
    local lines=$1 pid
    shift
    coproc "$P" serve "$@"
    pid=$COPROC_PID
    head -n "$lines" <&"${COPROC[0]}"
    kill "$pid" && wait "$pid"
}
served() {
    local code=0 pid ready
    coproc env -u ROBOFLOW_API_KEY "$P" serve --json
    pid=$COPROC_PID
    read -r ready <&"${COPROC[0]}"
    "$@" "$(sed 's/.*"address":"\([^"]*\)".*/\1/' <<<"$ready")" || code=$?
    kill "$pid" && wait "$pid"
    return "$code"
}
)bash"_s;

/// Without what is another in every run: ports, folders of this test, times of recording. All of it is named here.
QByteArray settled(QByteArray said, const QString &folder)
{
    static const QRegularExpression port(u"(127\\.0\\.0\\.1|0\\.0\\.0\\.0):[0-9]{4,5}"_s);
    static const QRegularExpression time(u"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"_s);
    static const QRegularExpression day(u"20[0-9]{2}-[0-9]{2}-[0-9]{2}, [0-9:]+ UTC"_s);
    return QString::fromUtf8(said.replace(folder.toUtf8(), "<folder>"))
        .replace(port, u"\\1:<port>"_s)
        .replace(time, u"<time>"_s)
        .replace(day, u"<time>"_s)
        .toUtf8();
}

QByteArray section(const QByteArray &name, const QByteArray &text)
{
    const QByteArray end = text.isEmpty() || text.endsWith('\n') ? QByteArray() : QByteArray("\n(no line break)\n");
    return "-- " + name + '\n' + text + end;
}

/// What a shell line says, as its golden file has it.
QByteArray outcomeOf(const QString &line)
{
    const QTemporaryDir folder;
    QFile::link(source + u"/resources/sample"_s, folder.filePath(u"sample"_s));
    QFile::link(source + u"/tests/data/results"_s, folder.filePath(u"results"_s));
    QFile::link(source + u"/tests/data/cli"_s, folder.filePath(u"cli"_s));
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"P"_s, QStringLiteral(PARETOSCOPE_COMMAND_PROGRAM));
    for (const char *const sanitizer : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"})
        environment.insert(QString::fromLatin1(sanitizer), qEnvironmentVariable(sanitizer));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(u"/bin/bash"_s, {u"-c"_s, preamble + line});
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return "it did not end";
    return "$ " + line.toUtf8() + "\nexit " + QByteArray::number(process.exitCode()) + '\n'
           + section("stdout", settled(process.readAllStandardOutput(), folder.path()))
           + section("stderr", settled(process.readAllStandardError(), folder.path()));
}

struct Case {
    QString name;
    QString line;
};

QList<Case> cases()
{
    QFile file(goldenFolder + u"/cases.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there are no cases");
    QList<Case> all;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            all.append({line.section(u' ', 0, 0), line.section(u' ', 1)});
    }
    return all;
}

QString goldenFile(const QString &name) { return goldenFolder + u'/' + name + u".txt"_s; }

} // namespace

class TestCommandGolden final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void command_saysWhatItsGoldenFileHolds_data()
    {
        QTest::addColumn<QString>("line");
        for (const Case &each : cases())
            QTest::newRow(qPrintable(each.name)) << each.line;
    }
    void command_saysWhatItsGoldenFileHolds()
    {
        QFETCH(const QString, line);
        QFile file(goldenFile(QString::fromUtf8(QTest::currentDataTag())));
        const QByteArray said = outcomeOf(line);
        if (qEnvironmentVariableIsSet("PARETOSCOPE_WRITE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(said), said.size());
            QFAIL("written, not checked");
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArrayList expected = file.readAll().split('\n');
        const QByteArrayList lines = said.split('\n');
        for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i) {
            const QByteArray difference = "line " + QByteArray::number(i + 1) + ":\nis  " + lines.at(i) + "\nwas "
                                          + expected.at(i);
            QVERIFY2(lines.at(i) == expected.at(i), difference.constData());
        }
        QCOMPARE(lines.size(), expected.size());
    }
    void everyGoldenFile_hasItsCase()
    {
        QStringList expected{u"cases.txt"_s};
        for (const Case &each : cases())
            expected.append(QFileInfo(goldenFile(each.name)).fileName());
        expected.sort();
        QCOMPARE(QDir(goldenFolder).entryList(QDir::Files, QDir::Name), expected);
    }
};

QTEST_GUILESS_MAIN(TestCommandGolden)
#include "tst_commandgolden.moc"
