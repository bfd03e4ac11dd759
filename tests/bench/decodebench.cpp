// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/childprocess.h"
#include "bench/medians.h"
#include "bench/syntheticrun.h"

#include "decode/resultsdecoder.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <simdjson.h>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

namespace ondemand = simdjson::ondemand;

/// Reads every field of every model as what it is and keeps nothing: what any decoder on simdjson costs at least.
class BareWalk {
public:
    void visit(ondemand::value value)
    {
        switch (value.type().value()) {
        case ondemand::json_type::object: visitFields(value.get_object().value()); break;
        case ondemand::json_type::array:
            for (auto element : value.get_array().value())
                visit(element.value());
            break;
        case ondemand::json_type::number: m_sum += value.get_double().value(); break;
        case ondemand::json_type::string: m_sum += static_cast<double>(value.get_string().value().size()); break;
        case ondemand::json_type::boolean: m_sum += value.get_bool().value() ? 1 : 0; break;
        case ondemand::json_type::null: m_sum += value.is_null() ? 1 : 0; break;
        }
    }
    void visitFields(ondemand::object object)
    {
        for (auto field : object) {
            m_sum += *field.key().value().raw();
            visit(field.value().value());
        }
    }
    [[nodiscard]] double sum() const { return m_sum; }

private:
    double m_sum = 0;
};

/// The parser is new each time, as it is for a program that reads one body; the padded copy it walks is given.
void walk(const simdjson::padded_string &body)
{
    ondemand::parser parser;
    ondemand::document document = parser.iterate(body).value();
    BareWalk bare;
    bare.visitFields(document.get_object().value());
    use(bare.sum());
}

void decode(const QByteArray &body)
{
    const auto decoded = decodeResults(body);
    if (!decoded)
        qFatal("The body does not decode: %s", qPrintable(decoded.error().message()));
}

void timeDecode(BenchTable &table, const BenchOptions &options, const RunShape &shape)
{
    const int rounds = options.roundsFor(shape.models, 2'000'000);
    const QByteArray body = syntheticBody(shape);
    const simdjson::padded_string padded(body.data(), static_cast<std::size_t>(body.size()));
    const auto times = alternately(rounds, {{[&] { decode(body); }}, {[&] { walk(padded); }}});
    const auto megabytes = static_cast<double>(body.size()) / 1e6;
    // A tenth of a millisecond is made of fixed costs.
    const auto goal = shape.models >= 10'000 ? std::optional(ratioAtMost(1.5)) : std::nullopt;
    table.add({u"decode"_s, shape.models, times[0], u"ms"_s, times[1], u"bare simdjson walk"_s, goal});
    if (options.verbose)
        tell(u"  %1 MB, %2 MB/s"_s.arg(megabytes, 0, 'f', 1).arg(megabytes * 1000 / times[0], 0, 'f', 0));
    if (shape.models > 100'000 || options.growth)
        return;
    const auto others = alternately(std::max(1, rounds / 6), {{[&] { decode(body); }}, {[&] {
                                                                  use(QJsonDocument::fromJson(body).object().size());
                                                              }}});
    table.add({u"decode, by QJsonDocument"_s, shape.models, others[1], u"ms"_s, others[0], u"decode"_s});
}

void weighDecode(BenchTable &table, const RunShape &shape)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"run.json"_s);
    const QByteArray body = syntheticBody(shape);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
        qFatal("The body cannot be written");
    file.close();
    const QJsonObject child = askChild({u"decode"_s, path});
    table.add({u"decode, memory above the text"_s, shape.models, child.value("aboveText"_L1).toDouble(), u"MB"_s,
               static_cast<double>(body.size()) / bytesPerMegabyte, u"the text"_s, ratioAtMost(0.5)});
}

} // namespace

int decodeInChild(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray body = file.readAll();
    // The code that is loaded by the first decode, half a megabyte, is no part of what a body takes.
    decode(syntheticBody({.models = 1}));
    const double before = ownMemory().resident;
    const auto decoded = decodeResults(body);
    const double above = ownMemory().peak - before;
    return decoded ? answerParent({{u"aboveText"_s, above}}) : 1;
}

void benchDecode(BenchTable &table, const BenchOptions &options)
{
    for (const int models : options.sizes())
        timeDecode(table, options, {.models = models, .targets = models == 10'000 && !options.growth ? 8 : 1});
    if (options.growth)
        return;
    weighDecode(table, {.models = 10'000, .targets = 8});
    weighDecode(table, {.models = 100'000});
    if (!options.quick)
        weighDecode(table, {.models = 1'000'000});
}

} // namespace paretoscope::bench
