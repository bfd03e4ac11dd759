// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasons/amounts.h"

#include "core/harmlesstext.h"
#include "core/runaddress.h"
#include "core/words.h"

namespace paretoscope {

namespace {

constexpr int nameLength = 22;
constexpr int targetLength = 40;

} // namespace

QString modelName(const TrainingRun &run, Row row) { return harmlessText(shortModelId(run.label(row), nameLength)); }

QString modelNames(const TrainingRun &run, const std::vector<Row> &rows, std::size_t most)
{
    const std::size_t named = rows.size() <= most + 1 ? rows.size() : most;
    QStringList names;
    for (std::size_t i = 0; i < named; ++i)
        names.append(modelName(run, rows[i]));
    if (named < rows.size())
        names.append(Words::tr("%1 more", "a, b and 4 more").arg(rows.size() - named));
    return listText(names);
}

QString targetName(const TrainingRun &run, TargetIndex target)
{
    return harmlessText(run.targetName(target), targetLength);
}

} // namespace paretoscope
