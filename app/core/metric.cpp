// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

struct MetricWords {
    QLatin1StringView key;
    QLatin1StringView token;
    const char *name;
};

constexpr std::array<MetricWords, metricCount> words{{
    {"map5095"_L1, "map_50_95"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "mAP@50:95")},
    {"map50"_L1, "map_50"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "mAP@50")},
    {"f1"_L1, "f1"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "F1")},
    {"precision"_L1, "precision"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "Precision")},
    {"recall"_L1, "recall"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "Recall")},
}};

const MetricWords &wordsOf(Metric metric) { return words.at(static_cast<std::size_t>(indexOf(metric))); }

std::optional<Metric> find(QStringView text, QLatin1StringView MetricWords::*member)
{
    const auto *const found = std::find_if(words.begin(), words.end(), [&](const MetricWords &candidate) {
        return text.compare(candidate.*member, Qt::CaseInsensitive) == 0;
    });
    if (found == words.end())
        return std::nullopt;
    return allMetrics.at(static_cast<std::size_t>(found - words.begin()));
}

} // namespace

QString metricKey(Metric metric) { return wordsOf(metric).key; }

QString metricName(Metric metric) { return Words::tr(wordsOf(metric).name); }

std::optional<Metric> metricFromKey(QStringView key) { return find(key, &MetricWords::key); }

std::optional<Metric> metricFromToken(QStringView token) { return find(token, &MetricWords::token); }

} // namespace paretoscope
