// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/manual.h"

#include "cli/commandlist.h"
#include "core/words.h"

#include <QRegularExpression>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString &text)
{
    QString safe = text.simplified();
    return safe.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
}

/// Options and fixed words bold, what is put in their place italic.
QString usageLine(const Command &command)
{
    static const QRegularExpression option(u"(\\\\-\\\\-[a-z\\\\-]+)"_s);
    static const QRegularExpression value(u"\\b([A-Z][A-Za-z]*)\\b"_s);
    QString line = escaped(command.operands + u' ' + command.synopsis);
    line.replace(value, u"\\fI\\1\\fR"_s).replace(option, u"\\fB\\1\\fR"_s);
    const QString word = command.name.isEmpty() ? QString() : QString(u' ' + command.name);
    return u"\\fBparetoscope%1\\fR %2\n"_s.arg(word, line.trimmed());
}

QString synopsis()
{
    QStringList lines;
    for (const Command *const command : everyCommand())
        lines.append(usageLine(*command));
    return lines.join(u".br\n"_s);
}

QString commandsSection()
{
    QString text;
    for (const Command *const command : namedCommands())
        text += u".TP\n.B %1\n%2\n"_s.arg(QString(command->name), escaped(Words::tr(command->purpose)));
    return text;
}

/// What an option does and who takes it, where that is not nearly everybody.
QString explained(const CommandOption &option)
{
    const QString description = escaped(Words::tr(option.description));
    QStringList names;
    for (const Command *const command : namedCommands()) {
        if (command->option(option.name))
            names.append(QString(command->name));
    }
    if (static_cast<std::size_t>(names.size()) + 2 > namedCommands().size())
        return Words::tr("%1.", "what an option does").arg(description);
    if (names.isEmpty())
        return Words::tr("%1 (the window).", "what an option does").arg(description);
    return Words::tr("%1 (%2).", "what an option does, the commands that take it")
        .arg(description, names.join(u", "_s));
}

QString optionsSection()
{
    QString text;
    QStringList seen;
    const auto add = [&](const CommandOption &option) {
        if (seen.contains(option.name) || !option.isListed())
            return;
        seen.append(QString(option.name));
        const QString value = option.takesValue() ? u" \\fI%1\\fR"_s.arg(escaped(QString(option.valueName)))
                                                  : QString();
        text += u".TP\n\\fB\\-\\-%1\\fR%2\n%3\n"_s.arg(escaped(QString(option.name)), value, explained(option));
    };
    for (const Command *const command : namedCommands())
        std::ranges::for_each(command->options, add);
    std::ranges::for_each(windowCommand.options, add);
    return text;
}

} // namespace

QString manualSection(QStringView name)
{
    if (name == u"synopsis")
        return synopsis();
    if (name == u"commands")
        return commandsSection();
    return name == u"options" ? optionsSection() : QString();
}

} // namespace paretoscope
