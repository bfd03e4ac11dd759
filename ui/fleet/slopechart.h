// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/ordershift.h"
#include "theme/theme.h"

#include <QWidget>

namespace paretoscope {

/// The order of the models by latency on several targets side by side, the fastest on top, a line a model: where lines
/// cross, the order of one target does not carry over to the next. The chosen model stands out. Names stand at both
/// ends as long as there is room for all of them; hovering tells the nearest one.
class SlopeChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlopeChart)
public:
    /// `theme` must outlive the chart.
    explicit SlopeChart(const Theme *theme, QWidget *parent = nullptr);

    /// `models`: as commonRanks() gives them for `targets` of `run`. Fewer than two of either draw nothing.
    void show(TrainingRunPtr run, std::vector<TargetIndex> targets, std::vector<CommonRanks> models,
              std::optional<Row> chosen);
    using QWidget::show;
    [[nodiscard]] bool isEmpty() const { return m_targets.size() < 2 || m_models.size() < 2; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] bool hasRoomForNames() const;
    [[nodiscard]] QPointF placeOf(const CommonRanks &model, std::size_t column) const;
    void drawHeads(QPainter &painter) const;
    void drawLine(QPainter &painter, const CommonRanks &model, const QColor &color, double width) const;
    void drawNames(QPainter &painter, std::size_t column) const;
    [[nodiscard]] const CommonRanks *nearest(const QPointF &place) const;

    const Theme *m_theme;
    TrainingRunPtr m_run;
    std::vector<TargetIndex> m_targets;
    std::vector<CommonRanks> m_models;
    std::optional<Row> m_chosen;
};

} // namespace paretoscope
