// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completion.h"

#include "cli/commandlist.h"
#include "core/words.h"

#include <QMap>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QStringList choicesOf(const CommandOption &option)
{
    const QLatin1StringView choices = option.choices.isEmpty() ? option.valueName : option.choices;
    return choices.contains('|'_L1) ? QString(choices).split(u'|') : QStringList();
}

/// Whether the value is the name of a file: that of a run may be.
bool isFile(const CommandOption &option) { return option.valueName == "FILE"_L1 || option.valueName == "OTHER"_L1; }

QString shellQuoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

/// `option` of each option that is listed anywhere, once, in the order of their names.
template <typename Visit>
void visitOptions(Visit visit)
{
    QMap<QString, CommandOption> all;
    for (const Command *const command : everyCommand()) {
        for (const CommandOption &option : command->options)
            all.insert(QString(option.name), option);
    }
    for (const CommandOption &option : std::as_const(all))
        visit(option);
}

/// What the options take, as arms of a `case` over the word before: `files` and `folders` are what a shell does there.
QString valueArms(const QString &words, const QString &files, const QString &folders)
{
    QString arms;
    QStringList takingFiles;
    QStringList takingAnything;
    visitOptions([&](const CommandOption &option) {
        const QString name = u"--"_s + option.name;
        if (const QStringList choices = choicesOf(option); !choices.isEmpty())
            arms += u"        %1) %2; return ;;\n"_s.arg(name, words.arg(choices.join(u' ')));
        else if (option.valueName == "DIR"_L1)
            arms += u"        %1) %2; return ;;\n"_s.arg(name, folders);
        else if (isFile(option))
            takingFiles.append(name);
        else if (option.takesValue())
            takingAnything.append(name);
    });
    return arms
           + u"        %1) %2; return ;;\n        %3) return ;;\n"_s.arg(takingFiles.join(u'|'), files,
                                                                         takingAnything.join(u'|'));
}

/// The options of each command, as arms of a `case` over its name; `line` is what a shell does with them.
template <typename Words>
QString optionArms(const QString &line, Words words)
{
    QString arms;
    for (const Command *const command : everyCommand()) {
        QStringList all;
        for (const CommandOption &option : command->options) {
            if (option.isListed())
                all.append(words(option));
        }
        const QString name = command->name.isEmpty() ? u"''"_s : QString(command->name);
        arms += u"            %1) %2 ;;\n"_s.arg(name, line.arg(all.join(u' ')));
    }
    return arms;
}

QString bashCompletion()
{
    const QString script = uR"(# bash completion for paretoscope, made by paretoscope --completion bash
_paretoscope() {
    local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in %1) command=$word && break ;; esac
    done
    COMPREPLY=()
    case $before in
%2    esac
    if [[ $cur == -* ]]; then
        case $command in
%3        esac
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
        return
    fi
    [[ -n $command ]] || words='%4'
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur"; compgen -f -- "$cur")
}
complete -o filenames -F _paretoscope paretoscope
)"_s;
    const QString make = u"mapfile -t COMPREPLY < <(compgen %1 -- \"$cur\")"_s;
    const auto words = [](const CommandOption &option) { return QString(u"--"_s + option.name); };
    return script.arg(commandNames().join(u'|'),
                      valueArms(make.arg(u"-W '%1'"_s), make.arg(u"-f"_s), make.arg(u"-d"_s)),
                      optionArms(u"words='%1'"_s, words), commandNames().join(u' '));
}

QString zshCompletion()
{
    const QString script = uR"(#compdef paretoscope
# zsh completion for paretoscope, made by paretoscope --completion zsh
_paretoscope() {
    local command word
    local -a found
    for word in ${words[2,CURRENT-1]}; do
        case $word in (%1) command=$word && break ;; esac
    done
    case $words[CURRENT-1] in
%2    esac
    if [[ $words[CURRENT] == -* ]]; then
        case $command in
%3        esac
        _describe -o option found
        return
    fi
    if [[ -z $command ]]; then
        found=(%4)
        _describe command found
    fi
    _files
}
if [[ $funcstack[1] == _paretoscope ]]; then
    _paretoscope "$@"
else
    compdef _paretoscope paretoscope
fi
)"_s;
    const auto described = [](const QString &word, const char *text) {
        return shellQuoted(word + u':' + Words::tr(text).replace(u':', u"\\:"_s).simplified());
    };
    QStringList commands;
    for (const Command *const command : namedCommands())
        commands.append(described(QString(command->name), command->purpose));
    const auto words = [&](const CommandOption &option) {
        return described(u"--"_s + option.name, option.description);
    };
    return script.arg(commandNames().join(u'|'), valueArms(u"compadd -- %1"_s, u"_files"_s, u"_files -/"_s),
                      optionArms(u"found=(%1)"_s, words), commands.join(u' '));
}

QString fishOption(const CommandOption &option)
{
    QString line = u" -l %1 -d %2"_s.arg(QString(option.name), shellQuoted(Words::tr(option.description)));
    if (const QStringList choices = choicesOf(option); !choices.isEmpty())
        line += u" -x -a '%1'"_s.arg(choices.join(u' '));
    else if (option.valueName == "DIR"_L1)
        line += u" -x -a '(__fish_complete_directories)'"_s;
    else if (isFile(option))
        line += u" -r -F"_s;
    else if (option.takesValue())
        line += u" -x"_s;
    return line;
}

QString fishCompletion()
{
    const QString names = commandNames().join(u' ');
    QString script = u"# fish completion for paretoscope, made by paretoscope --completion fish\n"_s;
    const QString complete = u"complete -c paretoscope -n '%1__fish_seen_subcommand_from %2'"_s;
    for (const Command *const command : namedCommands()) {
        script += complete.arg(u"not "_s, names)
                  + u" -a %1 -d %2\n"_s.arg(QString(command->name),
                                            shellQuoted(Words::tr(command->purpose).simplified()));
    }
    for (const Command *const command : everyCommand()) {
        const bool isWindow = command->name.isEmpty();
        for (const CommandOption &option : command->options) {
            if (option.isListed())
                script += complete.arg(isWindow ? u"not "_s : QString(), isWindow ? names : QString(command->name))
                          + fishOption(option) + u'\n';
        }
    }
    return script;
}

} // namespace

QString completionFor(QStringView shell)
{
    if (shell == u"bash")
        return bashCompletion();
    if (shell == u"zsh")
        return zshCompletion();
    return shell == u"fish" ? fishCompletion() : QString();
}

} // namespace paretoscope
