// SPDX-License-Identifier: GPL-3.0-or-later
// Mutations of JSON texts, for the targets that read JSON. Of the mutations of libFuzzer, which know bytes only, one in
// fifty leaves a text well-formed, and nearly all time goes into the same few errors. Those here move, repeat, remove
// and replace whole values and members; one in eight is left to libFuzzer, so that broken texts are tried as well.
#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(quint8 *data, std::size_t size, std::size_t maxSize);

namespace {

/// An element of a list, or a member of an object with its key.
struct Item {
    std::size_t begin;
    std::size_t value; ///< where the value begins: at `begin` when there is no key
    std::size_t end;

    [[nodiscard]] bool hasKey() const { return value != begin; }
    [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
    [[nodiscard]] std::string_view valueIn(std::string_view text) const { return text.substr(value, end - value); }
};

constexpr std::array<std::string_view, 24> oddValues{"null",
                                                     "true",
                                                     "false",
                                                     "0",
                                                     "-0",
                                                     "-1",
                                                     "100",
                                                     "100.1",
                                                     "1e400",
                                                     "1e-400",
                                                     "0.5",
                                                     "87.25",
                                                     "1e9",
                                                     "123456",
                                                     "[]",
                                                     "{}",
                                                     "\"\"",
                                                     "\" \"",
                                                     "\"T4\"",
                                                     "\"t4\"",
                                                     "\"12.4\"",
                                                     "[null,{}]",
                                                     "[\"T4:map_50\"]",
                                                     "\"\\ud83d\\u0000\\n\""};
constexpr std::string_view space = " \t\r\n";

std::size_t scalarEnd(std::string_view text, std::size_t begin)
{
    if (text[begin] != '"')
        return std::min(text.find_first_of(",:[]{}\" \t\r\n", begin + 1), text.size());
    std::size_t at = begin + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

/// Every item of a text, the whole first. Of a broken text, what looks like one.
std::vector<Item> itemsOf(std::string_view text)
{
    std::vector<Item> items;
    std::vector<std::size_t> open;
    std::size_t key = std::string_view::npos;
    for (std::size_t at = text.find_first_not_of(",: \t\r\n"); at < text.size();
         at = text.find_first_not_of(",: \t\r\n", at)) {
        const std::size_t begin = at;
        if (text[at] == '}' || text[at] == ']') {
            ++at;
            if (!open.empty()) {
                items[open.back()].end = at;
                open.pop_back();
            }
            continue;
        }
        const bool opens = text[at] == '{' || text[at] == '[';
        at = opens ? at + 1 : scalarEnd(text, at);
        const std::size_t next = text.find_first_not_of(space, at);
        if (!opens && next < text.size() && text[next] == ':') {
            key = begin;
            continue;
        }
        if (opens)
            open.push_back(items.size());
        items.push_back({std::min(key, begin), begin, opens ? text.size() : at});
        key = std::string_view::npos;
    }
    return items;
}

/// Makes one change to a text, at a place and of a kind that chance decides.
class Mutation {
public:
    Mutation(std::string_view text, unsigned seed)
        : m_text(text),
          m_items(itemsOf(text)),
          m_random(seed)
    {}

    [[nodiscard]] bool isPossible() const { return !m_items.empty(); }
    [[nodiscard]] std::size_t below(std::size_t limit) { return m_random() % limit; }

    [[nodiscard]] std::string withinItself()
    {
        const Item at = m_items[below(m_items.size())];
        switch (below(8)) {
        case 0: return replaced(at.value, at.end, oddValues[below(oddValues.size())]);
        case 1: return repeated(at, 1 + below(6));
        case 2: return removed(at);
        case 3: return replaced(at.begin, at.begin, space.substr(below(space.size()), 1));
        case 4:
        case 5: return changedScalar(at);
        default: return withPartOf(m_text, m_items, at);
        }
    }

    [[nodiscard]] std::string withPartOf(std::string_view other)
    {
        const std::vector<Item> items = itemsOf(other);
        return items.empty() ? std::string(m_text) : withPartOf(other, items, m_items[below(m_items.size())]);
    }

private:
    [[nodiscard]] std::string replaced(std::size_t begin, std::size_t end, std::string_view by) const
    {
        return std::string(m_text.substr(0, begin)).append(by).append(m_text.substr(end));
    }

    [[nodiscard]] std::string repeated(const Item &item, std::size_t times) const
    {
        std::string copies;
        for (std::size_t i = 0; i < times; ++i)
            copies.append(",").append(item.in(m_text));
        return replaced(item.end, item.end, copies);
    }

    /// Without the item and one of the commas around it.
    [[nodiscard]] std::string removed(const Item &item) const
    {
        const std::size_t next = m_text.find_first_not_of(space, item.end);
        if (next < m_text.size() && m_text[next] == ',')
            return replaced(item.begin, next + 1, {});
        const std::size_t before = item.begin == 0 ? std::string_view::npos
                                                   : m_text.find_last_not_of(space, item.begin - 1);
        const bool isLast = before < m_text.size() && m_text[before] == ',';
        return replaced(isLast ? before : item.begin, item.end, {});
    }

    /// A text with other letters, or a number with another digit.
    [[nodiscard]] std::string changedScalar(const Item &item)
    {
        std::string scalar(item.valueIn(m_text));
        if (scalar.front() == '{' || scalar.front() == '[')
            return repeated(item, 1);
        if (scalar.front() != '"') {
            scalar[below(scalar.size())] = static_cast<char>('0' + below(10));
            return replaced(item.value, item.end, scalar);
        }
        constexpr std::size_t longest = 64;
        std::array<char, longest> letters{};
        const std::size_t known = std::min(scalar.size() < 2 ? 0 : scalar.size() - 2, longest);
        std::copy_n(scalar.begin() + 1, known, letters.begin());
        const std::size_t size = LLVMFuzzerMutate(reinterpret_cast<quint8 *>(letters.data()), known, longest);
        std::replace_if(
            letters.begin(), letters.end(), [](char c) { return c == '"' || (c >= 0 && c < ' '); }, '_');
        return replaced(item.value, item.end, std::string("\"").append(letters.data(), size).append("\""));
    }

    /// A value takes the place of another, or an item comes to stand beside one of its kind.
    [[nodiscard]] std::string withPartOf(std::string_view other, const std::vector<Item> &items, const Item &at)
    {
        const Item part = items[below(items.size())];
        if (at.hasKey() == part.hasKey() && below(2) == 0)
            return replaced(at.end, at.end, std::string(",").append(part.in(other)));
        return replaced(at.value, at.end, part.valueIn(other));
    }

    std::string_view m_text;
    std::vector<Item> m_items;
    std::minstd_rand m_random;
};

std::string_view textOf(const quint8 *data, std::size_t size) { return {reinterpret_cast<const char *>(data), size}; }

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(quint8 *data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    Mutation mutation(textOf(data, size), seed);
    if (!mutation.isPossible() || mutation.below(8) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const std::string text = mutation.withinItself();
    if (text.size() > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const quint8 *one, std::size_t oneSize, const quint8 *other,
                                                 std::size_t otherSize, quint8 *out, std::size_t maxSize, unsigned seed)
{
    Mutation mutation(textOf(one, oneSize), seed);
    if (!mutation.isPossible())
        return 0;
    const std::string text = mutation.withPartOf(textOf(other, otherSize));
    if (text.size() > maxSize)
        return 0;
    std::memcpy(out, text.data(), text.size());
    return text.size();
}
