// SPDX-License-Identifier: GPL-3.0-or-later
// The commands in a language that marks what it translates: whatever people read outside the marks is a name or a
// number, or was forgotten.
#include "app/cli/commandfixture.h"
#include "cli/commandlist.h"
#include "cli/servecommand.h"
#include "core/harmlesstext.h"
#include "core/picturefile.h"
#include "server/resultsapi.h"
#include "server/sampleworkspace.h"
#include "support/pseudotranslator.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString source = QStringLiteral(PARETOSCOPE_SOURCE_DIR);

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is printed and not ours to translate: whole texts, and single words.
class Names {
public:
    Names()
    {
        m_whole.append(u" (own)"_s); // of the name of a target, as the command line takes it
        m_words = {
            u"paretoscope"_s,                        // the program
            u"TP"_s,          u"B"_s,   u"br"_s,     // macros of the manual page
            u"http"_s,        u"key"_s, u"sample"_s, // of the address and the key of the sample workspace
        };
        for (const PictureFormat &format : pictureFormats)
            addWhole(format.end); // of the name of a file
        for (const Command *const command : everyCommand()) {
            add(QString(command->name));
            addWhole(QString(command->operands));
            for (const QString &line : QString(command->synopsis).split(u'\n'))
                addWhole(line.trimmed());
            addWhole(QString(command->synopsis).simplified());
            for (const CommandOption &option : command->options) {
                addWhole(u"--"_s + option.name + u' ' + option.valueName);
                addWhole(u"--"_s + option.name);
                addWhole(QString(option.valueName));
                add(QString(option.choices).split(u'|').join(u' '));
            }
        }
        const SampleWorkspace sample;
        for (const ArchiveProject &project : sample.projects()) {
            for (const QString &name : {project.slug, project.name, project.type})
                addWhole(name);
            for (const ArchiveVersion &version : project.versions) {
                addWhole(version.name);
                for (const QByteArray &body : sample.results(project.slug, version.number))
                    addBody(body);
            }
        }
    }
    /// Each of its words.
    void add(const QString &text)
    {
        for (const QString &word : PseudoTranslator::untranslatedWords(text))
            m_words.insert(word);
    }
    /// Shown as it is, or made harmless; words of their own are those of a text without spaces alone.
    void addWhole(const QString &text)
    {
        for (const QString &shown : {text, spelledOut(text), spelledOut(text).simplified(), harmlessText(text)}) {
            if (shown.contains(u' '))
                m_whole.append(shown);
            else
                add(shown);
        }
    }
    /// What an argument says, and what the file holds that it may name.
    void addArgument(const QString &argument)
    {
        add(argument);
        addBody(contentsOf(argument));
    }
    /// Every text in quotation marks or between commas, keys included.
    void addBody(const QByteArray &body)
    {
        static const QRegularExpression quoted(uR"re("((?:[^"\\]|\\.)*)"|([^",;\n]+))re"_s);
        const QJsonDocument document = QJsonDocument::fromJson(body);
        if (document.isObject())
            return addValue(document.object());
        const QString text = QString::fromUtf8(body);
        for (auto each = quoted.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            addWhole(match.captured(1).isEmpty() ? match.captured(2).trimmed() : match.captured(1));
        }
    }
    /// The words of a text that are neither translated nor names.
    [[nodiscard]] QStringList foreign(const QString &text) const
    {
        static const QRegularExpression roff(u"\\\\f[BIR]"_s);
        static const QRegularExpression number(u"^[0-9]+e[0-9]*$"_s); // what is before a sign, or all of it
        QString rest = PseudoTranslator::untranslated(text).remove(roff).replace(u"\\-"_s, u"-"_s);
        QStringList whole = m_whole;
        std::ranges::sort(whole, std::ranges::greater(), &QString::size);
        for (const QString &each : std::as_const(whole))
            rest.replace(each, u"\n"_s, Qt::CaseInsensitive);
        QStringList words = PseudoTranslator::untranslatedWords(rest);
        words.removeIf([this](const QString &word) { return m_words.contains(word) || word.contains(number); });
        return words;
    }

private:
    void addValue(const QJsonValue &value)
    {
        addWhole(value.toString());
        for (const QJsonValue each : value.toArray())
            addValue(each);
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field) {
            addWhole(field.key());
            addValue(*field);
        }
    }

    QStringList m_whole;
    QSet<QString> m_words;
};

/// All that a command line says in this process.
QString said(const QStringList &arguments)
{
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line)
        return line.error().message();
    if (const auto *const text = std::get_if<QString>(&line->job))
        return *text;
    if (const auto *const serve = std::get_if<ServeArguments>(&line->job)) {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        ServeCommand command(*serve, CommandOutput(&out, &out, false));
        if (command.prepare() == ExitCode::Done)
            std::ignore = command.start();
        return QString::fromUtf8(out.data());
    }
    if (!std::holds_alternative<RunJob>(line->job))
        return {};
    const CommandOutcome outcome = runArguments(arguments);
    return QString::fromUtf8(outcome.out + outcome.err.mid(QByteArray("paretoscope: ").size() - 1));
}

/// The command lines of the golden files that a shell adds nothing to, by their names.
QList<std::pair<QString, QList<QStringList>>> goldenCases()
{
    static const QRegularExpression between(u"; | && "_s);
    static const QRegularExpression shell(u"[<>|$;]|(^| )(cat|ls|mkfifo|served|--json)( |$)"_s);
    QList<std::pair<QString, QList<QStringList>>> all;
    const QStringList lines = QString::fromUtf8(contentsOf(source + u"/tests/golden/cli/cases.txt"_s)).split(u'\n');
    for (const QString &line : lines) {
        QList<QStringList> commands;
        QString rest = line.section(u' ', 1).remove(u" > said"_s);
        rest.replace(QRegularExpression(u"^announced [0-9]"_s), u"$P serve"_s);
        for (QString part : rest.split(between)) {
            if (part.startsWith("$P "_L1) && !part.mid(3).contains(shell))
                commands.append(QProcess::splitCommand(part.mid(3)));
        }
        if (!line.startsWith(u'#') && !commands.isEmpty())
            all.append({line.section(u' ', 0, 0), commands});
    }
    return all;
}

} // namespace

class TestCommandWords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_names = m_usual; }

