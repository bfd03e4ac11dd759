// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    [[nodiscard]] const QString &nasFamilyText(Row row) const { return m_familyTexts.at(row); }
    [[nodiscard]] const QString &modelType(Row row) const { return m_modelTypes.at(row); }
    [[nodiscard]] const QString &status(Row row) const { return m_statuses.at(row); }
    /// False when one of these words contradicts the row's; an empty one, here or there, contradicts nothing.
    [[nodiscard]] bool agreesWithWords(Row row, QByteArrayView status, QByteArrayView modelType,
                                       QByteArrayView family) const;
    /// `recommended: true`: won some (metric, hardware) bucket, which one is not stated.
    [[nodiscard]] bool isFlagged(Row row) const { return m_flagged.at(row); }

    [[nodiscard]] Reading metric(Row row, Metric metric) const;
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
    [[nodiscard]] std::size_t measuredCount(TargetIndex target) const;
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

    RunHeader m_header;
    std::optional<MiningProgress> m_mining;
    QList<Recommendation> m_recommendations;

    TextColumn m_ids;
    IdIndex m_rowsById;
    InternedColumn m_familyTexts;
    InternedColumn m_modelTypes;
    InternedColumn m_statuses;
    std::vector<NasFamily> m_families;
    std::vector<bool> m_flagged;
    std::vector<bool> m_withoutMetrics;
    std::array<ReadingColumn, metricCount> m_metrics;
    std::vector<Target> m_targets;
};

using TrainingRunPtr = std::shared_ptr<const TrainingRun>;

} // namespace paretoscope
