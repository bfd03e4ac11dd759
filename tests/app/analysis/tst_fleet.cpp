// SPDX-License-Identifier: GPL-3.0-or-later
// The choice for a mixed fleet against its definition, by trying every model and every set, on small runs rich in ties,
// gaps and limits that lie on the numbers themselves.
#include "analysis/fleet.h"
#include "core/trainingrunbuilder.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <vector>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();
constexpr double none = std::numeric_limits<double>::infinity();
constexpr std::array latencies{gap, 1.0, 2.0, 2.0, 3.0, 4.0};
constexpr std::array metrics{gap, 40.0, 50.0, 50.0, 60.0, 70.0};
constexpr std::array budgets{0.5, 1.0, 2.0, 3.0, 3.5, none};
constexpr std::array floors{0.0, 0.0, 50.0, 65.0};

struct Model {
    QByteArray id;
    double metric = gap;
    std::vector<double> latency; // by target
};

/// Everything about a case in small numbers, so that rapidcheck can shrink it.
struct Case {
    std::vector<Model> models;
    std::vector<FleetLimit> limits;
};

/// Every number is as likely as the next: inRange() alone keeps to the low end when the size is small.
template <typename T>
rc::Gen<T> anyOf(T least, T end)
{
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, end));
}

Case drawCase(std::size_t targets)
{
    using Codes = std::vector<int>;
    Case drawn;
    const auto codes = *rc::gen::container<std::vector<Codes>>(
        rc::gen::container<Codes>(targets + 1, anyOf(0, static_cast<int>(latencies.size()))));
    for (const Codes &code : codes) {
        Model model{QByteArray::number(static_cast<int>(drawn.models.size() * 7919 % 1009), 36),
                    metrics.at(std::size_t(code[0])),
                    {}};
        for (std::size_t i = 0; i < targets; ++i)
            model.latency.push_back(latencies.at(static_cast<std::size_t>(code[i + 1])));
        drawn.models.push_back(model);
    }
    for (std::size_t i = 0; i < targets; ++i) {
        drawn.limits.push_back({.target = static_cast<TargetIndex>(i),
                                .budget = *rc::gen::elementOf(std::vector(budgets.begin(), budgets.end())),
                                .floor = *rc::gen::elementOf(std::vector(floors.begin(), floors.end())),
                                .devices = *anyOf(1, 4)});
    }
    return drawn;
}

TrainingRunPtr runOf(const Case &drawn)
{
    TrainingRunBuilder builder;
    for (std::size_t i = 0; i < drawn.limits.size(); ++i)
        builder.target(u"target %1"_s.arg(i));
    for (const Model &model : drawn.models) {
        const Row row = builder.addModel(model.id);
        builder.setFamily(row, "child");
        builder.setMetric(row, Metric::Map5095, percentReading(model.metric));
        for (std::size_t i = 0; i < drawn.limits.size(); ++i)
            builder.setLatency(row, static_cast<TargetIndex>(i), latencyReading(model.latency[i]));
    }
    return builder.finish();
}

/// The definition, word for word.
class Definition {
public:
    using Key = std::tuple<double, double, std::size_t, double, std::vector<QByteArray>>;

