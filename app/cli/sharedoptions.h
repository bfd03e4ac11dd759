// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <algorithm>
#include <array>

namespace paretoscope {

// Options that several commands take, for them to put together.

namespace options {

using namespace Qt::StringLiterals;

inline constexpr CommandOption hardware{
    "hardware"_L1, "H"_L1,
    QT_TRANSLATE_NOOP("paretoscope::Words", "the hardware target, as the run names it (T4 = t4)")};
inline constexpr CommandOption metric{
    "metric"_L1, "M"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "map5095 (default), map50, f1, precision or recall"),
    "map5095|map50|f1|precision|recall"_L1};
inline constexpr CommandOption withBaselines{
    "with-baselines"_L1, {}, QT_TRANSLATE_NOOP("paretoscope::Words", "let the baselines compete too")};
inline constexpr CommandOption record{
    "record"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "write the decision to FILE.json and FILE.md")};
inline constexpr CommandOption theme{
    "theme"_L1, "light|dark"_L1,
    QT_TRANSLATE_NOOP("paretoscope::Words", "the colours; for a picture light unless told")};

inline constexpr CommandOption sample{
    "sample"_L1, {}, QT_TRANSLATE_NOOP("paretoscope::Words", "read from the sample workspace; needs no account")};
inline constexpr CommandOption offline{
    "offline"_L1, {}, QT_TRANSLATE_NOOP("paretoscope::Words", "read what the window kept of the run; nothing is sent")};
inline constexpr CommandOption measurements{
    "measurements"_L1, "FILE"_L1,
    QT_TRANSLATE_NOOP("paretoscope::Words", "a CSV of own latencies: each device in it becomes a further target")};
inline constexpr CommandOption training{
    "training"_L1, "ID"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "which training, where a version holds several")};
inline constexpr CommandOption otherTraining{"other-training"_L1, "ID"_L1,
                                             QT_TRANSLATE_NOOP("paretoscope::Words", "the same for OTHER")};
inline constexpr CommandOption api{
    "api"_L1, "URL"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "another server with the same API; may carry a path")};
inline constexpr CommandOption apiKeyFile{
    "api-key-file"_L1, "FILE"_L1,
    QT_TRANSLATE_NOOP("paretoscope::Words", "a file with the API key that only you can read")};
inline constexpr CommandOption caFile{
    "ca-file"_L1, "FILE"_L1,
    QT_TRANSLATE_NOOP("paretoscope::Words",
                      "trust servers by the certificates (PEM) in this file, not by the system's")};
inline constexpr CommandOption timeout{
    "timeout"_L1, "S"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "seconds for the whole command, retries included")};

inline constexpr CommandOption json{
    "json"_L1, {}, QT_TRANSLATE_NOOP("paretoscope::Words", "print JSON for programs instead of text for people")};
inline constexpr CommandOption needsDisplay{
    "needs-display"_L1,
    {},
    QT_TRANSLATE_NOOP("paretoscope::Words", "only say whether this would open a window on a screen: yes or no")};
inline constexpr CommandOption help{"help"_L1, {}, QT_TRANSLATE_NOOP("paretoscope::Words", "explain a command")};
inline constexpr CommandOption version{"version"_L1, {}, QT_TRANSLATE_NOOP("paretoscope::Words", "print the version")};

} // namespace options

/// Where one run is read from, and what every command understands.
inline constexpr std::array runOptions{
    options::sample, options::offline, options::measurements, options::training,     options::api,  options::apiKeyFile,
    options::caFile, options::timeout, options::json,         options::needsDisplay, options::help, options::version,
};
/// The same for two runs.
inline constexpr std::array twoRunsOptions{
    options::sample,       options::offline,    options::measurements, options::training, options::otherTraining,
    options::api,          options::apiKeyFile, options::caFile,       options::timeout,  options::json,
    options::needsDisplay, options::help,       options::version,
};

/// One list of several.
template <std::size_t... Sizes>
[[nodiscard]] constexpr auto joined(const std::array<CommandOption, Sizes> &...lists)
{
    std::array<CommandOption, (Sizes + ...)> all{};
    auto end = all.begin();
    const auto append = [&end](const auto &list) { end = std::ranges::copy(list, end).out; };
    (append(lists), ...);
    return all;
}

} // namespace paretoscope
