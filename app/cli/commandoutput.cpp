// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandoutput.h"

#include "cli/runjson.h"
#include "cli/terminaltext.h"
#include "core/wholetext.h"

#include <QIODevice>
#include <QJsonDocument>

#include <cerrno>

namespace paretoscope {

using namespace Qt::StringLiterals;

ExitCode CommandOutput::answer(const QJsonObject &object, const QString &text)
{
    return write(m_json ? withMarksSpelled(QJsonDocument(object).toJson()) : text.toUtf8());
}

ExitCode CommandOutput::announce(const QJsonObject &object, const QString &text)
{
    return write(m_json ? withMarksSpelled(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n'
                        : text.toUtf8());
}

ExitCode CommandOutput::fail(const Error &error)
{
    if (m_json)
        m_out->write(QJsonDocument(errorJson(error)).toJson());
    return complain(error);
}

ExitCode CommandOutput::complain(const Error &error)
{
    m_err->write("paretoscope: " + terminalText(error.message().simplified()).toUtf8() + '\n');
    return exitCodeOf(error.code);
}

ExitCode CommandOutput::write(const QByteArray &bytes)
{
    if (m_out->write(bytes) == bytes.size())
        return ExitCode::Done;
    if (m_out->errorString() == qt_error_string(EPIPE))
        return ExitCode::CannotWrite; // whoever read has had enough
    return complain({ErrorCode::CannotWrite,
                     u"The answer could not be written: %1. Check where the output goes."_s.arg(m_out->errorString())});
}

} // namespace paretoscope
