// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/commandhelp.h"
#include "cli/commandlist.h"
#include "core/trainingrunbuilder.h"
#include "support/commandanswers.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

Result<CommandLine> parse(const QString &line) { return parseCommandLine(line.split(u' ', Qt::SkipEmptyParts)); }

const RunArguments &runsOf(const CommandLine &line)
{
    const auto *const window = std::get_if<WindowArguments>(&line.job);
    return window ? window->runs : std::get<RunJob>(line.job).runs;
}

/// Two models on T4.
TrainingRunPtr smallRun()
{
    TrainingRunBuilder builder;
    const TargetIndex t4 = builder.target(u"T4");
    for (const auto &[id, latency] : {std::pair("a", 1.0), std::pair("b", 2.0)}) {
        const Row row = builder.addModel(id);
        builder.setLatency(row, t4, latencyReading(latency));
        builder.setMetric(row, Metric::Map5095, percentReading(50 + latency));
        builder.setMetric(row, Metric::F1, percentReading(60 + latency));
    }
    return builder.finish();
}

CommandAnswer answered(const QString &line) { return test::answerTo(line.split(u' '), smallRun()).value(); }

/// What is asked of the drawer.
ExportRequest drawn(const QString &line)
{
    ExportRequest asked;
    const ChartDrawer drawer = [&asked](const LoadedRun &, const ExportRequest &request) -> Result<QByteArray> {
        asked = request;
        return "a picture";
    };
    const LoadedRun loaded{.source = RunFile{u"run.json"_s}, .run = smallRun(), .findings = {}, .readAt = {}};
    const auto answer = std::get<RunJob>(parse(line)->job).prepare({.drawer = drawer}).value();
    if (!answer({loaded}))
        qFatal("nothing is drawn");
    return asked;
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void command_isTheFirstWord_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("source");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("a run") << u"ws/proj/3"_s << u""_s << u"ws/proj/3"_s;
        QTest::newRow("sample window") << u"--sample"_s << u""_s << u""_s;
        QTest::newRow("window of a served run")
            << u"--api http://127.0.0.1:80/x ws/p/1 --training t"_s << u""_s << u"ws/p/1"_s;
        QTest::newRow("window with Qt's options") << u"-platform offscreen ws/p/1"_s << u""_s << u"ws/p/1"_s;
        QTest::newRow("show") << u"show ws/proj/3"_s << u"show"_s << u"ws/proj/3"_s;
        QTest::newRow("show of the sample") << u"show --sample"_s << u"show"_s << u""_s;
        QTest::newRow("option before the command") << u"--json show a.json"_s << u"show"_s << u"a.json"_s;
        QTest::newRow("value before the command") << u"--timeout 3 show a.json"_s << u"show"_s << u"a.json"_s;
        QTest::newRow("after --") << u"show -- --odd.json"_s << u"show"_s << u"--odd.json"_s;
        QTest::newRow("front") << u"front a.json --hardware T4"_s << u"front"_s << u"a.json"_s;
        QTest::newRow("pick") << u"pick a.json --hardware T4 --max-latency 5"_s << u"pick"_s << u"a.json"_s;
        QTest::newRow("export") << u"export a.json --hardware T4 --output x.png"_s << u"export"_s << u"a.json"_s;
        QTest::newRow("fleet") << u"fleet a.json --budget T4=5 --budget AI1=12"_s << u"fleet"_s << u"a.json"_s;
        QTest::newRow("compare") << u"compare a.json ws/p/2 --hardware T4"_s << u"compare"_s << u"a.json"_s;
        QTest::newRow("recheck") << u"recheck r.json a.json"_s << u"recheck"_s << u"a.json"_s;
    }
    void command_isTheFirstWord()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, command);
        const Result<CommandLine> result = parse(line);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message()));
        QCOMPARE(QString(result->command->name), command);
        QTEST(runsOf(*result).source, "source");
    }
    void questions_areAnsweredAtOnce_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("help") << u"--help"_s << u""_s << u"Usage: paretoscope [SOURCE]"_s;
        QTest::newRow("short help") << u"-h"_s << u""_s << u"Usage: paretoscope [SOURCE]"_s;
        QTest::newRow("help comes before mistakes")
            << u"pick --help --bogus"_s << u"pick"_s << u"Usage: paretoscope pick"_s;
        QTest::newRow("version") << u"--version"_s << u""_s << u"paretoscope "_s;
        QTest::newRow("version of a command") << u"serve -v"_s << u"serve"_s << u"paretoscope "_s;
    }
    void questions_areAnsweredAtOnce()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, command);
        QFETCH(const QString, beginning);
        const CommandLine asked = parse(line).value();
        QCOMPARE(QString(asked.command->name), command);
        QVERIFY(std::get<QString>(asked.job).startsWith(beginning));
    }

    void defaults_areThoseOfTheHelp()
    {
        const CommandLine line = parse(u"show a.json"_s).value();
        const RunArguments &runs = runsOf(line);
        QVERIFY(!line.json && !runs.sample && !runs.offline && !runs.timeout);
        QVERIFY(runs.api.isEmpty() && runs.apiKeyFile.isEmpty() && runs.trainingId.isEmpty());
        const ExportRequest picture = drawn(u"export a.json --hardware T4 --output -"_s);
        QCOMPARE(picture.metric, Metric::Map5095);
        QCOMPARE(picture.size, QSize(1200, 800));
        QCOMPARE(picture.scale, 1.0);
        QCOMPARE(picture.latencyScale, LatencyScale::Linear); // what fits two models so near
        QVERIFY(!picture.withBaselines && !picture.dark);
        const auto serve = std::get<ServeArguments>(parse(u"serve"_s)->job);
        QCOMPARE(serve.port, 0);
        QCOMPARE(serve.address, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(serve.dataFolder.isEmpty());
        const auto window = std::get<WindowArguments>(parse(u""_s)->job);
        QVERIFY(window.picture.isEmpty() && !window.isDark);
    }

    void values_areRead()
    {
        const CommandLine pick =
            parse(u"pick ws/p/1 --hardware t4 --min-metric 54.7 --metric F1 --with-baselines --json --timeout 2.5 "
                  "--training a/b/5 --api https://example.org/path/ --api-key-file k"_s)
                .value();
        QVERIFY(pick.json);
        QCOMPARE(runsOf(pick).timeout, std::optional(std::chrono::milliseconds(2500)));
        QCOMPARE(runsOf(pick).trainingId, u"a/b/5"_s);
        QCOMPARE(runsOf(pick).api, QUrl(u"https://example.org/path"_s));
        QCOMPARE(runsOf(pick).apiKeyFile, u"k"_s);
        const QJsonObject picked =
            answered(u"pick a --hardware t4 --min-metric 54.7 --metric F1 --with-baselines"_s).json;
        QCOMPARE(picked[u"hardware"_s].toString(), u"T4"_s);
        QCOMPARE(picked[u"minMetric"_s].toDouble(), 54.7);
        QVERIFY(!picked.contains(u"maxLatencyMs"_s));
        QCOMPARE(picked[u"metric"_s].toString(), u"f1"_s);
        QVERIFY(picked[u"withBaselines"_s].toBool());

        const CommandLine compare =
            parse(
                u"compare ws/p/1 ws/p/2 --hardware T4 --metric map50 --training x --other-training y --with-baselines"_s)
                .value();
        QCOMPARE(runsOf(compare).source, u"ws/p/1"_s);
        QCOMPARE(runsOf(compare).other, u"ws/p/2"_s);
        QCOMPARE(runsOf(compare).trainingId, u"x"_s);
        QCOMPARE(runsOf(compare).otherTraining, u"y"_s);

        const ExportRequest picture = drawn(
            u"export a --hardware T4 --output - --size 640X480 --scale 2 --theme dark --latency-axis log --metric f1 "
            "--with-baselines"_s);
        QCOMPARE(picture.size, QSize(640, 480));
        QCOMPARE(picture.scale, 2.0);
        QCOMPARE(picture.metric, Metric::F1);
        QVERIFY(picture.dark && picture.withBaselines);
        QCOMPARE(picture.latencyScale, LatencyScale::Logarithmic);
        const QTemporaryDir folder;
        for (const QString &name : {u"chart"_s, u"a.PNG"_s, u"Chart.Svg"_s}) { // an end is added where it is written
            const QString output = folder.filePath(name);
            QCOMPARE(drawn(u"export a --hardware T4 --output "_s + output).outputPath, output);
        }

        const CommandLine served = parse(u"serve --port 8080 --address ::1 --data d --json"_s).value();
        const auto serve = std::get<ServeArguments>(served.job);
        QVERIFY(served.json);
        QCOMPARE(serve.port, 8080);
        QCOMPARE(serve.address, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(serve.dataFolder, u"d"_s);

        const auto window = std::get<WindowArguments>(parse(u"a/b/1 --theme light --picture x.png"_s)->job);
        QCOMPARE(window.isDark, std::optional(false));
        QCOMPARE(window.picture, u"x.png"_s);
        for (const QString &path : {u"chart"_s, u"a.PNG"_s})
            QCOMPARE(std::get<WindowArguments>(parse(u"a/b/1 --picture "_s + path)->job).picture, path);
    }

    void boundsOfZero_areNumbers()
    {
        const CommandAnswer budget = answered(u"pick a --hardware T4 --max-latency 0"_s);
        QCOMPARE(budget.json[u"maxLatencyMs"_s], QJsonValue(0));
        const QJsonValue negativeZero = answered(u"pick a --hardware T4 --min-metric -0"_s).json[u"minMetric"_s];
        QVERIFY(negativeZero.isDouble() && negativeZero == QJsonValue(0) && !std::signbit(negativeZero.toDouble()));
    }

    void misuse_isRefused_withANextStep_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &line, const QString &says) {
            QTest::newRow(name) << line << says;
        };
        row("unknown option", u"show a --bogus"_s, u"no option \"--bogus\""_s);
        row("unknown short option", u"show a -x"_s, u"no option \"--x\""_s);
        row("unknown command", u"shwo a/b/1"_s, u"\"shwo\" is not a command"_s);
        row("two runs in the window", u"a/b/1 a/b/2"_s, u"one run at a time"_s);
        row("no source", u"show"_s, u"Say which run"_s);
        row("two sources", u"show a b"_s, u"one SOURCE"_s);
        row("a value for a switch", u"show a --json=1"_s, u"json"_s);
        row("missing value at the end", u"front a --hardware"_s, u"hardware"_s);
        row("missing value before an option", u"front a --hardware --json"_s, u"--hardware needs a value"_s);
        row("empty value", u"front a --hardware="_s, u"--hardware needs a value"_s);
        row("no hardware for front", u"front a"_s, u"--hardware"_s);
        row("no hardware for pick", u"pick a --max-latency 3"_s, u"--hardware"_s);
        row("no hardware for export", u"export a --output x.png"_s, u"--hardware"_s);
        row("unknown metric", u"front a --hardware T4 --metric map75"_s, u"map5095, map50, f1, precision, recall"_s);
        row("token instead of a key", u"front a --hardware T4 --metric map_50"_s, u"map5095, map50"_s);
        row("compare with nothing", u"compare a --hardware T4"_s, u"compare SOURCE OTHER"_s);
        row("compare of nothing", u"compare --sample --hardware T4"_s, u"compare SOURCE OTHER"_s);
        row("compare of three", u"compare a b c --hardware T4"_s, u"compare SOURCE OTHER"_s);
        row("compare on no hardware", u"compare a b"_s, u"--hardware"_s);
        row("other training of one run", u"front a --hardware T4 --other-training x"_s, u"does not belong to front"_s);
        row("no images", u"front a --hardware T4 --images 0"_s, u"--images cannot be"_s);
        row("part of an image", u"front a --hardware T4 --images 1.5"_s, u"whole number"_s);
        row("training of no other run", u"export a --hardware T4 --output x --other-training 5"_s, u"--compare"_s);
        row("measured without a file", u"measured a"_s, u"--measurements FILE"_s);
        row("measurements of a server", u"serve --measurements x.csv"_s, u"--measurements does not belong to serve"_s);
        row("order of one target", u"order a --from T4"_s, u"two hardware targets"_s);
        row("record without a run", u"recheck record.json"_s, u"Say which run"_s);
        row("no record", u"recheck"_s, u"which record"_s);
        row("record of a floor", u"pick a --hardware T4 --min-metric 5 --record x"_s, u"--max-latency decides"_s);
        row("no fleet", u"fleet a"_s, u"--budget T4=5"_s);
        row("budget without a number", u"fleet a --budget T4"_s, u"an equals sign"_s);
        row("budget without hardware", u"fleet a --budget =5"_s, u"an equals sign"_s);
        row("budget of nothing", u"fleet a --budget T4=0"_s, u"--budget cannot be"_s);
        row("budget that is no number", u"fleet a --budget T4=nan"_s, u"--budget cannot be"_s);
        row("a target twice", u"fleet a --budget T4=5 --budget t4=6"_s, u"given twice for \"t4\""_s);
        row("floor above all", u"fleet a --floor T4=101"_s, u"--floor cannot be"_s);
        row("devices of no target", u"fleet a --budget T4=5 --devices AI1=3"_s, u"neither a --budget nor a --floor"_s);
        row("part of a device", u"fleet a --budget T4=5 --devices T4=1.5"_s, u"whole numbers"_s);
        row("too many models", u"fleet a --budget T4=5 --max-models 4"_s, u"--max-models cannot be"_s);
        row("no bound", u"pick a --hardware T4"_s, u"either --max-latency MS or --min-metric PCT"_s);
        row("both bounds", u"pick a --hardware T4 --max-latency 3 --min-metric 4"_s, u"either"_s);
        for (const QString &number : {u"nan"_s, u"inf"_s, u"-inf"_s, u"-1"_s, u"1e999"_s, u"abc"_s, u"5ms"_s, u"1,5"_s,
                                      u"0x10"_s, u"-1e-300"_s}) {
            row(qPrintable(u"latency "_s + number), u"pick a --hardware T4 --max-latency "_s + number,
                u"--max-latency cannot be"_s);
            row(qPrintable(u"metric "_s + number), u"pick a --hardware T4 --min-metric "_s + number,
                u"--min-metric cannot be"_s);
        }
        row("latency with a comma", u"pick a --hardware T4 --max-latency 5,5"_s, u"with a decimal point, as in 5.5"_s);
        row("budget with a comma", u"fleet a --budget T4=5,5"_s, u"with a decimal point, as in 5.5"_s);
        row("budget with groups", u"fleet a --budget T4=1.234,5"_s, u"with a decimal point, as in 5.5"_s);
        row("scale with a comma", u"export a --hardware T4 --output a.png --scale 1,5"_s,
            u"with a decimal point, as in 5.5"_s);
        for (const QString &time : {u"0"_s, u"-3"_s, u"nan"_s, u"1e9"_s, u"soon"_s})
            row(qPrintable(u"timeout "_s + time), u"show a --timeout "_s + time, u"--timeout cannot be"_s);
        row("bound of another command", u"front a --hardware T4 --max-latency 3"_s, u"does not belong to front"_s);
        row("port of another command", u"show a --port 3"_s, u"--port does not belong to show"_s);
        row("json in the window", u"a/b/1 --json"_s, u"--json does not belong to the window"_s);
        row("Qt's options without a window", u"show a -platform offscreen"_s, u"-platform"_s);
        row("http to another computer", u"show a/b/1 --api http://example.org"_s, u"https"_s);
        row("api without a host", u"show a/b/1 --api https://"_s, u""_s);
        row("api of another scheme", u"show a/b/1 --api ftp://example.org"_s, u""_s);
        row("key in the api address", u"show a/b/1 --api https://example.org?api_key=s3cret"_s, u""_s);
        row("password in the api address", u"show a/b/1 --api https://me:s3cret@example.org"_s, u""_s);
        row("sample and api", u"show --sample --api https://example.org"_s, u"leave out --api"_s);
        row("sample and key", u"show --sample --api-key-file k"_s, u"leave out --api"_s);
        row("no output", u"export a --hardware T4"_s, u"--output"_s);
        row("output of another kind", u"export a --hardware T4 --output a.bmp"_s, u".png, .svg or .pdf"_s);
        row("picture and JSON on one stream", u"export a --hardware T4 --output - --json"_s, u"leave out --json"_s);
        row("record on a stream", u"pick a --hardware T4 --max-latency 5 --record -"_s, u"two files"_s);
        row("record of a fleet on a stream", u"fleet a --budget T4=5 --record -"_s, u"two files"_s);
        row("window drawn as a vector", u"a --picture window.svg"_s, u"--picture cannot be \"window.svg\""_s);
        row("output is a folder", u"export a --hardware T4 --output dir/"_s, u"name of a file"_s);
        for (const QString &size :
             {u"10x10"_s, u"1200"_s, u"1200x"_s, u"-1x800"_s, u"8001x800"_s, u"99999999999x800"_s, u"1200x800x2"_s}) {
            row(qPrintable(u"size "_s + size), u"export a --hardware T4 --output a.png --size "_s + size,
                u"--size cannot be"_s);
        }
        for (const QString &scale : {u"0.4"_s, u"9"_s, u"nan"_s, u"0"_s})
            row(qPrintable(u"scale "_s + scale), u"export a --hardware T4 --output a.png --scale "_s + scale,
                u"--scale cannot be"_s);
        row("too many pixels", u"export a --hardware T4 --output a.png --size 8000x8000 --scale 2"_s,
            u"100 million pixels"_s);
        row("axis", u"export a --hardware T4 --output a.png --latency-axis cubic"_s, u"linear or log"_s);
        row("theme", u"export a --hardware T4 --output a.png --theme pink"_s, u"light or dark"_s);
        row("source for serve", u"serve a/b/1"_s, u"--data"_s);
        row("port too high", u"serve --port 65536"_s, u"--port cannot be"_s);
        row("port below zero", u"serve --port -1"_s, u"--port cannot be"_s);
        row("address that is a name", u"serve --address example.org"_s, u"--address cannot be"_s);
        row("key for the sample", u"serve --api-key-file k"_s, u"--data"_s);
    }
    void misuse_isRefused_withANextStep()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, says);
        const Result<CommandLine> result = parse(line);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Usage);
        QVERIFY2(result.error().message().contains(says), qPrintable(result.error().message()));
        QVERIFY(result.error().message().size() > 20);
        QVERIFY(!result.error().message().contains(u"s3cret"_s));
        QVERIFY(!result.error().message().contains(u'\n'));
    }

    void wantsJson_evenWhenTheRestIsWrong()
    {
        QVERIFY(wantsJson({u"show"_s, u"--json"_s, u"--bogus"_s}));
        QVERIFY(!wantsJson({u"show"_s, u"json"_s}));
        QVERIFY(!wantsJson({u"show"_s, u"--"_s, u"--json"_s}));
    }

    void onlyPicturesAndTheWindow_needAGui()
    {
        QVERIFY(parse(u""_s)->needsGui());
        QVERIFY(parse(u"export a --hardware T4 --output x"_s)->needsGui());
        for (const QString &line : {u"show a"_s, u"serve"_s, u"--help"_s, u"export --help"_s, u"--version"_s})
            QVERIFY2(!parse(line)->needsGui(), qPrintable(line));
    }

    void commands_fitTogether()
    {
        QHash<QString, bool> takesValue;
        for (const Command *const command : everyCommand()) {
            QVERIFY(command->read && command->purpose && *command->purpose);
            QStringList own;
            for (const CommandOption &option : command->options) {
                // One parser knows the options of all of them.
                const QString name(option.name);
                QCOMPARE(takesValue.value(name, option.takesValue()), option.takesValue());
                takesValue.insert(name, option.takesValue());
                own.append(name);
            }
            QCOMPARE(QSet<QString>(own.cbegin(), own.cend()).size(), own.size());
            static const QRegularExpression named(u"--([a-z-]+)"_s);
            for (auto match = named.globalMatch(QString(command->synopsis)); match.hasNext();)
                QVERIFY2(own.contains(match.next().captured(1)), command->name.data());
        }
        QStringList metrics;
        std::ranges::transform(allMetrics, std::back_inserter(metrics), metricKey);
        QCOMPARE(QString(frontCommand.option(u"metric")->choices), metrics.join(u'|'));
        QCOMPARE(commandOf(u"pick"), &pickCommand);
        QVERIFY(!commandOf(u"") && !commandOf(u"Pick"));
    }

    void help_namesEveryOptionOfItsCommand()
    {
        QSet<QString> all;
        for (const Command *const command : everyCommand()) {
            for (const CommandOption &option : command->options)
                all.insert(QString(option.name));
        }
        for (const Command *const command : namedCommands()) {
            const QString text = helpText(*command);
            QVERIFY(text.startsWith(u"Usage: paretoscope "_s + command->name));
            for (const QString &option : std::as_const(all))
                QCOMPARE(text.contains(u"\n  --"_s + option + u' '), command->option(option) != nullptr);
            QVERIFY(helpText(windowCommand).contains(u"paretoscope "_s + command->name));
        }
        for (const QString &line : helpText(pickCommand).split(u'\n'))
            QVERIFY2(line.size() <= 120, qPrintable(line));
    }

    void help_setsEveryExplanationApart_inOneColumn()
    {
        const QRegularExpression explained(u"^  --[a-z-]+(?: [^ ]+)?(?= {2})"_s);
        for (const Command *const command : everyCommand()) {
            QSet<qsizetype> columns;
            const QStringList lines = helpText(*command).split(u'\n');
            for (const QString &line : lines.filter(QRegularExpression(u"^  --"_s))) {
                const QRegularExpressionMatch match = explained.match(line);
                QVERIFY2(match.hasMatch(), qPrintable(line));
                qsizetype column = match.capturedEnd();
                while (line.at(column) == u' ')
                    ++column;
                columns.insert(column);
            }
            QCOMPARE(columns.size(), 1);
        }
    }

    void needsDisplay_isTrueOfTheWindowAlone()
    {
        const auto said = [](const QString &line) { return std::get<QString>(parse(line)->job); };
        for (const QString &line : {u""_s, u"--sample"_s, u"a/b/1 --training show"_s})
            QVERIFY2(said(u"--needs-display "_s + line) == u"yes\n"_s, qPrintable(line));
        for (const QString &line :
             {u"show a"_s, u"export a --hardware T4 --output x"_s, u"serve"_s, u"--sample --picture x.png"_s})
            QVERIFY2(said(line + u" --needs-display"_s) == u"no\n"_s, qPrintable(line));
        QVERIFY(!parse(u"--needs-display show"_s)); // what cannot be understood is said, not answered
        QVERIFY(said(u"--needs-display --help"_s).startsWith(u"Usage: "_s));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
