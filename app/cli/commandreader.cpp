// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandreader.h"

#include "cli/commandvalues.h"
#include "core/hardwaretarget.h"
#include "core/inputfile.h"
#include "core/reading.h"
#include "decode/harmlesstext.h"

#include <QCommandLineParser>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double anyNumber = std::numeric_limits<double>::max();
constexpr double mostPixels = 100e6;
constexpr double mostDevices = 1e9;
constexpr double mostImages = 1e9;

QString helpHint(CommandMode mode)
{
    const QString name = commandName(mode);
    return u"See: paretoscope %1--help"_s.arg(name.isEmpty() ? name : name + u' ');
}

/// The parsed arguments of one command, and the first thing wrong with them.
class Reader {
public:
    Reader(const QCommandLineParser &parser, CommandMode mode)
        : m_parser(parser),
          m_mode(mode)
    {}

    [[nodiscard]] bool isSet(QLatin1StringView name) const { return m_parser.isSet(QString(name)); }
    [[nodiscard]] QString text(QLatin1StringView name) const { return m_parser.value(QString(name)); }
    [[nodiscard]] QStringList texts(QLatin1StringView name) const { return m_parser.values(QString(name)); }

    /// Reads an option's value into `target` where the option was given.
    template <typename Target, typename Read>
    void read(QLatin1StringView name, Target &target, Read readValue)
    {
        if (isSet(name))
            readText(text(name), target, readValue);
    }

    template <typename Target, typename Read>
    void readText(const QString &text, Target &target, Read readValue)
    {
        if (m_error)
            return;
        const auto value = readValue(text);
        if (value)
            target = *value;
        else
            m_error = value.error();
    }

