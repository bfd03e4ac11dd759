// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/commandvalues.h"
#include "cli/runreaders.h"
#include "cli/sharedoptions.h"
#include "core/harmlesstext.h"
#include "core/picturefile.h"
#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array windowOptions{
    options::theme,
    CommandOption{"picture"_L1, "FILE"_L1,
                  QT_TRANSLATE_NOOP("paretoscope::Words",
                                    "write a picture (.png, or -) of the window once it shows the run, and end")},
    options::sample,
    options::training,
    options::api,
    options::apiKeyFile,
    options::caFile,
    options::needsDisplay,
    CommandOption{
        "list-commands"_L1, {}, QT_TRANSLATE_NOOP("paretoscope::Words", "print the name of every command, one a line")},
    CommandOption{"completion"_L1, "bash|zsh|fish"_L1,
                  QT_TRANSLATE_NOOP("paretoscope::Words", "print what this shell needs to complete our command lines")},
    CommandOption{"man-section"_L1, "NAME"_L1, nullptr},
    options::help,
    options::version,
};

Job read(Arguments &arguments)
{
    const QStringList &operands = arguments.operands();
    arguments.require(
        operands.size() <= 1,
        Words::tr("%1 is not a command, and the window shows one run at a time.").arg(quoted(operands.value(0))));
    WindowArguments window{.runs = readRun(arguments, operands, SourceNeed::Optional), .picture = {}, .isDark = {}};
    arguments.read("picture"_L1, window.picture, [](const QString &text) {
        return readPicturePath(u"--picture"_s, text, std::span(pictureFormats).first(1));
    });
    arguments.read("theme"_L1, window.isDark, readTheme);
    return window;
}

} // namespace

const Command windowCommand{
    .name = {},
    .operands = "[SOURCE]"_L1,
    .synopsis = "[options]"_L1,
    .purpose = QT_TRANSLATE_NOOP("paretoscope::Words",
                                 "Opens the window: which model of this NAS run should I ship on this hardware?"),
    .options = windowOptions,
    .needsGui = true,
    .read = read,
};

} // namespace paretoscope
