// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartaxes.h"
#include "chart/chartcontent.h"
#include "chart/marks.h"
#include "chart/obstacles.h"
#include "theme/theme.h"

#include <QGraphicsItem>
#include <QStringList>

#include <functional>

namespace paretoscope {

class ChartLayer;

/// All that a layer reads. Valid while the chart lives.
struct ChartScene {
    ChartContent content;
    ChartMapping mapping;
    AxisTicks ticks;
    ThemeColors colors;
    QFont font;
    std::optional<Row> selected;
    std::vector<ChartLayer *> layers; ///< all of them, for what gathers from each: head and names
};

/// A line of the legend: what a mark looks like and what it means, in plain text.
struct LegendEntry {
    double size;                            ///< across, of the symbol
    std::function<void(QPainter &)> symbol; ///< draws it around the origin
    QString text;
    QString shortText = {};       ///< for where the whole legend has no room; empty: `text`
    bool isShortWithNext = false; ///< short where the entry after it is
};

/// A model whose name is to stand beside its mark.
struct NamedModel {
    Point point;
    double size = 0;          ///< across, of the mark
    bool isImportant = false; ///< bold, and cut before it is left out
};

/// What a place in the chart is about; empty: nothing.
struct Told {
    QStringList lines = {};          ///< plain text for the hover card
    std::optional<Row> selects = {}; ///< the model that a click selects
};

/// A limit whose line the mouse can move.
enum class MovableLimit : quint8 { Budget, Floor };

/// What makes a layer look different while the content stays; new content always does.
enum class Change : quint8 { Axes = 1, Need = 2, Selection = 4 };
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

/// A mark of the chart, or a part of what stands around the marks: all that there is to say of it. It paints the scene
/// it is given, in the chart's coordinates, and takes no events. Order is by z value. Whatever it says apart from
/// isDrawn() is asked for with points alone. A new one is a line in createLayers().
class ChartLayer : public QGraphicsItem {
public:
    ChartLayer(QGraphicsItem *parent, const ChartScene *scene, qreal z);

    /// Only what the picture holds, with counts.
    [[nodiscard]] virtual QList<LegendEntry> legend() const { return {}; }
    /// The models that it wants to be named, the most important first. Where several layers name one, the first does.
    [[nodiscard]] virtual std::vector<NamedModel> names() const { return {}; }
    /// Adds what names must not cover.
    virtual void addObstacles(Obstacles &) const {}
    /// What it shows within `radius` of a place. Layers are asked from the top.
    [[nodiscard]] virtual Told tell(const QPointF & /*place*/, double /*radius*/) const { return {}; }
    /// The limit whose line is at a place of the plot.
    [[nodiscard]] virtual std::optional<MovableLimit> limitAt(const QPointF & /*place*/) const { return {}; }
    /// Makes room for what it shows beyond the models of the run.
    virtual void widen(Extent &) const {}
    [[nodiscard]] virtual Changes follows() const { return Change::Axes; }

    void place(const ChartAreas &areas);
    [[nodiscard]] QRectF boundingRect() const final { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) final;

protected:
    [[nodiscard]] virtual QRectF areaIn(const ChartAreas &areas) const { return areas.middle; }
    [[nodiscard]] virtual bool isDrawn() const { return scene().content.hasPoints(); }
    /// May leave the painter in any state.
    virtual void draw(QPainter &painter) = 0;

    [[nodiscard]] LegendEntry markEntry(Mark mark, const QString &text, const QString &shortText = {}) const;
    [[nodiscard]] const ChartScene &scene() const { return *m_scene; }
    [[nodiscard]] const AnalysedView &seen() const { return m_scene->content.seen; }
    [[nodiscard]] const ChartMapping &mapping() const { return m_scene->mapping; }
    [[nodiscard]] const ThemeColors &colors() const { return m_scene->colors; }

private:
    const ChartScene *m_scene;
    QRectF m_area;
};

} // namespace paretoscope
