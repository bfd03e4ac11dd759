// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric.h"

#include "core/fields.h"
#include "core/words.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

struct MetricWords {
    QLatin1StringView token;
    const char *name;
};

constexpr std::array<MetricWords, metricCount> words{{
    {"map_50_95"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "mAP@50:95")},
    {"map_50"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "mAP@50")},
    {"f1"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "F1")},
    {"precision"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "Precision")},
    {"recall"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "Recall")},
}};

constexpr std::size_t placeOf(Metric metric) { return static_cast<std::size_t>(indexOf(metric)); }

// A run keeps the metrics in the first of its columns of numbers.
constexpr const auto &keys = fields::model::numbers;
static_assert(keys[placeOf(Metric::Map5095)] == fields::model::map5095);
static_assert(keys[placeOf(Metric::Map50)] == fields::model::map50);
static_assert(keys[placeOf(Metric::F1)] == fields::model::f1);
static_assert(keys[placeOf(Metric::Precision)] == fields::model::precision);
static_assert(keys[placeOf(Metric::Recall)] == fields::model::recall);

template <typename List, typename Row>
std::optional<Metric> find(const List &list, QLatin1StringView Row::*word, QStringView text)
{
    const auto isSame = [text](QLatin1StringView each) { return text.compare(each, Qt::CaseInsensitive) == 0; };
    const auto found = std::ranges::find_if(allMetrics, isSame,
                                            [&](Metric metric) { return list.at(placeOf(metric)).*word; });
    return found == allMetrics.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QString metricKey(Metric metric) { return keys.at(placeOf(metric)).key; }

QString metricName(Metric metric) { return Words::tr(words.at(placeOf(metric)).name); }

std::optional<Metric> metricFromKey(QStringView key) { return find(keys, &Field::key, key); }

std::optional<Metric> metricFromToken(QStringView token) { return find(words, &MetricWords::token, token); }

} // namespace paretoscope
