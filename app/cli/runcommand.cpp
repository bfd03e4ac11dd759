// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "cli/terminaltext.h"
#include "core/cause.h"
#include "core/handful.h"
#include "core/words.h"
#include "decode/listingdecoder.h"
#include "server/sampleworkspace.h"
#include "session/keptrun.h"
#include "session/ownmeasurementsfile.h"
#include "store/runstore.h"

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
        return failure(ErrorCode::Usage, Words::tr("A file holds one training: leave out %1.").arg(option));
    address->trainingId = trainingId;
    return source;
}

/// Every run that a command reads.
Result<QList<RunSource>> sourcesOf(const RunArguments &runs)
{
    const QString text = runs.source.isEmpty() && runs.sample ? SampleWorkspace::firstRun() : runs.source;
    return sourceOf(text, runs.trainingId, "--training"_L1)
        .and_then([&runs](const RunSource &first) -> Result<QList<RunSource>> {
            if (runs.other.isEmpty())
                return QList<RunSource>{first};
            return sourceOf(runs.other, runs.otherTraining, "--other-training"_L1)
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
            name = Words::tr("%1 (%2)", "a training, its status").arg(name, training.status.left(longestName));
        names.append(terminalText(name));
    }
    return handful(names);
}

} // namespace

RunCommand::RunCommand(const RunJob &job, const CommandOutput &output, QNetworkAccessManager *network,
                       ChartDrawer drawer, QString storeFile, QObject *parent)
    : QObject(parent),
      m_job(job),
      m_output(output),
      m_drawer(std::move(drawer)),
      m_storeFile(std::move(storeFile)),
      m_client(network),
      m_loader(&m_client),
      m_access(job.runs)
{
    connect(&m_access, &ApiAccess::ready, this, &RunCommand::connectToApi);
    connect(&m_access, &ApiAccess::failed, this, &RunCommand::fail);
    connect(&m_loader, &RunLoader::loaded, this, &RunCommand::addRun);
    connect(&m_loader, &RunLoader::failed, this,
            [this](const RunSource &, const Error &error) { handleFailure(error); });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &RunCommand::timeOut);
}

RunCommand::~RunCommand() = default;

void RunCommand::start()
{
    const std::chrono::milliseconds timeout = m_job.runs.timeout.value_or(defaultTimeout);
    m_deadline.start(timeout);
    m_patience = Patience(timeout);
    m_loader.setFileLimits({.patience = timeout});
    // The reason for the trouble says more than "no time left".
    m_loader.retry().setDeadline(systemClock()().addMSecs(timeout.count()));
    QMetaObject::invokeMethod(this, &RunCommand::begin, Qt::QueuedConnection);
}

void RunCommand::begin()
{
    if (const Result<void> read = readFiles(); !read)
        return fail(read.error());
    const Result<QList<RunSource>> sources = sourcesOf(m_job.runs);
    if (!sources)
        return fail(sources.error());
    m_sources = *sources;
    readNext();
}

Result<void> RunCommand::readFiles()
{
    const Result<Answerer> answerer = m_job.prepare({m_patience, m_drawer});
    if (!answerer)
        return tl::unexpected(answerer.error());
    m_answerer = *answerer;
    if (!m_job.runs.measurements.isEmpty()) {
        const Result<OwnMeasurements> measurements = readMeasurementsFile(m_job.runs.measurements, m_patience);
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
    else if (m_job.runs.offline)
        readKept(*address);
    else
        m_access.start(m_patience);
}

void RunCommand::readKept(const RunAddress &address)
{
    if (!m_job.runs.api.isEmpty())
        m_client.setSettings({.baseUrl = m_job.runs.api, .key = {}, .limits = {}});
    auto *const store = new RunStore(m_storeFile, RunStore::defaultMaxBytes, this);
    readKeptRun(*store, runKeyOf(m_client, address), this, [this, store](const Result<LoadedRun> &kept) {
        store->deleteLater();
        if (kept)
            addRun(*kept);
        else
            fail(ofCurrent(kept.error()));
    });
}

void RunCommand::connectToApi(const ApiSettings &settings)
{
    ApiSettings patient = settings;
    // Whoever names a time is ready to wait that long for one answer.
    if (m_job.runs.timeout) {
        patient.limits.deadline = *m_job.runs.timeout;
        patient.limits.idle = *m_job.runs.timeout;
    }
    m_client.setSettings(patient);
    m_isConnected = true;
    m_loader.load(current());
}

void RunCommand::addRun(const LoadedRun &loaded)
{
    const Result<LoadedRun> withOwn = m_measurements ? withMeasurements(loaded, *m_measurements) : loaded;
    if (!withOwn)
        return fail(withOwn.error());
    m_loaded.append(*withOwn);
    if (m_loaded.size() < m_sources.size())
        readNext();
    else
        answer();
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
    const Result<CommandAnswer> answer = m_answerer(m_loaded);
    if (!answer)
        return m_output.fail(answer.error());
    if (!answer->bytes.isEmpty())
        return m_output.write(answer->bytes);
    const ExitCode code = m_output.answer(answer->json, answer->text);
    return code == ExitCode::Done && answer->complaint ? m_output.complain(*answer->complaint) : code;
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
            error.what = Words::tr("This version holds %n training(s): %1.", nullptr,
                                   static_cast<int>(trainings->size()))
                             .arg(trainingNames(*trainings));
            error.next =
                Words::tr("Add %1 ID.", "an option").arg(m_loaded.isEmpty() ? u"--training"_s : u"--other-training"_s);
            error.said.clear();
            error.namesAsked = false;
        }
        fail(ofCurrent(error));
    });
}

void RunCommand::timeOut()
{
    const std::chrono::milliseconds limit = m_job.runs.timeout.value_or(defaultTimeout);
    // What came of an answer so far (a status, that there is more than one training) says more than we could.
    if (m_trainings)
        return m_trainings->expire(limit);
    if (m_loader.expire(limit))
        return;
    if (m_access.isWaitingForKeyring())
        return fail(errorOf(Cause::KeyringSilent, {.limit = secondsText(limit)}));
    const Error error{ErrorCode::TimedOut,
                      Words::tr("No complete answer within %1. Try again later, or give more time with --timeout.")
                          .arg(secondsText(limit))};
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
