// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchtable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

QString figure(double value) { return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0); }

QString goalText(const BenchRow &row)
{
    if (!row.goal)
        return {};
    const QString unit = row.goal->of == Goal::Of::Ratio ? u"x"_s : u' ' + row.unit;
    return u"<= "_s + QString::number(row.goal->atMost) + unit;
}

QStringList cells(const BenchRow &row)
{
    const auto ratio = row.ratio();
    return {row.name,
            QString::number(row.n),
            figure(row.value) + u' ' + row.unit,
            ratio ? figure(*ratio) + u'x' : QString(),
            row.reference ? u"%1 (%2 %3)"_s.arg(row.against, figure(*row.reference), row.unit) : QString(),
            goalText(row),
            row.goal ? (row.isMet() ? u"met"_s : u"MISSED"_s) : QString()};
}

} // namespace

std::optional<double> BenchRow::ratio() const
{
    if (!reference || *reference <= 0)
        return std::nullopt;
    return value / *reference;
}

bool BenchRow::isMet() const
{
    if (!goal)
        return true;
    return goal->of == Goal::Of::Value ? value <= goal->atMost : ratio().value_or(0) <= goal->atMost;
}

void BenchTable::add(const BenchRow &row)
{
    m_rows.append(row);
    tell(cells(row).join(u"  "_s));
}

QStringList BenchTable::missed() const
{
    QStringList missed;
    for (const BenchRow &row : m_rows) {
        if (!row.isMet())
            missed.append(u"%1 (%2)"_s.arg(row.name).arg(row.n));
    }
    return missed;
}

QString BenchTable::text() const
{
    QList<QStringList> lines{{u"what"_s, u"models"_s, u"median"_s, u"ratio"_s, u"against"_s, u"goal"_s, u""_s}};
    for (const BenchRow &row : m_rows)
        lines.append(cells(row));
    QString text;
    for (const QStringList &line : std::as_const(lines)) {
        QString padded;
        for (qsizetype column = 0; column < line.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &other : std::as_const(lines))
                width = std::max(width, other.at(column).size());
            const bool isNumber = column >= 1 && column <= 3;
            const auto size = static_cast<int>(width);
            padded += (isNumber ? line.at(column).rightJustified(size) : line.at(column).leftJustified(size)) + u"  "_s;
        }
        text += padded.trimmed() + u'\n';
    }
    return text;
}

QByteArray BenchTable::json() const
{
    QByteArray lines;
    for (const BenchRow &row : m_rows) {
        QJsonObject object{{u"name"_s, row.name}, {u"n"_s, row.n}, {u"value"_s, row.value}, {u"unit"_s, row.unit}};
        if (const auto ratio = row.ratio()) {
            object.insert(u"ratio"_s, *ratio);
            object.insert(u"against"_s, row.against);
        }
        if (row.goal)
            object.insert(u"goal"_s, goalText(row));
        object.insert(u"ok"_s, row.isMet());
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

void tell(const QString &line)
{
    std::fprintf(stderr, "%s\n", qPrintable(line));
    std::fflush(stderr);
}

} // namespace paretoscope::bench
