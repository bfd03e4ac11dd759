// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radixsort.h"

#include <algorithm>
#include <array>
#include <memory>

namespace paretoscope {

namespace {

constexpr std::size_t fewEntries = 2000; // below, a comparison sort is as fast and needs no tables
constexpr unsigned digitBits = 13;       // five passes, whose counters fit in the first cache
constexpr std::size_t digitCount = std::size_t{1} << digitBits;
constexpr unsigned passes = (64 + digitBits - 1) / digitBits;

using Histogram = std::array<quint32, digitCount>;

std::size_t digitOf(quint64 key, unsigned pass) { return (key >> (pass * digitBits)) & (digitCount - 1); }

/// How often each digit stands at each place, in one pass over the entries.
std::unique_ptr<std::array<Histogram, passes>> countDigits(const std::vector<Keyed> &entries)
{
    auto histograms = std::make_unique<std::array<Histogram, passes>>();
    for (const Keyed &entry : entries) {
        for (unsigned pass = 0; pass < passes; ++pass)
            ++(*histograms)[pass][digitOf(entry.key, pass)];
    }
    return histograms;
}

void toOffsets(Histogram &counts)
{
    quint32 offset = 0;
    for (quint32 &count : counts)
        count = std::exchange(offset, offset + count);
}

} // namespace

void radixSortStable(std::vector<Keyed> &entries)
{
    if (std::ranges::is_sorted(entries, {}, &Keyed::key))
        return;
    if (entries.size() < fewEntries) {
        std::ranges::stable_sort(entries, {}, &Keyed::key);
        return;
    }
    const auto histograms = countDigits(entries);
    std::vector<Keyed> sorted(entries.size());
    for (unsigned pass = 0; pass < passes; ++pass) {
        Histogram &places = (*histograms)[pass];
        if (places[digitOf(entries.front().key, pass)] == entries.size())
            continue; // one digit for all
        toOffsets(places);
        for (const Keyed &entry : entries)
            sorted[places[digitOf(entry.key, pass)]++] = entry;
        entries.swap(sorted);
    }
}

} // namespace paretoscope
