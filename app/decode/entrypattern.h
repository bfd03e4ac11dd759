// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/modelentry.h"

#include <optional>
#include <vector>

namespace paretoscope {

/// How one entry of models[] is written, so that others written alike can be read by comparing bytes: a run holds
/// thousands that differ in their numbers and words only.
///
/// A pattern is learned from an entry that the parser has read and nobody had a remark on. It matches an entry that has
/// the same bytes but for plain numbers (see plainnumber.h) within their limits and for words of ASCII without
/// escapes: such an entry is well-formed JSON and means what EntryReader would make of it, without a remark. Any other
/// one is EntryReader's.
class EntryPattern {
public:
    /// `text`: the entry from brace to brace. Nothing for one that holds what no pattern does (escapes, lists, a key
    /// twice).
    [[nodiscard]] static std::optional<EntryPattern> learnedFrom(QByteArrayView text, const ModelEntry &entry);

    /// Where the entry that begins at `from` ends, when it matches and lies before `end`; else null. It is then
    /// entry(), as number `index` of the list.
    [[nodiscard]] const char *match(const char *from, const char *end, qsizetype index);
    /// The entry matched last; its words point into the text.
    [[nodiscard]] const ModelEntry &entry() const { return m_entry; }

private:
    friend class EntryPatternLearner;

    /// What may differ behind a stretch of fixed bytes.
    enum class Hole : quint8 { None, Id, Text, OtherText, Number, Latency, OtherNumber };
    struct Step {
        qsizetype begin = 0; ///< of the fixed bytes, in m_fixed
        qsizetype size = 0;
        Hole hole = Hole::None;
        std::size_t place = 0; ///< of a text, number or measurement in the entry
    };

    explicit EntryPattern(ModelEntry entry)
        : m_entry(std::move(entry))
    {}
    [[nodiscard]] const char *fill(const Step &step, const char *from, const char *end);
    [[nodiscard]] const char *fillNumber(const Step &step, const char *from);

    QByteArray m_fixed;
    std::vector<Step> m_steps;
    ModelEntry m_entry;
};

/// The patterns of one body, of which those used last are tried first.
class EntryPatterns {
public:
    void learn(QByteArrayView text, const ModelEntry &entry);
    /// As EntryPattern::match(), and null where nothing matches.
    [[nodiscard]] const ModelEntry *match(const char *&from, const char *end, qsizetype index);
    /// False after many entries that no pattern matched: they are better read many at a time.
    [[nodiscard]] bool isOfUse() const { return m_misses < mostMisses; }

private:
    static constexpr std::size_t mostPatterns = 16; // one hardware each, in the scalar form
    static constexpr int mostMisses = 8;

    std::vector<EntryPattern> m_patterns;
    std::size_t m_next = 0; ///< entries of several kinds tend to come in turn
    int m_misses = 0;
};

} // namespace paretoscope
