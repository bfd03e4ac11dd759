// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartpicture.h"

#include "chart/paretochart.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QSaveFile>

namespace paretoscope {

using namespace Qt::StringLiterals;

QImage renderChart(const ChartContent &content, const PictureOptions &options)
{
    const ThemeColors &colors = themeColors(options.theme);
    QGraphicsScene scene;
    auto *const chart = new ParetoChart(colors, QApplication::font()); // the scene's from here on
    scene.addItem(chart);
    chart->resize(options.size);
    chart->setContent(content, false);
    chart->layout()->activate();
    // The axes move the plot area when they learn their labels, and that may change the number of labels.
    QCoreApplication::sendPostedEvents(chart, QEvent::LayoutRequest);
    chart->layout()->activate();

    QImage image(options.size * options.scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(colors.surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    scene.render(&painter, QRectF(QPointF(), image.size()), QRectF(QPointF(), options.size));
    if (!content.emptyReason.isEmpty()) {
        painter.scale(options.scale, options.scale);
        painter.setFont(QApplication::font());
        painter.setPen(colors.text);
        painter.drawText(QRectF(QPointF(), options.size).adjusted(120, 60, -120, -60), Qt::AlignCenter | Qt::TextWordWrap,
                         content.emptyReason);
    }
    painter.end();
    image.setText(u"Title"_s, content.title);
    image.setText(u"Description"_s, content.conditions);
    image.setText(u"Source"_s, content.source);
    return image;
}

Result<QString> exportChart(const ChartContent &content, const PictureOptions &options, const QString &path)
{
    const QString file = path.endsWith(".png"_L1, Qt::CaseInsensitive) ? path : path + u".png"_s;
    const QString shown = QDir::toNativeSeparators(file);
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir()) {
        return failure(ErrorCode::CannotWrite, u"The folder %1 does not exist. Choose another place for the picture."_s
                                                   .arg(QDir::toNativeSeparators(folder.filePath())));
    }
    QSaveFile out(file);
    const QImage image = renderChart(content, options);
    if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.commit()) {
        return failure(ErrorCode::CannotWrite,
                       u"The picture could not be written to %1. Check the folder's rights and free space."_s.arg(shown),
                       out.errorString());
    }
    return file;
}

} // namespace paretoscope
