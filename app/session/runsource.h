// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/runaddress.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace paretoscope {

/// A file that holds a results body.
struct RunFile {
    QString path; ///< absolute, or `standardInput`

    friend bool operator==(const RunFile &, const RunFile &) = default;
};

/// Where a run is read from.
using RunSource = std::variant<RunAddress, RunFile>;

/// Reads SOURCE of the command line or text pasted into the window: an existing file (or what looks like
/// one: "./x", "x.json") is a file, everything else an address. Fails with ErrorCode::Usage, or NotFound for a
/// file that is not there.
[[nodiscard]] Result<RunSource> runSourceFromText(const QString &text);

/// The same for an argument of the program, where "-" is standard input.
[[nodiscard]] Result<RunSource> runSourceFromArgument(const QString &text);

/// What settings remember something about a run by: short, fit for a settings file whatever the names are, and telling
/// nobody which runs were looked at. `about` tells several things about one run apart. Runs go by their addresses,
/// files by their paths.
[[nodiscard]] QByteArray memoryKey(const RunSource &run, const QStringList &about = {});

/// One line for titles and messages.
[[nodiscard]] QString displayName(const RunSource &source);

} // namespace paretoscope
