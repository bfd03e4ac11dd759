// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandanswer.h"
#include "cli/exportrequest.h"
#include "cli/runarguments.h"
#include "core/inputfile.h"

#include <QHostAddress>
#include <QString>

#include <functional>
#include <optional>
#include <variant>

namespace paretoscope {

/// The answer to the runs that a job names, in their order. Fails with ErrorCode::Usage when a run has no such target.
using Answerer = std::function<Result<CommandAnswer>(const QList<LoadedRun> &)>;

/// What a job has at hand besides runs.
struct JobTools {
    Patience patience = Patience();
    ChartDrawer drawer = {}; ///< may be empty in a build that cannot draw
};

/// To read one run, or two one after the other, and to answer.
struct RunJob {
    RunArguments runs;
    /// Reads what the arguments name besides runs, before anything is sent.
    std::function<Result<Answerer>(const JobTools &)> prepare;
};

/// To serve results until told to end.
struct ServeArguments {
    quint16 port = 0; ///< 0: a free one
    QHostAddress address{QHostAddress::LocalHost};
    QString dataFolder; ///< empty: the sample workspace
    QString apiKeyFile;
};

/// To open the window.
struct WindowArguments {
    RunArguments runs;          ///< without a source: no run, or with `sample` the sample workspace
    QString picture;            ///< a PNG of the window to write, then it ends; empty: it stays open
    std::optional<bool> isDark; ///< empty: the user's setting
};

/// What a command line comes to. A text is said as it stands.
using Job = std::variant<QString, RunJob, ServeArguments, WindowArguments>;

/// A job about one run with nothing to read besides; its answer says how old the run is where that was kept.
template <typename Asked>
[[nodiscard]] RunJob jobAbout(const RunArguments &runs, const Asked &asked,
                              Result<CommandAnswer> (*answer)(const Asked &, const LoadedRun &))
{
    return {runs, [asked, answer](const JobTools &) -> Result<Answerer> {
                return [asked, answer](const QList<LoadedRun> &loaded) {
                    return answer(asked, loaded.first()).map([&loaded](const CommandAnswer &said) {
                        return withAge(said, loaded.first());
                    });
                };
            }};
}

} // namespace paretoscope
