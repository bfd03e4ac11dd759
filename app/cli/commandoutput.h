// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"

#include <QJsonObject>
#include <QString>

class QIODevice;

namespace paretoscope {

/// Where a command speaks: answers to `out`, one line for an error to `err`; with `json` the answers are
/// objects and an error is one too. Both devices are open, outlive the output, and are best unbuffered.
class CommandOutput {
public:
    CommandOutput(QIODevice *out, QIODevice *err, bool json)
        : m_out(out),
          m_err(err),
          m_json(json)
    {}

    /// The one that is wanted: `object` over several lines, or `text` as it stands. Like those below it returns Done,
    /// or CannotWrite after saying so; a pipe that nobody reads any more needs no words.
    ExitCode answer(const QJsonObject &object, const QString &text);
    /// The same with the object on one line, so that a program can wait for it.
    ExitCode announce(const QJsonObject &object, const QString &text);
    /// An answer that is neither: a picture.
    ExitCode write(const QByteArray &bytes);
    /// Says what went wrong, and returns the exit code that goes with it.
    ExitCode fail(const Error &error);
    /// The line on `err` alone, for an answer that was printed and is a disappointment.
    ExitCode complain(const Error &error);

private:
    QIODevice *m_out;
    QIODevice *m_err;
    bool m_json;
};

} // namespace paretoscope
