// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandoutput.h"
#include "cli/job.h"
#include "server/resultsserver.h"

#include <QObject>

#include <memory>

namespace paretoscope {

/// Serve: the sample workspace with its two keys, or a folder of results with the user's key. Without a key a
/// folder is served to this computer alone. Serves as long as the object lives.
class ServeCommand final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServeCommand)
public:
    ServeCommand(ServeArguments arguments, const CommandOutput &output, QObject *parent = nullptr);
    ~ServeCommand() override;

    /// Reads what to serve, and the key; waits in the call where that comes from a pipe. Anything but Done: what went
    /// wrong has been said.
    [[nodiscard]] ExitCode prepare();
    /// Listens and says where, once prepared. Done while it serves; otherwise what went wrong has been said.
    [[nodiscard]] ExitCode start();

private:
    [[nodiscard]] Result<void> serveSample();
    [[nodiscard]] Result<void> serveFolder();

    ServeArguments m_arguments;
    CommandOutput m_output;
    std::unique_ptr<ResultsServer> m_server;
    bool m_needsKey = true;
};

} // namespace paretoscope
