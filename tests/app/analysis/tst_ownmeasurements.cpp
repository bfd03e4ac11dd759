// SPDX-License-Identifier: GPL-3.0-or-later
// Own latencies beside reported ones: ratios, outliers, predictions and what to measure next, each held against its
// definition written down plainly, on drawn runs full of ties and gaps.
#include "analysis/latencyprediction.h"
#include "app/analysis/drawnruns.h"

#include <QFile>
#include <QtTest>

#include <cmath>
#include <map>
#include <utility>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// One drawn model: reported, measured (as codes of `reportedValues` and `measuredValues`), metric, family.
struct Drawn {
    int reported = 0;
    int measured = 0;
    int metric = 0;
    int family = 0;
};

constexpr std::array reportedValues{gap, 1.0, 1.0, 1.5, 2.0, 2.0, 4.0, 16.0, 0.25, 1e-9};
constexpr std::array measuredValues{gap, gap, gap, 1.2, 1.0, 2.0, 2.4, 3.0, 19.0, 1e9};

std::vector<Drawn> drawnOf(const std::vector<int> &numbers)
{
    std::vector<Drawn> models;
    for (const int number : numbers)
        models.push_back({number % 10, number / 10 % 10, number / 100 % 10, number / 1000});
    return models;
}

const auto drawnModels = rc::gen::container<std::vector<int>>(anyBelow(2000));

TrainingRunPtr runWith(const std::vector<Drawn> &models)
{
    TrainingRunBuilder builder;
    const TargetIndex reported = builder.target(u"T4");
    const TargetIndex own = builder.target(u"T4 (own)");
    builder.setOwn(own, {u"T4"_s, {}, {}});
    for (const Drawn &model : models) {
        const Row row = builder.addModel(QByteArray::number(static_cast<int>(builder.modelCount() * 7919 % 1009), 36));
        builder.setFamily(row, model.family == 1 ? "baseline" : "child");
        builder.setLatency(row, reported, latencyReading(reportedValues.at(static_cast<std::size_t>(model.reported))));
        builder.setLatency(row, own, latencyReading(measuredValues.at(static_cast<std::size_t>(model.measured))));
        builder.setMetric(row, Metric::Map5095, percentReading(metrics.at(static_cast<std::size_t>(model.metric))));
    }
    return builder.finish();
}

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

/// The height of the isotonic regression at each x by the min-max formula: max over j <= i of min over k >= i of the
/// mean of all y between the x of j and k.
std::map<double, double> isotonic(const std::multimap<double, double> &pairs)
{
    std::vector<double> xs;
    for (const auto &[x, y] : pairs) {
        if (xs.empty() || xs.back() != x)
            xs.push_back(x);
    }
    const auto mean = [&](std::size_t from, std::size_t to) {
        double sum = 0;
        int count = 0;
        for (const auto &[x, y] : pairs) {
            if (x >= xs[from] && x <= xs[to]) {
                sum += y;
                ++count;
            }
        }
        return sum / count;
    };
    std::map<double, double> heights;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        double highest = -1e300;
        for (std::size_t j = 0; j <= i; ++j) {
            double lowest = 1e300;
            for (std::size_t k = i; k < xs.size(); ++k)
                lowest = std::min(lowest, mean(j, k));
            highest = std::max(highest, lowest);
        }
        heights[xs[i]] = highest;
    }
    return heights;
}

double curveAt(const std::multimap<double, double> &pairs, double reported)
{
    std::multimap<double, double> logs;
    for (const auto &[x, y] : pairs)
        logs.emplace(std::log(x), std::log(y));
    const std::map<double, double> heights = isotonic(logs);
    const double x = std::log(reported);
    if (x <= heights.begin()->first)
        return std::exp(heights.begin()->second + x - heights.begin()->first);
    if (x >= heights.rbegin()->first)
        return std::exp(heights.rbegin()->second + x - heights.rbegin()->first);
    const auto above = heights.lower_bound(x);
    const auto below = std::prev(above);
    const double part = (x - below->first) / (above->first - below->first);
    return std::exp(below->second + part * (above->second - below->second));
}

std::multimap<double, double> pairsOf(const TrainingRun &run, std::optional<Row> without = {})
{
    std::multimap<double, double> pairs;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (row != without && run.latency(row, 0).isUsable() && run.latency(row, 1).isUsable())
            pairs.emplace(run.latency(row, 0).value, run.latency(row, 1).value);
    }
    return pairs;
}

