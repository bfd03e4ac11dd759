// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/csvtable.h"

#include "core/wholetext.h"

#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

bool isRemark(QByteArrayView line) { return line.trimmed().startsWith('#'); }

/// UTF-8 with plain line ends, whatever it was, and nothing in the lines of remarks: they may hold a lonely quote.
std::optional<QByteArray> plainText(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decode(encoding);
    QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar(0)))
        return std::nullopt;
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    QByteArrayList lines = text.toUtf8().split('\n');
    for (QByteArray &line : lines) {
        if (isRemark(line))
            line.clear();
    }
    return lines.join('\n');
}

QByteArray firstLine(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    const auto found = std::ranges::find_if(lines, [](const QByteArray &line) { return !line.trimmed().isEmpty(); });
    return found == lines.end() ? QByteArray() : *found;
}

char separatorOf(const QByteArray &head)
{
    constexpr std::array separators{',', ';', '\t'}; // the first of equals
    return *std::ranges::max_element(separators, {}, [&head](char each) { return head.count(each); });
}

/// Collects what libcsv calls back with.
class Collector {
public:
    void addCell(QByteArrayView cell)
    {
        m_line.cells.append(wholeText(cell).trimmed());
        m_breaks += static_cast<int>(cell.count('\n'));
    }
    void endLine()
    {
        m_line.number = m_number;
        m_number += m_breaks + 1;
        m_breaks = 0;
        if (!std::ranges::all_of(m_line.cells, [](const QString &cell) { return cell.isEmpty(); }))
            m_lines.push_back(m_line);
        m_line = {};
    }
    [[nodiscard]] std::vector<CsvLine> take() { return std::move(m_lines); }

private:
    std::vector<CsvLine> m_lines;
    CsvLine m_line;
    int m_number = 1;
    int m_breaks = 0; ///< inside the cells of the line
};

} // namespace

std::optional<CsvTable> readCsv(const QByteArray &bytes)
{
    const std::optional<QByteArray> text = plainText(bytes);
    if (!text)
        return std::nullopt;
    const char separator = separatorOf(firstLine(*text));
    csv_parser parser;
    // Each line end ends a line, the blank ones too: they count.
    if (csv_init(&parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI) != 0)
        throw std::bad_alloc();
    const std::unique_ptr<csv_parser, decltype(&csv_free)> keeper(&parser, &csv_free);
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
    Collector collector;
    const auto addCell = [](void *cell, std::size_t length, void *to) {
        static_cast<Collector *>(to)->addCell({static_cast<const char *>(cell), static_cast<qsizetype>(length)});
    };
    const auto endLine = [](int, void *to) { static_cast<Collector *>(to)->endLine(); };
    const auto size = static_cast<std::size_t>(text->size());
    if (csv_parse(&parser, text->constData(), size, addCell, endLine, &collector) != size
        || csv_fini(&parser, addCell, endLine, &collector) != 0)
        return std::nullopt;
    return CsvTable{collector.take(), QLatin1Char(separator)};
}

} // namespace paretoscope