    void require(bool condition, const QString &sentence)
    {
        if (!m_error && !condition)
            m_error = misuse(m_mode, sentence).value();
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    CommandMode m_mode;
    std::optional<Error> m_error;
};

auto number(QLatin1StringView option, double least, double most)
{
    return [=](const QString &text) { return readNumber(option, text, least, most); };
}

void readSource(Reader &reader, CommandLine &line, const QStringList &operands)
{
    const bool isWindow = line.mode == CommandMode::Window;
    reader.require(
        operands.size() <= 1,
        isWindow ? u"%1 is not a command, and the window shows one run at a time."_s.arg(quoted(operands.value(0)))
                 : u"Give one SOURCE, not %1."_s.arg(operands.size()));
    line.source = operands.value(0).trimmed();
    line.sample = reader.isSet("sample"_L1);
    line.offline = reader.isSet("offline"_L1);
    reader.require(!line.offline || !line.sample, u"The sample needs no network: leave out --offline."_s);
    reader.require(isWindow || line.sample || !line.source.isEmpty(),
                   u"Say which run: workspace/project/version, its link, or a file with a results body."_s);
    reader.read("api"_L1, line.api, readApiUrl);
    line.apiKeyFile = reader.text("api-key-file"_L1);
    line.caFile = reader.text("ca-file"_L1);
    reader.require(!line.sample || (line.api.isEmpty() && line.apiKeyFile.isEmpty() && line.caFile.isEmpty()),
                   u"--sample has its own server and key: leave out --api, --api-key-file and --ca-file."_s);
    line.trainingId = reader.text("training"_L1);
    line.measurements = reader.text("measurements"_L1);
    reader.read("timeout"_L1, line.timeout, [](const QString &text) { return readSeconds("--timeout"_L1, text); });
}

void readRecheck(Reader &reader, CommandLine &line, const QStringList &operands)
{
    reader.require(!operands.isEmpty(), u"Say which record to check, and on which run: recheck RECORD SOURCE."_s);
    line.record = operands.value(0);
    readSource(reader, line, operands.mid(1));
}

void readCompare(Reader &reader, CommandLine &line, const QStringList &operands)
{
    reader.require(operands.size() == 2, u"Name the two runs to compare: compare SOURCE OTHER --hardware H."_s);
    readSource(reader, line, operands.first(std::min<qsizetype>(operands.size(), 1)));
    line.other = operands.value(1).trimmed();
    line.otherTraining = reader.text("other-training"_L1);
}

void readQuestion(Reader &reader, CommandLine &line)
{
    line.hardware = reader.text("hardware"_L1);
    reader.require(!line.hardware.isEmpty(), u"Say for which hardware with --hardware H."_s);
    reader.read("metric"_L1, line.metric, readMetric);
    line.withBaselines = reader.isSet("with-baselines"_L1);
}

void readBound(Reader &reader, CommandLine &line)
{
    reader.require(reader.isSet("max-latency"_L1) != reader.isSet("min-metric"_L1),
                   u"Give either --max-latency MS or --min-metric PCT."_s);
    reader.read("max-latency"_L1, line.maxLatency, number("--max-latency"_L1, 0, maxLatencyMs));
    reader.require(!reader.isSet("record"_L1) || reader.isSet("max-latency"_L1),
                   u"--record writes down what a --max-latency decides."_s);
    reader.read("min-metric"_L1, line.minMetric, number("--min-metric"_L1, 0, anyNumber));
}

/// One of the lists of a fleet: each hardware once.
QList<HardwareNumber> readHardwareNumbers(Reader &reader, QLatin1StringView option, double least, double most)
{
    QList<HardwareNumber> numbers;
    QSet<QString> seen;
    const QStringList texts = reader.texts(option.sliced(2));
    for (const QString &text : texts) {
        HardwareNumber number;
        reader.readText(text, number,
                        [=](const QString &each) { return readHardwareNumber(option, each, least, most); });
        const QString key = hardwareKey(number.hardware);
        reader.require(!seen.contains(key),
                       u"%1 is given twice for %2; give each target once."_s.arg(option, quoted(number.hardware)));
        seen.insert(key);
        numbers.append(number);
    }
    return numbers;
}

bool isNamed(const QList<HardwareNumber> &numbers, const QString &hardware)
{
    return std::ranges::any_of(numbers, [key = hardwareKey(hardware)](const HardwareNumber &each) {
        return hardwareKey(each.hardware) == key;
    });
}

void readFleet(Reader &reader, CommandLine &line)
{
    line.budgets = readHardwareNumbers(reader, "--budget"_L1, minLatencyMs, maxLatencyMs);
    line.floors = readHardwareNumbers(reader, "--floor"_L1, 0, 100);
    line.devices = readHardwareNumbers(reader, "--devices"_L1, 1, mostDevices);
    reader.require(!line.budgets.isEmpty() || !line.floors.isEmpty(),
                   u"Say what the fleet is: --budget T4=5 --budget AI1=12 (ms), once a target."_s);
    for (const HardwareNumber &each : line.devices) {
        reader.require(isNamed(line.budgets, each.hardware) || isNamed(line.floors, each.hardware),
                       u"--devices names %1, which has neither a --budget nor a --floor."_s.arg(quoted(each.hardware)));
        reader.require(each.number == std::floor(each.number),
                       u"--devices takes whole numbers, as in %1=30."_s.arg(harmlessText(each.hardware)));
    }
    reader.read("metric"_L1, line.metric, readMetric);
    line.withBaselines = reader.isSet("with-baselines"_L1);
    double models = line.maxModels;
    reader.read("max-models"_L1, models, number("--max-models"_L1, 1, 3));
    reader.require(models == std::floor(models), u"--max-models takes 1, 2 or 3."_s);
    line.maxModels = static_cast<int>(models);
}

void readNoise(Reader &reader, CommandLine &line)
{
    double images = 0;
    double percent = 0;
    reader.read("images"_L1, images, number("--images"_L1, 1, mostImages));
    reader.read("latency-deviation"_L1, percent, number("--latency-deviation"_L1, 0, 100));
    reader.require(images == std::floor(images), u"--images takes a whole number."_s);
    if (images > 0)
        line.noise.images = static_cast<int>(images);
    line.noise.latencyDeviation = percent / 100;
}

void readRecord(Reader &reader, CommandLine &line)
{
    line.record = reader.text("record"_L1);
    reader.require(line.record != standardOutput,
                   u"--record writes two files, which standard output cannot hold: name a file."_s);
}

void readOrder(Reader &reader, CommandLine &line)
{
    line.from = reader.text("from"_L1);
    line.to = reader.text("to"_L1);
    reader.require(!line.from.isEmpty() && !line.to.isEmpty(), u"Name two hardware targets: --from H --to H."_s);
}

void readMeasured(Reader &reader, CommandLine &line)
{
    reader.require(!line.measurements.isEmpty(), u"Say what was measured with --measurements FILE (a CSV)."_s);
    line.hardware = reader.text("hardware"_L1);
    line.against = reader.text("against"_L1);
    reader.read("metric"_L1, line.metric, readMetric);
    line.withBaselines = reader.isSet("with-baselines"_L1);
}

void readPicture(Reader &reader, CommandLine &line)
{
    reader.require(reader.isSet("output"_L1), u"Say where to write the picture with --output FILE."_s);
    reader.read("output"_L1, line.output, [](const QString &text) {
        return readPicturePath("--output"_L1, text, {PictureKind::Png, PictureKind::Svg, PictureKind::Pdf});
    });
    reader.require(!line.json || line.output != standardOutput,
                   u"With --output - the picture alone goes to standard output: leave out --json, or name a file."_s);
    line.other = reader.text("compare"_L1).trimmed();
    line.otherTraining = reader.text("other-training"_L1);
    reader.require(line.otherTraining.isEmpty() || !line.other.isEmpty(),
                   u"--other-training belongs to a run that is named with --compare."_s);
    reader.read("size"_L1, line.size, readSize);
    reader.read("scale"_L1, line.scale, number("--scale"_L1, 0.5, 8));
    reader.read("theme"_L1, line.dark, readTheme);
    reader.read("latency-axis"_L1, line.latencyScale, readLatencyAxis);
    const double pixels = line.size.width() * line.scale * line.size.height() * line.scale;
    reader.require(pixels <= mostPixels, u"The picture would have more than 100 million pixels: give a smaller --size "
                                         "or --scale."_s);
}

void readWindow(Reader &reader, CommandLine &line)
{
    reader.read("picture"_L1, line.picture,
                [](const QString &text) { return readPicturePath("--picture"_L1, text, {PictureKind::Png}); });
    reader.read("theme"_L1, line.dark, readTheme);
    line.isThemeForced = reader.isSet("theme"_L1);
}

void readServer(Reader &reader, CommandLine &line, const QStringList &operands)
{
    reader.require(operands.isEmpty(), u"serve takes no SOURCE; name a folder of results with --data DIR."_s);
    reader.read("port"_L1, line.port, readPort);
    reader.read("address"_L1, line.address, readAddress);
    line.dataFolder = reader.text("data"_L1);
    line.apiKeyFile = reader.text("api-key-file"_L1);
    reader.require(line.apiKeyFile.isEmpty() || !line.dataFolder.isEmpty(),
                   u"The sample workspace has its own key: leave out --api-key-file, or add --data DIR."_s);
}

void readStandardInputOnce(Reader &reader, const CommandLine &line)
{
    QStringList inputs{line.source, line.other, line.measurements, line.apiKeyFile};
    if (line.mode == CommandMode::Recheck)
        inputs.append(line.record);
    reader.require(inputs.count(QString(standardInput)) <= 1,
                   u"Standard input (-) can be read once: give - in one place alone."_s);
}

} // namespace

