// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commandlist.h"
#include "cli/commandvalues.h"
#include "cli/sharedoptions.h"
#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array serveOptions{
    CommandOption{"port"_L1, "N"_L1,
                  QT_TRANSLATE_NOOP("paretoscope::Words", "the port to serve on; 0, the default, takes a free one")},
    CommandOption{"address"_L1, "A"_L1,
                  QT_TRANSLATE_NOOP("paretoscope::Words", "the address to serve on, 127.0.0.1 unless told")},
    CommandOption{
        "data"_L1, "DIR"_L1,
        QT_TRANSLATE_NOOP("paretoscope::Words", "serve this folder of results instead of the sample workspace")},
    options::apiKeyFile,
    options::json,
    options::needsDisplay,
    options::help,
    options::version,
};

Job read(Arguments &arguments)
{
    ServeArguments serve;
    arguments.require(arguments.operands().isEmpty(),
                      Words::tr("serve takes no SOURCE; name a folder of results with --data DIR."));
    arguments.read("port"_L1, serve.port, readPort);
    arguments.read("address"_L1, serve.address, readAddress);
    serve.dataFolder = arguments.text("data"_L1);
    serve.apiKeyFile = arguments.input(arguments.text("api-key-file"_L1));
    arguments.require(serve.apiKeyFile.isEmpty() || !serve.dataFolder.isEmpty(),
                      Words::tr("The sample workspace has its own key: leave out --api-key-file, or add --data DIR."));
    return serve;
}

} // namespace

const Command serveCommand{
    .name = "serve"_L1,
    .operands = {},
    .synopsis = "[--port N] [--address A] [--data DIR] [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Serves the sample workspace, or a folder of results, with the platform's API until it is stopped."),
    .options = serveOptions,
    .read = read,
};

} // namespace paretoscope
