// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/owntargets.h"

#include "core/formerid.h"
#include "core/harmlesstext.h"
#include "core/median.h"
#include "core/runaddress.h"
#include "core/trainingrunbuilder.h"
#include "core/words.h"
#include "decode/tabletofillin.h"

#include <QHash>

#include <map>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// What the lines of a file say about one model on one target.
struct Repeats {
    std::vector<double> p50;
    std::vector<double> p99;
    int firstLine = 0;
};

/// Finds models by what people write down of their ids, however many ask: the whole id, as it is or as the table to
/// fill in has it, its last segment, or what stands behind its last double dash, where that means one model alone.
class ModelFinder {
public:
    explicit ModelFinder(const TrainingRun &run)
        : m_run(run)
    {}

    [[nodiscard]] std::optional<Row> find(const QString &text)
    {
        const QByteArray wanted = text.toUtf8();
        const std::optional<Row> exact = m_run.rowOfExactId(wanted);
        if (exact && idCell(text) == text)
            return exact;
        if (m_byPart.isEmpty())
            learnParts();
        const Found cell = m_byCell.value(text);
        if (exact) // which may be another model's id in the table
            return cell.count == 0 ? exact : std::nullopt;
        if (cell.count == 1)
            return cell.row;
        const Found found = m_byPart.value(lastSegmentUtf8(wanted).toByteArray());
        if (found.count == 1)
            return found.row;
        const Found alike = m_byPart.value(tailOfId(wanted).toByteArray());
        return alike.count == 1 && isFormerIdOf(m_run, alike.row, wanted) ? std::optional(alike.row) : std::nullopt;
    }

private:
    struct Found {
        Row row = 0;
        int count = 0;
    };

    void learnParts()
    {
        for (Row row = 0; row < m_run.modelCount(); ++row) {
            const QByteArray segment = lastSegmentUtf8(m_run.modelIdUtf8(row)).toByteArray();
            learn(m_byPart, segment, row);
            learn(m_byPart, tailOfId(segment).toByteArray(), row);
            const QString id = m_run.modelId(row);
            if (const QString cell = idCell(id); cell != id)
                learn(m_byCell, cell, row);
        }
    }
    template <typename Text>
    static void learn(QHash<Text, Found> &rows, const Text &text, Row row)
    {
        if (text.isEmpty())
            return;
        Found &found = rows[text];
        found = {row, found.count + 1};
    }

    const TrainingRun &m_run;
    QHash<QByteArray, Found> m_byPart;
    QHash<QString, Found> m_byCell; ///< those of the table to fill in that are not the id itself
};

class Joiner {
public:
    explicit Joiner(const TrainingRun &run)
        : m_run(run),
          m_finder(run),
          m_builder(run)
    {}

    void add(const OwnMeasurement &row)
    {
        const QString where = measurementPlace(row.line);
        const std::optional<Row> model = m_finder.find(row.model);
        if (!model) {
            m_log.add(Severity::Warning, where,
                      Words::tr("The run lists no such model, or several: %1.").arg(quoted(QStringView(row.model))),
                      u"no model"_s);
            return;
        }
        const std::optional<TargetIndex> target = targetFor(row.conditions);
        if (!target) {
            m_log.add(Severity::Warning, where,
                      Words::tr("Skipped. The file has more than %1 targets.").arg(mostOwnTargets), u"targets"_s);
            return;
        }
        ++m_joined;
        Repeats &repeats = m_repeats[{*target, *model}];
        if (repeats.p50.empty())
            repeats.firstLine = row.line;
        repeats.p50.push_back(row.p50);
        if (row.p99)
            repeats.p99.push_back(*row.p99);
    }

    [[nodiscard]] JoinedRun take()
    {
        for (const TargetIndex target : std::as_const(m_targets)) {
            for (Row row = 0; row < m_run.modelCount(); ++row)
                m_builder.setLatency(row, target, gapReading(Gap::NotMeasured));
        }
        for (const auto &[place, repeats] : m_repeats) {
            m_builder.setLatency(place.second, place.first, latencyReading(medianOf(repeats.p50)));
            if (!repeats.p99.empty())
                m_builder.setP99(place.second, place.first, latencyReading(medianOf(repeats.p99)));
            if (repeats.p50.size() > 1)
                tellRepeats(place.second, repeats);
        }
        return {m_builder.finish(), m_log.take(), m_joined};
    }

private:
    [[nodiscard]] std::optional<TargetIndex> targetFor(const OwnConditions &conditions)
    {
        const QString key = hardwareKey(ownTargetName(conditions));
        if (const auto known = m_targets.constFind(key); known != m_targets.cend())
            return *known;
        if (m_targets.size() == mostOwnTargets)
            return std::nullopt;
        QString name = ownTargetName(conditions);
        for (int number = 2; m_builder.soFar().targetOf(name); ++number)
            name = ownTargetName(conditions) + u" %1"_s.arg(number);
        const TargetIndex target = m_builder.target(name);
        m_builder.setOwn(target, conditions);
        m_targets.insert(key, target);
        return target;
    }

    void tellRepeats(Row row, const Repeats &repeats)
    {
        m_log.add(Severity::Info, measurementPlace(repeats.firstLine),
                  Words::tr("%1 was measured %n time(s) there; the median counts.", nullptr,
                            static_cast<int>(repeats.p50.size()))
                      .arg(harmlessText(m_run.label(row))),
                  u"repeats"_s);
    }

    const TrainingRun &m_run;
    ModelFinder m_finder;
    TrainingRunBuilder m_builder;
    QHash<QString, TargetIndex> m_targets; ///< by the key of the name they would have
    std::map<std::pair<TargetIndex, Row>, Repeats> m_repeats;
    FindingLog m_log;
    std::size_t m_joined = 0;
};

} // namespace

JoinedRun withOwnTargets(const TrainingRun &run, const std::vector<OwnMeasurement> &rows)
{
    Joiner joiner(run);
    for (const OwnMeasurement &row : rows)
        joiner.add(row);
    return joiner.take();
}

} // namespace paretoscope
