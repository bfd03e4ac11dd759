// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandoutput.h"

#include "cli/runjson.h"
#include "cli/terminaltext.h"
#include "core/wholetext.h"
#include "core/words.h"

#include <QIODevice>
#include <QJsonDocument>

#include <cerrno>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What every object says of its form (resources/schemas): it grows when a key changes its meaning or goes.
constexpr int jsonFormat = 1;

QByteArray jsonOf(QJsonObject object, QJsonDocument::JsonFormat form = QJsonDocument::Indented)
{
    object[u"format"_s] = jsonFormat;
    return QJsonDocument(object).toJson(form);
}

} // namespace

ExitCode CommandOutput::answer(const QJsonObject &object, const QString &text)
{
    return write(m_json ? withMarksSpelled(jsonOf(object)) : text.toUtf8());
}

ExitCode CommandOutput::announce(const QJsonObject &object, const QString &text)
{
    return write(m_json ? withMarksSpelled(jsonOf(object, QJsonDocument::Compact)) + '\n' : text.toUtf8());
}

ExitCode CommandOutput::fail(const Error &error)
{
    if (m_json)
        m_out->write(jsonOf(errorJson(error)));
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
    return complain(
        {ErrorCode::CannotWrite,
         Words::tr("The answer could not be written: %1. Check where the output goes.").arg(m_out->errorString())});
}

} // namespace paretoscope
