// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QLatin1StringView>
#include <QStringList>

#include <optional>
#include <utility>

class QCommandLineParser;

namespace paretoscope {

struct Command;

/// The parsed arguments of one command, and the first thing wrong with them.
class Arguments {
public:
    /// `parser` and `command` must outlive the arguments.
    Arguments(const QCommandLineParser &parser, const Command &command, QStringList operands)
        : m_parser(parser),
          m_command(command),
          m_operands(std::move(operands))
    {}

    [[nodiscard]] const QStringList &operands() const { return m_operands; }
    [[nodiscard]] bool isSet(QLatin1StringView option) const;
    /// The option's value, the last of several; empty where it was not given.
    [[nodiscard]] QString text(QLatin1StringView option) const;
    [[nodiscard]] QStringList texts(QLatin1StringView option) const;
    /// Takes note of a file to read: standard input can be read once.
    QString input(const QString &path);

    /// Reads an option's value into `target` where the option was given.
    template <typename Target, typename Read>
    void read(QLatin1StringView option, Target &target, Read readValue)
    {
        if (isSet(option))
            readText(text(option), target, readValue);
    }
    template <typename Target, typename Read>
    void readText(const QString &text, Target &target, Read readValue)
    {
        if (m_error)
            return;
        const auto value = readValue(text);
        if (value)
            target = *value;
        else
            m_error = value.error();
    }
    /// A number from `least` to `most`.
    void readNumber(QLatin1StringView option, double &target, double least, double most);

    void require(bool condition, const QString &sentence);

    /// What went wrong first. Asked when everything has been read.
    [[nodiscard]] std::optional<Error> error();

private:
    const QCommandLineParser &m_parser;
    const Command &m_command;
    QStringList m_operands;
    QStringList m_inputs;
    std::optional<Error> m_error;
};

/// ErrorCode::Usage with a sentence and where to read on.
[[nodiscard]] tl::unexpected<Error> misuse(const Command &command, const QString &sentence);

} // namespace paretoscope
