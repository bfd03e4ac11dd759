// SPDX-License-Identifier: GPL-3.0-or-later
// The cloud against marks drawn one by one with QPainter: the same pixels, whatever is panned, zoomed or scaled.
#include "chart/cloudlayer.h"

#include "chart/marks.h"
#include "support/manymodels.h"
#include "support/samplechart.h"
#include "support/utctime.h"
#include "support/windowapp.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSet>
#include <QSvgGenerator>
#include <QTest>
#include <QtMath>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 100'000;
constexpr int tolerated = 4; ///< of 255: a channel is rounded at each mark, here and there in another order

ChartContent contentOf(const TrainingRunPtr &run, LatencyScale scale = LatencyScale::Linear)
{
    RunView view;
    view.scale = scale;
    return test::contentOf({RunFile{u"/many.json"_s}, run, {}, utcTime({2026, 4, 1}, {12, 0})}, u"T4"_s, view);
}

CloudLayer &cloudOf(const ChartStage &stage)
{
    const QList<QGraphicsItem *> items = stage.chart().childItems();
    for (QGraphicsItem *const item : items) {
        if (auto *const cloud = dynamic_cast<CloudLayer *>(item))
            return *cloud;
    }
    qFatal("The chart has no cloud");
}

QImage emptyPicture(const ChartStage &stage, double scale)
{
    QImage image(stage.chart().size().toSize() * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

QImage paintedCloud(const ChartStage &stage, double scale)
{
    QImage image = emptyPicture(stage, scale);
    QPainter painter(&image);
    painter.scale(scale, scale);
    cloudOf(stage).paint(&painter, nullptr, nullptr);
    return image;
}

QImage markOf(double scale, const ThemeColors &colors)
{
    const int width = qCeil((markSize(Mark::Dominated) + 2) * scale) | 1;
    QImage mark(width, width, QImage::Format_ARGB32_Premultiplied);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width / 2.0, width / 2.0);
    painter.scale(scale, scale);
    drawMark(painter, {}, Mark::Dominated, colors);
    return mark;
}

/// Every mark at its pixel, but for those hidden behind another at the same one.
QImage markByMark(const ChartStage &stage, double scale, const ThemeColors &colors)
{
    QImage image = emptyPicture(stage, scale);
    const QImage mark = markOf(scale, colors);
    QSet<QPoint> taken;
    QPainter painter(&image);
    const QRectF plot = stage.mapping().plot;
    painter.setClipRect(QRectF(plot.topLeft() * scale, plot.size() * scale));
    for (const PlacedModel &model : stage.chart().content().seen.places->all()) {
        const QPointF place = stage.mapping().placeOf(model) * scale;
        constexpr double border = 1e-6; // a place between two pixels is the second one's
        const QPoint pixel(qFloor(place.x() + border), qFloor(place.y() + border));
        if (model.kind != PlaceKind::Dominated || taken.contains(pixel))
            continue;
        taken.insert(pixel);
        painter.drawImage(pixel - QPoint(mark.width() / 2, mark.height() / 2), mark);
    }
    return image;
}

int largestDifference(const QImage &a, const QImage &b)
{
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = reinterpret_cast<const QRgb *>(a.constScanLine(y))[x];
            const QRgb q = reinterpret_cast<const QRgb *>(b.constScanLine(y))[x];
            for (const int shift : {0, 8, 16, 24})
                largest = std::max(largest,
                                   std::abs(static_cast<int>(p >> shift & 255U) - static_cast<int>(q >> shift & 255U)));
        }
    }
    return largest;
}

} // namespace

class TestCloudLayer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pan_paintsWhatDrawingEveryMarkPaints_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<LatencyScale>("axis");
        QTest::newRow("100 %") << 1.0 << LatencyScale::Linear;
        QTest::newRow("150 %") << 1.5 << LatencyScale::Linear;
        QTest::newRow("200 %, log axis") << 2.0 << LatencyScale::Logarithmic;
    }
    void pan_paintsWhatDrawingEveryMarkPaints()
    {
        QFETCH(const double, scale);
        QFETCH(const LatencyScale, axis);
        const ChartStage stage(contentOf(manyModels(many), axis));
        const ThemeColors &light = themeColors(ThemeKind::Light);
        QVERIFY(largestDifference(paintedCloud(stage, scale), markByMark(stage, scale, light)) <= tolerated);
        stage.chart().zoomAt(stage.mapping().plot.center(), 1.4);
        for (const QPointF &step : {QPointF(40, 0), QPointF(-13.5, 7.25)}) {
            const QImage before = paintedCloud(stage, scale);
            stage.chart().panBy(step);
            const QImage panned = paintedCloud(stage, scale);
            QVERIFY(largestDifference(before, panned) > 100);
            const int difference = largestDifference(panned, markByMark(stage, scale, light));
            QVERIFY2(difference <= tolerated, qPrintable(QString::number(difference)));
        }
    }

    void otherColours_areSeenAtOnce()
    {
        const ChartStage stage(contentOf(manyModels(1'000)));
        std::ignore = paintedCloud(stage, 1);
        stage.chart().setColors(themeColors(ThemeKind::Dark));
        QVERIFY(largestDifference(paintedCloud(stage, 1), markByMark(stage, 1, themeColors(ThemeKind::Dark)))
                <= tolerated);
    }

    void otherData_onTheSameAxes_areSeenAtOnce()
    {
        const ChartStage stage(contentOf(manyModels(1'000)));
        stage.chart().zoomAt(stage.mapping().plot.center(), 1.4);
        std::ignore = paintedCloud(stage, 1);
        stage.chart().setContent(contentOf(manyModels(1'500)), true);
        QVERIFY(largestDifference(paintedCloud(stage, 1), markByMark(stage, 1, themeColors(ThemeKind::Light)))
                <= tolerated);
    }

    void deepZoom_paintsOnlyWhatIsThere()
    {
        const ChartStage stage(contentOf(manyModels(10'000)));
        const auto model = stage.chart().content().seen.places->all()[7'000];
        for (int i = 0; i < 40; ++i)
            stage.chart().zoomAt(stage.mapping().placeOf(model), 1.3);
        QVERIFY(stage.chart().isZoomed());
        QVERIFY(largestDifference(paintedCloud(stage, 1), markByMark(stage, 1, themeColors(ThemeKind::Light)))
                <= tolerated);
    }

    void vectors_areMarks_upToALimit_thenAPicture()
    {
        const auto svgOf = [](int models) {
            const ChartStage stage(contentOf(manyModels(models)));
            QBuffer buffer;
            QSvgGenerator svg;
            svg.setOutputDevice(&buffer);
            QPainter painter(&svg);
            cloudOf(stage).paint(&painter, nullptr, nullptr);
            painter.end();
            return buffer.data();
        };
        const QByteArray few = svgOf(1'000);
        QVERIFY(few.count("<circle") + few.count("<ellipse") > 500);
        QVERIFY(!few.contains("<image"));
        const QByteArray lots = svgOf(static_cast<int>(CloudLayer::mostVectorMarks) + 1'000);
        QCOMPARE(lots.count("<image"), 1);
        QCOMPARE(lots.count("<circle") + lots.count("<ellipse"), 0);
    }
};

PARETOSCOPE_WINDOW_TEST_MAIN(TestCloudLayer)
#include "tst_cloudlayer.moc"
