// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cause.h"

namespace paretoscope {

/// What every process of ours sees to first, before there is an application: that a person's standard error holds what
/// the program itself has to say, one line of it, and that nothing ends in an abort.
/// - Warnings of Qt are left out, unless logging was asked for (QT_LOGGING_RULES, QT_LOGGING_CONF).
/// - A fatal message of Qt, and memory that runs out where nobody expects it, are one sentence and an exit code.
/// - Standard streams that were closed stay taken, so that no file of ours gets their numbers; a closed pipe and
///   a limit on the size of files are errors of writing, not signals.
void prepareProcess();

/// While a QGuiApplication is made, which Qt ends with a fatal message where it finds no display: then the sentence is
/// that of `trouble`. What libraries below Qt write to standard error meanwhile is left out too.
class OpeningDisplay {
public:
    /// `json`: the error is wanted as an object too.
    OpeningDisplay(Cause trouble, bool json);
    ~OpeningDisplay();
    Q_DISABLE_COPY_MOVE(OpeningDisplay)
};

/// While a window is up: Qt ends the program where its display goes away, without a message of its own that is fatal.
/// Then there is a sentence.
class WatchedDisplay {
public:
    WatchedDisplay();
    ~WatchedDisplay();
    Q_DISABLE_COPY_MOVE(WatchedDisplay)
};

} // namespace paretoscope
