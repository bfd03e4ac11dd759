// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandhelp.h"

#include "cli/commandoptions.h"

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

struct Topic {
    QLatin1StringView synopsis;
    QLatin1StringView purpose;
};

Topic topicOf(CommandMode mode)
{
    switch (mode) {
    case CommandMode::Show:
        return {"show SOURCE [--json]"_L1, "Prints a run: its targets, fronts, recommendations, models, findings."_L1};
    case CommandMode::Front:
        return {"front SOURCE --hardware H [--metric M] [--with-baselines] [--images N]\n"
                "           [--latency-deviation PCT] [--json]"_L1,
                "Prints the Pareto front of a run on one hardware target."_L1};
    case CommandMode::Pick:
        return {"pick SOURCE --hardware H (--max-latency MS | --min-metric PCT) [--metric M]\n"
                "           [--with-baselines] [--record FILE] [--json]"_L1,
                "Prints the best model within a latency, or the fastest above an accuracy. Bounds are inclusive."_L1};
    case CommandMode::Fleet:
        return {"fleet SOURCE --budget H=MS [--budget H=MS ...] [--floor H=PCT] [--devices H=N]\n"
                "           [--max-models K] [--metric M] [--with-baselines] [--record FILE] [--json]"_L1,
                "Prints the one model for several kinds of hardware that loses least against each one's own best."_L1};
    case CommandMode::Recheck:
        return {
            "recheck RECORD SOURCE [--json]"_L1,
            "Decides anew what RECORD holds, on the run as it is now: still best (0), nothing fits (6), beaten (8),\n"
            "      no longer comparable (9)."_L1};
    case CommandMode::Order:
        return {"order SOURCE --from H --to H [--json]"_L1,
                "Tells how far the order of the models by latency on one hardware carries over to another."_L1};
    case CommandMode::Explain:
        return {
            "explain SOURCE --hardware H [--model ID] [--metric M] [--with-baselines] [--json]"_L1,
            "Tells who says what about a target, what the search gained there, and why a model is not on the front."_L1};
    case CommandMode::Measured:
        return {
            "measured SOURCE --measurements FILE [--hardware H] [--against H] [--metric M]\n"
            "           [--with-baselines] [--json]"_L1,
            "Sets own latencies beside the reported ones, predicts the models that were not measured from them, and names\n"
            "      the two to measure next."_L1};
    case CommandMode::Compare:
        return {
            "compare SOURCE OTHER --hardware H [--metric M] [--with-baselines] [--json]"_L1,
            "Tells where the front of SOURCE is ahead of that of OTHER, which models came and went, and both hypervolumes."_L1};
    case CommandMode::Export:
        return {
            "export SOURCE --hardware H --output FILE [--compare OTHER] [--metric M]\n"
            "           [--with-baselines] [--size WxH] [--scale S] [--theme light|dark] [--latency-axis linear|log]"_L1,
            "Draws the chart of a run into a PNG, SVG or PDF file."_L1};
    case CommandMode::Serve:
        return {"serve [--port N] [--address A] [--data DIR] [--json]"_L1,
                "Serves the sample workspace, or a folder of results, with the platform's API until it is stopped."_L1};
    case CommandMode::Window:
    case CommandMode::Help:
    case CommandMode::Version:
    case CommandMode::NeedsDisplay: break;
    }
    return {"[SOURCE] [options]"_L1,
            "Opens the window: which model of this NAS run should I ship on this hardware?"_L1};
}

QString optionText(const OptionSpec &spec)
{
    return u"  --"_s + spec.name + (spec.valueName.isEmpty() ? QString() : QString(u' ' + spec.valueName));
}

/// In two columns, the second two spaces behind the longest option of the topic.
QString optionLines(CommandMode topic)
{
    std::vector<const OptionSpec *> specs;
    qsizetype longest = 0;
    for (const OptionSpec &spec : commandOptions()) {
        if (!spec.belongsTo(topic))
            continue;
        specs.push_back(&spec);
        longest = std::max(longest, optionText(spec).size());
    }
    QString lines;
    for (const OptionSpec *const spec : specs)
        lines += optionText(*spec).leftJustified(longest + 2) + spec->description + u'\n';
    return lines;
}

QString commandLines()
{
    QString lines = u"\nCommands, which need no window:\n"_s;
    for (const CommandMode mode : namedCommands)
        lines += u"  paretoscope "_s + topicOf(mode).synopsis + u"\n      "_s + topicOf(mode).purpose + u'\n';
    return lines + u"paretoscope COMMAND --help lists the options of a command.\n"_s;
}

QString closingLines(CommandMode topic)
{
    QString lines;
    if (topic != CommandMode::Serve) {
        if (topic == CommandMode::Compare)
            lines += u"\nOTHER is a second run, written like SOURCE; the two may come from different places.\n"_s;
        lines +=
            u"\nSOURCE is workspace/project/version, a pasted link, or a file with a results body.\n"
            "Wherever a file is read, - is standard input, and a pipe will do.\n"
            "The API key comes from --api-key-file, else ROBOFLOW_API_KEY, else the keyring; never from an "
            "argument.\n"
            "Servers are trusted by the certificates of --ca-file, else of SSL_CERT_FILE and SSL_CERT_DIR, else of the\n"
            "system: whatever is named first stands in for the rest. The proxy is that of https_proxy, all_proxy or\n"
            "http_proxy (host:port), except for what no_proxy names, else the system's.\n"_s;
    }
    if (const auto spec = std::ranges::find(commandOptions(), "measurements"_L1, &OptionSpec::name);
        spec->belongsTo(topic)) {
        lines +=
            u"The CSV of --measurements names its columns in the first line: model, device, p50 (ms), and if known\n"
            "precision, batch, p99. A target is called as in \"Orin, FP16, batch 1 (own)\"; \"Orin (own)\" will do where\n"
            "it can mean one alone.\n"_s;
    }
    if (topic != CommandMode::Window) {
        lines += u"\nExit status: 0 done, 1 usage, 2 key refused, 3 not found, 4 no answer, 5 not a result,\n"
                 "6 nothing fits, 7 cannot write, 8 beaten, 9 not comparable.\n"_s;
    }
    return lines;
}

} // namespace

QString helpText(CommandMode topic)
{
    const Topic about = topicOf(topic);
    QString text = u"Usage: paretoscope "_s + about.synopsis + u'\n' + about.purpose + u'\n';
    if (topic == CommandMode::Window)
        text += commandLines();
    return text + u"\nOptions:\n"_s + optionLines(topic) + closingLines(topic);
}

} // namespace paretoscope
