// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/measurementsreader.h"

#include "core/cause.h"
#include "core/hardwaretarget.h"
#include "core/harmlesstext.h"
#include "core/numbertext.h"
#include "core/reading.h"
#include "core/words.h"
#include "decode/csvtable.h"

#include <QRegularExpression>

#include <array>
#include <limits>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double msPerSecond = 1000;
constexpr double msPerMicrosecond = 0.001;
constexpr int mostColumnsNamed = 8;

/// What is wrong with a line; lines with the same fault are told together, in this order.
enum class LineFault { TooManyCells, Nameless, Batch, P50, P99BelowP50, P99 };

enum Column { ModelColumn, DeviceColumn, PrecisionColumn, BatchColumn, P50Column, P99Column, ColumnCount };

std::optional<Column> columnOf(const QString &name)
{
    static const QHash<QString, Column> columns{
        {u"model"_s, ModelColumn},      {u"model_id"_s, ModelColumn},      {u"modelid"_s, ModelColumn},
        {u"id"_s, ModelColumn},         {u"device"_s, DeviceColumn},       {u"hardware"_s, DeviceColumn},
        {u"target"_s, DeviceColumn},    {u"precision"_s, PrecisionColumn}, {u"batch"_s, BatchColumn},
        {u"batch_size"_s, BatchColumn}, {u"batchsize"_s, BatchColumn},     {u"p50"_s, P50Column},
        {u"median"_s, P50Column},       {u"latency"_s, P50Column},         {u"p99"_s, P99Column}};
    const auto found = columns.constFind(name);
    return found == columns.cend() ? std::nullopt : std::optional(*found);
}

/// Where each column stands, and what the numbers of the two latencies are in.
struct Head {
    std::array<qsizetype, ColumnCount> places;
    std::array<double, ColumnCount> msPerUnit;
    qsizetype cells = 0;

    [[nodiscard]] bool has(Column column) const { return places.at(column) >= 0; }
    [[nodiscard]] QString cell(const CsvLine &line, Column column) const
    {
        return has(column) ? line.cells.value(places.at(column)) : QString();
    }
};

double msPerUnitOf(const QString &unit)
{
    if (unit == "s"_L1)
        return msPerSecond;
    return unit.isEmpty() || unit == "ms"_L1 ? 1 : msPerMicrosecond;
}

Head readHead(const CsvLine &line)
{
    static const QRegularExpression withUnit(u"^(p50|p99|median|latency)[ _]*[\\[(]?(ms|us|µs|μs|s)?[\\])]?$"_s);
    Head head{};
    head.places.fill(-1);
    head.msPerUnit.fill(1);
    head.cells = line.cells.size();
    for (qsizetype place = 0; place < line.cells.size(); ++place) {
        QString name = line.cells.at(place).toCaseFolded();
        const QRegularExpressionMatch match = withUnit.match(name);
        if (match.hasMatch())
            name = match.captured(1);
        const std::optional<Column> column = columnOf(name.replace(u' ', u'_'));
        if (!column || head.has(*column))
            continue; // of two of a kind the first counts
        head.places.at(*column) = place;
        head.msPerUnit.at(*column) = msPerUnitOf(match.captured(2));
    }
    return head;
}

/// The lines of one file, read one after the other.
class LinesReader {
public:
    LinesReader(const Head &head, QChar separator)
        : m_head(head),
          m_hasDecimalComma(separator != u',')
    {}

    void read(const CsvLine &line)
    {
        const auto filled = std::ranges::find_if(line.cells.crbegin(), line.cells.crend(),
                                                 [](const QString &cell) { return !cell.isEmpty(); });
        if (line.cells.crend() - filled > m_head.cells)
            return skip(line, LineFault::TooManyCells,
                        Words::tr("It has more cells than the head, so the numbers may have slipped: is there a "
                                  "decimal comma?"));
        OwnMeasurement row{m_head.cell(line, ModelColumn),
                           {m_head.cell(line, DeviceColumn), m_head.cell(line, PrecisionColumn), {}},
                           0,
                           {},
                           line.number};
        if (row.model.isEmpty() || hardwareKey(row.conditions.device).isEmpty())
            return skip(line, LineFault::Nameless, Words::tr("It names no model or no device."));
        if (!readBatch(line, row) || !readLatencies(line, row))
            return;
        m_measurements.rows.push_back(std::move(row));
    }

    /// The number of the first line that is left out; 0: none is.
    [[nodiscard]] int firstSkipped() const { return m_firstSkipped; }

