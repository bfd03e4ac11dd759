// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/servecommand.h"

#include "cli/apiaccess.h"
#include "cli/runcommand.h"
#include "cli/terminaltext.h"
#include "core/words.h"
#include "server/folderworkspace.h"
#include "server/sampleworkspace.h"

#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

ServeCommand::ServeCommand(ServeArguments arguments, const CommandOutput &output, QObject *parent)
    : QObject(parent),
      m_arguments(std::move(arguments)),
      m_output(output)
{}

ServeCommand::~ServeCommand() = default;

Result<void> ServeCommand::serveSample()
{
    m_server = std::make_unique<ResultsServer>(std::make_unique<SampleWorkspace>());
    m_server->setKeys({{SampleWorkspace::key(), ServedKey::allScopes()},
                       {SampleWorkspace::keyWithoutVersionRead(), {u"workspace:read"_s, u"project:read"_s}}});
    return {};
}

Result<void> ServeCommand::serveFolder()
{
    const Result<ApiKey> key = ApiAccess::statedKey(m_arguments.apiKeyFile, Patience(RunCommand::defaultTimeout));
    if (!key)
        return tl::unexpected(key.error());
    if (key->isEmpty() && !m_arguments.address.isLoopback()) {
        return failure(ErrorCode::Usage,
                       Words::tr("Others can reach this address, and there is no key to ask them for."),
                       Words::tr("Set one with --api-key-file or ROBOFLOW_API_KEY, or serve on 127.0.0.1."));
    }
    auto folder = FolderWorkspace::open(m_arguments.dataFolder);
    if (!folder)
        return tl::unexpected(folder.error());
    m_server = std::make_unique<ResultsServer>(std::move(*folder));
    m_needsKey = !key->isEmpty();
    if (m_needsKey)
        m_server->setKeys({{*key, ServedKey::allScopes()}});
    return {};
}

ExitCode ServeCommand::prepare()
{
    const Result<void> prepared = m_arguments.dataFolder.isEmpty() ? serveSample() : serveFolder();
    return prepared ? ExitCode::Done : m_output.fail(prepared.error());
}

ExitCode ServeCommand::start()
{
    const Result<QUrl> address = m_server->listen(m_arguments.address, m_arguments.port);
    if (!address)
        return m_output.fail(address.error());

    const QString workspace = m_server->archive().workspace();
    const QString url = address->toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    QJsonObject ready{{u"address"_s, url}, {u"workspace"_s, workspace}};
    QString keyLine = m_needsKey ? Words::tr("your own (--api-key-file or ROBOFLOW_API_KEY)", "an API key")
                                 : Words::tr("none needed; only this computer can ask", "an API key");
    if (m_arguments.dataFolder.isEmpty()) {
        const QString sampleKey = QString::fromUtf8(SampleWorkspace::key().secretForKeyring()); // opens nothing else
        ready[u"key"_s] = sampleKey;
        keyLine = sampleKey;
    }
    const QString text = Words::tr("Address    %1\nWorkspace  %2\nKey        %3\nCtrl+C ends it.")
                             .arg(url, terminalText(workspace), keyLine);
    return m_output.announce(ready, text + u'\n');
}

} // namespace paretoscope
