// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandvalues.h"

#include "core/harmlesstext.h"
#include "core/words.h"
#include "net/baseaddress.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize leastSize{200, 150};
constexpr QSize mostSize{8000, 8000};
constexpr double mostSeconds = 24 * 60 * 60;

/// `next` goes on behind the colon.
tl::unexpected<Error> refused(const QString &option, const QString &text, const QString &next)
{
    return failure(ErrorCode::Usage, Words::tr("%1 cannot be %2:", "an option, its value").arg(option, quoted(text)),
                   next);
}

/// A comma may separate decimals or groups, so it is neither.
bool needsPoint(QStringView text) { return text.contains(u','); }

QString boundText(double value) { return QString::number(value, 'g', 12); }

} // namespace

Result<double> readNumber(const QString &option, const QString &text, double least, double most)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok && std::isfinite(value) && value >= least && value <= most)
        return value + 0.0; // -0 becomes 0
    if (most < std::numeric_limits<double>::max()) {
        const QString range = needsPoint(text)
                                  ? Words::tr("give a number from %1 to %2, with a decimal point, as in 5.5.")
                                  : Words::tr("give a number from %1 to %2.");
        return refused(option, text, range.arg(boundText(least), boundText(most)));
    }
    const QString range = needsPoint(text) ? Words::tr("give a number of %1 or more, with a decimal point, as in 5.5.")
                                           : Words::tr("give a number of %1 or more.");
    return refused(option, text, range.arg(boundText(least)));
}

Result<HardwareNumber> readHardwareNumber(const QString &option, const QString &text, double least, double most)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    bool ok = false;
    const double number = text.sliced(equals + 1).toDouble(&ok);
    const HardwareNumber read{text.first(std::max<qsizetype>(equals, 0)).trimmed(), number + 0.0};
    if (ok && !read.hardware.isEmpty() && number >= least && number <= most)
        return read;
    const QString form = needsPoint(QStringView(text).sliced(equals + 1))
                             ? Words::tr("give a hardware target, an equals sign and a number from %1 to %2, as in "
                                         "T4=5, with a decimal point, as in 5.5.")
                             : Words::tr(
                                 "give a hardware target, an equals sign and a number from %1 to %2, as in T4=5.");
    return refused(option, text, form.arg(boundText(least), boundText(most)));
}

Result<std::chrono::milliseconds> readSeconds(const QString &option, const QString &text)
{
    return readNumber(option, text, 0.001, mostSeconds).map([](double seconds) {
        return std::chrono::milliseconds(std::llround(seconds * 1000));
    });
}

Result<Metric> readMetric(const QString &text)
{
    if (const std::optional<Metric> metric = metricFromKey(text))
        return *metric;
    QStringList keys;
    for (const Metric metric : allMetrics)
        keys.append(metricKey(metric));
    return refused(u"--metric"_s, text, Words::tr("give one of %1.", "values").arg(keys.join(u", "_s)));
}

Result<QSize> readSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,5})x(\\d{1,5})$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (match.hasMatch() && size.expandedTo(leastSize) == size && size.boundedTo(mostSize) == size)
        return size;
    return refused(u"--size"_s, text,
                   Words::tr("give a width and a height from 200x150 to 8000x8000, such as 1200x800."));
}

Result<bool> readTheme(const QString &text)
{
    if (text == "light"_L1 || text == "dark"_L1)
        return text == "dark"_L1;
    return refused(u"--theme"_s, text, Words::tr("give light or dark."));
}

Result<LatencyScale> readLatencyAxis(const QString &text)
{
    if (text == "linear"_L1)
        return LatencyScale::Linear;
    if (text == "log"_L1)
        return LatencyScale::Logarithmic;
    return refused(u"--latency-axis"_s, text, Words::tr("give linear or log."));
}

Result<quint16> readPort(const QString &text)
{
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    if (ok)
        return port;
    return refused(u"--port"_s, text, Words::tr("give a port from 1 to 65535, or 0 for a free one."));
}

Result<QHostAddress> readAddress(const QString &text)
{
    const QHostAddress address = text == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(text);
    if (!address.isNull())
        return address;
    return refused(u"--address"_s, text, Words::tr("give an IP address of this computer, such as 127.0.0.1."));
}

Result<QUrl> readApiUrl(const QString &text) { return checkedBaseUrl(QUrl(text, QUrl::StrictMode)); }

Result<QString> readPicturePath(const QString &option, const QString &text, std::span<const PictureFormat> formats)
{
    const QFileInfo info(text);
    if (info.fileName().isEmpty())
        return refused(option, text, Words::tr("give the name of a file, such as chart.png."));
    const std::optional<PictureKind> kind = pictureKindOf(text);
    if (info.suffix().isEmpty() || (kind && std::ranges::find(formats, *kind, &PictureFormat::kind) != formats.end()))
        return text;
    QStringList ends;
    for (const PictureFormat &format : formats)
        ends.append(format.end);
    const QString last = ends.takeLast();
    const QString any = ends.isEmpty() ? last : Words::tr("%1 or %2", "ends of names").arg(ends.join(", "_L1), last);
    return refused(option, text, Words::tr("give a name that ends in %1.").arg(any));
}

} // namespace paretoscope
