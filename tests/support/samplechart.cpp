// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplechart.h"
#include "support/utctime.h"

#include "decode/resultsdecoder.h"
#include "server/sampleworkspace.h"

#include <QApplication>
#include <QGraphicsLayout>

#include <cmath>

namespace paretoscope::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int sameColour = 24; ///< a channel, of 255

bool isNear(QRgb pixel, const QColor &colour)
{
    return std::abs(qRed(pixel) - colour.red()) <= sameColour && std::abs(qGreen(pixel) - colour.green()) <= sameColour
           && std::abs(qBlue(pixel) - colour.blue()) <= sameColour;
}

double distance(const QPointF &a, const QPointF &b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

/// A picture read in the chart's own coordinates.
class PictureReader {
public:
    PictureReader(const QImage &picture, const ChartContent &content, const PictureOptions &options)
        : m_picture(picture),
          m_content(content),
          m_options(options),
          m_stage(content, options.size),
          m_colors(themeColors(options.theme))
    {
        for (const Point &point : content.seen.analysis->front)
            m_front.push_back(m_stage.mapping().at(point));
        if (const auto &stated = content.seen.advice.stated; stated && stated->point)
            m_star = m_stage.mapping().at(*stated->point);
    }

    [[nodiscard]] QStringList missingMarks() const
    {
        QStringList missing;
        const auto expectMark = [&](const QPointF &place, const QColor &colour, double radius, const QString &what) {
            if (!hasColour(place, colour, radius))
                missing.append(u"no %1 at %2, %3"_s.arg(what).arg(place.x()).arg(place.y()));
        };
        for (const QPointF &place : m_front) {
            if (!isUnderStar(place))
                expectMark(place, m_colors.front, 1.5, u"front mark"_s);
        }
        for (const Point &point : m_content.seen.analysis->baselines) {
            const QPointF place = m_stage.mapping().at(point);
            if (!isUnderStar(place) && !isUnderFront(place))
                expectMark(place, m_colors.baseline, 6, u"baseline"_s);
        }
        if (m_star)
            expectMark(*m_star, m_colors.recommended, 1.5, u"star"_s);
        return missing;
    }

    /// Looks at every pixel of the plot.
    [[nodiscard]] QStringList strayColours() const
    {
        QStringList strays;
        const QRectF plot = m_stage.mapping().plot.adjusted(1, 1, -1, -1);
        const QRect pixels = QRectF(plot.topLeft() * m_options.scale, plot.size() * m_options.scale).toRect();
        for (int y = pixels.top(); y < pixels.bottom(); ++y) {
            for (int x = pixels.left(); x < pixels.right(); ++x) {
                const QRgb pixel = m_picture.pixel(x, y);
                const QPointF place = QPointF(x + 0.5, y + 0.5) / m_options.scale;
                if (isNear(pixel, m_colors.front) && !belongsToFront(place))
                    strays.append(u"front colour at %1, %2"_s.arg(place.x()).arg(place.y()));
                if (isNear(pixel, m_colors.recommended) && !isUnderStar(place) && !isUnderBaseline(place))
                    strays.append(u"star colour at %1, %2"_s.arg(place.x()).arg(place.y()));
            }
        }
        return strays.mid(0, 5);
    }

private:
    [[nodiscard]] bool hasColour(const QPointF &place, const QColor &colour, double radius) const
    {
        const int reach = std::max(1, static_cast<int>(radius * m_options.scale));
        const QPoint centre = (place * m_options.scale).toPoint();
        for (int y = -reach; y <= reach; ++y) {
            for (int x = -reach; x <= reach; ++x) {
                const QPoint at = centre + QPoint(x, y);
                if (m_picture.rect().contains(at) && isNear(m_picture.pixel(at), colour))
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool isUnderStar(const QPointF &place) const { return m_star && distance(place, *m_star) <= 11; }

    [[nodiscard]] bool isUnderFront(const QPointF &place) const
    {
        return std::ranges::any_of(m_front, [&](const QPointF &front) { return distance(place, front) <= 10; });
    }

    /// The two are of one family of colours where edges are smoothed.
    [[nodiscard]] bool isUnderBaseline(const QPointF &place) const
    {
        return std::ranges::any_of(m_content.seen.analysis->baselines, [&](const Point &baseline) {
            return distance(place, m_stage.mapping().at(baseline)) <= 8;
        });
    }

    /// On a mark, or on a step: level at the accuracy reached so far, then straight up.
    [[nodiscard]] bool belongsToFront(const QPointF &place) const
    {
        constexpr double room = 2.5;
        const auto inside = [](double value, double a, double b) {
            return value >= std::min(a, b) - room && value <= std::max(a, b) + room;
        };
        for (std::size_t i = 0; i < m_front.size(); ++i) {
            const QPointF &here = m_front.at(i);
            if (distance(place, here) <= 6)
                return true;
            if (i + 1 == m_front.size())
                break;
            const QPointF &next = m_front.at(i + 1);
            if (inside(place.x(), here.x(), next.x()) && inside(place.y(), here.y(), here.y()))
                return true;
            if (inside(place.x(), next.x(), next.x()) && inside(place.y(), here.y(), next.y()))
                return true;
        }
        return false;
    }

    const QImage &m_picture;
    const ChartContent &m_content;
    PictureOptions m_options;
    ChartStage m_stage;
    ThemeColors m_colors;
    std::vector<QPointF> m_front;
    std::optional<QPointF> m_star;
};

} // namespace

LoadedRun loadedFrom(const QByteArray &body, const RunSource &source)
{
    auto decoded = decodeResults(body);
    if (!decoded)
        qFatal("The body does not decode: %s", qPrintable(decoded.error().message()));
    return {source, decoded->run, decoded->findings, utcTime({2026, 4, 1}, {12, 0})};
}

LoadedRun sampleRun(const QString &project, const QString &version)
{
    const SampleWorkspace sample;
    return loadedFrom(sample.results(project, version).at(0), RunAddress{sample.workspace(), project, version});
}

ChartContent contentOf(const LoadedRun &loaded, const QString &target, RunView wanted)
{
    wanted.target = loaded.run->targetOf(target);
    return chartContent(loaded, *analyseView(*loaded.run, wanted));
}

ChartStage::ChartStage(const ChartContent &content, const QSize &size)
    : m_chart(new ParetoChart(themeColors(ThemeKind::Light), QApplication::font()))
{
    m_scene.addItem(m_chart);
    m_chart->resize(size);
    m_chart->setContent(content, false);
    m_chart->layout()->activate();
    QCoreApplication::sendPostedEvents(m_chart, QEvent::LayoutRequest);
    m_chart->layout()->activate();
}

QStringList untruths(const QImage &picture, const ChartContent &content, const PictureOptions &options)
{
    const PictureReader reader(picture, content, options);
    return reader.missingMarks() + reader.strayColours();
}

} // namespace paretoscope::test
