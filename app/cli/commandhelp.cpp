// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandhelp.h"

#include "cli/commandlist.h"
#include "core/words.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// "show SOURCE [--json]"
QString usage(const Command &command)
{
    QStringList words;
    for (const QLatin1StringView part : {command.name, command.operands, command.synopsis}) {
        if (!part.isEmpty())
            words.append(QString(part));
    }
    return words.join(u' ');
}

QString optionText(const CommandOption &option)
{
    return u"  --"_s + option.name + (option.takesValue() ? QString(u' ' + option.valueName) : QString());
}

/// In two columns, the second two spaces behind the longest option of the command.
QString optionLines(const Command &command)
{
    std::vector<CommandOption> listed;
    std::ranges::copy_if(command.options, std::back_inserter(listed), &CommandOption::isListed);
    qsizetype longest = 0;
    for (const CommandOption &option : listed)
        longest = std::max(longest, optionText(option).size());
    QString lines;
    for (const CommandOption &option : listed)
        lines += optionText(option).leftJustified(longest + 2) + Words::tr(option.description) + u'\n';
    return lines;
}

QString commandLines()
{
    QString lines = u'\n' + Words::tr("Commands, which need no window:") + u'\n';
    for (const Command *const command : namedCommands())
        lines += u"  paretoscope "_s + usage(*command) + u"\n      "_s + Words::tr(command->purpose) + u'\n';
    return lines + Words::tr("paretoscope COMMAND --help lists the options of a command.") + u'\n';
}

QString paragraph(const QString &text) { return u'\n' + text + u'\n'; }

QString closingLines(const Command &command)
{
    QString lines;
    if (!command.operands.isEmpty()) {
        if (command.operands.contains("OTHER"_L1))
            lines += paragraph(
                Words::tr("OTHER is a second run, written like SOURCE; the two may come from different places."));
        lines += paragraph(Words::tr(
            "SOURCE is workspace/project/version, a pasted link, or a file with a results body.\n"
            "Wherever a file is read, - is standard input, and a pipe will do.\n"
            "The API key comes from --api-key-file, else ROBOFLOW_API_KEY, else the keyring; never from an argument.\n"
            "Servers are trusted by the certificates of --ca-file, else of SSL_CERT_FILE and SSL_CERT_DIR, else of the\n"
            "system: whatever is named first stands in for the rest. The proxy is that of https_proxy, all_proxy or\n"
            "http_proxy (host:port), except for what no_proxy names, else the system's."));
    }
    if (command.option(u"measurements")) {
        lines +=
            Words::tr(
                "The CSV of --measurements names its columns in the first line: model, device, p50 (ms), and if "
                "known\n"
                "precision, batch, p99. A target is called as in \"Orin, FP16, batch 1 (own)\"; \"Orin (own)\" will "
                "do where\n"
                "it can mean one alone.")
            + u'\n';
    }
    if (!command.name.isEmpty()) {
        lines += paragraph(
            Words::tr("Exit status: 0 done, 1 usage, 2 key refused, 3 not found, 4 no answer, 5 not a result,\n"
                      "6 nothing fits, 7 cannot write, 8 beaten, 9 not comparable."));
    }
    return lines;
}

} // namespace

QString helpText(const Command &command)
{
    QString text = Words::tr("Usage: paretoscope %1").arg(usage(command)) + u'\n' + Words::tr(command.purpose) + u'\n';
    if (command.name.isEmpty())
        text += commandLines();
    return text + paragraph(Words::tr("Options:")) + optionLines(command) + closingLines(command);
}

} // namespace paretoscope
