// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keptbody.h"

#include <QRandomGenerator>

namespace paretoscope::test {

[[nodiscard]] inline RunKey runKey(int number, const QString &origin = QStringLiteral("https://api.roboflow.com"))
{
    return {origin, {QStringLiteral("acme"), QStringLiteral("bottles"), QString::number(number)}};
}

/// Bytes that do not compress, the same for the same seed.
[[nodiscard]] inline QByteArray noise(int seed, qsizetype size)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

[[nodiscard]] inline QDateTime moment(int second)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000 + second).toUTC();
}

/// The body that stands for a number: its run, bytes and time follow from it.
[[nodiscard]] inline KeptBody numberedBody(int number)
{
    return {runKey(number), noise(number, 200 + number * 7919 % 12'000), moment(number)};
}

} // namespace paretoscope::test
