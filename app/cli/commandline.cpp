// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/commandoptions.h"
#include "cli/commandreader.h"
#include "decode/harmlesstext.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Options with a value that Qt takes for itself when there is a window; not ours to read or to refuse.
constexpr std::array qtOptions{
    "platform"_L1, "platformtheme"_L1, "platformpluginpath"_L1, "plugin"_L1,      "style"_L1,       "stylesheet"_L1,
    "session"_L1,  "display"_L1,       "qwindowgeometry"_L1,    "qwindowicon"_L1, "qwindowtitle"_L1};

std::optional<CommandMode> commandFromName(const QString &word)
{
    const auto *const found = std::ranges::find_if(namedCommands,
                                                   [&word](CommandMode mode) { return commandName(mode) == word; });
    return found == std::end(namedCommands) ? std::nullopt : std::optional(*found);
}

/// Every option is known to the parser, so that the command is found wherever it stands among them; which
/// of them the command takes is checked afterwards.
void addOptions(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const OptionSpec &spec : commandOptions()) {
        QStringList names{QString(spec.name)};
        if (spec.name == "help"_L1)
            names << u"h"_s;
        if (spec.name == "version"_L1)
            names << u"v"_s;
        parser.addOption(QCommandLineOption(names, {}, QString(spec.valueName)));
    }
    for (const QLatin1StringView name : qtOptions)
        parser.addOption(QCommandLineOption(QString(name), {}, u"value"_s));
}

Result<void> checkOptions(const QCommandLineParser &parser, CommandMode mode)
{
    for (const QLatin1StringView name : qtOptions) {
        if (parser.isSet(QString(name)) && !needsGui(mode))
            return misuse(mode, u"-%1 is for the window and for pictures alone."_s.arg(name));
    }
    for (const OptionSpec &spec : commandOptions()) {
        if (!parser.isSet(QString(spec.name)))
            continue;
        if (!spec.belongsTo(mode)) {
            const QString command = mode == CommandMode::Window ? u"the window"_s : commandName(mode);
            return misuse(mode, u"--%1 does not belong to %2."_s.arg(spec.name, command));
        }
        if (spec.valueName.isEmpty())
            continue;
        // A value that looks like an option is an option whose predecessor lost its value.
        const QString value = parser.value(QString(spec.name));
        if (value.trimmed().isEmpty() || value.startsWith("--"_L1))
            return misuse(mode, u"--%1 needs a value (%2)."_s.arg(spec.name, spec.valueName));
    }
    return {};
}

} // namespace

bool needsGui(CommandMode mode) { return mode == CommandMode::Window || mode == CommandMode::Export; }

QString commandName(CommandMode mode)
{
    switch (mode) {
    case CommandMode::Show: return u"show"_s;
    case CommandMode::Front: return u"front"_s;
    case CommandMode::Pick: return u"pick"_s;
    case CommandMode::Fleet: return u"fleet"_s;
    case CommandMode::Recheck: return u"recheck"_s;
    case CommandMode::Order: return u"order"_s;
    case CommandMode::Explain: return u"explain"_s;
    case CommandMode::Measured: return u"measured"_s;
    case CommandMode::Compare: return u"compare"_s;
    case CommandMode::Export: return u"export"_s;
    case CommandMode::Serve: return u"serve"_s;
    case CommandMode::Window:
    case CommandMode::Help:
    case CommandMode::Version:
    case CommandMode::NeedsDisplay: return {};
    }
    Q_UNREACHABLE();
}

bool wantsJson(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    return options.contains(u"--json"_s) || options.contains(u"-json"_s);
}

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool understood = parser.parse(QStringList{u"paretoscope"_s} + arguments);

    QStringList operands = parser.positionalArguments();
    const std::optional<CommandMode> command = operands.isEmpty() ? std::nullopt : commandFromName(operands.first());
    if (command)
        operands.removeFirst();
    const CommandMode mode = command.value_or(CommandMode::Window);

    CommandLine line;
    line.helpTopic = mode;
    if (parser.isSet(u"help"_s))
        line.mode = CommandMode::Help;
    else if (parser.isSet(u"version"_s))
        line.mode = CommandMode::Version;
    if (line.mode != CommandMode::Window)
        return line;

    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        return misuse(mode, u"There is no option %1."_s.arg(quoted(QString(u"--"_s + unknown.first()))));
    if (!understood)
        return misuse(mode, harmlessText(parser.errorText(), 200));
    if (const Result<void> checked = checkOptions(parser, mode); !checked)
        return tl::unexpected(checked.error());
    return readCommand(parser, mode, operands).map([&parser](const CommandLine &read) {
        if (!parser.isSet(u"needs-display"_s))
            return read;
        CommandLine question;
        question.mode = CommandMode::NeedsDisplay;
        question.needsDisplay = read.mode == CommandMode::Window && read.picture.isEmpty();
        return question;
    });
}

} // namespace paretoscope
