// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runmemory.h"

#include "core/hardwaretarget.h"
#include "session/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 1000;
constexpr auto runsField = "runs"_L1;
constexpr auto linesField = "limitLines"_L1;

std::optional<double> usable(std::optional<double> limit, Reading (*classify)(double))
{
    return limit && classify(*limit).isUsable() ? limit : std::nullopt;
}

QByteArray targetKey(const RunSource &run, const QString &target) { return memoryKey(run, {hardwareKey(target)}); }

/// Of runs or targets, by key.
template <typename Remembered>
void erase(std::vector<Remembered> &all, const QByteArray &key)
{
    std::erase_if(all, [&key](const Remembered &each) { return each.key == key; });
}

} // namespace

RunMemory::RunMemory(Settings *settings, QObject *parent)
    : QObject(parent),
      m_settings(settings)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &RunMemory::write);
    m_others = QJsonDocument::fromJson(settings->rememberedRuns().toUtf8()).object();
    if (m_others.isEmpty())
        takeOver();
    m_lines = LimitLines(m_others.take(linesField).toVariant().toStringList());
    const QJsonArray runs = m_others.take(runsField).toArray();
    for (const QJsonValue run : runs)
        keep(rememberedRunOf(run.toObject()));
}

RunMemory::~RunMemory()
{
    if (m_rest.isActive())
        write();
}

void RunMemory::takeOver()
{
    m_others[linesField] = QJsonArray::fromStringList(m_settings->limitLines());
    for (const QString &line : m_settings->measurementsFileLines())
        keep({.key = line.section(u' ', 0, 0).toLatin1(), .measurementsFile = line.section(u' ', 1)});
}

Need RunMemory::need(const RunSource &run, const QString &target, Metric metric) const
{
    const RememberedTarget remembered = targetOf(run, target);
    const auto floor = remembered.floors.find(metric);
    // Written by hand or by an older version, a limit may be one that nobody can set.
    return {.budget = usable(remembered.budget, latencyReading),
            .floor = floor == remembered.floors.end() ? std::nullopt : usable(floor->second, percentReading)};
}

void RunMemory::remember(const RunSource &run, const QString &target, Metric metric, const Need &need)
{
    RememberedTarget remembered = targetOf(run, target);
    remembered.budget = need.budget;
    if (need.floor)
        remembered.floors[metric] = *need.floor;
    else
        remembered.floors.erase(metric);
    keep(run, target, std::move(remembered));
}

std::optional<FleetPlace> RunMemory::fleetPlace(const RunSource &run, const QString &target) const
{
    return targetOf(run, target).fleet;
}

void RunMemory::rememberFleetPlace(const RunSource &run, const QString &target, const FleetPlace &place)
{
    RememberedTarget remembered = targetOf(run, target);
    remembered.fleet = place;
    keep(run, target, std::move(remembered));
}

QString RunMemory::measurementsFile(const RunSource &run) const { return runOf(memoryKey(run)).measurementsFile; }

void RunMemory::rememberMeasurementsFile(const RunSource &run, const QString &path)
{
    RememberedRun remembered = runOf(memoryKey(run));
    remembered.measurementsFile = path;
    keep(remembered);
    write();
}

RememberedTarget RunMemory::targetOf(const RunSource &run, const QString &target) const
{
    const std::vector<RememberedTarget> targets = runOf(memoryKey(run)).targets;
    const auto found = std::ranges::find(targets, targetKey(run, target), &RememberedTarget::key);
    return found == targets.end() ? m_lines.of(run, target) : *found;
}

void RunMemory::keep(const RunSource &run, const QString &target, RememberedTarget remembered)
{
    m_lines.remove(run, target);
    remembered.key = targetKey(run, target);
    RememberedRun ofRun = runOf(memoryKey(run));
    erase(ofRun.targets, remembered.key);
    if (!remembered.isEmpty())
        ofRun.targets.push_back(std::move(remembered));
    keep(ofRun);
    m_rest.start();
}

RememberedRun RunMemory::runOf(const QByteArray &key) const
{
    const auto found = std::ranges::find(m_runs, key, &RememberedRun::key);
    return found == m_runs.end() ? RememberedRun{.key = key} : *found;
}

void RunMemory::keep(const RememberedRun &run)
{
    erase(m_runs, run.key);
    if (run.key.isEmpty() || run.isEmpty())
        return;
    m_runs.push_back(run);
    forgetOldest();
}

void RunMemory::forgetOldest()
{
    if (m_runs.size() > most)
        m_runs.erase(m_runs.begin());
    std::size_t count = 0;
    for (const RememberedRun &run : m_runs)
        count += run.targets.size();
    for (RememberedRun &run : m_runs) {
        const std::size_t spare = std::min(run.targets.size(), count - std::min(count, most));
        run.targets.erase(run.targets.begin(), run.targets.begin() + static_cast<std::ptrdiff_t>(spare));
        count -= spare;
    }
    std::erase_if(m_runs, &RememberedRun::isEmpty);
}

void RunMemory::write()
{
    QJsonObject json = m_others;
    QJsonArray runs;
    for (const RememberedRun &run : m_runs)
        runs.append(jsonOf(run));
    json[runsField] = runs;
    if (const QStringList lines = m_lines.lines(); !lines.isEmpty())
        json[linesField] = QJsonArray::fromStringList(lines);
    m_settings->setRememberedRuns(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace paretoscope
