// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/modelentry.h"

#include <array>

/// Every key of an entry of models[] that means something here. EntryReader and MetricsReader read by these tables and
/// EntryPattern compares by them, so that no road through a body knows a key that another one does not.
namespace paretoscope {

struct EntryField {
    enum class Kind : quint8 { Word, Flag, Metrics };
    QLatin1StringView key;
    Kind kind;
    json::Text ModelEntry::*word = nullptr; ///< where a Word goes
};

inline constexpr std::array<EntryField, 6> entryFields{{
    {QLatin1StringView("modelId"), EntryField::Kind::Word, &ModelEntry::id},
    {QLatin1StringView("nasFamily"), EntryField::Kind::Word, &ModelEntry::family},
    {QLatin1StringView("modelType"), EntryField::Kind::Word, &ModelEntry::modelType},
    {QLatin1StringView("status"), EntryField::Kind::Word, &ModelEntry::status},
    {QLatin1StringView("recommended"), EntryField::Kind::Flag},
    {QLatin1StringView("metrics"), EntryField::Kind::Metrics},
}};

struct MetricsField {
    enum class Kind : quint8 { Percent, Latency, Hardware, Claims };
    QLatin1StringView key;
    QLatin1StringView path; ///< below the model
    Kind kind;
    Metric metric = Metric::Map5095; ///< of a Percent
};

inline constexpr std::array<MetricsField, 8> metricsFields{{
    {QLatin1StringView("map50"), QLatin1StringView("metrics.map50"), MetricsField::Kind::Percent, Metric::Map50},
    {QLatin1StringView("map5095"), QLatin1StringView("metrics.map5095"), MetricsField::Kind::Percent, Metric::Map5095},
    {QLatin1StringView("f1"), QLatin1StringView("metrics.f1"), MetricsField::Kind::Percent, Metric::F1},
    {QLatin1StringView("precision"), QLatin1StringView("metrics.precision"), MetricsField::Kind::Percent,
     Metric::Precision},
    {QLatin1StringView("recall"), QLatin1StringView("metrics.recall"), MetricsField::Kind::Percent, Metric::Recall},
    {QLatin1StringView("latency"), QLatin1StringView("metrics.latency"), MetricsField::Kind::Latency},
    {QLatin1StringView("hardware"), QLatin1StringView("metrics.hardware"), MetricsField::Kind::Hardware},
    {QLatin1StringView("paretoOptimalFor"), QLatin1StringView("metrics.paretoOptimalFor"), MetricsField::Kind::Claims},
}};

} // namespace paretoscope
