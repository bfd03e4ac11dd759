// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/tabletofillin.h"

#include "core/harmlesstext.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// As RFC 4180 has it.
QString quotedCell(QString cell)
{
    return cell.contains(u'"') ? QString(u'"' + cell.replace(u'"', u"\"\""_s) + u'"') : cell;
}

} // namespace

QString idCell(const QString &modelId)
{
    QString cell = spelledOut(modelId);
    for (const qsizetype end : {cell.size() - 1, qsizetype(0)}) { // the last first: the first moves it
        if (!cell.isEmpty() && cell.at(end).isSpace())
            cell.replace(end, 1, writtenOut(cell.at(end).unicode()));
    }
    return cell.isEmpty() || cell.front().isLetter() ? cell : QString(u'\'' + cell);
}

QString tableToFillIn(const TrainingRun &run)
{
    QStringList lines{u"model\tdevice\tprecision\tbatch\tp50\tp99"_s};
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (!run.modelId(row).isEmpty())
            lines.append(quotedCell(idCell(run.modelId(row))) + u"\t\t\t\t\t"_s);
    }
    return lines.join(u'\n');
}

} // namespace paretoscope
