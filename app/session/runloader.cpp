// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runloader.h"

#include "core/cause.h"
#include "core/inputfile.h"
#include "core/words.h"
#include "core/worker.h"
#include "decode/resultsdecoder.h"
#include "net/resultsclient.h"
#include "session/keptrun.h"
#include "store/runstore.h"

#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// "workspace/project/version", the training id of versions that hold one training (api.md 2.2).
bool isLegacyTrainingId(const QString &id) { return id.count(u'/') == 2; }

bool isAnotherRun(const RunHeader &header, const RunAddress &asked)
{
    if (!header.versionId.isEmpty() && lastSegment(header.versionId) != asked.version)
        return true;
    if (header.trainingId.isEmpty())
        return false;
    if (isLegacyTrainingId(header.trainingId))
        return header.trainingId != asked.path();
    return !asked.trainingId.isEmpty() && !isLegacyTrainingId(asked.trainingId)
           && header.trainingId != asked.trainingId;
}

/// A stale cache or a wrong route: the numbers may be fine, but they are not of the run in the title.
Finding anotherRunFinding(const RunHeader &header, const RunAddress &asked)
{
    const bool isNamed = !header.trainingId.isEmpty();
    return {Severity::Warning, isNamed ? u"trainingId"_s : u"versionId"_s,
            Words::tr("The answer is about %1, but %2 was asked for. Fetch it again before using it.")
                .arg(isNamed ? header.trainingId : Words::tr("version %1").arg(header.versionId), asked.displayName())};
}

} // namespace

RunLoader::RunLoader(ResultsClient *client, QObject *parent)
    : QObject(parent),
      m_client(client)
{
    connect(&m_retry, &RetryPolicy::due, this, &RunLoader::fetch);
}

RunLoader::~RunLoader() { drop(); }

void RunLoader::setClock(const Clock &clock)
{
    m_clock = clock;
    m_retry.setClock(clock);
}

void RunLoader::load(const RunSource &source)
{
    drop();
    m_source = source;
    m_loading = true;
    if (const auto *file = std::get_if<RunFile>(&source))
        readFile(file->path);
    else
        fetch();
}

void RunLoader::cancel()
{
    if (!m_loading)
        return;
    drop();
    fail(errorOf(Cause::Cancelled));
}

bool RunLoader::expire(std::chrono::milliseconds limit)
{
    if (m_isReadingFile)
        m_fileStop.request_stop();
    else if (m_reply)
        m_reply->expire(limit);
    return m_isReadingFile || m_reply;
}

void RunLoader::drop()
{
    m_latest.renew();
    m_loading = false;
    m_isReadingFile = false;
    m_fileStop.request_stop();
    m_retry.reset();
    if (ApiReply *const reply = m_reply) {
        m_reply.clear();
        reply->disconnect(this);
        reply->cancel(); // it deletes itself; we may be inside one of its signals
    }
}

void RunLoader::fetch()
{
    Q_ASSERT(m_client);
    const auto &address = std::get<RunAddress>(m_source);
    m_key = runKeyOf(*m_client, address);
    m_reply = m_client->fetchResults(address, this);
    connect(m_reply, &ApiReply::finished, this, [this] { takeAnswer(std::exchange(m_reply, nullptr)->result()); });
}

void RunLoader::takeAnswer(const Result<ApiBody> &answer)
{
    if (answer) {
        m_readAt = m_clock();
        return readWith([answer = *answer] { return readAnswer(answer); });
    }
    m_trouble = answer.error();
    if (!m_retry.plan(answer.error()))
        fail(answer.error());
}

Result<RunLoader::ReadBody> RunLoader::readAnswer(const ApiBody &answer)
{
    const QByteArray body = answer.clean();
    return decodeResults(body).map([&body](const DecodedResults &decoded) { return ReadBody{decoded, body}; });
}

void RunLoader::readFile(const QString &path)
{
    m_readAt = m_clock();
    m_isReadingFile = true;
    m_fileStop = std::stop_source();
    const Patience patience(m_fileLimits.patience, m_fileStop.get_token());
    runOnWorker(
        this,
        [path, patience, maxBytes = m_fileLimits.maxBytes] {
            return readInput(path, {.maxBytes = maxBytes}, patience);
        },
        m_latest.only([this](const Result<QByteArray> &body) {
            m_isReadingFile = false;
            if (!body)
                return fail(body.error());
            readWith([body = *body] {
                return decodeResults(body).map([](const DecodedResults &decoded) { return ReadBody{decoded, {}}; });
            });
        }));
}

void RunLoader::readWith(std::function<Result<ReadBody>()> work)
{
    runOnWorker(this, std::move(work), m_latest.only([this](const Result<ReadBody> &read) { finishReading(read); }));
}

void RunLoader::finishReading(const Result<ReadBody> &read)
{
    if (!read)
        return fail(read.error());
    LoadedRun loadedRun{m_source, read->results.run, read->results.findings, m_readAt};
    const auto *asked = std::get_if<RunAddress>(&m_source);
    // The sample serves published bodies as they stand, ids of other workspaces included, and says so itself.
    if (asked && !loadedRun.run->header().provenance.isSample()) {
        if (isAnotherRun(loadedRun.run->header(), *asked))
            loadedRun.findings.prepend(anotherRunFinding(loadedRun.run->header(), *asked));
        else if (m_store)
            m_store->keep({m_key, read->bytes, m_readAt});
    }
    m_loading = false;
    m_retry.reset();
    Q_EMIT loaded(loadedRun);
}

void RunLoader::fail(const Error &error)
{
    m_loading = false;
    m_trouble = error;
    m_retry.reset();
    const RunSource source = m_source; // a listener may load another one
    Q_EMIT failed(source, error);
}

} // namespace paretoscope
