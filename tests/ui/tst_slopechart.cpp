// SPDX-License-Identifier: GPL-3.0-or-later
// What the slope chart paints: the chosen model's line where its ranks put it, names where there is room for all.
#include "core/trainingrunbuilder.h"
#include "fleet/slopechart.h"
#include "support/windowapp.h"

#include <QTest>

#include <cmath>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

TrainingRunPtr runOf(int models)
{
    TrainingRunBuilder builder;
    builder.target(u"T4");
    builder.target(u"AI1");
    for (int i = 0; i < models; ++i) {
        const Row row = builder.addModel(QByteArray("model" + QByteArray::number(i)));
        builder.setLatency(row, 0, latencyReading(i + 1));
        builder.setLatency(row, 1, latencyReading(models - i)); // the very opposite order
    }
    return builder.finish();
}

bool isLike(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 24;
}

/// How far down a colour is in a column of pixels, on average, as a share of the height; -1 where it is not.
double depthOf(const QImage &picture, int x, const QColor &color)
{
    double sum = 0;
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        if (isLike(picture.pixelColor(x, y), color)) {
            sum += y;
            ++count;
        }
    }
    return count == 0 ? -1 : sum / count / picture.height();
}

/// Pixels other than the ground in the leftmost part, where names stand.
int inkAtLeft(const QImage &picture)
{
    int count = 0;
    for (int x = 0; x < 150; ++x) {
        for (int y = 0; y < picture.height(); ++y)
            count += isLike(picture.pixelColor(x, y), picture.pixelColor(0, 0)) ? 0 : 1;
    }
    return count;
}

} // namespace

class TestSlopeChart : public QObject {
    Q_OBJECT

    Theme m_theme;

    QImage pictureOf(int models, std::optional<Row> chosen, const QSize &size = {640, 220})
    {
        const TrainingRunPtr run = runOf(models);
        const std::vector<TargetIndex> targets{0, 1};
        SlopeChart chart(&m_theme);
        chart.resize(size);
        chart.show(run, targets, commonRanks(*run, targets), chosen);
        return chart.grab().toImage();
    }

private Q_SLOTS:
    void chosenModel_fallsAndRises_asItsRanksDo()
    {
        const QColor color = m_theme.colors().computed;
        const QImage falling = pictureOf(5, 0); // first on T4, last on AI1
        QVERIFY(depthOf(falling, 230, color) > 0);
        QVERIFY(depthOf(falling, 230, color) + 0.3 < depthOf(falling, 410, color));
        const QImage rising = pictureOf(5, 4);
        QVERIFY(depthOf(rising, 230, color) > depthOf(rising, 410, color) + 0.3);
        const QImage level = pictureOf(5, 2);
        QVERIFY(std::abs(depthOf(level, 230, color) - depthOf(level, 410, color)) < 0.02);
        QCOMPARE(depthOf(pictureOf(5, {}), 320, color), -1.0);
    }
    void names_standWhereThereIsRoomForAll_elseTheChosenAlone()
    {
        const int named = inkAtLeft(pictureOf(5, 0));
        const int one = inkAtLeft(pictureOf(60, 0));
        QVERIFY2(one > 0 && named > 3 * one, qPrintable(u"%1 against %2"_s.arg(named).arg(one)));
        QCOMPARE(inkAtLeft(pictureOf(60, {})), 0);
    }
    void fewerThanTwoModels_paintNothing()
    {
        const QImage picture = pictureOf(1, 0);
        QCOMPARE(inkAtLeft(picture), 0);
        QCOMPARE(depthOf(picture, 320, m_theme.colors().computed), -1.0);
    }
};

PARETOSCOPE_WINDOW_TEST_MAIN(TestSlopeChart)
#include "tst_slopechart.moc"