    explicit Definition(const Case &drawn)
        : m_limits(drawn.limits)
    {
        std::ranges::copy_if(drawn.models, std::back_inserter(m_candidates), [](const Model &each) {
            return !std::isnan(each.metric)
                   && std::ranges::none_of(each.latency, [](double ms) { return std::isnan(ms); });
        });
    }
    [[nodiscard]] const std::vector<Model> &candidates() const { return m_candidates; }
    [[nodiscard]] bool serves(const Model &model, std::size_t target) const
    {
        return model.latency[target] <= m_limits[target].budget && model.metric >= m_limits[target].floor;
    }
    [[nodiscard]] double bestOnTarget(std::size_t target) const
    {
        double best = -1;
        for (const Model &model : m_candidates)
            best = serves(model, target) ? std::max(best, model.metric) : best;
        return best;
    }
    /// What a set is ordered by, or nothing where it leaves a target out.
    [[nodiscard]] std::optional<Key> keyOf(const std::vector<Model> &set) const
    {
        double worst = 0;
        double lowest = none;
        double load = 0;
        std::map<QByteArray, int> used;
        for (std::size_t i = 0; i < m_limits.size(); ++i) {
            std::vector<std::tuple<double, double, QByteArray>> serving;
            for (const Model &model : set) {
                if (serves(model, i))
                    serving.emplace_back(-model.metric, model.latency[i], model.id);
            }
            if (serving.empty())
                return std::nullopt;
            const auto &[negative, latency, id] = *std::ranges::min_element(serving);
            worst = std::max(worst, bestOnTarget(i) + negative);
            lowest = std::min(lowest, -negative);
            load = std::max(load, std::isfinite(m_limits[i].budget) ? latency / m_limits[i].budget : 0);
            ++used[id];
        }
        std::vector<QByteArray> ids;
        for (const auto &[id, count] : used)
            ids.push_back(id);
        return Key{worst, -lowest, ids.size(), load, ids};
    }
    /// The keys of all sets of at most `most` candidates, best first.
    [[nodiscard]] std::vector<Key> keys(std::size_t most) const
    {
        std::vector<Key> keys;
        std::vector<Model> set;
        collect(0, most, set, keys);
        std::ranges::sort(keys);
        return keys;
    }

private:
    void collect(std::size_t from, std::size_t most, std::vector<Model> &set, std::vector<Key> &keys) const
    {
        if (!set.empty()) {
            if (const auto key = keyOf(set))
                keys.push_back(*key);
        }
        for (std::size_t next = from; next < m_candidates.size() && set.size() < most; ++next) {
            set.push_back(m_candidates[next]);
            collect(next + 1, most, set, keys);
            set.pop_back();
        }
    }

    std::vector<FleetLimit> m_limits;
    std::vector<Model> m_candidates;
};

Definition::Key keyOf(const TrainingRun &run, const FleetChoice &choice)
{
    std::vector<QByteArray> ids;
    for (const Row row : choice.rows)
        ids.push_back(run.modelIdUtf8(row).toByteArray());
    return {choice.worstRegret, -choice.lowestMetric, ids.size(), choice.largestLoad, ids};
}

void checkCase(const Case &drawn)
{
    const TrainingRunPtr run = runOf(drawn);
    const Definition definition(drawn);
    const FleetAnswer answer = chooseForFleet(*run, Metric::Map5095, drawn.limits, 3);
    RC_ASSERT(answer.comparable == definition.candidates().size());

    const auto singles = definition.keys(1);
    RC_ASSERT(answer.pick.has_value() == !singles.empty());
    if (answer.pick) {
        RC_ASSERT(keyOf(*run, *answer.pick) == singles.front());
        RC_ASSERT(answer.runnersUp.size() == std::min<std::size_t>(3, singles.size() - 1));
        for (std::size_t i = 0; i < answer.runnersUp.size(); ++i)
            RC_ASSERT(keyOf(*run, answer.runnersUp[i]) == singles[i + 1]);
    }
    std::vector<Definition::Key> sets; // a size that serves nothing has none
    for (std::size_t most = 2; most <= 3; ++most) {
        if (const auto keys = definition.keys(most); !keys.empty())
            sets.push_back(keys.front());
    }
    RC_ASSERT(answer.sets.size() == sets.size());
    for (std::size_t i = 0; i < sets.size(); ++i)
        RC_ASSERT(keyOf(*run, answer.sets[i]) == sets[i]);
    for (std::size_t i = 0; i < drawn.limits.size(); ++i)
        RC_ASSERT((answer.bestOnTarget[i] ? answer.bestOnTarget[i]->metric : -1) == definition.bestOnTarget(i));
}

