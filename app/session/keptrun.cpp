// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/keptrun.h"

#include "core/words.h"
#include "core/worker.h"
#include "decode/resultsdecoder.h"
#include "net/baseaddress.h"
#include "net/resultsclient.h"
#include "store/runstore.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

Result<LoadedRun> decodeKept(const KeptBody &body)
{
    return decodeResults(body.bytes).map([&body](const DecodedResults &decoded) {
        return LoadedRun{body.run.address, decoded.run, decoded.findings, body.fetchedAt, true};
    });
}

} // namespace

RunKey runKeyOf(const ResultsClient &client, const RunAddress &address)
{
    const QUrl server = withoutSecrets(client.settings().baseUrl).adjusted(QUrl::StripTrailingSlash);
    return {server.toString(QUrl::FullyEncoded), address};
}

void readKeptRun(RunStore &store, const RunKey &run, QObject *context,
                 const std::function<void(const Result<LoadedRun> &)> &take)
{
    store.find(run, context, [run, context, take](const Result<std::optional<KeptBody>> &found) {
        if (!found)
            return take(tl::unexpected(found.error()));
        if (!*found)
            return take(failure(Cause::NothingKept,
                                {.subject = Words::tr("the run %1").arg(run.address.displayName()), .isAsked = true}));
        runOnWorker(
            context, [body = **found] { return decodeKept(body); }, take);
    });
}

} // namespace paretoscope
