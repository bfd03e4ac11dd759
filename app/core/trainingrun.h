// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fields.h"
#include "core/hardwaretarget.h"
#include "core/idindex.h"
#include "core/metric.h"
#include "core/miningprogress.h"
#include "core/ownmeasurement.h"
#include "core/reading.h"
#include "core/readingcolumn.h"
#include "core/runheader.h"
#include "core/textcolumn.h"

#include <QList>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace paretoscope {

/// `child`: found by the search. `baseline`: a stock model trained beside it for reference; drawn apart and
/// off the front unless asked in. `Other`: nasFamily missing or an unknown word; competes like a child.
enum class NasFamily : quint8 { Child, Baseline, Other };

/// recommendedByHardware for one target. `row` is empty when the id is in no listed model.
struct Recommendation {
    TargetIndex target = 0;
    QString modelId;
    std::optional<Row> row;
};

/// What the platform claims in `paretoOptimalFor` about a model on one target: a bit a metric, and one for
/// a claim that names the hardware alone. Not a recommendation.
using FrontClaims = quint8;
[[nodiscard]] constexpr FrontClaims claimOf(Metric metric) { return static_cast<FrontClaims>(1U << indexOf(metric)); }
inline constexpr FrontClaims claimWithoutMetric = 1U << metricCount;

/// One training run with its models, column by column: 100,000 models fit in a few megabytes and an
/// analysis reads two plain arrays. Immutable once built; share it between threads as
/// `std::shared_ptr<const TrainingRun>`. Latencies are ms, metrics percent.
class TrainingRun {
public:
    [[nodiscard]] const RunHeader &header() const { return m_header; }
    [[nodiscard]] const std::optional<MiningProgress> &mining() const { return m_mining; }

    [[nodiscard]] std::size_t modelCount() const { return m_ids.size(); }
    /// As received; empty for an entry without an id.
    [[nodiscard]] QString modelId(Row row) const { return m_ids.text(row); }
    [[nodiscard]] QByteArrayView modelIdUtf8(Row row) const { return m_ids.at(row); }
    /// The id, or a placeholder for an entry without one ("unnamed model 5").
    [[nodiscard]] QString label(Row row) const;
    /// The row with this id: the exact id first, then the only row with the same last segment.
    [[nodiscard]] std::optional<Row> rowOf(QStringView modelId) const;
    /// The row with exactly this id, whatever the size of the run at once; the first where several rows have
    /// it. An empty id is no row's.
    [[nodiscard]] std::optional<Row> rowOfExactId(QByteArrayView utf8) const { return m_rowsById.find(utf8, m_ids); }
    [[nodiscard]] NasFamily family(Row row) const { return m_families.at(row); }
    /// The text of a field of fields::model::texts; empty where it is not stated.
    [[nodiscard]] const QString &text(Row row, std::size_t place) const { return m_texts.at(place).at(row); }
    [[nodiscard]] const QString &nasFamilyText(Row row) const { return textOf<fields::model::family>(row); }
    [[nodiscard]] const QString &modelType(Row row) const { return textOf<fields::model::type>(row); }
    [[nodiscard]] const QString &status(Row row) const { return textOf<fields::model::status>(row); }
    /// False when a text contradicts the row's; an empty one, here or there, contradicts nothing.
    [[nodiscard]] bool agreesWithText(Row row, std::size_t place, QByteArrayView utf8) const
    {
        return m_texts.at(place).agreesWith(row, utf8);
    }
    /// `recommended: true`: won some (metric, hardware) bucket, which one is not stated.
    [[nodiscard]] bool isFlagged(Row row) const { return m_flagged.at(row); }

    /// The number of a field of fields::model::numbers, of its kind.
    [[nodiscard]] Reading number(Row row, std::size_t place) const;
    [[nodiscard]] Reading metric(Row row, Metric metric) const { return number(row, index(metric)); }
    [[nodiscard]] Reading latency(Row row, TargetIndex target) const;
    [[nodiscard]] NumbersView metricValues(Metric metric) const;
    [[nodiscard]] NumbersView latencyValues(TargetIndex target) const;
    /// True when at least one model has a usable value.
    [[nodiscard]] bool hasMetric(Metric metric) const;

    [[nodiscard]] int targetCount() const { return static_cast<int>(m_targets.size()); }
    /// The first spelling received.
    [[nodiscard]] const QString &targetName(TargetIndex target) const { return m_targets.at(index(target)).name; }
    [[nodiscard]] std::optional<TargetIndex> targetOf(QStringView hardware) const;
    /// Models (of any family) with a usable latency on the target.
    [[nodiscard]] std::size_t latencyCount(TargetIndex target) const;
    [[nodiscard]] FrontClaims frontClaims(Row row, TargetIndex target) const;
    /// Under which conditions somebody measured a target themselves; null for one that the run states.
    [[nodiscard]] const OwnConditions *ownConditions(TargetIndex target) const;
    /// The latency (ms) that 99 of 100 inferences stay below; of own measurements alone.
    [[nodiscard]] Reading p99(Row row, TargetIndex target) const { return m_targets.at(index(target)).p99.at(row); }

    [[nodiscard]] const QList<Recommendation> &recommendations() const { return m_recommendations; }
    [[nodiscard]] const Recommendation *recommendationFor(TargetIndex target) const;

private:
    friend class TrainingRunBuilder;

    struct Target {
        QString name;
        QString key;
        ReadingColumn latency;
        std::vector<FrontClaims> claims;
        std::optional<OwnConditions> own = {};
        ReadingColumn p99 = {};
    };
    [[nodiscard]] static std::size_t index(TargetIndex target) { return static_cast<std::size_t>(target); }
    /// The metrics are the first of the numbers.
    [[nodiscard]] static std::size_t index(Metric metric) { return static_cast<std::size_t>(indexOf(metric)); }
    template <const Field &field>
    [[nodiscard]] const QString &textOf(Row row) const
    {
        return m_texts[fields::model::textPlace<field>].at(row);
    }

    RunHeader m_header;
    std::optional<MiningProgress> m_mining;
    QList<Recommendation> m_recommendations;

    TextColumn m_ids;
    IdIndex m_rowsById;
    std::array<InternedColumn, fields::model::texts.size()> m_texts;
    std::vector<NasFamily> m_families;
    std::vector<bool> m_flagged;
    std::vector<bool> m_withoutMetrics;
    std::array<ReadingColumn, fields::model::numbers.size()> m_numbers;
    std::vector<Target> m_targets;
};

using TrainingRunPtr = std::shared_ptr<const TrainingRun>;

} // namespace paretoscope
