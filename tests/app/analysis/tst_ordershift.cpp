// SPDX-License-Identifier: GPL-3.0-or-later
// The order of models on two targets against the definitions of Kendall's tau-b, mean ranks and swaps.
#include "analysis/ordershift.h"
#include "drawnruns.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace paretoscope;
using namespace paretoscope::test;

namespace {

constexpr std::array values{gap, 1.0, 1.0, 2.0, 3.0, 4.5, 9.0};

struct Model {
    QByteArray id;
    double from = gap;
    double to = gap;
};

std::vector<Model> drawModels()
{
    std::vector<Model> models;
    const auto drawn = *rc::gen::container<std::vector<int>>(anyBelow(static_cast<int>(values.size() * values.size())));
    for (const int code : drawn) {
        const auto index = static_cast<std::size_t>(code);
        models.push_back({QByteArray::number(static_cast<int>(models.size() * 7919 % 1009), 36),
                          values.at(index % values.size()), values.at(index / values.size())});
    }
    return models;
}

TrainingRunPtr runOfModels(const std::vector<Model> &models)
{
    TrainingRunBuilder builder;
    const TargetIndex from = builder.target(u"T4");
    const TargetIndex to = builder.target(u"AI1");
    for (const Model &model : models) {
        const Row row = builder.addModel(model.id);
        builder.setLatency(row, from, latencyReading(model.from));
        builder.setLatency(row, to, latencyReading(model.to));
    }
    return builder.finish();
}

double meanRank(const std::vector<Model> &models, const Model &model, double Model::*latency)
{
    double faster = 0;
    double equal = 0;
    for (const Model &each : models) {
        faster += each.*latency < model.*latency;
        equal += each.*latency == model.*latency;
    }
    return faster + (equal + 1) / 2;
}

} // namespace

class TestOrderShift : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261125 max_success=20000 max_size=12");
    }

private Q_SLOTS:
    void shift_isAsDefined()
    {
        QVERIFY(rc::check([] {
            const std::vector<Model> all = drawModels();
            const TrainingRunPtr run = runOfModels(all);
            std::vector<Model> models;
            std::ranges::copy_if(all, std::back_inserter(models),
                                 [](const Model &each) { return !std::isnan(each.from) && !std::isnan(each.to); });
            const OrderShift shift = orderShift(*run, 0, 1).value();
            RC_ASSERT(shift.models.size() == models.size());
            for (const RankedModel &each : shift.models) {
                const Model &model = all[each.row];
                RC_ASSERT(each.fromLatency == model.from);
                RC_ASSERT(each.toLatency == model.to);
                RC_ASSERT(each.fromRank == meanRank(models, model, &Model::from));
                RC_ASSERT(each.toRank == meanRank(models, model, &Model::to));
            }
            const std::array<TargetIndex, 2> both{0, 1};
            const std::vector<CommonRanks> common = commonRanks(*run, both);
            RC_ASSERT(common.size() == models.size());
            for (std::size_t i = 0; i < common.size(); ++i) {
                const Model &model = all[common[i].row];
                const std::vector<double> expected{meanRank(models, model, &Model::from),
                                                   meanRank(models, model, &Model::to)};
                RC_ASSERT(common[i].ranks == expected);
                if (i > 0) // RC_ASSERT looks at both sides of an "or"
                    RC_ASSERT(common[i - 1].ranks.front() <= common[i].ranks.front());
            }
            double kept = 0;
            double apartOnFrom = 0;
            double apartOnTo = 0;
            std::vector<std::tuple<double, QByteArray, QByteArray>> swaps;
            for (const Model &a : models) {
                for (const Model &b : models) {
                    kept += a.from < b.from && a.to < b.to;
                    apartOnFrom += a.from < b.from;
                    apartOnTo += a.to < b.to;
                    if (a.from < b.from && a.to > b.to)
                        swaps.emplace_back(-std::min(b.from / a.from, a.to / b.to), a.id, b.id);
                }
            }
            const auto swapped = static_cast<double>(swaps.size());
            RC_ASSERT(static_cast<double>(shift.swapped) == swapped);
            RC_ASSERT(static_cast<double>(shift.pairs) == swapped + kept);
            RC_ASSERT(shift.tau.has_value() == (apartOnFrom * apartOnTo > 0));
            if (shift.tau)
                RC_ASSERT(std::abs(*shift.tau - (kept - swapped) / std::sqrt(apartOnFrom * apartOnTo)) < 1e-12);
            RC_ASSERT(shift.clearest.has_value() == !swaps.empty());
            if (shift.clearest) {
                const auto &[ratio, first, second] = *std::ranges::min_element(swaps);
                RC_ASSERT(run->modelIdUtf8(shift.models[shift.clearest->first].row) == first);
                RC_ASSERT(run->modelIdUtf8(shift.models[shift.clearest->second].row) == second);
            }
        }));
    }
    void tooMany_areNotCompared()
    {
        const std::vector<Model> models(mostOrderedModels + 1, Model{"a", 1, 1});
        QVERIFY(!orderShift(*runOfModels(models), 0, 1));
    }
};

QTEST_GUILESS_MAIN(TestOrderShift)
#include "tst_ordershift.moc"
