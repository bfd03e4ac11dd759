// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/metric.h"
#include "session/runview.h"

#include <QHostAddress>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace paretoscope {

/// What the program was asked to do.
enum class CommandMode {
    Window,
    Show,
    Front,
    Pick,
    Fleet,
    Recheck,
    Order,
    Explain,
    Measured,
    Compare,
    Export,
    Serve,
    Help,
    Version,
    NeedsDisplay
};

/// A number for one hardware target, as in --budget T4=5.
struct HardwareNumber {
    QString hardware;
    double number = 0;

    friend bool operator==(const HardwareNumber &, const HardwareNumber &) = default;
};

/// The arguments, read and checked as far as that goes without looking at files or the network. Fields that
/// the mode does not use keep their defaults.
struct CommandLine {
    CommandMode mode = CommandMode::Window;
    CommandMode helpTopic = CommandMode::Window; ///< with Help: the command to explain, Window for all of them
    bool needsDisplay = false; ///< with NeedsDisplay: what the other arguments ask for opens a window on a screen
    bool json = false;

    // where the run is read
    bool sample = false;
    bool offline = false; ///< from what the window kept; nothing is sent
    QString source;       ///< SOURCE as written; empty: none (with `sample`: the sample's first run)
    QUrl api;             ///< empty: the platform; checked, no trailing slash
    QString apiKeyFile;
    QString caFile;
    QString trainingId;
    std::optional<std::chrono::milliseconds> timeout; ///< for the whole command, retries included

    // what is asked of it
    QString hardware;
    Metric metric = Metric::Map5095;
    bool withBaselines = false;
    std::optional<double> maxLatency; ///< ms; with Pick exactly one of these two
    std::optional<double> minMetric;  ///< percent

    // fleet; no hardware twice in a list, and each of `floors` and `devices` among `budgets` or `floors`
    QList<HardwareNumber> budgets; ///< ms
    QList<HardwareNumber> floors;  ///< percent
    QList<HardwareNumber> devices; ///< how many; whole
    int maxModels = 1;

    QString measurements; ///< a CSV of own latencies, which become further targets; empty: none
    QString against; ///< Measured: the reported target to stand beside; empty: the one of the same device, or the first

    QString model; ///< Explain: its id, whole or the last segment; empty: none

    // order
    QString from; ///< hardware
    QString to;

    // compare
    QString other;         ///< Compare, Export: the run to compare SOURCE with, as written; empty: none
    QString otherTraining; ///< like trainingId, for `other`

    QString record; ///< Recheck: what to check; Pick and Fleet: where to write the decision, empty: nowhere

    Noise noise; ///< Front: silent unless told

    // window
    QString picture;            ///< like `output`, and a PNG; empty: stay open
    bool isThemeForced = false; ///< `dark` counts; else the user's setting

    // export
    QString output; ///< as written: it ends as a kind of picture does, or has no end; "-": standard output
    QSize size{1200, 800};
    double scale = 1;
    bool dark = false;
    std::optional<LatencyScale> latencyScale; ///< nullopt: what fits the run

    // serve
    quint16 port = 0; ///< 0: a free one
    QHostAddress address{QHostAddress::LocalHost};
    QString dataFolder; ///< empty: the sample workspace
};

/// Reads the arguments without the program's name. Pure. Fails with ErrorCode::Usage and what to do next.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// Whether somebody who wrote these arguments, right or wrong, wants errors as JSON.
[[nodiscard]] bool wantsJson(const QStringList &arguments);

/// Whether the mode draws, and so needs a QGuiApplication.
[[nodiscard]] bool needsGui(CommandMode mode);
[[nodiscard]] inline bool needsGui(const CommandLine &line) { return needsGui(line.mode); }

/// "show"; empty for the modes that are no command word.
[[nodiscard]] QString commandName(CommandMode mode);

} // namespace paretoscope
