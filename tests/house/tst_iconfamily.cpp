// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetree.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace paretoscope::house;

/// That the icons stay one family which the theme can colour.
class tst_IconFamily final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void icons_areLinesInTheCurrentColour_data() { addIcons(); }
    void icons_areLinesInTheCurrentColour();
    void icons_drawSomethingWithinTheirEdges_data() { addIcons(); }
    void icons_drawSomethingWithinTheirEdges();
    void resourceList_namesEveryIcon();
    void everyIcon_isShownSomewhere();

private:
    static void addIcons();
};

namespace {

const QString programIcon = u"paretoscope.svg"_s;

QList<SourceFile> icons()
{
    QList<SourceFile> files = sourcesUnder(u"resources/icons"_s);
    files.removeIf([](const SourceFile &file) { return !file.path.endsWith(".svg"_L1); });
    return files;
}

QImage rendered(const QString &svg, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(0);
    QSvgRenderer renderer(svg.toUtf8());
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// Pixels that are at least half covered.
int drawnPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) >= 128 ? 1 : 0;
    }
    return count;
}

} // namespace

void tst_IconFamily::addIcons()
{
    QTest::addColumn<QString>("svg");
    const QList<SourceFile> files = icons();
    QVERIFY(files.size() > 20);
    for (const SourceFile &file : files) {
        if (file.name() != programIcon)
            QTest::newRow(qPrintable(file.name())) << file.text;
    }
}

void tst_IconFamily::icons_areLinesInTheCurrentColour()
{
    QFETCH(const QString, svg);
    QVERIFY(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\" viewBox=\"0 0 20 20\" "
                           "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" "
                           "stroke-linejoin=\"round\">"_L1));
    QVERIFY2(!svg.contains(u'#'), "a colour of its own");
    QVERIFY2(!svg.contains("<text"_L1), "text");
    QCOMPARE(svg.count("stroke-width"_L1), 1);
}

void tst_IconFamily::icons_drawSomethingWithinTheirEdges()
{
    QFETCH(QString, svg);
    constexpr int scale = 4;
    const QImage image = rendered(svg.replace("currentColor"_L1, "black"_L1), 20 * scale);
    const int drawn = drawnPixels(image);
    const int percent = drawn * 100 / (image.width() * image.height());
    QVERIFY2(percent >= 3 && percent <= 40, qPrintable(QString::number(percent)));
    // A stroke that touches the edge looks cut off in a tool bar: two units stay free all around.
    QCOMPARE(drawnPixels(image.copy(image.rect().adjusted(2 * scale, 2 * scale, -2 * scale, -2 * scale))), drawn);
}

void tst_IconFamily::resourceList_namesEveryIcon()
{
    const QList<SourceFile> files = icons();
    const QList<SourceFile> lists = sourcesUnder(u"resources"_s);
    const auto list = std::find_if(lists.begin(), lists.end(),
                                   [](const SourceFile &file) { return file.path == "resources/icons.qrc"_L1; });
    QVERIFY(list != lists.end());
    for (const SourceFile &file : files)
        QVERIFY2(list->text.contains(u">icons/"_s + file.name() + u"<"_s), qPrintable(file.name()));
    QCOMPARE(list->text.count("<file"_L1), files.size());
}

void tst_IconFamily::everyIcon_isShownSomewhere()
{
    const QList<SourceFile> sources = sourcesUnder(u"ui"_s);
    const QList<SourceFile> files = icons();
    for (const SourceFile &file : files) {
        const QString word = u"u\""_s + file.name().chopped(4) + u"\"_s"_s;
        QVERIFY2(std::ranges::any_of(sources, [&word](const SourceFile &source) { return source.text.contains(word); }),
                 qPrintable(file.name()));
    }
}

QTEST_MAIN(tst_IconFamily)
#include "tst_iconfamily.moc"
