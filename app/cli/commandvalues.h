// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/metric.h"
#include "core/picturefile.h"
#include "session/runview.h"

#include <QHostAddress>
#include <QSize>
#include <QString>
#include <QUrl>

#include <chrono>
#include <span>

namespace paretoscope {

/// A number for one hardware target, as in --budget T4=5.
struct HardwareNumber {
    QString hardware;
    double number = 0;

    friend bool operator==(const HardwareNumber &, const HardwareNumber &) = default;
};

// Readers of option values. Each fails with ErrorCode::Usage and says what would do. `option` is the name
// with its dashes.

/// A finite number from `least` to `most`, with a point for the decimals.
[[nodiscard]] Result<double> readNumber(const QString &option, const QString &text, double least, double most);
/// "HARDWARE=NUMBER"; the name may hold an equals sign. Names are trimmed.
[[nodiscard]] Result<HardwareNumber> readHardwareNumber(const QString &option, const QString &text, double least,
                                                        double most);
[[nodiscard]] Result<std::chrono::milliseconds> readSeconds(const QString &option, const QString &text);
[[nodiscard]] Result<Metric> readMetric(const QString &text);
/// "WIDTHxHEIGHT", 200x150 to 8000x8000.
[[nodiscard]] Result<QSize> readSize(const QString &text);
/// "light" or "dark"; true for dark.
[[nodiscard]] Result<bool> readTheme(const QString &text);
[[nodiscard]] Result<LatencyScale> readLatencyAxis(const QString &text);
[[nodiscard]] Result<quint16> readPort(const QString &text);
/// An IP address, or "localhost".
[[nodiscard]] Result<QHostAddress> readAddress(const QString &text);
/// https, or http to this computer.
[[nodiscard]] Result<QUrl> readApiUrl(const QString &text);
/// The name of a picture in one of `formats`, or without an end of its own, or "-"; as it was written.
[[nodiscard]] Result<QString> readPicturePath(const QString &option, const QString &text,
                                              std::span<const PictureFormat> formats);

} // namespace paretoscope
