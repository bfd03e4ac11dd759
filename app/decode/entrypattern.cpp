// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/entrypattern.h"

#include "decode/bytewords.h"
#include "decode/entryfields.h"
#include "decode/knownfields.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>

namespace paretoscope {

namespace {

/// Where the first byte stands that ends a plain text or makes it none: a quotation mark, a backslash, a control
/// character, what is not ASCII. `end` if there is none.
const char *firstUnplain(const char *from, const char *end)
{
    if constexpr (std::endian::native == std::endian::little) {
        for (; end - from >= static_cast<std::ptrdiff_t>(sizeof(quint64)); from += sizeof(quint64)) {
            quint64 bytes = 0;
            std::memcpy(&bytes, from, sizeof bytes);
            const quint64 hits = json::bytesEqual(bytes, '"') | json::bytesEqual(bytes, '\\')
                                 | json::bytesBelow(bytes, ' ') | (bytes & json::everyByte('\x80'));
            if (hits != 0)
                return from + std::countr_zero(hits) / 8;
        }
    }
    const auto isPlain = [](char c) { return c >= ' ' && static_cast<quint8>(c) < 0x80 && c != '"' && c != '\\'; };
    return std::find_if_not(from, end, isPlain);
}

/// The quotation mark that ends a text of ASCII without escapes; null for any other text.
const char *plainTextEnd(const char *from, const char *end)
{
    from = firstUnplain(from, end);
    return from != end && *from == '"' ? from : nullptr;
}

} // namespace

/// Walks through the text of one well-formed entry.
class EntryPatternLearner {
public:
    EntryPatternLearner(QByteArrayView text, const ModelEntry &entry)
        : m_pattern(entry),
          m_fixedBegin(text.begin()),
          m_at(text.begin()),
          m_end(text.end())
    {}

    [[nodiscard]] std::optional<EntryPattern> learn()
    {
        const bool isLearned = readFieldsOf(entryFields) && m_at == m_end
                               && m_latencies == m_pattern.m_entry.measurements.size()
                               && m_pattern.m_entry.claims.empty();
        if (!isLearned)
            return std::nullopt;
        m_pattern.m_entry.id = {};
        m_pattern.m_entry.texts.fill({});
        addStep({.hole = Hole::None});
        return std::move(m_pattern);
    }

private:
    using Hole = EntryPattern::Hole;

    /// What stands between the last hole and this one has to be the same everywhere.
    void addStep(EntryPattern::Step step)
    {
        step.begin = m_pattern.m_fixed.size();
        step.size = m_at - m_fixedBegin;
        m_pattern.m_fixed.append(m_fixedBegin, step.size);
        m_pattern.m_steps.push_back(step);
    }

    void skipSpace()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }
    [[nodiscard]] bool take(char c)
    {
        skipSpace();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    [[nodiscard]] bool readFields(const std::function<bool(QByteArrayView)> &readValue)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            if (!take('"'))
                return false;
            const char *const key = m_at;
            if (!skipPlainText())
                return false;
            const QByteArrayView name(key, m_at - 1);
            if (!take(':'))
                return false;
            skipSpace();
            if (m_at == m_end || !readValue(name))
                return false;
        } while (take(','));
        return take('}');
    }

    /// A value that means nothing, or too much to be compared by anything but its bytes.
    [[nodiscard]] bool readUnknown() { return readValue({.hole = Hole::OtherText}, {.hole = Hole::OtherNumber}); }
    [[nodiscard]] bool readFixed()
    {
        if (*m_at != '"')
            return readValue({}, {});
        ++m_at;
        return skipPlainText();
    }

    /// A value that has to be the same everywhere, or one of the two holes.
    [[nodiscard]] bool readValue(const EntryPattern::Step &text, const EntryPattern::Step &number)
    {
        switch (*m_at) {
        case '"': return text.hole != Hole::None && readText(text);
        case '[': ++m_at; return take(']');
        case '{': ++m_at; return take('}');
        case 't':
        case 'f':
        case 'n':
            while (m_at < m_end && *m_at >= 'a' && *m_at <= 'z')
                ++m_at;
            return true;
        default: return number.hole != Hole::None && readNumber(number);
        }
    }
    [[nodiscard]] bool readText(const EntryPattern::Step &step)
    {
        ++m_at;
        addStep(step);
        if (!skipPlainText())
            return false;
        m_fixedBegin = m_at - 1; // the quotation mark
        return true;
    }
    /// To behind the quotation mark that ends a plain text.
    [[nodiscard]] bool skipPlainText()
    {
        const char *const textEnd = plainTextEnd(m_at, m_end);
        m_at = textEnd ? textEnd + 1 : m_end;
        return textEnd != nullptr;
    }
    [[nodiscard]] bool readNumber(const EntryPattern::Step &step)
    {
        addStep(step);
        const char *numberEnd = nullptr;
        if (!json::plainNumber(m_at, &numberEnd))
            return false;
        m_fixedBegin = m_at = numberEnd;
        return true;
    }

    template <std::size_t size>
    [[nodiscard]] bool readFieldsOf(const std::array<EntryField, size> &table)
    {
        return readFields([this, &table](QByteArrayView key) { return readField(json::rowOf(table, key)); });
    }
    /// `row` is null for a key that means nothing.
    [[nodiscard]] bool readField(const EntryField *row)
    {
        if (!row)
            return readUnknown();
        if (m_known.contains(row)) // the last value would have to count
            return false;
        m_known.append(row);
        switch (row->role) {
        case EntryField::Role::Id: return readValue({.hole = Hole::Id}, {});
        case EntryField::Role::Text: return readValue({.hole = Hole::Text, .place = row->place}, {});
        case EntryField::Role::Number: return readValue({}, {.hole = Hole::Number, .place = row->place});
        case EntryField::Role::Metrics: return *m_at == '{' ? readFieldsOf(metricsFields) : readFixed();
        case EntryField::Role::Latency:
            return *m_at == '{' ? readFields([this](QByteArrayView) { return readLatency(); }) : readLatency();
        case EntryField::Role::Flag:
        case EntryField::Role::Hardware:
        case EntryField::Role::Claims: break;
        }
        return readFixed();
    }
    [[nodiscard]] bool readLatency() { return readValue({}, {.hole = Hole::Latency, .place = m_latencies++}); }

    EntryPattern m_pattern;
    const char *m_fixedBegin;
    const char *m_at;
    const char *m_end;
    QList<const EntryField *> m_known;
    std::size_t m_latencies = 0;
};

