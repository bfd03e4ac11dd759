// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/command.h"
#include "cli/commandvalues.h"
#include "core/words.h"

#include <QCommandLineParser>

namespace paretoscope {

using namespace Qt::StringLiterals;

bool Arguments::isSet(QLatin1StringView option) const { return m_parser.isSet(QString(option)); }

QString Arguments::text(QLatin1StringView option) const { return m_parser.value(QString(option)); }

QStringList Arguments::texts(QLatin1StringView option) const { return m_parser.values(QString(option)); }

QString Arguments::input(const QString &path)
{
    m_inputs.append(path);
    return path;
}

void Arguments::readNumber(QLatin1StringView option, double &target, double least, double most)
{
    read(option, target,
         [=](const QString &value) { return paretoscope::readNumber(u"--"_s + option, value, least, most); });
}

void Arguments::require(bool condition, const QString &sentence)
{
    if (!m_error && !condition)
        m_error = misuse(m_command, sentence).value();
}

std::optional<Error> Arguments::error()
{
    require(m_inputs.count(QString(standardInput)) <= 1,
            Words::tr("Standard input (-) can be read once: give - in one place alone."));
    return m_error;
}

tl::unexpected<Error> misuse(const Command &command, const QString &sentence)
{
    const QString word = command.name.isEmpty() ? QString() : QString(command.name + u' ');
    return failure(ErrorCode::Usage, sentence, Words::tr("See: paretoscope %1--help").arg(word));
}

} // namespace paretoscope
