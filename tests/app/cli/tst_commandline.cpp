// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandhelp.h"
#include "cli/commandline.h"
#include "cli/commandoptions.h"

#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

Result<CommandLine> parse(const QString &line) { return parseCommandLine(line.split(u' ', Qt::SkipEmptyParts)); }

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mode_followsTheFirstWord_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<CommandMode>("mode");
        QTest::addColumn<QString>("source");
        QTest::newRow("nothing") << u""_s << CommandMode::Window << u""_s;
        QTest::newRow("a run") << u"ws/proj/3"_s << CommandMode::Window << u"ws/proj/3"_s;
        QTest::newRow("sample window") << u"--sample"_s << CommandMode::Window << u""_s;
        QTest::newRow("window of a served run")
            << u"--api http://127.0.0.1:80/x ws/p/1 --training t"_s << CommandMode::Window << u"ws/p/1"_s;
        QTest::newRow("window with Qt's options")
            << u"-platform offscreen ws/p/1"_s << CommandMode::Window << u"ws/p/1"_s;
        QTest::newRow("show") << u"show ws/proj/3"_s << CommandMode::Show << u"ws/proj/3"_s;
        QTest::newRow("show of the sample") << u"show --sample"_s << CommandMode::Show << u""_s;
        QTest::newRow("option before the command") << u"--json show a.json"_s << CommandMode::Show << u"a.json"_s;
        QTest::newRow("value before the command") << u"--timeout 3 show a.json"_s << CommandMode::Show << u"a.json"_s;
        QTest::newRow("after --") << u"show -- --odd.json"_s << CommandMode::Show << u"--odd.json"_s;
        QTest::newRow("front") << u"front a.json --hardware T4"_s << CommandMode::Front << u"a.json"_s;
        QTest::newRow("pick") << u"pick a.json --hardware T4 --max-latency 5"_s << CommandMode::Pick << u"a.json"_s;
        QTest::newRow("export") << u"export a.json --hardware T4 --output x.png"_s << CommandMode::Export
                                << u"a.json"_s;
        QTest::newRow("fleet") << u"fleet a.json --budget T4=5 --budget AI1=12"_s << CommandMode::Fleet << u"a.json"_s;
        QTest::newRow("compare") << u"compare a.json ws/p/2 --hardware T4"_s << CommandMode::Compare << u"a.json"_s;
        QTest::newRow("serve") << u"serve"_s << CommandMode::Serve << u""_s;
        QTest::newRow("help") << u"--help"_s << CommandMode::Help << u""_s;
        QTest::newRow("short help") << u"-h"_s << CommandMode::Help << u""_s;
        QTest::newRow("help comes before mistakes") << u"pick --help --bogus"_s << CommandMode::Help << u""_s;
        QTest::newRow("version") << u"--version"_s << CommandMode::Version << u""_s;
    }
    void mode_followsTheFirstWord()
    {
        QFETCH(const QString, line);
        const Result<CommandLine> result = parse(line);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message()));
        QTEST(result->mode, "mode");
        QTEST(result->source, "source");
    }

    void defaults_areThoseOfTheHelp()
    {
        const CommandLine line = parse(u"export a.json --hardware T4 --output chart"_s).value();
        QCOMPARE(line.metric, Metric::Map5095);
        QCOMPARE(line.size, QSize(1200, 800));
        QCOMPARE(line.scale, 1.0);
        QCOMPARE(line.output, u"chart"_s); // its end is added where it is written
        QVERIFY(!line.json && !line.sample && !line.withBaselines && !line.dark && !line.latencyScale);
        QVERIFY(!line.timeout && !line.maxLatency && !line.minMetric);
        QVERIFY(line.api.isEmpty() && line.apiKeyFile.isEmpty() && line.trainingId.isEmpty());
        const CommandLine serve = parse(u"serve"_s).value();
        QCOMPARE(serve.port, 0);
        QCOMPARE(serve.address, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(serve.dataFolder.isEmpty());
    }

    void values_areRead()
    {
        const CommandLine pick =
            parse(u"pick ws/p/1 --hardware t4 --min-metric 54.7 --metric F1 --with-baselines --json --timeout 2.5 "
                  "--training a/b/5 --api https://example.org/path/ --api-key-file k"_s)
                .value();
        QCOMPARE(pick.hardware, u"t4"_s);
        QCOMPARE(pick.minMetric, std::optional(54.7));
        QCOMPARE(pick.maxLatency, std::nullopt);
        QCOMPARE(pick.metric, Metric::F1);
        QVERIFY(pick.withBaselines && pick.json);
        QCOMPARE(pick.timeout, std::optional(std::chrono::milliseconds(2500)));
        QCOMPARE(pick.trainingId, u"a/b/5"_s);
        QCOMPARE(pick.api, QUrl(u"https://example.org/path"_s));
        QCOMPARE(pick.apiKeyFile, u"k"_s);

        const CommandLine compare =
            parse(
                u"compare ws/p/1 ws/p/2 --hardware T4 --metric map50 --training x --other-training y --with-baselines"_s)
                .value();
        QCOMPARE(compare.source, u"ws/p/1"_s);
        QCOMPARE(compare.other, u"ws/p/2"_s);
        QCOMPARE(compare.trainingId, u"x"_s);
        QCOMPARE(compare.otherTraining, u"y"_s);
        QVERIFY(compare.withBaselines && compare.metric == Metric::Map50);

        const CommandLine picture = parse(
                                        u"export a --hardware T4 --output a.PNG --size 640X480 --scale 2 --theme dark "
                                        "--latency-axis log"_s)
                                        .value();
        QCOMPARE(picture.output, u"a.PNG"_s);
        QCOMPARE(picture.size, QSize(640, 480));
        QCOMPARE(picture.scale, 2.0);
        QVERIFY(picture.dark);
        QCOMPARE(picture.latencyScale, std::optional(LatencyScale::Logarithmic));

        const CommandLine serve = parse(u"serve --port 8080 --address ::1 --data d --json"_s).value();
        QCOMPARE(serve.port, 8080);
        QCOMPARE(serve.address, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(serve.dataFolder, u"d"_s);
    }

    void boundsOfZero_areNumbers()
    {
        QCOMPARE(parse(u"pick a --hardware T4 --max-latency 0"_s)->maxLatency, std::optional(0.0));
        const std::optional<double> negativeZero = parse(u"pick a --hardware T4 --min-metric -0"_s)->minMetric;
        QVERIFY(negativeZero && !std::signbit(*negativeZero));
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
        QVERIFY(needsGui(*parse(u""_s)));
        QVERIFY(needsGui(*parse(u"export a --hardware T4 --output x"_s)));
        for (const QString &line : {u"show a"_s, u"serve"_s, u"--help"_s, u"export --help"_s, u"--version"_s})
            QVERIFY2(!needsGui(*parse(line)), qPrintable(line));
    }

    void help_namesEveryOptionOfItsCommand()
    {
        for (const CommandMode mode : namedCommands) {
            const QString text = helpText(mode);
            QVERIFY(text.startsWith(u"Usage: paretoscope "_s + commandName(mode)));
            for (const OptionSpec &spec : commandOptions())
                QCOMPARE(text.contains(u"\n  --"_s + spec.name + u' '), spec.belongsTo(mode));
            QVERIFY(helpText(CommandMode::Window).contains(u"paretoscope "_s + commandName(mode)));
        }
        QCOMPARE(parse(u"pick --help"_s)->helpTopic, CommandMode::Pick);
        for (const QString &line : helpText(CommandMode::Pick).split(u'\n'))
            QVERIFY2(line.size() <= 120, qPrintable(line));
    }

    void help_setsEveryExplanationApart_inOneColumn()
    {
        const QRegularExpression explained(u"^  --[a-z-]+(?: [^ ]+)?(?= {2})"_s);
        std::vector<CommandMode> modes(std::begin(namedCommands), std::end(namedCommands));
        modes.push_back(CommandMode::Window);
        for (const CommandMode mode : modes) {
            QSet<qsizetype> columns;
            const QStringList lines = helpText(mode).split(u'\n');
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
        for (const QString &line : {u""_s, u"--sample"_s, u"a/b/1 --training show"_s})
            QVERIFY2(parse(u"--needs-display "_s + line)->needsDisplay, qPrintable(line));
        for (const QString &line :
             {u"show a"_s, u"export a --hardware T4 --output x"_s, u"serve"_s, u"--sample --picture x.png"_s})
            QVERIFY2(!parse(line + u" --needs-display"_s)->needsDisplay, qPrintable(line));
        QVERIFY(!parse(u"--needs-display show"_s)); // what cannot be understood is said, not answered
        QCOMPARE(parse(u"--needs-display --help"_s)->mode, CommandMode::Help);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
