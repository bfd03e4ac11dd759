// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartpicture.h"

#include "chart/paretochart.h"
#include "core/cause.h"
#include "core/picturefile.h"

#include <QApplication>
#include <QBuffer>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>
#include <QSvgGenerator>

#include <tuple>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Draws the chart over the whole of a device that is `target` large in its own units.
void paintChart(QPainter &painter, const QRectF &target, const ChartContent &content, const PictureOptions &options)
{
    const ThemeColors &colors = themeColors(options.theme);
    QGraphicsScene scene;
    auto *const chart = new ParetoChart(colors, QApplication::font()); // the scene's from here on
    scene.addItem(chart);
    chart->resize(options.size);
    chart->setContent(content, false);
    chart->layout()->activate();

    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    scene.render(&painter, target, QRectF(QPointF(), options.size));
    if (content.emptyReason.isEmpty())
        return;
    painter.scale(target.width() / options.size.width(), target.height() / options.size.height());
    painter.setFont(QApplication::font());
    painter.setPen(colors.text);
    painter.drawText(QRectF(QPointF(), options.size).adjusted(120, 60, -120, -60), Qt::AlignCenter | Qt::TextWordWrap,
                     content.emptyReason);
}

bool writePng(QIODevice &out, const ChartContent &content, const PictureOptions &options)
{
    return renderChart(content, options).save(&out, "PNG");
}

/// Dots an inch by which the layers measure their text, and so must every device that they draw on.
int screenResolution() { return qRound(QGuiApplication::primaryScreen()->logicalDotsPerInch()); }

constexpr auto titleWord = "title"_L1;
constexpr auto descriptionWord = "description"_L1;

/// What QSvgGenerator drew, as XML that every reader takes. It escapes drawn texts, but not title and description,
/// which are put in here for words of ours, and writes characters that XML does not know.
QByteArray wellFormed(const QByteArray &drawn, const ChartContent &content)
{
    QString svg = QString::fromUtf8(drawn);
    for (const auto &[element, word, text] : {std::tuple(u"title"_s, titleWord, content.title),
                                              std::tuple(u"desc"_s, descriptionWord, content.conditions)}) {
        const QString before = u"<%1>%2</%1>"_s.arg(element, word);
        svg.replace(svg.indexOf(before), before.size(),
                    u"<%1>"_s.arg(element) + text.toHtmlEscaped() + u"</%1>"_s.arg(element));
    }
    svg.removeIf([](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\t' && c != u'\r') || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
    return svg.toUtf8();
}

bool writeSvg(QIODevice &out, const ChartContent &content, const PictureOptions &options)
{
    QBuffer drawn;
    QSvgGenerator svg;
    svg.setOutputDevice(&drawn);
    svg.setResolution(screenResolution());
    svg.setSize(options.size * options.scale);
    svg.setViewBox(QRect(QPoint(), options.size));
    svg.setTitle(titleWord);
    svg.setDescription(descriptionWord);
    QPainter painter;
    if (!painter.begin(&svg))
        return false;
    paintChart(painter, QRectF(QPointF(), options.size), content, options);
    if (!painter.end())
        return false;
    const QByteArray written = wellFormed(drawn.data(), content);
    return out.write(written) == written.size();
}

bool writePdf(QIODevice &out, const ChartContent &content, const PictureOptions &options)
{
    constexpr double pointsPerPixel = 0.75; // of 1/96 inch
    QPdfWriter pdf(&out);
    pdf.setResolution(screenResolution());
    pdf.setPageSize(QPageSize(QSizeF(options.size) * options.scale * pointsPerPixel, QPageSize::Point));
    pdf.setPageMargins({});
    pdf.setTitle(content.title);
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    paintChart(painter, QRectF(0, 0, pdf.width(), pdf.height()), content, options);
    return painter.end();
}

bool write(PictureKind kind, QIODevice &out, const ChartContent &content, const PictureOptions &options)
{
    switch (kind) {
    case PictureKind::Png: return writePng(out, content, options);
    case PictureKind::Svg: return writeSvg(out, content, options);
    case PictureKind::Pdf: return writePdf(out, content, options);
    }
    Q_UNREACHABLE();
}

} // namespace

QImage renderChart(const ChartContent &content, const PictureOptions &options)
{
    QImage image(options.size * options.scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(themeColors(options.theme).surface);
    QPainter painter(&image);
    paintChart(painter, image.rect(), content, options);
    painter.end();
    image.setText(u"Title"_s, content.title);
    image.setText(u"Description"_s, content.conditions);
    image.setText(u"Source"_s, content.source);
    return image;
}

Result<QByteArray> chartPicture(const ChartContent &content, const PictureOptions &options, const QString &name)
{
    QBuffer out;
    if (out.open(QIODevice::WriteOnly) && write(pictureKindOf(name).value_or(PictureKind::Png), out, content, options))
        return out.data();
    return failure(Cause::PictureNotDrawn);
}

Result<QString> exportChart(const ChartContent &content, const PictureOptions &options, const QString &path)
{
    return chartPicture(content, options, path).and_then([&path](const QByteArray &bytes) {
        return writePicture(path, bytes);
    });
}

} // namespace paretoscope
