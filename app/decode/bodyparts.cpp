// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/bodyparts.h"

namespace paretoscope {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

qsizetype skipSpace(QByteArrayView text, qsizetype pos)
{
    while (pos < text.size() && isSpace(text[pos]))
        ++pos;
    return pos;
}

/// The position behind `c` if it comes next, else -1.
qsizetype skip(QByteArrayView text, qsizetype pos, char c)
{
    pos = pos < 0 ? pos : skipSpace(text, pos);
    return pos >= 0 && pos < text.size() && text[pos] == c ? pos + 1 : -1;
}

/// Where the list of models seems to begin, behind its bracket; -1 when nothing looks like one.
qsizetype findModels(QByteArrayView text)
{
    constexpr QByteArrayView key("\"models\"");
    for (qsizetype at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        const qsizetype begin = skip(text, skip(text, at + key.size(), ':'), '[');
        if (begin >= 0)
            return begin;
    }
    return -1;
}

/// What the first model begins with, up to its first key ("{\"modelId\""): the others begin so too. Empty
/// when there is no such beginning.
QByteArrayView beginningOfModels(QByteArrayView text, qsizetype begin)
{
    const qsizetype object = skipSpace(text, begin);
    const qsizetype key = skip(text, skip(text, object, '{'), '"');
    const qsizetype end = key < 0 ? -1 : text.indexOf('"', key);
    return end < 0 ? QByteArrayView() : text.sliced(object, end + 1 - object);
}

/// A buffer with the padding that the parser wants, used again for every part.
class PartParser {
public:
    simdjson::ondemand::document parse(QByteArrayView before, QByteArrayView text, QByteArrayView after)
    {
        m_buffer.clear(); // keeps the memory
        m_buffer.reserve(before.size() + text.size() + after.size() + padding);
        m_buffer.append(before).append(text).append(after);
        const auto size = static_cast<std::size_t>(m_buffer.size());
        m_buffer.append(padding, '\0');
        return m_parser.iterate(m_buffer.constData(), size, size + simdjson::SIMDJSON_PADDING).take_value();
    }

private:
    static constexpr auto padding = static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
    simdjson::ondemand::parser m_parser;
    QByteArray m_buffer;
};

void requireEnd(simdjson::ondemand::document &document)
{
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        json::malformed(simdjson::TRAILING_CONTENT);
}

/// Reads the models that end within the next `partSize` bytes; false when no cut between two models is seen.
bool readPart(QByteArrayView text, qsizetype &pos, qsizetype partSize, QByteArrayView beginning, PartParser &parser,
              RunReader &reader)
{
    const qsizetype next = text.lastIndexOf(beginning, pos + partSize);
    if (next <= pos)
        return false;
    qsizetype comma = next - 1;
    while (comma > pos && isSpace(text[comma]))
        --comma;
    if (text[comma] != ',')
        return false;
    simdjson::ondemand::document part = parser.parse("[", text.sliced(pos, comma - pos), "]");
    reader.readMoreModels(part.get_array().value());
    requireEnd(part);
    pos = next;
    return true;
}

} // namespace

void readWhole(QByteArrayView text, RunReader &reader)
{
    const simdjson::padded_string padded(text.data(), static_cast<std::size_t>(text.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document = parser.iterate(padded).take_value();
    reader.readTop(document.get_object().value());
    requireEnd(document);
}

bool readInParts(QByteArrayView text, qsizetype partSize, RunReader &reader)
{
    qsizetype pos = findModels(text);
    const QByteArrayView beginning = pos < 0 ? QByteArrayView() : beginningOfModels(text, pos);
    if (beginning.isEmpty())
        return false;
    try {
        PartParser parser;
        simdjson::ondemand::document head = parser.parse({}, text.first(pos), "]}");
        reader.readTop(head.get_object().value());
        requireEnd(head);
        const qsizetype last = text.lastIndexOf(beginning); // behind the last model comes what is no model
        const qsizetype first = pos;
        while (last - pos > partSize) {
            const bool isFirst = pos == first;
            if (!readPart(text, pos, partSize, beginning, parser, reader))
                return false;
            if (isFirst)
                reader.expectMoreModels(static_cast<double>(pos - first) / static_cast<double>(last - first));
        }
        simdjson::ondemand::document tail = parser.parse("{\"models\":[", text.sliced(pos), {});
        reader.readRest(tail.get_object().value());
        requireEnd(tail);
    } catch (const simdjson::simdjson_error &) {
        return false;
    }
    return true;
}

} // namespace paretoscope
