// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"
#include "decode/entryfields.h"
#include "decode/json.h"

#include <algorithm>
#include <array>
#include <vector>

namespace paretoscope {

/// One entry of models[], read to its end but not yet part of the run: a key that comes twice in an object
/// counts with its last value, and an id that comes twice in the list is one model.
struct ModelEntry {
    struct Measurement {
        Measurement(TargetIndex on, Reading reading)
            : target(on),
              latency(reading)
        {}
        TargetIndex target;
        Reading latency;
    };
    struct FrontClaim {
        TargetIndex target;
        FrontClaims claims;
    };

    qsizetype index = 0; ///< position in models[]
    json::Text id;
    std::array<json::Text, fields::model::texts.size()> texts;
    bool isFlagged = false;
    bool hasMetrics = false;
    std::array<Reading, fields::model::numbers.size()> numbers{}; ///< the metrics are the first
    std::vector<Measurement> measurements;                        ///< at most one a target
    TargetIndex highestTarget = -1;                               ///< of the measurements
    std::vector<FrontClaim> claims;

    template <const Field &field>
    [[nodiscard]] const json::Text &text() const
    {
        return texts[fields::model::textPlace<field>];
    }
    [[nodiscard]] Reading metric(Metric metric) const { return numbers.at(static_cast<std::size_t>(indexOf(metric))); }
    /// mAP@50:95 above mAP@50, which one model cannot have.
    [[nodiscard]] bool hasImpossibleMap() const
    {
        const Reading map50 = metric(Metric::Map50);
        const Reading map5095 = metric(Metric::Map5095);
        return map50.isUsable() && map5095.isUsable() && map5095.value > map50.value;
    }

    void clearMeasurements()
    {
        measurements.clear();
        highestTarget = -1;
    }
    /// The measurement on a target, if there is one; it need not be looked for while the targets come in order.
    [[nodiscard]] Measurement *measurementOn(TargetIndex target)
    {
        if (target > highestTarget)
            return nullptr;
        const auto found = std::ranges::find(measurements, target, &Measurement::target);
        return found == measurements.end() ? nullptr : &*found;
    }
    void addMeasurement(TargetIndex target, Reading latency)
    {
        measurements.emplace_back(target, latency);
        highestTarget = std::max(highestTarget, target);
    }
    void clearMetrics()
    {
        hasMetrics = false;
        for (const EntryField &each : metricsFields) {
            if (each.role == EntryField::Role::Text)
                texts.at(each.place) = {};
            else if (each.role == EntryField::Role::Number)
                numbers.at(each.place) = {};
        }
        clearMeasurements();
        claims.clear();
    }
    /// Makes room for the next entry and keeps the memory.
    void clear(qsizetype nextIndex)
    {
        clearMetrics();
        texts.fill({});
        numbers.fill({});
        index = nextIndex;
        id = {};
        isFlagged = false;
    }
};

} // namespace paretoscope
