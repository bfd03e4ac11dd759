// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fieldsjson.h"

namespace paretoscope {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

} // namespace

QJsonObject headerFields(const RunHeader &header)
{
    QJsonObject object{
        {fields::run::versionId.key, textOrNull(header.versionId)},
        {fields::run::modelCount.key, header.modelCount ? QJsonValue(*header.modelCount) : QJsonValue()},
    };
    for (const HeaderText &each : headerTexts)
        object.insert(each.field.key, textOrNull(header.*each.text));
    return object;
}

QJsonObject modelFields(const TrainingRun &run, Row row)
{
    using namespace fields;
    QJsonObject object{{model::id.key, textOrNull(run.modelId(row))}};
    QJsonObject metrics;
    for (std::size_t place = 0; place < model::texts.size(); ++place)
        object.insert(model::texts[place].key, textOrNull(run.text(row, place)));
    for (std::size_t place = 0; place < model::numbers.size(); ++place) {
        const Reading number = run.number(row, place);
        if (!model::numbers[place].isDirectlyIn(model::metrics))
            object.insert(model::numbers[place].key, number.isUsable() ? QJsonValue(number.value) : QJsonValue());
        else if (number.isUsable())
            metrics.insert(model::numbers[place].key, number.value);
    }
    object.insert(model::metrics.key, metrics);
    return object;
}

QJsonObject provenanceFields(const Provenance &provenance)
{
    return {{fields::sample::figures.key, provenance.figures},
            {fields::sample::recommendationRule.key, textOrNull(provenance.recommendationRule)},
            {fields::sample::note.key, textOrNull(provenance.note)},
            {fields::sample::replay.key, provenance.isReplay}};
}

} // namespace paretoscope
