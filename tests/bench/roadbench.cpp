// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/childprocess.h"
#include "bench/medians.h"
#include "bench/roadstage.h"
#include "bench/serverprocess.h"

#include <QFile>

#include <algorithm>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

void explain(const QString &what, const RoadTimes &times)
{
    QString text = u"  %1: shown after %2 ms, painted after %3, %4 after the body, longest gap %5; longest events:"_s
                       .arg(what)
                       .arg(times.toRun, 0, 'f', 1)
                       .arg(times.toPainted, 0, 'f', 1)
                       .arg(times.sinceBody, 0, 'f', 1)
                       .arg(times.gap, 0, 'f', 1);
    for (const Stretch &stretch : times.longest) {
        text += u"\n    %1 ms (%2 on the processor) %3, event %4"_s.arg(stretch.milliseconds, 0, 'f', 1)
                    .arg(stretch.processorTime, 0, 'f', 1)
                    .arg(QString::fromLatin1(stretch.receiver))
                    .arg(stretch.eventType);
    }
    tell(text);
}

/// Two runs to go to and fro between, and the road to them.
struct Places {
    RunSource first;
    RunSource second;
    QUrl server = {};
};

/// Opens and refreshes of one kind, taken together.
struct RoadMedians {
    std::vector<double> opened;
    std::vector<double> openedGaps;
    std::vector<double> openedWork; ///< of the longest event, on the processor
    std::vector<double> refreshed;
    std::vector<double> refreshedGaps;
    std::vector<double> refreshedWork;
};

double workOf(const RoadTimes &times)
{
    double most = 0;
    for (const Stretch &stretch : times.longest)
        most = std::max(most, stretch.processorTime);
    return most;
}

class RoadBench {
public:
    RoadBench(const BenchOptions &options, int models, int targets)
        : m_options(options)
    {
        for (int revision = 0; revision < 2; ++revision)
            m_bodies.append(syntheticBody({.models = models, .targets = targets, .revision = revision}));
        writeFirst(0);
        m_folder.write(u"second.json"_s, m_bodies.at(0));
    }

    [[nodiscard]] const BodyFolder &folder() const { return m_folder; }

    [[nodiscard]] RoadMedians measure(const Places &places, int rounds)
    {
        RoadStage stage;
        RoadMedians medians;
        for (int round = 0; round <= m_options.rounds(rounds); ++round) {
            (void)stage.open(places.second, places.server);
            const RoadTimes opened = stage.open(places.first, places.server);
            writeFirst(round % 2 == 0 ? 1 : 0);
            const RoadTimes refreshed = stage.refresh();
            if (m_options.verbose && round == 1) {
                explain(u"open"_s, opened);
                explain(u"refresh"_s, refreshed);
            }
            if (round == 0)
                continue;
            medians.opened.push_back(opened.sinceBody);
            medians.openedGaps.push_back(opened.gap);
            medians.openedWork.push_back(workOf(opened));
            medians.refreshed.push_back(refreshed.sinceBody);
            medians.refreshedGaps.push_back(refreshed.gap);
            medians.refreshedWork.push_back(workOf(refreshed));
        }
        return medians;
    }

    [[nodiscard]] double readTime() const
    {
        return alternately(5, {{[this] {
                               QFile file(m_folder.path() + u"/first.json"_s);
                               if (file.open(QIODevice::ReadOnly))
                                   use(file.readAll().size());
                           }}})
            .front();
    }

private:
    void writeFirst(int revision) const { m_folder.write(u"first.json"_s, m_bodies.at(revision)); }

    BenchOptions m_options;
    BodyFolder m_folder;
    QList<QByteArray> m_bodies;
};

