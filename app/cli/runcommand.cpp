// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "cli/terminaltext.h"
#include "core/cause.h"
#include "core/handful.h"
#include "core/words.h"
#include "decode/listingdecoder.h"
#include "server/sampleworkspace.h"
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
                       ChartDrawer drawer, const QString &storeFile, QObject *parent)
    : QObject(parent),
      m_job(job),
      m_output(output),
      m_drawer(std::move(drawer)),
      m_client(network),
      m_store(job.runs.offline ? std::make_unique<RunStore>(storeFile) : nullptr),
      m_arrival(m_store.get()),
      m_access(job.runs)
{
    connect(&m_access, &ApiAccess::ready, this, &RunCommand::connectToApi);
    connect(&m_access, &ApiAccess::failed, this, &RunCommand::fail);
    connect(&m_arrival, &RunArrival::arrived, this, &RunCommand::addRun);
    connect(&m_arrival, &RunArrival::failed, this, &RunCommand::handleFailure);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &RunCommand::timeOut);
}

RunCommand::~RunCommand() = default;

void RunCommand::start()
{
    const std::chrono::milliseconds timeout = m_job.runs.timeout.value_or(defaultTimeout);
    m_deadline.start(timeout);
    m_patience = Patience(timeout);
    m_arrival.setFileLimits({.patience = timeout});
    // The reason for the trouble says more than "no time left".
    m_arrival.retry().setDeadline(systemClock()().addMSecs(timeout.count()));
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
    if (m_job.runs.offline && !m_job.runs.api.isEmpty())
        m_client.setSettings({.baseUrl = m_job.runs.api, .key = {}, .limits = {}}); // whose answers were kept
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
        m_arrival.setMeasurements(*measurements);
    }
    return {};
}

void RunCommand::readNext()
{
    const bool isFile = std::holds_alternative<RunFile>(current());
    if (!isFile && !m_isConnected && !m_job.runs.offline)
        return m_access.start(m_patience);
    m_arrival.ask({current(), &m_client}, m_job.runs.offline ? KeptCopy::Alone : KeptCopy::Unused);
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
    readNext();
}

void RunCommand::addRun(const LoadedRun &loaded)
{
    m_loaded.append(loaded);
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
    if (m_arrival.expire(limit))
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
    m_arrival.disconnect(this);
    m_access.disconnect(this);
    QMetaObject::invokeMethod(
        this, [this, code] { Q_EMIT finished(code); }, Qt::QueuedConnection);
}

} // namespace paretoscope