/// The middle by its definition: as many on one side as on the other.
double middleOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    while (values.size() > 2) {
        values.pop_back();
        values.erase(values.begin());
    }
    return values.size() == 1 ? values[0] : (values[0] + values[1]) / 2;
}

/// Detectors on two published accelerators: hailo8 as what is reported, every n-th of the other as what was measured.
TrainingRunPtr publishedRun(int every)
{
    QFile file(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/resources/sample/hailo_det.csv"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    TrainingRunBuilder builder;
    builder.target(u"hailo8");
    builder.setOwn(builder.target(u"hailo15h (own)"), {u"hailo15h"_s, {}, {}});
    int measured = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1)) {
        const QStringList cells = line.trimmed().split(u',');
        const bool isOwn = cells.at(4) == u"hailo15h"_s;
        if (cells.at(2) != u"coco_map_50_95"_s || (cells.at(4) != u"hailo8"_s && !isOwn)
            || (isOwn && measured++ % every != 0))
            continue;
        const Row row = builder.modelFor(cells.at(0).toUtf8()).row;
        builder.setFamily(row, "child");
        builder.setMetric(row, Metric::Map5095, percentReading(cells.at(3).toDouble()));
        builder.setLatency(row, isOwn ? 1 : 0, latencyReading(cells.at(5).toDouble()));
    }
    return builder.finish();
}

TrainingRunPtr plainRun(const std::vector<std::array<double, 3>> &models)
{
    TrainingRunBuilder builder;
    builder.target(u"T4");
    builder.setOwn(builder.target(u"T4 (own)"), {u"T4"_s, {}, {}});
    for (const auto &[reported, measured, metric] : models) {
        const Row row = builder.addModel(QByteArray("c" + QByteArray::number(static_cast<int>(builder.modelCount()))));
        builder.setLatency(row, 0, latencyReading(reported));
        builder.setLatency(row, 1, latencyReading(measured));
        builder.setMetric(row, Metric::Map5095, percentReading(metric));
    }
    return builder.finish();
}

OwnTargetStudy studyOf(const TrainingRunPtr &run)
{
    return studyOwnTarget(*run, 1, Metric::Map5095, Population::WithoutBaselines).value();
}

/// What somebody would name next, by the words of the rule, from everything anew each time.
std::vector<Row> nextByRule(const TrainingRun &run, const std::optional<LatencyPrediction> &prediction, Population who)
{
    const auto latencyOn = [&](Row row) {
        if (!prediction)
            return run.latency(row, 0).value;
        if (run.latency(row, 1).isUsable())
            return run.latency(row, 1).value;
        for (const PredictedModel &model : prediction->models) {
            if (model.row == row)
                return model.latency;
        }
        return gap;
    };
    const auto competes = [&](Row row) {
        return !std::isnan(latencyOn(row)) && run.metric(row, Metric::Map5095).isUsable()
               && (who == Population::WithBaselines || run.family(row) != NasFamily::Baseline);
    };
    const auto isOnFront = [&](Row row) {
        if (!competes(row))
            return false;
        const Point self{latencyOn(row), run.metric(row, Metric::Map5095).value, row};
        for (Row other = 0; other < run.modelCount(); ++other) {
            if (competes(other) && dominates({latencyOn(other), run.metric(other, Metric::Map5095).value, other}, self))
                return false;
        }
        return true;
    };
    std::vector<Row> known;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (run.latency(row, 0).isUsable() && run.latency(row, 1).isUsable())
            known.push_back(row);
    }
    std::vector<Row> next;
    while (next.size() < 2) {
        std::optional<Row> best;
        std::tuple<bool, double, double> bestKey;
        for (Row row = 0; row < run.modelCount(); ++row) {
            if (!run.latency(row, 0).isUsable() || run.latency(row, 1).isUsable()
                || std::find(next.begin(), next.end(), row) != next.end())
                continue;
            double distance = std::numeric_limits<double>::infinity();
            for (const Row each : known)
                distance = std::min(distance,
                                    std::abs(std::log(run.latency(row, 0).value / run.latency(each, 0).value)));
            const Reading metric = run.metric(row, Metric::Map5095);
            // rounded, because two roads to one distance differ in the last bit
            const std::tuple key{isOnFront(row), std::isinf(distance) ? distance : std::round(distance * 1e9),
                                 metric.isUsable() ? metric.value : -1};
            if (!best || key > bestKey || (key == bestKey && idLess(run, row, *best))) {
                best = row;
                bestKey = key;
            }
        }
        if (!best)
            break;
        next.push_back(*best);
        known.push_back(*best);
    }
    return next;
}