    void everyCommand_isTranslated_data();
    void everyCommand_isTranslated();
    void everyFinding_isTranslated_data();
    void everyFinding_isTranslated();
    void measurements_areTranslated_data();
    void measurements_areTranslated();
    void refusalsOfTheServer_areTranslated();

private:
    void check(const QStringList &arguments);

    QTemporaryDir m_folder;
    std::optional<PseudoTranslator> m_translator;
    Names m_usual;
    Names m_names;
};

void TestCommandWords::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(qputenv("HOME", m_folder.path().toUtf8()) && qunsetenv("ROBOFLOW_API_KEY"));
    for (const QString &folder : {u"resources/sample"_s, u"tests/data/results"_s, u"tests/data/cli"_s})
        QVERIFY(QFile::link(source + u'/' + folder, m_folder.filePath(folder.section(u'/', -1))));
    QVERIFY(QDir::setCurrent(m_folder.path()));
    m_translator.emplace();
}

void TestCommandWords::check(const QStringList &arguments)
{
    for (const QString &argument : arguments)
        m_names.addArgument(argument);
    const QString text = said(arguments);
    QVERIFY2(text.contains(u'«'), qPrintable(text));
    const QStringList foreign = m_names.foreign(text);
    QVERIFY2(foreign.isEmpty(), qPrintable(foreign.join(u' ') + u" in:\n"_s + text));
}

void TestCommandWords::everyCommand_isTranslated_data()
{
    // What a program reads, and a version.
    static const QSet<QString> scripts{u"completion-bash"_s,
                                       u"completion-zsh"_s,
                                       u"completion-fish"_s,
                                       u"list-commands"_s,
                                       u"man-synopsis"_s,
                                       u"version"_s,
                                       u"version-of-a-command"_s,
                                       u"needs-display"_s,
                                       u"needs-display-of-a-run"_s,
                                       u"needs-display-of-a-picture"_s,
                                       u"needs-display-of-a-command"_s};
    QTest::addColumn<QList<QStringList>>("commands");
    int count = 0;
    for (const auto &[name, commands] : goldenCases()) {
        if (scripts.contains(name))
            continue;
        QTest::newRow(qPrintable(name)) << commands;
        ++count;
    }
    QVERIFY(count > 90);
}

