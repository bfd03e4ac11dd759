// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/arguments.h"
#include "cli/commandhelp.h"
#include "cli/commandlist.h"
#include "cli/completion.h"
#include "cli/manual.h"
#include "core/harmlesstext.h"
#include "core/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Options with a value that Qt takes for itself when there is a window; not ours to read or to refuse.
constexpr std::array qtOptions{
    "platform"_L1, "platformtheme"_L1, "platformpluginpath"_L1, "plugin"_L1,      "style"_L1,       "stylesheet"_L1,
    "session"_L1,  "display"_L1,       "qwindowgeometry"_L1,    "qwindowicon"_L1, "qwindowtitle"_L1};

/// Every option is known to the parser, so that the command is found wherever it stands among them; which
/// of them the command takes is checked afterwards.
void addOptions(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    QSet<QLatin1StringView> known;
    for (const Command *const command : everyCommand()) {
        for (const CommandOption &option : command->options) {
            if (known.contains(option.name))
                continue;
            known.insert(option.name);
            QStringList names{QString(option.name)};
            if (option.name == "help"_L1 || option.name == "version"_L1)
                names << QString(option.name.first(1));
            parser.addOption(QCommandLineOption(names, {}, QString(option.valueName)));
        }
    }
    for (const QLatin1StringView name : qtOptions)
        parser.addOption(QCommandLineOption(QString(name), {}, u"value"_s));
}

/// In the order in which they were written.
Result<void> checkOptions(const QCommandLineParser &parser, const Command &command)
{
    for (const QLatin1StringView name : qtOptions) {
        if (parser.isSet(QString(name)) && !command.needsGui)
            return misuse(command, Words::tr("-%1 is for the window and for pictures alone.").arg(name));
    }
    const QStringList written = parser.optionNames();
    for (const QString &name : written) {
        if (std::ranges::find(qtOptions, name) != qtOptions.end())
            continue;
        const CommandOption *const option = command.option(name);
        if (!option) {
            return misuse(
                command,
                command.name.isEmpty()
                    ? Words::tr("--%1 does not belong to the window.").arg(name)
                    : Words::tr("--%1 does not belong to %2.", "an option, a command").arg(name, command.name));
        }
        if (!option->takesValue())
            continue;
        // A value that looks like an option is an option whose predecessor lost its value.
        const QString value = parser.value(name);
        if (value.trimmed().isEmpty() || value.startsWith("--"_L1))
            return misuse(command, Words::tr("--%1 needs a value (%2).").arg(name, option->valueName));
    }
    return {};
}

/// What is answered before the rest is looked at; empty where nothing of that is asked.
QString answerAtOnce(const QCommandLineParser &parser, const Command &command)
{
    if (parser.isSet(u"help"_s))
        return helpText(command);
    if (parser.isSet(u"version"_s))
        return u"paretoscope "_s + QCoreApplication::applicationVersion() + u'\n';
    return {};
}

/// What the program tells of itself, where the window is asked for it; empty where it is not.
Result<QString> answerAboutCommands(const QCommandLineParser &parser, const Command &command)
{
    if (parser.isSet(u"list-commands"_s))
        return QString(commandNames().join(u'\n') + u'\n');
    if (parser.isSet(u"man-section"_s))
        return manualSection(parser.value(u"man-section"_s));
    if (!parser.isSet(u"completion"_s))
        return QString();
    const QString completion = completionFor(parser.value(u"completion"_s));
    if (completion.isEmpty())
        return misuse(command, Words::tr("--completion takes bash, zsh or fish."));
    return completion;
}

bool opensOnAScreen(const Job &job)
{
    const auto *const window = std::get_if<WindowArguments>(&job);
    return window && window->picture.isEmpty();
}

} // namespace

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
    const Command *const named = operands.isEmpty() ? nullptr : commandOf(operands.first());
    if (named)
        operands.removeFirst();
    const Command &command = named ? *named : windowCommand;
    if (const QString answer = answerAtOnce(parser, command); !answer.isEmpty())
        return CommandLine{&command, false, answer};

    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        return misuse(command, Words::tr("There is no option %1.").arg(quoted(QString(u"--"_s + unknown.first()))));
    if (!understood)
        return misuse(command, harmlessText(parser.errorText(), 200));
    if (const Result<void> checked = checkOptions(parser, command); !checked)
        return tl::unexpected(checked.error());
    if (const Result<QString> answer = answerAboutCommands(parser, command); !answer || !answer->isEmpty())
        return answer.map([&command](const QString &text) { return CommandLine{&command, false, text}; });
    Arguments read(parser, command, operands);
    const Job job = command.read(read);
    if (const std::optional<Error> error = read.error())
        return tl::unexpected(*error);
    if (parser.isSet(u"needs-display"_s))
        return CommandLine{&command, false, opensOnAScreen(job) ? u"yes\n"_s : u"no\n"_s};
    return CommandLine{&command, parser.isSet(u"json"_s), job};
}

} // namespace paretoscope
