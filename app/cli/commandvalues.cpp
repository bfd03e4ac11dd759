// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandvalues.h"

#include "core/harmlesstext.h"
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

tl::unexpected<Error> refused(const QString &option, const QString &text, const QString &wanted)
{
    return failure(ErrorCode::Usage, u"%1 cannot be %2: give %3."_s.arg(option, quoted(text), wanted));
}

/// A comma may separate decimals or groups, so it is neither.
QString commaHint(const QString &text)
{
    return text.contains(u',') ? u", with a decimal point, as in 5.5"_s : QString();
}

QString numberText(double value) { return QString::number(value, 'g', 12); }

} // namespace

Result<double> readNumber(const QString &option, const QString &text, double least, double most)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok && std::isfinite(value) && value >= least && value <= most)
        return value + 0.0; // -0 becomes 0
    const QString range = most < std::numeric_limits<double>::max()
                              ? u"a number from %1 to %2"_s.arg(numberText(least), numberText(most))
                              : u"a number of %1 or more"_s.arg(numberText(least));
    return refused(option, text, range + commaHint(text));
}

Result<HardwareNumber> readHardwareNumber(const QString &option, const QString &text, double least, double most)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    bool ok = false;
    const double number = text.sliced(equals + 1).toDouble(&ok);
    const HardwareNumber read{text.first(std::max<qsizetype>(equals, 0)).trimmed(), number + 0.0};
    if (ok && !read.hardware.isEmpty() && number >= least && number <= most)
        return read;
    return refused(option, text,
                   u"a hardware target, an equals sign and a number from %1 to %2, as in T4=5"_s.arg(numberText(least),
                                                                                                     numberText(most))
                       + commaHint(text.sliced(equals + 1)));
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
    return refused(u"--metric"_s, text, u"one of "_s + keys.join(u", "_s));
}

Result<QSize> readSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,5})x(\\d{1,5})$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (match.hasMatch() && size.expandedTo(leastSize) == size && size.boundedTo(mostSize) == size)
        return size;
    return refused(u"--size"_s, text, u"a width and a height from 200x150 to 8000x8000, such as 1200x800"_s);
}

Result<bool> readTheme(const QString &text)
{
    if (text == "light"_L1 || text == "dark"_L1)
        return text == "dark"_L1;
    return refused(u"--theme"_s, text, u"light or dark"_s);
}

Result<LatencyScale> readLatencyAxis(const QString &text)
{
    if (text == "linear"_L1)
        return LatencyScale::Linear;
    if (text == "log"_L1)
        return LatencyScale::Logarithmic;
    return refused(u"--latency-axis"_s, text, u"linear or log"_s);
}

Result<quint16> readPort(const QString &text)
{
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    if (ok)
        return port;
    return refused(u"--port"_s, text, u"a port from 1 to 65535, or 0 for a free one"_s);
}

Result<QHostAddress> readAddress(const QString &text)
{
    const QHostAddress address = text == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(text);
    if (!address.isNull())
        return address;
    return refused(u"--address"_s, text, u"an IP address of this computer, such as 127.0.0.1"_s);
}

Result<QUrl> readApiUrl(const QString &text) { return checkedBaseUrl(QUrl(text, QUrl::StrictMode)); }

Result<QString> readPicturePath(const QString &option, const QString &text, std::initializer_list<PictureKind> kinds)
{
    const QFileInfo info(text);
    if (info.fileName().isEmpty())
        return refused(option, text, u"the name of a file, such as chart.png"_s);
    const std::optional<PictureKind> kind = pictureKindOf(text);
    if (info.suffix().isEmpty() || (kind && std::ranges::find(kinds, *kind) != kinds.end()))
        return text;
    return refused(option, text,
                   kinds.size() > 1 ? u"a name that ends in .png, .svg or .pdf"_s : u"a name that ends in .png"_s);
}

} // namespace paretoscope