void TestCommandWords::everyCommand_isTranslated()
{
    QFETCH(const QList<QStringList>, commands);
    for (const QStringList &arguments : commands)
        check(arguments);
}

void TestCommandWords::everyFinding_isTranslated_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(u"results"_s).entryList({u"*.in.json"_s}, QDir::Files);
    QVERIFY(files.size() > 40);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << QString(u"results/"_s + file);
}

void TestCommandWords::everyFinding_isTranslated()
{
    QFETCH(const QString, file);
    check({u"show"_s, file});
}

void TestCommandWords::measurements_areTranslated_data()
{
    QTest::addColumn<QByteArray>("csv");
    const QByteArray head("model,device,p50,p99,batch\n");
    const QByteArray good("acme/bottles-6--c1,Orin,2,,\n");
    QTest::newRow("too many cells") << head + good + "acme/bottles-6--c2,Orin,2,3,1,7\n";
    QTest::newRow("nameless") << head + good + ",,2,,\n";
    QTest::newRow("no model") << head + good + "nobody,Orin,2,,\n";
    QTest::newRow("repeated") << head + good + good;
    QTest::newRow("batch") << head + good + "acme/bottles-6--c2,Orin,2,,0\n";
    QTest::newRow("p50") << head + good + "acme/bottles-6--c2,Orin,fast,,\n";
    QTest::newRow("p50 too small") << head + good + "acme/bottles-6--c2,Orin,0.00001,,\n";
    QTest::newRow("p99 below p50") << head + good + "acme/bottles-6--c2,Orin,2,1,\n";
    QTest::newRow("p99") << head + good + "acme/bottles-6--c2,Orin,2,slow,\n";
    QTest::newRow("no line of use") << head + ",,2,,\n";
    QTest::newRow("no line") << head;
    QTest::newRow("another head") << QByteArray("name,time\na,1\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no text") << QByteArray("model,device,p50\n\"a");
    QByteArray many = head;
    for (int device = 0; device < 300; ++device)
        many += "acme/bottles-6--c1,Device" + QByteArray::number(device) + ",2,,\n";
    QTest::newRow("too many targets") << many;
}

void TestCommandWords::measurements_areTranslated()
{
    QFETCH(const QByteArray, csv);
    QFile file(u"written.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
    file.close();
    m_names.addArgument(u"cli/bottles.json"_s);
    check({u"show"_s, u"cli/bottles.json"_s, u"--measurements"_s, file.fileName()});
}

void TestCommandWords::refusalsOfTheServer_areTranslated()
{
    const SampleWorkspace sample;
    ResultsApi api(sample);
    const ServedKey limited{SampleWorkspace::keyWithoutVersionRead(), {u"project:read"_s}};
    const auto refusal = [&api](const QString &path, const QByteArray &key = {}, bool isRead = true) {
        const QUrl url(u"http://a"_s + path);
        const ApiAnswer answer = api.answer(ApiRequest::fromUrl(url, "Bearer " + key), isRead);
        return QJsonDocument::fromJson(answer.body)[u"error"_s][u"message"_s].toString();
    };
    QStringList refusals;
    for (const char *const path :
         {"/sample/rf-detr/1/v9", "/another", "/sample/none", "/sample/rf-detr/99",
          "/sample/several/1/training/results", "/sample/rf-detr/1/v2/trainings/get?trainingId=x"})
        refusals.append(refusal(QString::fromLatin1(path)));
    refusals.append(refusal(u"/sample"_s, {}, false));
    api.setKeys({limited});
    refusals.append(refusal(u"/sample"_s));
    refusals.append(refusal(u"/sample/rf-detr/1"_s, SampleWorkspace::keyWithoutVersionRead().secretForKeyring()));
    m_names.add(u"version:read workspace:read"_s);
    for (const QString &text : std::as_const(refusals)) {
        QVERIFY2(text.contains(u'«'), qPrintable(text));
        QCOMPARE(m_names.foreign(text), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestCommandWords)
#include "tst_commandwords.moc"
