// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ordershift.h"
#include "cli/commandlist.h"
#include "cli/runjson.h"
#include "cli/runreaders.h"
#include "cli/runtext.h"
#include "cli/sharedoptions.h"
#include "cli/terminaltext.h"
#include "cli/texttable.h"
#include "core/fields.h"
#include "core/words.h"
#include "reasons/amounts.h"
#include "reasons/orderreason.h"

#include <QJsonArray>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array orderOptions = joined(
    std::array{
        CommandOption{"from"_L1, "H"_L1, QT_TRANSLATE_NOOP("paretoscope::Words", "the hardware whose order is known")},
        CommandOption{"to"_L1, "H"_L1,
                      QT_TRANSLATE_NOOP("paretoscope::Words", "the hardware it is to be carried over to")},
    },
    runOptions);

struct OrderArguments {
    QString from; ///< hardware
    QString to;
};

QJsonObject orderJson(const TrainingRun &run, const OrderShift &shift)
{
    QJsonArray models;
    for (const RankedModel &model : shift.models) {
        models.append(QJsonObject{{fields::model::id.key, idJson(run, model.row)},
                                  {u"fromLatencyMs"_s, model.fromLatency},
                                  {u"toLatencyMs"_s, model.toLatency},
                                  {u"fromRank"_s, model.fromRank},
                                  {u"toRank"_s, model.toRank}});
    }
    QJsonValue clearest;
    if (shift.clearest) {
        clearest = QJsonArray{idJson(run, shift.models[shift.clearest->first].row),
                              idJson(run, shift.models[shift.clearest->second].row)};
    }
    return {{u"from"_s, run.targetName(shift.from)},
            {u"to"_s, run.targetName(shift.to)},
            {u"pairs"_s, static_cast<qint64>(shift.pairs)},
            {u"swapped"_s, static_cast<qint64>(shift.swapped)},
            {u"kendallTau"_s, shift.tau ? QJsonValue(withoutNoise(*shift.tau)) : QJsonValue()},
            {u"clearestSwap"_s, clearest},
            {u"models"_s, models},
            {u"reason"_s, orderText(run, shift)}};
}

QString orderTable(const TrainingRun &run, const OrderShift &shift)
{
    const auto place = [](double RankedModel::*rank) {
        return TableColumn<RankedModel>{Words::tr("place", "the head of a column: a rank"), ColumnKind::Number,
                                        [rank](const RankedModel &model) { return numberText(model.*rank); }};
    };
    const std::vector<TableColumn<RankedModel>> columns{
        listColumn<RankedModel>(latencyColumn(run, shift.from), &RankedModel::row), place(&RankedModel::fromRank),
        listColumn<RankedModel>(latencyColumn(run, shift.to), &RankedModel::row), place(&RankedModel::toRank),
        listColumn<RankedModel>(idColumn(run), &RankedModel::row)};
    return tableText(columns, shift.models);
}

/// Fails with TooLarge where a run has too many models to compare their pairs.
Result<CommandAnswer> answer(const OrderArguments &asked, const LoadedRun &loaded)
{
    const TrainingRun &run = *loaded.run;
    const Result<TargetIndex> from = findTarget(run, asked.from);
    const Result<TargetIndex> to = from ? findTarget(run, asked.to) : from;
    if (!to)
        return tl::unexpected(to.error());
    const std::optional<OrderShift> shift = orderShift(run, *from, *to);
    if (!shift) {
        return failure(ErrorCode::TooLarge,
                       Words::tr("More than %1 models have a latency on both targets, too many to compare every pair.")
                           .arg(mostOrderedModels));
    }
    return CommandAnswer{orderJson(run, *shift),
                         terminalText(orderText(run, *shift)) + u"\n\n"_s + orderTable(run, *shift)};
}

Job read(Arguments &arguments)
{
    const RunArguments runs = readRun(arguments, arguments.operands());
    const OrderArguments asked{arguments.text("from"_L1), arguments.text("to"_L1)};
    arguments.require(!asked.from.isEmpty() && !asked.to.isEmpty(),
                      Words::tr("Name two hardware targets: --from H --to H."));
    return jobAbout(runs, asked, answer);
}

} // namespace

const Command orderCommand{
    .name = "order"_L1,
    .operands = "SOURCE"_L1,
    .synopsis = "--from H --to H [--json]"_L1,
    .purpose = QT_TRANSLATE_NOOP(
        "paretoscope::Words",
        "Tells how far the order of the models by latency on one hardware carries over to another."),
    .options = orderOptions,
    .read = read,
};

} // namespace paretoscope
