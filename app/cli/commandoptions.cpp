// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandoptions.h"

#include <array>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 window = modeBit(CommandMode::Window);
constexpr quint32 show = modeBit(CommandMode::Show);
constexpr quint32 front = modeBit(CommandMode::Front);
constexpr quint32 pick = modeBit(CommandMode::Pick);
constexpr quint32 fleet = modeBit(CommandMode::Fleet);
constexpr quint32 recheck = modeBit(CommandMode::Recheck);
constexpr quint32 order = modeBit(CommandMode::Order);
constexpr quint32 explain = modeBit(CommandMode::Explain);
constexpr quint32 measured = modeBit(CommandMode::Measured);
constexpr quint32 compare = modeBit(CommandMode::Compare);
constexpr quint32 picture = modeBit(CommandMode::Export);
constexpr quint32 serve = modeBit(CommandMode::Serve);
constexpr quint32 fetching = show | front | pick | fleet | recheck | order | explain | measured | compare | picture;
constexpr quint32 onTarget = front | pick | explain | measured | compare | picture;

constexpr std::array options{
    OptionSpec{"hardware"_L1, "H"_L1, "the hardware target, as the run names it (T4 = t4)"_L1, onTarget},
    OptionSpec{"max-latency"_L1, "MS"_L1, "the most accurate model within this many milliseconds"_L1, pick},
    OptionSpec{"min-metric"_L1, "PCT"_L1, "the fastest model with at least this many percent"_L1, pick},
    OptionSpec{"budget"_L1, "H=MS"_L1, "at most this many milliseconds on this hardware; once a target"_L1, fleet},
    OptionSpec{"floor"_L1, "H=PCT"_L1, "at least this many percent on this hardware; once a target"_L1, fleet},
    OptionSpec{"devices"_L1, "H=N"_L1, "how many devices of it there are; 1 unless told"_L1, fleet},
    OptionSpec{"max-models"_L1, "K"_L1, "also the best sets of up to 3 models"_L1, fleet},
    OptionSpec{"images"_L1, "N"_L1, "validation images: tells how firm the front is under their noise"_L1, front},
    OptionSpec{"latency-deviation"_L1, "PCT"_L1, "standard deviation of a latency, in percent of it"_L1, front},
    OptionSpec{"model"_L1, "ID"_L1, "also why this model is not on the front"_L1, explain},
    OptionSpec{"against"_L1, "H"_L1, "the reported target to stand beside; unless told, the one of the same device"_L1,
               measured},
    OptionSpec{"from"_L1, "H"_L1, "the hardware whose order is known"_L1, order},
    OptionSpec{"to"_L1, "H"_L1, "the hardware it is to be carried over to"_L1, order},
    OptionSpec{"record"_L1, "FILE"_L1, "write the decision to FILE.json and FILE.md"_L1, pick | fleet},
    OptionSpec{"metric"_L1, "M"_L1, "map5095 (default), map50, f1, precision or recall"_L1, onTarget | fleet},
    OptionSpec{"with-baselines"_L1, {}, "let the baselines compete too"_L1, onTarget | fleet},
    OptionSpec{"output"_L1, "FILE"_L1,
               "where to write the picture (.png, .svg or .pdf); - is standard output, a PNG"_L1, picture},
    OptionSpec{"compare"_L1, "OTHER"_L1, "draw the front of another run over it"_L1, picture},
    OptionSpec{"size"_L1, "WxH"_L1, "its size, 1200x800 unless told"_L1, picture},
    OptionSpec{"scale"_L1, "S"_L1, "pixels for each point of the size, 0.5 to 8"_L1, picture},
    OptionSpec{"theme"_L1, "light|dark"_L1, "the colours; for a picture light unless told"_L1, window | picture},
    OptionSpec{"latency-axis"_L1, "linear|log"_L1, "unless told, the one that shows most of the run"_L1, picture},
    OptionSpec{"picture"_L1, "FILE"_L1, "write a picture (.png, or -) of the window once it shows the run, and end"_L1,
               window},
    OptionSpec{"port"_L1, "N"_L1, "the port to serve on; 0, the default, takes a free one"_L1, serve},
    OptionSpec{"address"_L1, "A"_L1, "the address to serve on, 127.0.0.1 unless told"_L1, serve},
    OptionSpec{"data"_L1, "DIR"_L1, "serve this folder of results instead of the sample workspace"_L1, serve},
    OptionSpec{"sample"_L1, {}, "read from the sample workspace; needs no account"_L1, window | fetching},
    OptionSpec{"offline"_L1, {}, "read what the window kept of the run; nothing is sent"_L1, fetching},
    OptionSpec{"measurements"_L1, "FILE"_L1, "a CSV of own latencies: each device in it becomes a further target"_L1,
               fetching},
    OptionSpec{"training"_L1, "ID"_L1, "which training, where a version holds several"_L1, window | fetching},
    OptionSpec{"other-training"_L1, "ID"_L1, "the same for OTHER"_L1, compare | picture},
    OptionSpec{"api"_L1, "URL"_L1, "another server with the same API; may carry a path"_L1, window | fetching},
    OptionSpec{"api-key-file"_L1, "FILE"_L1, "a file with the API key that only you can read"_L1,
               window | fetching | serve},
    OptionSpec{"ca-file"_L1, "FILE"_L1, "trust servers by the certificates (PEM) in this file, not by the system's"_L1,
               window | fetching},
    OptionSpec{"timeout"_L1, "S"_L1, "seconds for the whole command, retries included"_L1, fetching},
    OptionSpec{"json"_L1, {}, "print JSON for programs instead of text for people"_L1, fetching | serve},
    OptionSpec{"needs-display"_L1,
               {},
               "only say whether this would open a window on a screen: yes or no"_L1,
               window | fetching | serve},
    OptionSpec{"help"_L1, {}, "explain a command"_L1, window | fetching | serve},
    OptionSpec{"version"_L1, {}, "print the version"_L1, window | fetching | serve},
};

} // namespace

std::span<const OptionSpec> commandOptions() { return options; }

} // namespace paretoscope
