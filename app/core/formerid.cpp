// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formerid.h"

#include <functional>
#include <numeric>

namespace paretoscope {

QByteArrayView tailOfId(QByteArrayView utf8)
{
    const qsizetype dashes = utf8.lastIndexOf("--");
    return dashes < 0 ? QByteArrayView() : utf8.sliced(dashes + 2);
}

bool isFormerIdOf(const TrainingRun &run, Row row, QByteArrayView utf8)
{
    const QByteArrayView tail = tailOfId(utf8);
    if (tail.isEmpty() || !run.header().provenance.isSample() || tailOfId(run.modelIdUtf8(row)) != tail)
        return false;
    const QByteArrayList words = run.modelIdUtf8(row).toByteArray().split('-');
    const QByteArrayList former = utf8.toByteArray().split('-');
    return words.size() == former.size()
           && std::inner_product(words.begin(), words.end(), former.begin(), 0, std::plus<>(), std::not_equal_to<>())
                  == 1;
}

std::optional<Row> rowOfFormerId(const TrainingRun &run, QByteArrayView utf8)
{
    const QByteArrayView tail = tailOfId(utf8);
    std::optional<Row> found;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (tailOfId(run.modelIdUtf8(row)) != tail)
            continue;
        if (found)
            return std::nullopt;
        found = row;
    }
    return found && isFormerIdOf(run, *found, utf8) ? found : std::nullopt;
}

} // namespace paretoscope
