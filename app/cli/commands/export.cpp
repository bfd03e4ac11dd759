// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/commandvalues.h"
#include "cli/runreaders.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "core/picturefile.h"
#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array exportOptions = joined(
    std::array{
        options::hardware,
        options::metric,
        options::withBaselines,
        CommandOption{
            "output"_L1, "FILE"_L1,
            QT_TRANSLATE_NOOP("paretoscope::Words",
                              "where to write the picture (.png, .svg or .pdf); - is standard output, a PNG")},
        CommandOption{"compare"_L1, "OTHER"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "draw the front of another run over it")},
        CommandOption{"size"_L1, "WxH"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "its size, 1200x800 unless told")},
        CommandOption{"scale"_L1, "S"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "pixels for each point of the size, 0.5 to 8")},
        options::theme,
        CommandOption{"latency-axis"_L1, "linear|log"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "unless told, the one that shows most of the run")},
    },
    twoRunsOptions);

constexpr double mostPixels = 100e6;

struct ExportArguments {
    QString hardware;
    Contest contest;
    QString output; ///< as written: it ends as a kind of picture does, or has no end; "-": standard output
    QSize size{1200, 800};
    double scale = 1;
    bool dark = false;
    std::optional<LatencyScale> latencyScale; ///< nullopt: what fits the run
};

Result<ExportRequest> requestFor(const ExportArguments &asked, const TrainingRun &run)
{
    return findTarget(run, asked.hardware).map([&](TargetIndex target) {
        return ExportRequest{.target = target,
                             .metric = asked.contest.metric,
                             .withBaselines = asked.contest.population == Population::WithBaselines,
                             .latencyScale = asked.latencyScale.value_or(fittingScale(run, target)),
                             .dark = asked.dark,
                             .size = asked.size,
                             .scale = asked.scale,
                             .outputPath = asked.output};
    });
}

Result<CommandAnswer> write(const ExportRequest &request, const TrainingRun &run, const QByteArray &picture)
{
    if (request.outputPath == standardOutput)
        return CommandAnswer{.json = {}, .text = {}, .bytes = picture};
    return writePicture(request.outputPath, picture).map([&](const QString &path) {
        return CommandAnswer{{{u"hardware"_s, run.targetName(request.target)},
                              {u"metric"_s, metricKey(request.metric)},
                              {u"path"_s, path}},
                             Words::tr("Written: %1", "a file").arg(terminalText(path)) + u'\n'};
    });
}

/// `runs`: the one to draw, and one whose front is drawn over it where that is wanted.
Result<CommandAnswer> answer(const ExportArguments &asked, const ChartDrawer &drawer, const QList<LoadedRun> &runs)
{
    const LoadedRun &loaded = runs.first();
    const bool isCompared = runs.size() > 1;
    Result<ExportRequest> request = requestFor(asked, *loaded.run);
    if (!request)
        return tl::unexpected(request.error());
    if (const LoadedRun &other = runs.last(); isCompared) {
        if (const auto target = findTarget(*other.run, loaded.run->targetName(request->target)); !target)
            return tl::unexpected(about(displayName(other.source), target.error()));
        request->comparedRun = {other.source, other.run, other.readAt, other.isKept};
    }
    return drawer(loaded, *request).and_then([&](const QByteArray &picture) {
        return write(*request, *loaded.run, picture);
    });
}

void readPicture(Arguments &arguments, ExportArguments &picture)
{
    arguments.require(arguments.isSet("output"_L1), Words::tr("Say where to write the picture with --output FILE."));
    arguments.read("output"_L1, picture.output,
                   [](const QString &text) { return readPicturePath(u"--output"_s, text, pictureFormats); });
    arguments.require(
        !arguments.isSet("json"_L1) || picture.output != standardOutput,
        Words::tr("With --output - the picture alone goes to standard output: leave out --json, or name a file."));
}

void readOther(Arguments &arguments, RunArguments &runs)
{
    runs.other = arguments.input(arguments.text("compare"_L1).trimmed());
    runs.otherTraining = arguments.text("other-training"_L1);
    arguments.require(runs.otherTraining.isEmpty() || !runs.other.isEmpty(),
                      Words::tr("--other-training belongs to a run that is named with --compare."));
}

void readLooks(Arguments &arguments, ExportArguments &picture)
{
    arguments.read("size"_L1, picture.size, readSize);
    arguments.readNumber("scale"_L1, picture.scale, 0.5, 8);
    arguments.read("theme"_L1, picture.dark, readTheme);
    arguments.read("latency-axis"_L1, picture.latencyScale, readLatencyAxis);
    const double pixels = picture.size.width() * picture.scale * picture.size.height() * picture.scale;
    arguments.require(
        pixels <= mostPixels,
        Words::tr("The picture would have more than 100 million pixels: give a smaller --size or --scale."));
}

Job read(Arguments &arguments)
{
    RunArguments runs = readRun(arguments, arguments.operands());
    ExportArguments picture;
    picture.hardware = readHardware(arguments);
    picture.contest = readContest(arguments);
    readPicture(arguments, picture);
    readOther(arguments, runs);
    readLooks(arguments, picture);
    return RunJob{runs, [picture](const JobTools &tools) -> Result<Answerer> {
                      if (!tools.drawer) {
                          return failure(ErrorCode::Usage, Words::tr("This build of the program cannot draw pictures."),
                                         Words::tr("Use one with its window, or paretoscope front for the figures."));
                      }
                      return [picture, drawer = tools.drawer](const QList<LoadedRun> &loaded) {
                          return answer(picture, drawer, loaded);
                      };
                  }};
}

} // namespace

const Command exportCommand{
    .name = "export"_L1,
    .operands = "SOURCE"_L1,
    .synopsis =
        "--hardware H --output FILE [--compare OTHER] [--metric M]\n"
        "           [--with-baselines] [--size WxH] [--scale S] [--theme light|dark] [--latency-axis linear|log]"_L1,
    .purpose = QT_TRANSLATE_NOOP("paretoscope::Words", "Draws the chart of a run into a PNG, SVG or PDF file."),
    .options = exportOptions,
    .needsGui = true,
    .read = read,
};

} // namespace paretoscope
