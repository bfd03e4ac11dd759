// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/slopechart.h"

#include "reasons/amounts.h"
#include "widgets/plaintext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <map>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double nameWidth = 190;
constexpr double dot = 3;
constexpr double reach = 8; ///< of the mouse, in pixels

} // namespace

SlopeChart::SlopeChart(const Theme *theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    setObjectName(u"slopeChart"_s);
    setAccessibleName(tr("Order of the models by latency on each target"));
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SlopeChart::show(TrainingRunPtr run, std::vector<TargetIndex> targets, std::vector<CommonRanks> models,
                      std::optional<Row> chosen)
{
    m_models = std::move(models);
    m_run = std::move(run);
    m_targets = std::move(targets);
    m_chosen = chosen;
    update();
}

QSize SlopeChart::sizeHint() const { return {640, 220}; }

QSize SlopeChart::minimumSizeHint() const { return {320, 120}; }

QRectF SlopeChart::plot() const
{
    const double head = fontMetrics().height() + space::inside;
    return QRectF(rect()).adjusted(nameWidth, head, -nameWidth, -space::inside);
}

bool SlopeChart::hasRoomForNames() const
{
    const double line = QFontMetricsF(themeFont(font(), TextSize::Caption)).height();
    return plot().height() >= line * static_cast<double>(m_models.size() - 1);
}

QPointF SlopeChart::placeOf(const CommonRanks &model, std::size_t column) const
{
    const QRectF area = plot();
    const double across = static_cast<double>(column) / static_cast<double>(m_targets.size() - 1);
    const double down = (model.ranks[column] - 1) / static_cast<double>(m_models.size() - 1);
    return {area.left() + across * area.width(), area.top() + down * area.height()};
}

void SlopeChart::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawHeads(painter);
    const ThemeColors &colors = m_theme->colors();
    QColor quiet = colors.dominated;
    quiet.setAlphaF(0.55F);
    for (const CommonRanks &model : m_models) {
        if (m_chosen != model.row)
            drawLine(painter, model, quiet, 1);
    }
    const auto chosen = std::ranges::find(m_models, m_chosen,
                                          [](const CommonRanks &each) { return std::optional(each.row); });
    if (chosen != m_models.end())
        drawLine(painter, *chosen, colors.computed, 2.5);
    drawNames(painter, 0);
    drawNames(painter, m_targets.size() - 1);
}

void SlopeChart::drawHeads(QPainter &painter) const
{
    painter.setFont(themeFont(font(), TextSize::Caption));
    const QRectF area = plot();
    for (std::size_t column = 0; column < m_targets.size(); ++column) {
        const double x = placeOf(m_models.front(), column).x();
        painter.setPen(m_theme->colors().hairline);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(m_theme->colors().text);
        const double room = area.width() / static_cast<double>(m_targets.size() - 1);
        const QString name = painter.fontMetrics().elidedText(targetName(*m_run, m_targets[column]), Qt::ElideRight,
                                                              static_cast<int>(room));
        painter.drawText(QRectF(x - room / 2, 0, room, area.top() - space::tight), Qt::AlignHCenter | Qt::AlignBottom,
                         name);
    }
}

void SlopeChart::drawLine(QPainter &painter, const CommonRanks &model, const QColor &color, double width) const
{
    QPolygonF line;
    for (std::size_t column = 0; column < m_targets.size(); ++column)
        line << placeOf(model, column);
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const QPointF &place : line)
        painter.drawEllipse(place, dot, dot);
}

void SlopeChart::drawNames(QPainter &painter, std::size_t column) const
{
    // Models of one place share a line, the chosen one first.
    std::map<double, std::pair<Row, int>> places;
    for (const CommonRanks &model : m_models) {
        const auto [place, isNew] = places.try_emplace(model.ranks[column], model.row, 0);
        if (!isNew)
            ++place->second.second;
        if (m_chosen == model.row)
            place->second.first = model.row;
    }
    painter.setFont(themeFont(font(), TextSize::Caption));
    const double height = QFontMetricsF(painter.font()).height();
    const double width = nameWidth - space::card;
    const bool isLeft = column == 0;
    const bool withAll = hasRoomForNames();
    for (const auto &[rank, named] : places) {
        const bool isChosen = m_chosen == named.first;
        if (!isChosen && !withAll)
            continue;
        const QPointF place = placeOf({0, std::vector<double>(m_targets.size(), rank)}, column);
        const QString model = modelName(*m_run, named.first);
        const QString all = named.second > 0 ? u"%1 +%2"_s.arg(model, QString::number(named.second)) : model;
        const QString name = painter.fontMetrics().elidedText(all, Qt::ElideMiddle, static_cast<int>(width));
        painter.setPen(isChosen ? m_theme->colors().computed : m_theme->colors().muted);
        painter.drawText(
            QRectF(isLeft ? place.x() - nameWidth : place.x() + space::card, place.y() - height / 2, width, height),
            (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, name);
    }
}

const CommonRanks *SlopeChart::nearest(const QPointF &place) const
{
    const CommonRanks *nearest = nullptr;
    double best = reach;
    for (const CommonRanks &model : m_models) {
        for (std::size_t column = 0; column + 1 < m_targets.size(); ++column) {
            const QPointF from = placeOf(model, column);
            const QPointF to = placeOf(model, column + 1);
            if (place.x() < from.x() - reach || place.x() > to.x() + reach)
                continue;
            const double across = std::clamp((place.x() - from.x()) / (to.x() - from.x()), 0.0, 1.0);
            const double distance = std::abs(from.y() + across * (to.y() - from.y()) - place.y());
            if (distance < best) {
                best = distance;
                nearest = &model;
            }
        }
    }
    return nearest;
}

bool SlopeChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const CommonRanks *const model = isEmpty() ? nullptr : nearest(help->pos());
    if (!model) {
        QToolTip::hideText();
        return true;
    }
    QStringList lines{m_run->label(model->row)};
    for (std::size_t column = 0; column < m_targets.size(); ++column) {
        const double latency = m_run->latency(model->row, m_targets[column]).value;
        lines.append(tr("%1: %2, place %3 of %4")
                         .arg(targetName(*m_run, m_targets[column]), latencyText(latency),
                              QString::number(model->ranks[column]), QString::number(m_models.size())));
    }
    QToolTip::showText(help->globalPos(), plainToolTip(lines.join(u'\n')), this);
    return true;
}

} // namespace paretoscope
