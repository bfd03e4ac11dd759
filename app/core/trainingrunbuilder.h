// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

namespace paretoscope {

/// Fills a TrainingRun row by row; used by the decoder and by tests. Not reusable after finish().
class TrainingRunBuilder {
public:
    TrainingRunBuilder();
    /// Begins with all of `run`, to add to it.
    explicit TrainingRunBuilder(const TrainingRun &run);

    [[nodiscard]] RunHeader &header() { return m_run->m_header; }
    void setMining(std::optional<MiningProgress> mining) { m_run->m_mining = std::move(mining); }

    /// Makes room for about `rows` models like those added so far; more or fewer may come.
    void expectModels(std::size_t rows);
    struct Model {
        Row row;
        bool isNew;
    };
    /// The row that was added first under exactly this id, or a new one. An empty id is a new model each time.
    Model modelFor(QByteArrayView id);
    /// Appends a row. An empty id is allowed (and never found again).
    Row addModel(QByteArrayView id);
    /// The row that was added under exactly this id.
    [[nodiscard]] std::optional<Row> rowOf(QByteArrayView id) const { return m_run->rowOfExactId(id); }
    [[nodiscard]] std::size_t modelCount() const { return m_run->modelCount(); }
    /// What is filled in so far; recommendations are not joined with rows yet.
    [[nodiscard]] const TrainingRun &soFar() const { return *m_run; }

    /// The text of a field of fields::model::texts as received. False when the run holds too many different ones to
    /// keep this one (InternedColumn).
    bool setText(Row row, std::size_t place, QByteArrayView text)
    {
        if (place == fields::model::textPlace<fields::model::family>)
            readFamily(row, text);
        return m_run->m_texts.at(place).set(row, text);
    }
    bool setFamily(Row row, QByteArrayView text)
    {
        return setText(row, fields::model::textPlace<fields::model::family>, text);
    }
    bool setModelType(Row row, QByteArrayView text)
    {
        return setText(row, fields::model::textPlace<fields::model::type>, text);
    }
    bool setStatus(Row row, QByteArrayView text)
    {
        return setText(row, fields::model::textPlace<fields::model::status>, text);
    }
    void setFlagged(Row row) { m_run->m_flagged.at(row) = true; }
    /// Marks the whole metrics object of a row as null or absent.
    void setWithoutMetrics(Row row, bool without = true) { m_run->m_withoutMetrics.at(row) = without; }
    /// The number of a field of fields::model::numbers.
    void setNumber(Row row, std::size_t place, Reading reading) { m_run->m_numbers.at(place).set(row, reading); }
    void setMetric(Row row, Metric metric, Reading reading) { setNumber(row, TrainingRun::index(metric), reading); }
    void setLatency(Row row, TargetIndex target, Reading reading)
    {
        m_run->m_targets.at(TrainingRun::index(target)).latency.set(row, reading);
    }
    void addFrontClaim(Row row, TargetIndex target, FrontClaims claim);

    /// Finds or adds a target; `hardware` is trimmed, the first spelling is kept.
    TargetIndex target(QStringView hardware);
    /// Marks a target as one of somebody's own measurements.
    void setOwn(TargetIndex target, const OwnConditions &conditions)
    {
        m_run->m_targets.at(TrainingRun::index(target)).own = conditions;
    }
    void setP99(Row row, TargetIndex target, Reading reading)
    {
        m_run->m_targets.at(TrainingRun::index(target)).p99.set(row, reading);
    }
    [[nodiscard]] int targetCount() const { return m_run->targetCount(); }
    [[nodiscard]] const QString &targetName(TargetIndex target) const { return m_run->targetName(target); }

    /// Recommendations are joined with rows in finish(), so they may come before the models. A second one
    /// for the same target replaces the first.
    void setRecommendation(TargetIndex target, QString modelId);

    [[nodiscard]] TrainingRunPtr finish();

private:
    void appendModel(QByteArrayView id);
    void readFamily(Row row, QByteArrayView text);
    void joinRecommendations();

    std::shared_ptr<TrainingRun> m_run;
    QByteArray m_familyText; ///< the last one, nearly always the next one too
    NasFamily m_family = NasFamily::Other;
};

} // namespace paretoscope
