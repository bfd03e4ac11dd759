// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/syntheticrun.h"

#include <array>
#include <charconv>
#include <cmath>

namespace paretoscope::bench {

namespace {

constexpr std::array<const char *, 8> targetNames{"T4",          "AI1",         "L4",   "A100",
                                                  "Jetson Orin", "Jetson Nano", "H100", "Raspberry Pi 5"};
constexpr int maxTargets = 8;

/// SplitMix64: a stream of its own for each model, so that more models change nothing about the others.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed * 0x9E3779B97F4A7C15ULL)
    {}
    double uniform()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<double>((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
    }
    /// About normal, mean 0, deviation 1.
    double scatter() { return (uniform() + uniform() + uniform() - 1.5) * 2; }

private:
    quint64 m_state;
};

struct Figures {
    double map5095 = 0;
    double map50 = 0;
    double f1 = 0;
    std::array<double, maxTargets> latency{};
};

double threeDigits(double value) { return value < 10 ? std::round(value * 100) / 100 : std::round(value * 10) / 10; }
double twoDecimals(double value) { return std::round(value * 100) / 100; }

Figures figuresOf(int model, int revision)
{
    const int twin = model % 20 == 19 ? model - 1 : model;
    const bool isRevised = revision > 0 && twin % 10 == 3;
    Dice dice(static_cast<quint64>(twin) + 1 + (isRevised ? static_cast<quint64>(revision) << 32U : 0));
    const double size = dice.uniform(); // of the network: what latency and accuracy have in common
    const double best = 30 + 35 * (1 - std::exp(-2.5 * size));
    Figures figures;
    figures.map5095 = twoDecimals(std::min(best + 2.5 * dice.scatter(), 99.0));
    figures.map50 = twoDecimals(std::min(figures.map5095 * 1.3 + dice.scatter(), 99.9));
    figures.f1 = twoDecimals(std::min(figures.map5095 * 1.2 + dice.scatter(), 99.9));
    for (std::size_t target = 0; target < maxTargets; ++target) {
        const double speed = 1.0 + 0.7 * static_cast<double>(target);
        figures.latency[target] = threeDigits(speed * 1.8 * std::exp(1.6 * size + 0.25 * dice.scatter()));
    }
    return figures;
}

void append(QByteArray &body, double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    body.append(buffer.data(), end - buffer.data());
}

/// Everything of an entry up to its latency.
void appendHead(QByteArray &body, int model, const Figures &figures)
{
    const auto tail = QByteArray::number((model * 0x9E3779BLL) & 0xFFFFFF, 16).rightJustified(6, '0');
    body += R"({"modelId":"fall-detection-jsi2o-1-rfdetr-nas-t1--)" + tail + R"(","nasFamily":")"
            + (model % 500 == 7 ? "baseline" : "child") + R"(","status":"finished","metrics":{"map50":)";
    append(body, figures.map50);
    body += R"(,"map5095":)";
    append(body, figures.map5095);
    body += R"(,"f1":)";
    append(body, figures.f1);
}

void appendMapEntry(QByteArray &body, int model, const Figures &figures, std::size_t targets)
{
    appendHead(body, model, figures);
    body += R"(,"latency":{)";
    for (std::size_t target = 0; target < targets; ++target) {
        body += (target ? ",\"" : "\"") + QByteArray(targetNames[target]) + "\":";
        append(body, figures.latency[target]);
    }
    body += "}}}";
}

void appendScalarEntries(QByteArray &body, int model, const Figures &figures, std::size_t targets)
{
    for (std::size_t target = 0; target < targets; ++target) {
        if (target)
            body += ',';
        appendHead(body, model, figures);
        body += R"(,"hardware":")" + QByteArray(targetNames[target]) + R"(","latency":)";
        append(body, figures.latency[target]);
        body += "}}";
    }
}

} // namespace

QByteArray syntheticBody(const RunShape &shape)
{
    const int models = shape.models + shape.revision * (shape.models / 100);
    const auto targets = static_cast<std::size_t>(std::min(shape.targets, maxTargets));
    QByteArray body;
    body.reserve(models * (160 + 20 * static_cast<qsizetype>(targets)));
    body += R"({"trainingId":"bench","status":"finished","jobType":"nas","modelType":"rfdetr-nas-parent","modelCount":)"
            + QByteArray::number(models) + R"(,"models":[)";
    for (int model = 0; model < models; ++model) {
        if (model)
            body += ',';
        const Figures figures = figuresOf(model, shape.revision);
        if (shape.form == RunShape::Form::Map)
            appendMapEntry(body, model, figures, targets);
        else
            appendScalarEntries(body, model, figures, targets);
    }
    body += "]}";
    return body;
}

std::vector<Point> syntheticPoints(int count)
{
    std::vector<Point> points;
    points.reserve(static_cast<std::size_t>(count));
    for (int model = 0; model < count; ++model) {
        const Figures figures = figuresOf(model, 0);
        points.push_back({figures.latency[0], figures.map5095, static_cast<Row>(model)});
    }
    return points;
}

} // namespace paretoscope::bench
