// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultcases.h"

#include "support/faultgroups.h"

#include <QVersionNumber>

namespace paretoscope {

QByteArray testKey() { return "rf_SECRET/key+0123456789"; }

QByteArray goodBody() { return R"({"status":"finished","jobType":"nas","models":[{"modelId":"nas-child-1"}]})"; }

bool passesOverInterimAnswers()
{
    return QVersionNumber::fromString(QLatin1StringView(qVersion())) >= QVersionNumber(6, 8);
}

void play(const FaultCase &fault, FaultServer &server)
{
    server.setScripts({}, fault.then.isEmpty() ? QList<FaultScript>{fault.script}
                                               : QList<FaultScript>{fault.script, fault.then});
}

const QList<FaultCase> &faultCases()
{
    static const QList<FaultCase> cases = statusFaults() + redirectFaults() + transportFaults() + headFaults()
                                          + encodingFaults() + bodyFaults() + oddButGood();
    return cases;
}

} // namespace paretoscope
