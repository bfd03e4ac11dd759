// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "cli/commandanswer.h"
#include "cli/compareanswer.h"
#include "cli/recheckanswer.h"
#include "cli/terminaltext.h"
#include "core/cause.h"
#include "core/handful.h"
#include "core/picturefile.h"
#include "decode/listingdecoder.h"
#include "record/recordtext.h"
#include "server/sampleworkspace.h"
#include "session/keptrun.h"
#include "session/ownmeasurementsfile.h"
#include "store/runstore.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

#include <new>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// `trainingId` as `option` states it; may be empty.
Result<RunSource> sourceOf(const QString &text, const QString &trainingId, QLatin1StringView option)
{
    Result<RunSource> source = runSourceFromArgument(text);
    if (!source || trainingId.isEmpty())
        return source;
    auto *const address = std::get_if<RunAddress>(&*source);
    if (!address)
        return failure(ErrorCode::Usage, u"A file holds one training: leave out %1."_s.arg(option));
    address->trainingId = trainingId;
    return source;
}

/// Every run that a command reads.
Result<QList<RunSource>> sourcesOf(const CommandLine &line)
{
    const QString text = line.source.isEmpty() && line.sample ? SampleWorkspace::firstRun() : line.source;
    return sourceOf(text, line.trainingId, "--training"_L1)
        .and_then([&line](const RunSource &first) -> Result<QList<RunSource>> {
            if (line.other.isEmpty())
                return QList<RunSource>{first};
            return sourceOf(line.other, line.otherTraining, "--other-training"_L1)
                .map([&first](const RunSource &second) {
                    return QList<RunSource>{first, second};
                });
        });
}

/// "a (finished), b"
QString trainingNames(const QList<TrainingEntry> &trainings)
{
    constexpr qsizetype longestName = 200; // those of the platform have 20 letters
    QStringList names;
    for (const TrainingEntry &training : trainings) {
        QString name = training.trainingId.left(longestName);
        if (!training.status.isEmpty())
            name += u" ("_s + training.status.left(longestName) + u')';
        names.append(terminalText(name));
    }
    return handful(names);
}

} // namespace

RunCommand::RunCommand(const CommandLine &line, const CommandOutput &output, QNetworkAccessManager *network,
                       ChartDrawer drawer, const QString &storeFile, QObject *parent)
    : QObject(parent),
      m_line(line),
      m_output(output),
      m_drawer(std::move(drawer)),
      m_storeFile(storeFile),
      m_client(network),
      m_loader(&m_client),
      m_access(line)
{
    connect(&m_access, &ApiAccess::ready, this, &RunCommand::connectToApi);
    connect(&m_access, &ApiAccess::failed, this, &RunCommand::fail);
    connect(&m_loader, &RunLoader::loaded, this, &RunCommand::take);
    connect(&m_loader, &RunLoader::failed, this,
            [this](const RunSource &, const Error &error) { handleFailure(error); });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &RunCommand::timeOut);
}

RunCommand::~RunCommand() = default;

void RunCommand::start()
{
    const std::chrono::milliseconds timeout = m_line.timeout.value_or(defaultTimeout);
    m_deadline.start(timeout);
    m_patience = Patience(timeout);
    m_loader.setFileLimits({.patience = timeout});
    // The reason for the trouble says more than "no time left".
    m_loader.retry().setDeadline(systemClock()().addMSecs(timeout.count()));
    QMetaObject::invokeMethod(this, &RunCommand::begin, Qt::QueuedConnection);
}

void RunCommand::begin()
{
    if (m_line.mode == CommandMode::Export && !m_drawer) {
        return fail({ErrorCode::Usage, u"This build of the program cannot draw pictures. Use one with its window, or "
                                       "paretoscope front for the figures."_s});
    }
    if (const Result<void> read = readFiles(); !read)
        return fail(read.error());
    const Result<QList<RunSource>> sources = sourcesOf(m_line);
    if (!sources)
        return fail(sources.error());
    m_sources = *sources;
    readNext();
}

Result<void> RunCommand::readFiles()
{
    if (m_line.mode == CommandMode::Recheck) {
        const Result<DecisionRecord> record = readRecord(m_line.record, m_patience);
        if (!record)
            return tl::unexpected(record.error());
        m_record = *record;
    }
    if (!m_line.measurements.isEmpty()) {
        const Result<OwnMeasurements> measurements = readMeasurementsFile(m_line.measurements, m_patience);
        if (!measurements)
            return tl::unexpected(measurements.error());
        m_measurements = *measurements;
    }
    return {};
}

void RunCommand::readNext()
{
    const auto *const address = std::get_if<RunAddress>(&current());
    if (!address || m_isConnected)
        m_loader.load(current());
    else if (m_line.offline)
        readKept(*address);
    else
        m_access.start(m_patience);
}

void RunCommand::readKept(const RunAddress &address)
{
    if (!m_line.api.isEmpty())
        m_client.setSettings({.baseUrl = m_line.api, .key = {}, .limits = {}});
    auto *const store = new RunStore(m_storeFile, RunStore::defaultMaxBytes, this);
    readKeptRun(*store, runKeyOf(m_client, address), this, [this, store](const Result<LoadedRun> &kept) {
        store->deleteLater();
        if (kept)
            take(*kept);
        else
            fail(ofCurrent(kept.error()));
    });
}

void RunCommand::connectToApi(const ApiSettings &settings)
{
    ApiSettings patient = settings;
    // Whoever names a time is ready to wait that long for one answer.
    if (m_line.timeout) {
        patient.limits.deadline = *m_line.timeout;
        patient.limits.idle = *m_line.timeout;
    }
    m_client.setSettings(patient);
    m_isConnected = true;
    m_loader.load(current());
}

