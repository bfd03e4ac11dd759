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
        const bool isEndOfAnother = at > 0 && text[at - 1] == '\\'; // "\"models" is a key as well
        if (begin >= 0 && !isEndOfAnother)
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

/// The models of a body, read many at a time.
class ModelsReader {
public:
    /// `last`: where the last model begins, which is not read here.
    ModelsReader(QByteArrayView text, qsizetype first, qsizetype last, QByteArrayView beginning, PartParser &parser,
                 RunReader &reader)
        : m_text(text),
          m_first(first),
          m_pos(first),
          m_last(last),
          m_beginning(beginning),
          m_parser(parser),
          m_reader(reader)
    {}

    /// Where the reading ends: at most `partSize` before the last model. -1 when no cut between two models is seen.
    [[nodiscard]] qsizetype read(qsizetype partSize)
    {
        bool isExpected = false;
        while (m_last - m_pos > partSize) {
            if (!readPart(partSize))
                return -1;
            if (isExpected || m_pos - m_first < partSize)
                continue;
            isExpected = true;
            m_reader.expectMoreModels(static_cast<double>(m_pos - m_first) / static_cast<double>(m_last - m_first));
        }
        return m_pos;
    }

private:
    /// The models that end within `size` bytes, and the next one at least.
    [[nodiscard]] bool readPart(qsizetype size)
    {
        qsizetype next = m_text.lastIndexOf(m_beginning, m_pos + size);
        if (next <= m_pos)
            next = m_text.indexOf(m_beginning, m_pos + 1);
        if (next <= m_pos)
            return false;
        qsizetype comma = next - 1;
        while (comma > m_pos && isSpace(m_text[comma]))
            --comma;
        // Of two commas in a row the second has nothing before it, and "[]" would be well-formed.
        if (comma == m_pos || m_text[comma] != ',')
            return false;
        const QByteArrayView models = m_text.sliced(m_pos, comma - m_pos);
        simdjson::ondemand::document part = m_parser.parse("[", models, "]");
        m_reader.readMoreModels(part.get_array().value());
        requireEnd(part);
        m_pos = next;
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_first;
    qsizetype m_pos;
    qsizetype m_last;
    QByteArrayView m_beginning;
    PartParser &m_parser;
    RunReader &m_reader;
};

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
        pos = ModelsReader(text, pos, last, beginning, parser, reader).read(partSize);
        if (pos < 0)
            return false;
        simdjson::ondemand::document tail = parser.parse("{\"models\":[", text.sliced(pos), {});
        reader.readRest(tail.get_object().value());
        requireEnd(tail);
    } catch (const simdjson::simdjson_error &) {
        return false;
    }
    return true;
}

} // namespace paretoscope
