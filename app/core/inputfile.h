// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <chrono>
#include <stop_token>
#include <utility>

namespace paretoscope {

/// What stands for standard input among the paths of a command line; a file of this name is "./-".
inline constexpr QLatin1StringView standardInput{"-"};

/// The file as people know it: by its name, or whole where it lies in /dev or /proc, which have no names of their own.
[[nodiscard]] QString inputName(const QString &path);

/// How long somebody waits for a file to end; the time runs from the making on. With a limit of 0 nothing is waited
/// for: a pipe, which may never end, is refused.
struct Patience {
    explicit Patience(std::chrono::milliseconds wait = {}, std::stop_token stopped = {})
        : limit(wait),
          end(wait),
          stop(std::move(stopped))
    {}

    std::chrono::milliseconds limit; ///< the whole of it, as people are told
    QDeadlineTimer end;
    std::stop_token stop; ///< ends the waiting before
};

/// How much is read, and of what.
struct InputLimits {
    qint64 maxBytes = 0;
    bool firstLineAlone = false; ///< without its line break; what follows may be of any size, or never come
    bool ownersAlone = false;    ///< refuses a plain file that others can read
};

/// Reads the file at `path`, the one way in for every file that a person names. Never reads a folder, a device or a
/// socket, and never beyond `maxBytes`; waits for pipes (named ones, /dev/fd/63, standard input) as long as `patience`
/// has it, and opening one does not block. Fails with the causes of files, and with KeyFileOpenToOthers. Blocks on the
/// disk: for a worker or the command line.
[[nodiscard]] Result<QByteArray> readInput(const QString &path, const InputLimits &limits,
                                           const Patience &patience = Patience());

} // namespace paretoscope