void RunCommand::take(const LoadedRun &loaded)
{
    const Result<LoadedRun> measured = m_measurements ? withMeasurements(loaded, *m_measurements) : loaded;
    if (!measured)
        return fail(measured.error());
    m_loaded.append(*measured);
    if (m_loaded.size() < m_sources.size())
        readNext();
    else
        answer();
}

Result<CommandAnswer> RunCommand::compose() const
{
    const LoadedRun &loaded = m_loaded.first();
    if (m_line.mode == CommandMode::Compare)
        return compareAnswer(m_line, loaded, m_loaded.last());
    if (m_record)
        return recheckAnswer(*m_record, *loaded.run);
    return answerFor(m_line, loaded).and_then([&](CommandAnswer said) { return withRecord(std::move(said), loaded); });
}

void RunCommand::answer()
{
    try {
        finish(say());
    } catch (const std::bad_alloc &) {
        fail(errorOf(Cause::NoMemoryToAnswer));
    }
}

ExitCode RunCommand::say()
{
    if (m_line.mode == CommandMode::Export)
        return exportChart(m_loaded.first());
    const Result<CommandAnswer> answer = compose();
    if (!answer)
        return m_output.fail(answer.error());
    const ExitCode code = m_output.answer(answer->json, answer->text);
    return code == ExitCode::Done && answer->complaint ? m_output.complain(*answer->complaint) : code;
}

Result<CommandAnswer> RunCommand::withRecord(CommandAnswer answer, const LoadedRun &loaded) const
{
    if (m_line.record.isEmpty() || !answer.record)
        return answer;
    answer.record->programVersion = QCoreApplication::applicationVersion();
    answer.record->decidedAt = systemClock()();
    answer.record->source = displayName(loaded.source);
    return writeRecord(*answer.record, m_line.record).map([&answer](const QString &path) {
        answer.json[u"record"_s] = path;
        answer.text += u"Recorded: "_s + terminalText(path) + u'\n';
        return std::move(answer);
    });
}

ExitCode RunCommand::exportChart(const LoadedRun &loaded)
{
    Result<ExportRequest> request = exportRequestFor(m_line, *loaded.run);
    if (!request)
        return m_output.fail(request.error());
    if (const LoadedRun &other = m_loaded.last(); !m_line.other.isEmpty()) {
        if (const auto target = findTarget(*other.run, loaded.run->targetName(request->target)); !target)
            return m_output.fail(of(other.source, target.error()));
        request->rival = {other.source, other.run, other.readAt, other.isKept};
    }
    const Result<QByteArray> picture = m_drawer(loaded, *request);
    if (!picture)
        return m_output.fail(picture.error());
    if (request->outputPath == standardOutput)
        return m_output.write(*picture);
    const Result<QString> path = writePicture(request->outputPath, *picture);
    if (!path)
        return m_output.fail(path.error());
    return m_output.answer({{u"hardware"_s, loaded.run->targetName(request->target)},
                            {u"metric"_s, metricKey(request->metric)},
                            {u"path"_s, *path}},
                           u"Written: "_s + terminalText(*path) + u'\n');
}

Error RunCommand::of(const RunSource &source, const Error &error) const
{
    return m_sources.size() > 1 ? about(displayName(source), error) : error;
}

void RunCommand::handleFailure(const Error &error)
{
    const auto *const address = std::get_if<RunAddress>(&current());
    if (error.code == ErrorCode::SeveralTrainings && address && address->trainingId.isEmpty())
        listTrainings(error);
    else
        fail(ofCurrent(error));
}

void RunCommand::listTrainings(const Error &conflict)
{
    ApiReply *const reply = m_client.fetchTrainings(std::get<RunAddress>(current()), this);
    m_trainings = reply;
    connect(reply, &ApiReply::finished, this, [this, reply, error = conflict]() mutable {
        const auto trainings = reply->result().and_then(
            [](const ApiBody &body) { return decodeTrainings(body.clean()); });
        if (trainings && !trainings->isEmpty()) {
            error.what = u"This version holds %1 trainings: %2."_s.arg(QString::number(trainings->size()),
                                                                       trainingNames(*trainings));
            error.next = u"Add %1 ID."_s.arg(m_loaded.isEmpty() ? u"--training"_s : u"--other-training"_s);
            error.said.clear();
        }
        fail(ofCurrent(error));
    });
}

void RunCommand::timeOut()
{
    const std::chrono::milliseconds limit = m_line.timeout.value_or(defaultTimeout);
    // What came of an answer so far (a status, that there is more than one training) says more than we could.
    if (m_trainings)
        return m_trainings->expire(limit);
    if (m_loader.expire(limit))
        return;
    if (m_access.isWaitingForKeyring())
        return fail(errorOf(Cause::KeyringSilent, {.limit = secondsText(limit)}));
    const Error error{
        ErrorCode::TimedOut,
        u"No complete answer within %1. Try again later, or give more time with --timeout."_s.arg(secondsText(limit))};
    fail(m_sources.isEmpty() ? error : ofCurrent(error));
}

void RunCommand::fail(const Error &error)
{
    if (!m_done)
        finish(m_output.fail(error));
}

void RunCommand::finish(ExitCode code)
{
    m_done = true;
    m_deadline.stop();
    m_loader.disconnect(this);
    m_access.disconnect(this);
    QMetaObject::invokeMethod(
        this, [this, code] { Q_EMIT finished(code); }, Qt::QueuedConnection);
}

} // namespace paretoscope