void timeRoad(BenchTable &table, const BenchOptions &options, int models, int targets, int rounds)
{
    RoadBench bench(options, models, targets);
    const bool isLarge = models > 10'000;
    const Goal roadGoal = valueAtMost(isLarge ? 80 : 20);
    const Goal gapGoal = valueAtMost(isLarge ? 16 : 5);
    const auto add = [&](const QString &road, const RoadMedians &times) {
        const auto row = [&](const QString &name, const std::vector<double> &values) {
            table.add({road + name, models, median(values), u"ms"_s, {}, {}, roadGoal});
        };
        // Far above what the processor was busy with, a gap is another program's doing.
        const auto gapRow = [&](const QString &name, const std::vector<double> &gaps, const std::vector<double> &work) {
            table.add({road + name + u", longest gap"_s, models, median(gaps), u"ms"_s, median(work),
                       u"its longest event on the processor"_s, gapGoal});
        };
        row(u", open"_s, times.opened);
        gapRow(u", open"_s, times.openedGaps, times.openedWork);
        row(u", refresh"_s, times.refreshed);
        gapRow(u", refresh"_s, times.refreshedGaps, times.refreshedWork);
    };
    const QString folder = bench.folder().path();
    table.add({u"reading that file"_s, models, bench.readTime()});
    add(u"file"_s, bench.measure({RunFile{folder + u"/first.json"_s}, RunFile{folder + u"/second.json"_s}}, rounds));
    const ServerProcess server(folder);
    add(u"HTTP"_s, bench.measure({server.run(u"first"_s), server.run(u"second"_s), server.address()}, rounds));
}

/// The largest body that a search can be expected to leave behind, in the long form of the API.
void timeLargeBody(BenchTable &table, const BenchOptions &options)
{
    const BodyFolder folder;
    constexpr int models = 15'625;
    const QString path = folder.write(u"large.json"_s,
                                      syntheticBody({.models = models, .targets = 8, .form = RunShape::Form::Scalar}));
    const ServerProcess server(folder.path());
    const auto add = [&](const QString &road, const QJsonObject &seen) {
        table.add({road + u", 125,000 entries"_s, models, seen.value("painted"_L1).toDouble()});
        table.add({road + u", 125,000 entries, longest gap"_s,
                   models,
                   seen.value("gap"_L1).toDouble(),
                   u"ms"_s,
                   {},
                   {},
                   valueAtMost(16)});
        table.add({road + u", 125,000 entries, peak memory"_s,
                   models,
                   seen.value("peak"_L1).toDouble(),
                   u"MB"_s,
                   {},
                   {},
                   valueAtMost(200)});
    };
    const QString verbose = options.verbose ? u"verbose"_s : u"quiet"_s;
    add(u"file"_s, askChild({u"show"_s, verbose, path}));
    add(u"HTTP"_s, askChild({u"show"_s, verbose, server.run(u"large"_s).path(), server.address().toString()}));
}

} // namespace

/// verbose|quiet, then the path of a file, or workspace/project/version and the address of a server.
int showInChild(const QStringList &arguments)
{
    const QUrl server(arguments.value(2));
    RunSource source = RunFile{arguments.value(1)};
    if (!server.isEmpty())
        source = RunAddress::fromText(arguments.value(1)).value();
    RoadStage stage;
    std::vector<double> painted;
    std::vector<double> gaps;
    constexpr int rounds = 7;
    for (int round = 0; round < rounds; ++round) {
        const RoadTimes times = round == 0 ? stage.open(source, server) : stage.refresh();
        painted.push_back(times.sinceBody);
        gaps.push_back(times.gap);
        if (arguments.value(0) == "verbose"_L1 && round < 2)
            explain(round == 0 ? u"open"_s : u"refresh"_s, times);
    }
    return answerParent({{u"painted"_s, median(painted)}, {u"gap"_s, median(gaps)}, {u"peak"_s, ownMemory().peak}});
}

void benchRoad(BenchTable &table, const BenchOptions &options)
{
    timeRoad(table, options, 100, 8, 20);
    timeRoad(table, options, 10'000, 8, 20);
    timeRoad(table, options, 100'000, 1, 10);
    timeLargeBody(table, options);
}

} // namespace paretoscope::bench
