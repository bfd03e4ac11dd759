// SPDX-License-Identifier: GPL-3.0-or-later
// What bash, zsh and fish complete with what the program makes for them, each asked itself.
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(PARETOSCOPE_COMMAND_PROGRAM);

QByteArray outputOf(const QString &shell, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder);
    environment.insert(u"P"_s, program);
    process.setProcessEnvironment(environment);
    process.start(shell, arguments);
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// A line of a shell that prints what it would offer for the line after it, a word a line.
QStringList offered(const QString &shell, const QString &line, const QString &folder)
{
    const QString bash = uR"(source <("$P" --completion bash)
read -ra COMP_WORDS <<<"$0"; [[ $0 == *" " ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _paretoscope; printf '%s\n' "${COMPREPLY[@]}")"_s;
    // The functions stand in for those that would speak to the line editor.
    const QString zsh = uR"(compdef() { :; }; _files() { print -l -- *(N${1:+/}); }; compadd() { print -l -- ${@:#--}; }
_describe() { local name=$argv[-1]; print -l -- ${${(P)name}%%:*}; }
source <("$P" --completion zsh)
words=(${=0}); [[ $0 == *' ' ]] && words+=(''); CURRENT=$#words; _paretoscope)"_s;
    const QString fish = u"\"$P\" --completion fish | source; complete -C $argv[1]"_s;
    QByteArray said;
    if (shell == u"bash")
        said = outputOf(shell, {u"--norc"_s, u"-c"_s, bash, line}, folder);
    else if (shell == u"zsh")
        said = outputOf(shell, {u"-f"_s, u"-c"_s, zsh, line}, folder);
    else
        said = outputOf(shell, {u"--no-config"_s, u"-c"_s, fish, line}, folder);
    QStringList words;
    for (const QByteArray &each : said.split('\n'))
        words.append(QString::fromUtf8(each.split('\t').first()));
    return words;
}

} // namespace

class TestCompletion final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"results.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QDir(m_folder.path()).mkdir(u"results"_s));
    }
    void shell_offersWhatFits_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("with");
        QTest::addColumn<QStringList>("without");
        for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
            const auto row = [&shell](const char *name, const QString &line, const QStringList &with,
                                      const QStringList &without) {
                QTest::addRow("%s: %s", qPrintable(shell), name) << shell << line << with << without;
            };
            row("commands", u"paretoscope "_s, {u"show"_s, u"export"_s, u"serve"_s}, {u"--json"_s});
            row("options of a command", u"paretoscope pick --"_s, {u"--max-latency"_s, u"--json"_s},
                {u"--budget"_s, u"--picture"_s, u"show"_s});
            row("options of the window", u"paretoscope --"_s, {u"--picture"_s, u"--list-commands"_s},
                {u"--json"_s, u"--man-section"_s});
            row("a metric", u"paretoscope front a.json --metric "_s, {u"map5095"_s, u"recall"_s},
                {u"show"_s, u"results.json"_s});
            row("a theme", u"paretoscope export a.json --theme "_s, {u"light"_s, u"dark"_s}, {u"results.json"_s});
            row("a file for an operand", u"paretoscope show "_s, {u"results.json"_s}, {u"show"_s, u"front"_s});
            row("a file for an option", u"paretoscope measured a --measurements "_s, {u"results.json"_s}, {u"show"_s});
            row("nothing for a number", u"paretoscope pick a --max-latency "_s, {}, {u"results.json"_s, u"show"_s});
        }
    }
    void shell_offersWhatFits()
    {
        QFETCH(const QString, shell);
        QFETCH(const QString, line);
        QFETCH(const QStringList, with);
        QFETCH(const QStringList, without);
        if (QStandardPaths::findExecutable(shell).isEmpty() && shell != u"bash")
            QSKIP("This shell is not installed.");
        const QStringList words = offered(shell, line, m_folder.path());
        for (const QString &word : with)
            QVERIFY2(words.contains(word), qPrintable(word + u" is not among "_s + words.join(u' ')));
        for (const QString &word : without)
            QVERIFY2(!words.contains(word), qPrintable(word + u" is among "_s + words.join(u' ')));
    }
    void folders_areOfferedAlone_whereOneIsWanted()
    {
        const QStringList words = offered(u"bash"_s, u"paretoscope serve --data "_s, m_folder.path());
        QVERIFY(words.contains(u"results"_s) && !words.contains(u"results.json"_s));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
