// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/radixfront.h"

#include <array>
#include <bit>
#include <cstdint>
#include <limits>

namespace paretoscope::bench {

namespace {

struct Key {
    std::uint64_t bits; ///< of the latency; ordered like it, as it is not negative
    std::uint32_t index;
};

constexpr unsigned digitBits = 11;
constexpr unsigned digitCount = 6; // of 11 bits: the whole of a double
constexpr std::size_t bucketCount = 1U << digitBits;

std::vector<Key> sortedKeys(std::span<const Point> points)
{
    std::vector<Key> keys(points.size());
    std::vector<std::array<std::uint32_t, bucketCount>> counts(digitCount);
    for (std::size_t i = 0; i < points.size(); ++i) {
        keys[i] = {std::bit_cast<std::uint64_t>(points[i].latency), static_cast<std::uint32_t>(i)};
        for (unsigned digit = 0; digit < digitCount; ++digit)
            ++counts[digit][(keys[i].bits >> (digit * digitBits)) % bucketCount];
    }
    std::vector<Key> other(keys.size());
    for (unsigned digit = 0; digit < digitCount && !keys.empty(); ++digit) {
        const unsigned shift = digit * digitBits;
        if (counts[digit][(keys.front().bits >> shift) % bucketCount] == keys.size())
            continue; // all the same
        std::uint32_t sum = 0;
        for (std::uint32_t &count : counts[digit]) {
            const std::uint32_t here = count;
            count = sum;
            sum += here;
        }
        for (const Key &key : keys)
            other[counts[digit][(key.bits >> shift) % bucketCount]++] = key;
        keys.swap(other);
    }
    return keys;
}

} // namespace

std::vector<Point> radixFront(std::span<const Point> points)
{
    const std::vector<Key> keys = sortedKeys(points);
    std::vector<Point> front;
    double best = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < keys.size();) {
        // Of one latency the best metric counts, as often as it is there.
        std::size_t end = i;
        double bestHere = -std::numeric_limits<double>::infinity();
        for (; end < keys.size() && keys[end].bits == keys[i].bits; ++end)
            bestHere = std::max(bestHere, points[keys[end].index].metric);
        if (bestHere > best) {
            for (; i < end; ++i) {
                if (points[keys[i].index].metric == bestHere)
                    front.push_back(points[keys[i].index]);
            }
            best = bestHere;
        }
        i = end;
    }
    return front;
}

} // namespace paretoscope::bench
