// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartlayer.h"
#include "session/runsession.h"
#include "theme/theme.h"

#include <QChartView>

#include <functional>

class QRubberBand;

namespace paretoscope {

class EmptyState;
class HoverCard;
class ParetoChart;

/// The chart of a session's run: hover tells, click selects (again on a pile: the next one), wheel and drag
/// zoom, middle drag pans, double click resets; the lines of budget and floor can be dragged. Arrow keys walk the
/// front, with Shift every model; Home, End, Escape, + and - do what they say.
class ParetoChartView final : public QChartView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParetoChartView)
public:
    /// Both must outlive the view.
    ParetoChartView(RunSession *session, const Theme *theme, QWidget *parent = nullptr);
    ~ParetoChartView() override;

    [[nodiscard]] ParetoChart *paretoChart() const { return m_chart; }
    /// Where a model is drawn, in viewport coordinates; empty when it is not.
    [[nodiscard]] std::optional<QPoint> placeOf(Row row) const;
    void resetZoom();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Drag { None, Undecided, Zoom, Pan, Budget, Floor };

    void showContent(bool keepZoom);
    void showNeed();
    void showSelection();
    void hover(const QPoint &place);
    void selectAt(const QPoint &place);
    /// Beside `place`, about the selected model; nothing where it is not drawn.
    void tellSelected(const QPoint &place);
    /// What the context menu at a place is about.
    void selectForMenu(const QPoint &place);
    void walk(int steps, bool frontOnly);
    [[nodiscard]] static Drag dragOf(std::optional<MovableLimit> limit);
    [[nodiscard]] QPointF toChart(const QPoint &place) const;
    /// What the arrow keys go over, from the fastest on.
    [[nodiscard]] std::vector<Row> walkable(bool frontOnly) const;

    RunSession *m_session;
    const Theme *m_theme;
    ParetoChart *m_chart;
    HoverCard *m_card;
    EmptyState *m_empty;
    QRubberBand *m_band;
    Drag m_drag = Drag::None;
    QPoint m_pressedAt;
    QPoint m_lastAt;
    bool m_keepZoom = false;
};

} // namespace paretoscope