tl::unexpected<Error> misuse(CommandMode mode, const QString &sentence)
{
    return failure(ErrorCode::Usage, sentence + u' ' + helpHint(mode));
}

Result<CommandLine> readCommand(const QCommandLineParser &parser, CommandMode mode, const QStringList &operands)
{
    Reader reader(parser, mode);
    CommandLine line;
    line.mode = mode;
    line.json = reader.isSet("json"_L1);
    if (mode == CommandMode::Serve)
        readServer(reader, line, operands);
    else if (mode == CommandMode::Recheck)
        readRecheck(reader, line, operands);
    else if (mode == CommandMode::Compare)
        readCompare(reader, line, operands);
    else
        readSource(reader, line, operands);
    if (mode == CommandMode::Pick || mode == CommandMode::Fleet)
        readRecord(reader, line);
    if (mode == CommandMode::Window)
        readWindow(reader, line);
    if (mode == CommandMode::Front || mode == CommandMode::Pick || mode == CommandMode::Explain
        || mode == CommandMode::Export || mode == CommandMode::Compare)
        readQuestion(reader, line);
    if (mode == CommandMode::Fleet)
        readFleet(reader, line);
    if (mode == CommandMode::Front)
        readNoise(reader, line);
    if (mode == CommandMode::Explain)
        line.model = reader.text("model"_L1);
    if (mode == CommandMode::Order)
        readOrder(reader, line);
    if (mode == CommandMode::Measured)
        readMeasured(reader, line);
    if (mode == CommandMode::Pick)
        readBound(reader, line);
    if (mode == CommandMode::Export)
        readPicture(reader, line);
    readStandardInputOnce(reader, line);
    if (reader.error())
        return tl::unexpected(*reader.error());
    return line;
}

} // namespace paretoscope
