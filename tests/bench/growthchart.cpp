// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/growthchart.h"

#include "theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace paretoscope::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize{900, 560};
constexpr int pictureScale = 2;
constexpr int labelWidth = 100;

QList<QColor> lineColors(const ThemeColors &colors)
{
    return {colors.front, colors.baseline, colors.computed, colors.recommendedOutline, colors.muted};
}

QLogValueAxis *logAxis(QChart &chart, Qt::Alignment side, const QString &title, const ThemeColors &colors)
{
    auto *const axis = new QLogValueAxis(&chart);
    axis->setBase(10);
    axis->setMinorTickCount(0);
    axis->setTitleText(title);
    axis->setTitleFont(themeFont(QApplication::font(), TextSize::Body));
    axis->setTitleBrush(colors.muted);
    axis->setLabelsFont(themeFont(QApplication::font(), TextSize::Caption));
    axis->setLabelsColor(colors.muted);
    axis->setGridLineColor(colors.hairline);
    axis->setLinePenColor(colors.hairline);
    chart.addAxis(axis, side);
    return axis;
}

void addLine(QChart &chart, const GrowthLine &line, const QColor &color)
{
    auto *const series = new QLineSeries(&chart);
    auto *const marks = new QScatterSeries(&chart);
    series->setPen(QPen(color, 2));
    marks->setColor(color);
    marks->setBorderColor(Qt::transparent);
    marks->setMarkerSize(8);
    for (QXYSeries *const each : QList<QXYSeries *>{series, marks}) {
        each->replace(line.points);
        chart.addSeries(each);
        const QList<QAbstractAxis *> axes = chart.axes();
        for (QAbstractAxis *const axis : axes)
            each->attachAxis(axis);
    }
}

/// Times to the powers of ten around them.
void fitRanges(const QList<GrowthLine> &lines, QLogValueAxis *models, QLogValueAxis *times)
{
    double low = 1;
    double high = 1;
    for (const GrowthLine &line : lines) {
        for (const QPointF &point : line.points) {
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    constexpr double room = 1.25; // for the marks at the ends
    const QList<QPointF> &points = lines.first().points;
    models->setRange(points.first().x() / room, points.last().x() * room);
    models->setLabelFormat(u"%.0f"_s);
    times->setLabelFormat(u"%g"_s);
    times->setRange(std::pow(10, std::floor(std::log10(low))), std::pow(10, std::ceil(std::log10(high))));
}

/// At the ends of the lines, moved apart where two would overlap.
void addLabels(QChart &chart, const QList<GrowthLine> &lines, const QList<QColor> &colors)
{
    struct Label {
        QGraphicsSimpleTextItem *item;
        QPointF place;
    };
    QList<Label> labels;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto *const item = new QGraphicsSimpleTextItem(lines.at(i).label, &chart);
        item->setFont(themeFont(QApplication::font(), TextSize::Body));
        item->setBrush(colors.at(i));
        const QPointF end = chart.mapToPosition(lines.at(i).points.last(), chart.series().at(2 * i));
        labels.append({item, end + QPointF(10, -item->boundingRect().height() / 2)});
    }
    std::ranges::sort(labels, {}, [](const Label &label) { return label.place.y(); });
    double free = 0;
    for (Label &label : labels) {
        label.place.setY(std::max(label.place.y(), free));
        label.item->setPos(label.place);
        free = label.place.y() + label.item->boundingRect().height();
    }
}

} // namespace

QImage growthPicture(const QList<GrowthLine> &lines)
{
    const ThemeColors &colors = themeColors(ThemeKind::Light);
    QGraphicsScene scene;
    auto *const chart = new QChart;
    scene.addItem(chart);
    chart->resize(pictureSize);
    chart->setBackgroundBrush(colors.surface);
    chart->setBackgroundRoundness(0);
    chart->legend()->hide();
    chart->setTitle(u"Time to do the work, by models"_s);
    chart->setTitleFont(themeFont(QApplication::font(), TextSize::CardTitle));
    chart->setTitleBrush(colors.text);
    chart->setMargins({space::inside, space::inside, labelWidth, space::inside});
    QLogValueAxis *const models = logAxis(*chart, Qt::AlignBottom, u"models"_s, colors);
    QLogValueAxis *const times = logAxis(*chart, Qt::AlignLeft, u"ms"_s, colors);
    const QList<QColor> palette = lineColors(colors);
    for (qsizetype i = 0; i < lines.size(); ++i)
        addLine(*chart, lines.at(i), palette.at(i));
    fitRanges(lines, models, times);
    chart->layout()->activate();
    QCoreApplication::sendPostedEvents(chart, QEvent::LayoutRequest);
    chart->layout()->activate();
    addLabels(*chart, lines, palette);

    QImage picture(pictureSize * pictureScale, QImage::Format_RGB32);
    picture.fill(colors.surface);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, QRectF(QPointF(), QSizeF(picture.size())), QRectF(QPointF(), QSizeF(pictureSize)));
    return picture;
}

} // namespace paretoscope::bench
