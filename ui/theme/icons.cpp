// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

/// A static library's resources are only there once somebody asks for them.
static void initIconResources() { Q_INIT_RESOURCE(icons); }

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QByteArray svg, QColor color)
        : m_svg(std::move(svg)),
          m_color(color)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colorFor(mode).name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.45);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        if (m_color.isValid())
            return m_color;
        const QPalette palette = QApplication::palette();
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QByteArray m_svg;
    QColor m_color;
};

} // namespace

QIcon themedIcon(const QString &name) { return themedIcon(name, QColor()); }

QIcon themedIcon(const QString &name, const QColor &color)
{
    initIconResources();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "themedIcon", qUtf8Printable(name));
    return QIcon(new LineIconEngine(isThere ? file.readAll() : QByteArray(), color));
}

} // namespace paretoscope