void requireRatios(const TrainingRun &run)
{
    const OwnAgainstReported against = pairWithReported(run, 1, 0);
    std::vector<double> ratios;
    std::vector<double> logs;
    for (const auto &[reported, measured] : pairsOf(run)) {
        ratios.push_back(measured / reported);
        logs.push_back(std::log(measured / reported));
    }
    RC_ASSERT(against.pairs.size() == ratios.size());
    RC_ASSERT(against.medianRatio.has_value() == !ratios.empty());
    if (ratios.empty())
        return;
    RC_ASSERT(isNear(*against.medianRatio, middleOf(ratios)));
    std::vector<double> deviations;
    for (const double each : logs)
        deviations.push_back(std::abs(each - middleOf(logs)));
    const double limit = std::max(3.5 * 1.4826 * middleOf(deviations), std::log(1.05));
    for (const LatencyPair &pair : against.pairs) {
        const double away = std::abs(std::log(pair.ratio()) - middleOf(logs));
        if (std::abs(away - limit) > 1e-9) // else the last bit decides
            RC_ASSERT(pair.isOutlier == (against.pairs.size() >= 4 && away > limit));
    }
}

void requireRegression(const TrainingRun &run)
{
    const OwnAgainstReported against = pairWithReported(run, 1, 0);
    const auto prediction = predictLatencies(run, against);
    const auto pairs = pairsOf(run);
    RC_ASSERT(prediction.has_value() == (pairs.size() >= 3));
    if (!prediction)
        return;
    std::size_t expected = 0;
    for (Row row = 0; row < run.modelCount(); ++row)
        expected += run.latency(row, 0).isUsable() && !run.latency(row, 1).isUsable() ? 1 : 0;
    RC_ASSERT(prediction->models.size() == expected);
    for (const PredictedModel &model : prediction->models) {
        RC_ASSERT(!run.latency(model.row, 1).isUsable()); // what is measured is never predicted
        RC_ASSERT(isNear(model.latency, curveAt(pairs, run.latency(model.row, 0).value)));
    }
}

void requireOrder(const TrainingRun &run)
{
    const auto prediction = predictLatencies(run, pairWithReported(run, 1, 0));
    if (!prediction)
        return;
    for (const PredictedModel &a : prediction->models) {
        for (const PredictedModel &b : prediction->models) {
            if (run.latency(a.row, 0).value <= run.latency(b.row, 0).value)
                RC_ASSERT(a.latency <= b.latency * (1 + 1e-12));
        }
    }
}

void requireLeaveOneOut(const TrainingRun &run)
{
    const auto prediction = predictLatencies(run, pairWithReported(run, 1, 0));
    if (!prediction)
        return;
    std::vector<double> errors;
    for (Row row = 0; row < run.modelCount(); ++row) {
        if (!run.latency(row, 0).isUsable() || !run.latency(row, 1).isUsable())
            continue;
        const double measured = run.latency(row, 1).value;
        errors.push_back(std::abs(curveAt(pairsOf(run, row), run.latency(row, 0).value) - measured) / measured);
        if (row == prediction->worst)
            RC_ASSERT(isNear(prediction->worstError, errors.back()));
    }
    RC_ASSERT(isNear(prediction->worstError, *std::max_element(errors.begin(), errors.end())));
    RC_ASSERT(isNear(prediction->medianError, middleOf(errors)));
}

void requireNext(const TrainingRun &run, Population who)
{
    const OwnAgainstReported against = pairWithReported(run, 1, 0);
    const auto prediction = predictLatencies(run, against);
    const std::vector<Row> next = measureNext(run, against, prediction, Metric::Map5095, who);
    RC_ASSERT(next == nextByRule(run, prediction, who));
}

} // namespace