std::optional<EntryPattern> EntryPattern::learnedFrom(QByteArrayView text, const ModelEntry &entry)
{
    return EntryPatternLearner(text, entry).learn();
}

const char *EntryPattern::match(const char *from, const char *end, qsizetype index)
{
    Q_ASSERT(from && from <= end);
    for (const Step &step : m_steps) {
        if (end - from < step.size
            || std::memcmp(from, m_fixed.constData() + step.begin, static_cast<std::size_t>(step.size)) != 0) {
            return nullptr;
        }
        from = fill(step, from + step.size, end);
        if (!from)
            return nullptr;
    }
    m_entry.index = index;
    return m_entry.id.isEmpty() || m_entry.hasImpossibleMap() ? nullptr : from;
}

const char *EntryPattern::fill(const Step &step, const char *from, const char *end)
{
    json::Text *text = nullptr;
    switch (step.hole) {
    case Hole::None: return from;
    case Hole::Number:
    case Hole::Latency:
    case Hole::OtherNumber: return fillNumber(step, from);
    case Hole::Id: text = &m_entry.id; break;
    case Hole::Text: text = &m_entry.texts[step.place]; break;
    case Hole::OtherText: break;
    }
    const char *const textEnd = plainTextEnd(from, end);
    if (text && textEnd)
        *text = json::Text::plain({from, textEnd});
    return textEnd;
}

const char *EntryPattern::fillNumber(const Step &step, const char *from)
{
    const char *numberEnd = nullptr;
    const std::optional<double> number = json::plainNumber(from, &numberEnd);
    if (!number)
        return nullptr;
    if (step.hole == Hole::OtherNumber)
        return numberEnd;
    const bool isLatency = step.hole == Hole::Latency;
    const Field &field = isLatency ? fields::model::latency : fields::model::numbers[step.place];
    const Reading reading = readingOfKind(field.kind, *number);
    (isLatency ? m_entry.measurements[step.place].latency : m_entry.numbers[step.place]) = reading;
    return reading.isUsable() ? numberEnd : nullptr;
}

void EntryPatterns::learn(QByteArrayView text, const ModelEntry &entry)
{
    if (m_patterns.size() >= mostPatterns)
        return;
    if (auto pattern = EntryPattern::learnedFrom(text, entry))
        m_patterns.push_back(*std::move(pattern));
}

const ModelEntry *EntryPatterns::match(const char *&from, const char *end, qsizetype index)
{
    for (std::size_t tried = 0; tried < m_patterns.size(); ++tried) {
        EntryPattern &pattern = m_patterns[(m_next + tried) % m_patterns.size()];
        const char *const entryEnd = pattern.match(from, end, index);
        if (!entryEnd)
            continue;
        from = entryEnd;
        m_next = (m_next + tried + 1) % m_patterns.size();
        m_misses = 0;
        return &pattern.entry();
    }
    ++m_misses;
    return nullptr;
}

} // namespace paretoscope
