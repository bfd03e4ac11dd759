// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commandlist.h"
#include "cli/commandvalues.h"
#include "cli/sharedoptions.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array serveOptions{
    CommandOption{"port"_L1, "N"_L1, "the port to serve on; 0, the default, takes a free one"_L1},
    CommandOption{"address"_L1, "A"_L1, "the address to serve on, 127.0.0.1 unless told"_L1},
    CommandOption{"data"_L1, "DIR"_L1, "serve this folder of results instead of the sample workspace"_L1},
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
                      u"serve takes no SOURCE; name a folder of results with --data DIR."_s);
    arguments.read("port"_L1, serve.port, readPort);
    arguments.read("address"_L1, serve.address, readAddress);
    serve.dataFolder = arguments.text("data"_L1);
    serve.apiKeyFile = arguments.input(arguments.text("api-key-file"_L1));
    arguments.require(serve.apiKeyFile.isEmpty() || !serve.dataFolder.isEmpty(),
                      u"The sample workspace has its own key: leave out --api-key-file, or add --data DIR."_s);
    return serve;
}

} // namespace

const Command serveCommand{
    .name = "serve"_L1,
    .operands = {},
    .synopsis = "[--port N] [--address A] [--data DIR] [--json]"_L1,
    .purpose = "Serves the sample workspace, or a folder of results, with the platform's API until it is stopped."_L1,
    .options = serveOptions,
    .read = read,
};

} // namespace paretoscope