class TestOwnMeasurements : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratiosAndOutliers_areWhatTheirDefinitionsSay()
    {
        QVERIFY(rc::check("", [] { requireRatios(*runWith(drawnOf(*drawnModels))); }));
    }
    void predictions_areTheIsotonicRegressionInLogarithms()
    {
        QVERIFY(rc::check("", [] { requireRegression(*runWith(drawnOf(*drawnModels))); }));
    }
    void predictions_keepTheReportedOrder()
    {
        QVERIFY(rc::check("", [] { requireOrder(*runWith(drawnOf(*drawnModels))); }));
    }
    void leavingOneOut_isPredictingEachFromTheOthers()
    {
        QVERIFY(rc::check("", [] { requireLeaveOneOut(*runWith(drawnOf(*drawnModels))); }));
    }
    void measureNext_isTheRuleTakenAtItsWord()
    {
        QVERIFY(rc::check("", [] { requireNext(*runWith(drawnOf(*drawnModels)), *population); }));
    }
    void publishedFigures_agreeToo_data()
    {
        QTest::addColumn<int>("every");
        for (const int every : {1, 2, 5, 11, 40})
            QTest::addRow("every %d", every) << every;
    }
    void publishedFigures_agreeToo()
    {
        QFETCH(const int, every);
        const TrainingRunPtr run = publishedRun(every);
        QVERIFY(run->modelCount() > 40);
        bool isChecked = false; // nothing is drawn, so once is enough
        QVERIFY(rc::check("", [&run, &isChecked] {
            if (std::exchange(isChecked, true))
                return;
            requireRatios(*run);
            requireRegression(*run);
            requireOrder(*run);
            requireLeaveOneOut(*run);
            requireNext(*run, Population::WithoutBaselines);
        }));
    }
    void anExample_canBeFollowedByHand()
    {
        // Measured is one and a half times reported; c2 is predicted between, c3 beyond.
        const TrainingRunPtr run = plainRun({{1, 1.5, 40}, {4, 6, 60}, {2, gap, 50}, {8, gap, 70}, {2.5, 3.75, 45}});
        const OwnTargetStudy study = studyOf(run);
        QCOMPARE(study.against.pairs.size(), 3U);
        QCOMPARE(*study.against.medianRatio, 1.5);
        QCOMPARE(study.prediction->models.size(), 2U);
        QVERIFY(isNear(study.prediction->models[0].latency, 3));
        QVERIFY(isNear(study.prediction->models[1].latency, 12));
        QVERIFY(study.prediction->worstError < 1e-9);
        QCOMPARE(study.next, std::vector<Row>({3, 2}));
    }
    void outlier_isFoundAmongLikeOnes()
    {
        const TrainingRunPtr run = plainRun({{1, 1.2, 1}, {2, 2.4, 2}, {3, 3.63, 3}, {4, 9, 4}, {5, 6, 5}});
        const OwnAgainstReported against = pairWithReported(*run, 1, 0);
        for (const LatencyPair &pair : against.pairs)
            QCOMPARE(pair.isOutlier, pair.row == 3);
    }
    void outlier_amongEqualRatios_isFivePercentAway()
    {
        const TrainingRunPtr run = plainRun(
            {{1, 1.2, 1}, {2, 2.4, 2}, {3, 3.6, 3}, {4, 4.8, 4}, {5, 6.2, 5}, {6, 7.8, 6}});
        for (const LatencyPair &pair : pairWithReported(*run, 1, 0).pairs)
            QCOMPARE(pair.isOutlier, pair.row == 5); // 8 % above the others; row 4 is 3 %
    }
    void besides_theSameDevice_elseTheMostInCommon()
    {
        TrainingRunBuilder builder;
        for (const char16_t *const name : {u"A", u"B", u"T4"})
            builder.target(QStringView(name));
        builder.setOwn(builder.target(u"t4 (own)"), {u" t4 "_s, {}, {}});
        builder.setOwn(builder.target(u"X (own)"), {u"X"_s, {}, {}});
        builder.setOwn(builder.target(u"Y (own)"), {u"Y"_s, {}, {}});
        for (int i = 0; i < 3; ++i) {
            const Row row = builder.addModel(QByteArray("m" + QByteArray::number(i)));
            builder.setLatency(row, 1, latencyReading(1));
            builder.setLatency(row, 3, latencyReading(1));
            builder.setLatency(row, 4, latencyReading(1));
            if (i > 0)
                builder.setLatency(row, 0, latencyReading(1));
            if (i > 1)
                builder.setLatency(row, 2, latencyReading(1));
        }
        const TrainingRunPtr run = builder.finish();
        QCOMPARE(reportedBeside(*run, 3), std::optional<TargetIndex>(2)); // one model in common, and the same device
        QCOMPARE(reportedBeside(*run, 4), std::optional<TargetIndex>(1)); // never another own one
        QCOMPARE(reportedBeside(*run, 5), std::optional<TargetIndex>());
        QVERIFY(!studyOwnTarget(*run, 0, Metric::Map5095, Population::WithoutBaselines));
    }
};

QTEST_GUILESS_MAIN(TestOwnMeasurements)
#include "tst_ownmeasurements.moc"