/// With the limits moved as told, that model fits, and with fewer limits moved no model does.
void checkRelaxation(const Case &drawn)
{
    const TrainingRunPtr run = runOf(drawn);
    const FleetAnswer answer = chooseForFleet(*run, Metric::Map5095, drawn.limits);
    RC_ASSERT(answer.relaxation.has_value() == (!answer.pick && answer.comparable > 0));
    if (!answer.relaxation)
        return;
    Case relaxed = drawn;
    for (const FleetObstacle &obstacle : answer.relaxation->obstacles) {
        FleetLimit &limit = relaxed.limits.at(static_cast<std::size_t>(obstacle.target));
        (obstacle.kind == FleetObstacle::Kind::Budget ? limit.budget : limit.floor) = obstacle.to;
    }
    const FleetAnswer after = chooseForFleet(*run, Metric::Map5095, relaxed.limits);
    RC_ASSERT(after.pick.has_value());
    const Definition definition(relaxed);
    const QByteArray id = run->modelIdUtf8(answer.relaxation->row).toByteArray();
    for (const Model &model : definition.candidates()) {
        std::size_t broken = 0;
        for (std::size_t i = 0; i < drawn.limits.size(); ++i)
            broken += (model.latency[i] > drawn.limits[i].budget) + (model.metric < drawn.limits[i].floor);
        RC_ASSERT(broken >= answer.relaxation->obstacles.size());
        if (model.id == id)
            RC_ASSERT(definition.keyOf({model}).has_value());
    }
}

} // namespace

class TestFleet : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261125 max_success=10000 max_size=9");
    }

private Q_SLOTS:
    void choice_isTheFirstOfAll()
    {
        QVERIFY(rc::check([] { checkCase(drawCase(*anyOf<std::size_t>(1, 4))); }));
    }
    void relaxation_isTheLeastThatHelps()
    {
        QVERIFY(rc::check([] { checkRelaxation(drawCase(*anyOf<std::size_t>(1, 4))); }));
    }
    void meanRegret_weighsTheDevices()
    {
        const Case two{{{"everywhere", 50, {1, 1}}, {"first only", 60, {1, 9}}},
                       {{.target = 0, .budget = 2, .devices = 30}, {.target = 1, .budget = 2, .devices = 10}}};
        const FleetAnswer answer = chooseForFleet(*runOf(two), Metric::Map5095, two.limits);
        QCOMPARE(answer.pick->worstRegret, 10.0);
        QCOMPARE(answer.pick->meanRegret, 7.5);
    }
    void baselines_competeOnlyWhenAskedIn()
    {
        TrainingRunBuilder builder;
        const TargetIndex target = builder.target(u"T4");
        for (const auto &[id, family, metric] :
             {std::tuple("stock", "baseline", 60.0), std::tuple("found", "child", 50.0)}) {
            const Row row = builder.addModel(id);
            builder.setFamily(row, family);
            builder.setLatency(row, target, latencyReading(1));
            builder.setMetric(row, Metric::Map5095, percentReading(metric));
        }
        const TrainingRunPtr run = builder.finish();
        const std::vector<FleetLimit> limits{{.target = target, .budget = 2}};
        const auto pickOf = [&](Population population) {
            return run->modelId(chooseForFleet(*run, Metric::Map5095, limits, 1, population).pick->rows.front());
        };
        QCOMPARE(pickOf(Population::WithoutBaselines), u"found"_s);
        QCOMPARE(pickOf(Population::WithBaselines), u"stock"_s);
    }
    void sets_areNotSearchedAmongTooMany()
    {
        TrainingRunBuilder builder;
        const TargetIndex target = builder.target(u"T4");
        for (std::size_t i = 0; i <= mostFleetCandidates; ++i) {
            const Row row = builder.addModel(QByteArray::number(qulonglong(i)));
            builder.setLatency(row, target, latencyReading(1));
            builder.setMetric(row, Metric::Map5095, percentReading(50));
        }
        const std::vector<FleetLimit> limits{{.target = target, .budget = 2}};
        const FleetAnswer answer = chooseForFleet(*builder.finish(), Metric::Map5095, limits, 2);
        QVERIFY(answer.tooManyForSets);
        QVERIFY(answer.sets.empty());
        QVERIFY(answer.pick);
    }
};

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
