// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/paretochart.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace paretoscope::bench {

/// The least that painting a cloud on the CPU costs: every point is mapped, a 7 px antialiased sprite is stamped into
/// an image unless one stands at that pixel already, and the image is drawn. No axes, no text, no front.
class FloorWidget final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FloorWidget)
public:
    /// The points that `chart` shows, and the part of them it shows now.
    explicit FloorWidget(const ParetoChart &chart, QWidget *parent = nullptr);

    void panBy(double pixels);
    void zoomBy(double factor);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void stampPoints();
    void stamp(int left, int top);

    std::vector<QPointF> m_points; ///< in axis units
    ChartMapping m_mapping;
    QColor m_surface;
    QImage m_sprite;
    QImage m_image;
    std::vector<quint8> m_isStamped; ///< a pixel
};

} // namespace paretoscope::bench