    [[nodiscard]] OwnMeasurements take()
    {
        m_measurements.findings = m_log.take();
        return std::move(m_measurements);
    }

private:
    void skip(const CsvLine &line, LineFault fault, const QString &reason)
    {
        if (m_firstSkipped == 0)
            m_firstSkipped = line.number;
        m_log.add(Severity::Warning, measurementPlace(line.number),
                  sentencesText({Words::tr("Skipped.", "a line of a file"), reason}),
                  QString::number(static_cast<int>(fault)));
    }

    [[nodiscard]] Reading latency(const CsvLine &line, Column column) const
    {
        const std::optional<double> ms = number(line, column);
        return ms ? latencyReading(*ms) : gapReading(Gap::NotANumber);
    }
    bool skipLatency(const CsvLine &line, Column column, QLatin1StringView name, Gap gap)
    {
        const LineFault fault = column == P50Column ? LineFault::P50 : LineFault::P99;
        const QString cell = quoted(QStringView(m_head.cell(line, column)));
        if (gap == Gap::BelowLimit)
            skip(line, fault, Words::tr("Its %1 is no latency: %2 (%3).").arg(name, cell, gapText(gap)));
        else // the text itself tells why
            skip(line, fault, Words::tr("Its %1 is no latency: %2.").arg(name, cell));
        return false;
    }

    [[nodiscard]] std::optional<double> number(const CsvLine &line, Column column) const
    {
        QString text = m_head.cell(line, column);
        if (m_hasDecimalComma && text.count(u',') == 1 && !text.contains(u'.'))
            text.replace(u',', u'.');
        bool ok = false;
        const double value = text.toDouble(&ok);
        return ok ? std::optional(value * m_head.msPerUnit.at(column)) : std::nullopt;
    }

    [[nodiscard]] bool readBatch(const CsvLine &line, OwnMeasurement &row)
    {
        const QString text = m_head.cell(line, BatchColumn);
        if (text.isEmpty())
            return true;
        bool ok = false;
        const int batch = text.toInt(&ok);
        if (!ok || batch < 1)
            return skip(line, LineFault::Batch,
                        Words::tr("Its batch is no whole number above 0: %1.").arg(quoted(QStringView(text)))),
                   false;
        row.conditions.batch = batch;
        return true;
    }

    [[nodiscard]] bool readLatencies(const CsvLine &line, OwnMeasurement &row)
    {
        const Reading p50 = latency(line, P50Column);
        if (!p50.isUsable())
            return skipLatency(line, P50Column, "p50"_L1, p50.gap);
        row.p50 = p50.value;
        if (m_head.cell(line, P99Column).isEmpty())
            return true;
        const Reading p99 = latency(line, P99Column);
        if (!p99.isUsable())
            return skipLatency(line, P99Column, "p99"_L1, p99.gap);
        if (p99.value < row.p50)
            return skip(line, LineFault::P99BelowP50, Words::tr("Its p99 is below its p50, so one of them is wrong.")),
                   false;
        row.p99 = p99.value;
        return true;
    }

    Head m_head;
    bool m_hasDecimalComma;
    OwnMeasurements m_measurements;
    FindingLog m_log;
    int m_firstSkipped = 0;
};

tl::unexpected<Error> unreadable(const QString &reason)
{
    return failure(Cause::MeasurementsUnreadable, {.reason = reason});
}

} // namespace

Result<OwnMeasurements> readMeasurements(const QByteArray &csv)
{
    const std::optional<CsvTable> table = readCsv(csv);
    if (!table)
        return unreadable(Words::tr("it is no text, or its quotation marks do not pair"));
    if (table->lines.empty())
        return unreadable(Words::tr("it is empty", "a file"));
    const Head head = readHead(table->lines.front());
    if (!head.has(ModelColumn) || !head.has(DeviceColumn) || !head.has(P50Column)) {
        const QString found = harmlessText(QString(table->lines.front().cells.mid(0, mostColumnsNamed).join(u", "_s)));
        return unreadable(Words::tr("its first line names %1").arg(found));
    }
    LinesReader reader(head, table->separator);
    for (std::size_t i = 1; i < table->lines.size(); ++i)
        reader.read(table->lines[i]);
    OwnMeasurements measurements = reader.take();
    if (measurements.rows.empty() && measurements.findings.isEmpty())
        return unreadable(Words::tr("it has a head and no line below it"));
    if (measurements.rows.empty()) {
        return unreadable(Words::tr("none of its lines can be used (line %1: %2)")
                              .arg(QString::number(reader.firstSkipped()), measurements.findings.first().what));
    }
    return measurements;
}

} // namespace paretoscope
