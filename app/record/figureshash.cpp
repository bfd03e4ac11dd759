// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/figureshash.h"

#include "core/hardwaretarget.h"

#include <QCryptographicHash>

#include <algorithm>

namespace paretoscope {

namespace {

QByteArray numberOf(const Reading &reading)
{
    return reading.isUsable() ? QByteArray::number(reading.value, 'g', 17) : QByteArray();
}

/// Length first, so that no id can pass for two fields.
QByteArray field(const QByteArray &bytes) { return QByteArray::number(bytes.size()).append(':').append(bytes); }

} // namespace

QByteArray hashOfFigures(const TrainingRun &run, Metric metric, std::span<const TargetIndex> targets)
{
    std::vector<QByteArray> lines;
    for (Row row = 0; row < run.modelCount(); ++row) {
        QByteArray line = field(run.modelIdUtf8(row).toByteArray());
        line.append(run.family(row) == NasFamily::Baseline ? "b" : "c");
        line.append(field(numberOf(run.metric(row, metric))));
        for (const TargetIndex target : targets)
            line.append(field(numberOf(run.latency(row, target))));
        lines.push_back(std::move(line));
    }
    std::ranges::sort(lines);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(metricKey(metric).toUtf8());
    for (const TargetIndex target : targets)
        hash.addData(field(hardwareKey(run.targetName(target)).toUtf8()));
    for (const QByteArray &line : lines)
        hash.addData(line);
    return hash.result().toHex();
}

} // namespace paretoscope
