// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartpicture.h"

#include "core/harmlesstext.h"
#include "core/trainingrunbuilder.h"
#include "support/samplechart.h"
#include "support/utctime.h"
#include "support/windowapp.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QStringDecoder>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

// A golden picture is the same when no more than this share of the pixels differs by more than this in a channel:
// enough for another patch level of the font rasteriser, too little for a mark or a word.
constexpr int toleratedChannel = 24;
constexpr double toleratedShare = 0.002;

struct Golden {
    QString project;
    QString target;
    LatencyScale scale = LatencyScale::Linear;
    PictureOptions options = {};
    std::optional<double> budget = {};
};

ChartContent contentOf(const Golden &golden)
{
    RunView view;
    view.scale = golden.scale;
    view.need.budget = golden.budget;
    return test::contentOf(sampleRun(golden.project, u"1"_s), golden.target, view);
}

QString goldenPath(const QString &name, const QString &end)
{
    return QStringLiteral(PARETOSCOPE_SOURCE_DIR "/tests/golden/") + name + end;
}

bool differs(QRgb a, QRgb b)
{
    const std::array<int, 3> by{qRed(a) - qRed(b), qGreen(a) - qGreen(b), qBlue(a) - qBlue(b)};
    return std::ranges::any_of(by, [](int channel) { return std::abs(channel) > toleratedChannel; });
}

double differingShare(const QImage &a, const QImage &b)
{
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += differs(a.pixel(x, y), b.pixel(x, y)) ? 1 : 0;
    }
    return static_cast<double>(count) / (static_cast<double>(a.width()) * a.height());
}

void addGoldens()
{
    QTest::addColumn<Golden>("golden");
    const QSize size(900, 600);
    const Golden rfdetr{u"rf-detr"_s, u"T4"_s, LatencyScale::Linear, {size, 1, ThemeKind::Light}};
    Golden dark = rfdetr;
    dark.options.theme = ThemeKind::Dark;
    const Golden hailo{u"accelerators"_s, u"hailo8"_s, LatencyScale::Logarithmic, {size, 1, ThemeKind::Light}};
    Golden twice = hailo;
    twice.options.scale = 2;
    QTest::newRow("rfdetr-t4-light") << rfdetr;
    QTest::newRow("rfdetr-t4-dark") << dark;
    QTest::newRow("hailo8-log") << hailo;
    QTest::newRow("hailo8-log-200") << twice;
    QTest::newRow("hailo8-narrow-budget") << Golden{
        u"accelerators"_s, u"hailo8"_s, LatencyScale::Logarithmic, {QSize(560, 420), 1, ThemeKind::Light}, 3.0};
}

/// What hostile names make of a chart: where a run names things, and where a caller put them into the content as they
/// are.
QList<ChartContent> contentsWith(const QString &name)
{
    TrainingRunBuilder builder;
    builder.header().provenance.figures = name;
    const TargetIndex target = builder.target(name);
    const Row row = builder.addModel(name.toUtf8());
    builder.setFamily(row, "child");
    builder.setLatency(row, target, latencyReading(5));
    builder.setMetric(row, Metric::Map5095, percentReading(50));
    LoadedRun loaded;
    loaded.source = RunFile{u"/tmp/"_s + name};
    loaded.run = builder.finish();
    RunView view;
    view.target = target;
    QList<ChartContent> contents{chartContent(loaded, *analyseView(*loaded.run, view))};
    view.metric = Metric::Recall; // which no model has
    contents.append(chartContent(loaded, *analyseView(*loaded.run, view)));
    for (QString ChartContent::*const text : {&ChartContent::title, &ChartContent::conditions, &ChartContent::source})
        contents.first().*text += u' ' + name;
    return contents;
}

/// The title of a PDF, as the format has it: UTF-16 with a mark, in brackets of which those inside are escaped.
QString titleOfPdf(const QByteArray &pdf)
{
    QByteArray bytes;
    const QByteArray before = "/Title (";
    for (qsizetype i = pdf.indexOf(before) + before.size(); i < pdf.size() && pdf.at(i) != ')'; ++i) {
        if (pdf.at(i) == '\\')
            ++i;
        bytes += pdf.at(i);
    }
    return QStringDecoder(QStringDecoder::Utf16BE)(bytes.mid(2));
}

} // namespace

class TestChartPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void renderChart_givesTheSameBytes_twice_data() { addGoldens(); }
    void renderChart_givesTheSameBytes_twice();
    void renderChart_looksLikeItsGoldenPicture_data() { addGoldens(); }
    void renderChart_looksLikeItsGoldenPicture();
    void renderChart_showsEveryPoint_whereItBelongs_data() { addGoldens(); }
    void renderChart_showsEveryPoint_whereItBelongs();
    void renderChart_showsALongFront_whereItBelongs_data();
    void renderChart_showsALongFront_whereItBelongs();
    void renderChart_saysWhy_whenThereIsNoPoint();
    void exportChart_addsTheEnd_whenItIsMissing_data();
    void exportChart_addsTheEnd_whenItIsMissing();
    void exportChart_writesTheKindThatTheNameSays();
    void vectorPictures_standOnTheGroundOfTheirTheme();
    void svg_isXmlForEveryReader_whateverThingsAreCalled_data();
    void svg_isXmlForEveryReader_whateverThingsAreCalled();
    void pngAndPdf_takeEveryName_data();
    void pngAndPdf_takeEveryName();
    void exportChart_fails_withoutTheFolder();
    void exportChart_leavesNothingBehind_whereItMayNotWrite();
    void exportedFile_saysWhatItShows_andNothingElse();
};

void TestChartPicture::renderChart_givesTheSameBytes_twice()
{
    QFETCH(Golden, golden);
    const QImage first = renderChart(contentOf(golden), golden.options);
    const QImage second = renderChart(contentOf(golden), golden.options);
    QCOMPARE(first.size(), golden.options.size * golden.options.scale);
    QCOMPARE(first.sizeInBytes(), second.sizeInBytes());
    QVERIFY(std::equal(first.constBits(), first.constBits() + first.sizeInBytes(), second.constBits()));
}

void TestChartPicture::renderChart_looksLikeItsGoldenPicture()
{
    QFETCH(Golden, golden);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QString path = goldenPath(name, u".png"_s);
    QImage picture = renderChart(contentOf(golden), golden.options).convertToFormat(QImage::Format_RGB32);
    if (qEnvironmentVariableIsSet("PARETOSCOPE_WRITE_GOLDEN")) {
        QVERIFY(picture.save(path));
        QSKIP("Written anew: look at it before you commit it.");
    }
    const QImage wanted = QImage(path).convertToFormat(QImage::Format_RGB32);
    const double share = wanted.size() == picture.size() ? differingShare(picture, wanted) : 1;
    const QString failed = goldenPath(name, u".fail.png"_s);
    if (share > toleratedShare)
        picture.save(failed);
    QVERIFY2(
        share <= toleratedShare,
        qPrintable(u"%1 % of the pixels differ from %2; what was drawn is in %3"_s.arg(share * 100).arg(path, failed)));
    QFile::remove(failed); // of an earlier day
}

void TestChartPicture::renderChart_showsEveryPoint_whereItBelongs()
{
    QFETCH(Golden, golden);
    const ChartContent content = contentOf(golden);
    QVERIFY(content.seen.analysis->front.size() >= 3);
    const QImage picture = renderChart(content, golden.options);
    const QStringList found = untruths(picture, content, golden.options);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; "_s)));
}

void TestChartPicture::renderChart_showsALongFront_whereItBelongs_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
}

/// Of so many marks the picture of one is copied.
void TestChartPicture::renderChart_showsALongFront_whereItBelongs()
{
    QFETCH(const double, scale);
    TrainingRunBuilder builder;
    const TargetIndex target = builder.target(u"T4");
    constexpr int models = 150;
    for (int i = 0; i < models; ++i) {
        const Row row = builder.addModel(QByteArray("m-" + QByteArray::number(i)));
        builder.setLatency(row, target, latencyReading(1 + i * 0.37));
        builder.setMetric(row, Metric::Map5095, percentReading(10 + i * 0.5));
    }
    const ChartContent content = test::contentOf(
        {RunFile{u"/front.json"_s}, builder.finish(), {}, utcTime({2026, 4, 1}, {12, 0})}, u"T4"_s, {});
    QCOMPARE(content.seen.analysis->front.size(), std::size_t{models});
    const PictureOptions options{.size = {2600, 1400}, .scale = scale}; // the ring covers no neighbour
    const QStringList found = untruths(renderChart(content, options), content, options);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; "_s)));
}

void TestChartPicture::renderChart_saysWhy_whenThereIsNoPoint()
{
    const ChartContent content = test::contentOf(sampleRun(u"my-project"_s, u"2"_s), {});
    QVERIFY(!content.emptyReason.isEmpty());
    ChartContent silent = content;
    silent.emptyReason.clear();
    QVERIFY(differingShare(renderChart(content, {}), renderChart(silent, {})) > 0);
}

void TestChartPicture::exportChart_addsTheEnd_whenItIsMissing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    QTest::newRow("none") << u"chart"_s << u"chart.png"_s;
    QTest::newRow("its own") << u"chart.png"_s << u"chart.png"_s;
    QTest::newRow("in capitals") << u"CHART.PNG"_s << u"CHART.PNG"_s;
    QTest::newRow("another") << u"chart.v1.2"_s << u"chart.v1.2.png"_s;
    QTest::newRow("other alphabets") << u"модель 检测"_s << u"модель 检测.png"_s;
}

void TestChartPicture::exportChart_addsTheEnd_whenItIsMissing()
{
    QFETCH(QString, name);
    QFETCH(QString, written);
    const QTemporaryDir folder;
    const auto result = exportChart(contentOf({u"rf-detr"_s, u"T4"_s}), {{400, 300}, 1.5}, folder.filePath(name));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message()));
    QCOMPARE(*result, folder.filePath(written));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{written});
    QCOMPARE(QImageReader(*result).format(), QByteArray("png"));
    QCOMPARE(QImage(*result).size(), QSize(600, 450));
}

void TestChartPicture::vectorPictures_standOnTheGroundOfTheirTheme()
{
    const QTemporaryDir folder;
    const ChartContent content = contentOf({u"rf-detr"_s, u"T4"_s});
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
        const auto svg = exportChart(content, {{400, 300}, 1, theme}, folder.filePath(u"chart.svg"_s));
        QVERIFY(svg);
        QSvgRenderer drawing(*svg);
        QImage redrawn({400, 300}, QImage::Format_ARGB32_Premultiplied);
        redrawn.fill(Qt::transparent);
        QPainter painter(&redrawn);
        drawing.render(&painter);
        painter.end();
        for (const QPoint &corner : {QPoint(1, 1), QPoint(398, 1), QPoint(1, 298), QPoint(398, 298)})
            QCOMPARE(redrawn.pixelColor(corner), themeColors(theme).surface);
    }
}

void TestChartPicture::exportChart_writesTheKindThatTheNameSays()
{
    const QTemporaryDir folder;
    const ChartContent content = contentOf({u"rf-detr"_s, u"T4"_s});
    const auto svg = exportChart(content, {{400, 300}, 2}, folder.filePath(u"chart.SVG"_s));
    QVERIFY(svg);
    QSvgRenderer drawing(*svg);
    QVERIFY(drawing.isValid());
    QCOMPARE(drawing.viewBox(), QRect(0, 0, 400, 300));
    // Drawn again it is the picture.
    QImage redrawn({400, 300}, QImage::Format_ARGB32_Premultiplied);
    redrawn.fill(Qt::white);
    QPainter painter(&redrawn);
    drawing.render(&painter);
    painter.end();
    const ThemeColors &colors = themeColors(ThemeKind::Light);
    int ofTheFront = 0;
    for (int y = 0; y < redrawn.height(); ++y) {
        for (int x = 0; x < redrawn.width(); ++x)
            ofTheFront += redrawn.pixelColor(x, y) == colors.front ? 1 : 0;
    }
    QVERIFY(ofTheFront > 100);

    const auto pdf = exportChart(content, {{400, 300}, 2}, folder.filePath(u"chart.pdf"_s));
    QVERIFY(pdf);
    QFile document(*pdf);
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QByteArray bytes = document.readAll();
    QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
    QVERIFY(bytes.contains("/MediaBox [0 0 600 450]") || bytes.contains("/MediaBox [0 0 600.000000 450.000000]"));
}

void TestChartPicture::svg_isXmlForEveryReader_whateverThingsAreCalled_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("script") << u"T4</title><script>document.title='gone'</script><title>"_s;
    QTest::newRow("element in a text") << u"</text><script xlink:href='data:,alert(1)'/><text>"_s;
    QTest::newRow("ampersand") << u"a&b.json"_s;
    QTest::newRow("entity") << u"&amp; &#60; &nbsp; &bogus;"_s;
    QTest::newRow("less than") << u"Orin <15 W>"_s;
    QTest::newRow("end of CDATA") << u"<![CDATA[ x ]]> ]]>"_s;
    QTest::newRow("comment and instruction") << u"<!-- x --> <?php x ?>"_s;
    QTest::newRow("quotes") << u"\"T4\" 'T4'"_s;
    QString controls;
    for (char16_t c = 0; c < 0x20; ++c)
        controls += QChar(c);
    QTest::newRow("controls") << QString(u"T4"_s + controls + QChar(0x7F) + QChar(0x85));
    QTest::newRow("noncharacters") << QString(u"T4"_s + QChar(0xFFFE) + QChar(0xFFFF) + QChar(0xFDD0));
    QTest::newRow("lone surrogates") << QString(u"T4"_s + QChar(0xD800) + u'x' + QChar(0xDC00));
    QTest::newRow("emoji and right to left") << u"🚀 \u202Egnp"_s;
}

void TestChartPicture::svg_isXmlForEveryReader_whateverThingsAreCalled()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    for (const ChartContent &content : contentsWith(name)) {
        const auto path = exportChart(content, {{400, 300}}, folder.filePath(u"chart.svg"_s));
        QVERIFY(path);
        QFile file(*path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QHash<QString, QString> texts;
        QString element;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement())
                element = reader.name().toString();
            if (reader.isStartElement())
                QVERIFY2(element != "script"_L1, qPrintable(name));
            if (reader.isCharacters())
                texts[element] += reader.text();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(texts.value(u"text"_s).contains(u"against latency"_s));
        for (const auto &[said, meant] : {std::pair(texts.value(u"title"_s), content.title),
                                          std::pair(texts.value(u"desc"_s), content.conditions)}) {
            QString legal = meant;
            legal.removeIf(
                [](QChar c) { return (c < u' ' && !c.isSpace()) || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
            QCOMPARE(said.simplified(), QString::fromUtf8(legal.toUtf8()).simplified());
        }
    }
}

void TestChartPicture::pngAndPdf_takeEveryName_data() { svg_isXmlForEveryReader_whateverThingsAreCalled_data(); }

void TestChartPicture::pngAndPdf_takeEveryName()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const ChartContent content = contentsWith(name).last(); // as a run has it
    const auto png = exportChart(content, {{400, 300}}, folder.filePath(u"chart.png"_s));
    const auto pdf = exportChart(content, {{400, 300}}, folder.filePath(u"chart.pdf"_s));
    QVERIFY(png && pdf);
    QImageReader picture(*png);
    QVERIFY(picture.canRead());
    QCOMPARE(picture.text(u"Title"_s), content.title.simplified());
    QCOMPARE(picture.text(u"Description"_s), content.conditions.simplified());
    QCOMPARE(picture.text(u"Source"_s), content.source.simplified());
    QCOMPARE(picture.textKeys().size(), 3);
    QFile file(*pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(titleOfPdf(file.readAll()), content.title);
    for (const QString &text : {content.title, content.conditions, content.source, content.emptyReason}) {
        for (const char32_t c : text.toUcs4())
            QVERIFY2(!isDisturbing(c), qPrintable(QString::number(c, 16)));
    }
}

void TestChartPicture::exportChart_fails_withoutTheFolder()
{
    const QTemporaryDir folder;
    const auto result = exportChart(contentOf({u"rf-detr"_s, u"T4"_s}), {{400, 300}},
                                    folder.filePath(u"not/there.png"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::CannotWrite);
    QVERIFY(result.error().message().contains(u"does not exist"_s));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestChartPicture::exportChart_leavesNothingBehind_whereItMayNotWrite()
{
    // A folder stands where the file should: refused for root, too, as rights would not be.
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"chart.png"_s));
    const auto result = exportChart(contentOf({u"rf-detr"_s, u"T4"_s}), {{400, 300}}, folder.filePath(u"chart.png"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::CannotWrite);
    QVERIFY(!result.error().message().isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"chart.png"_s});
    QVERIFY(QDir(folder.filePath(u"chart.png"_s)).isEmpty());
}

void TestChartPicture::exportedFile_saysWhatItShows_andNothingElse()
{
    const QTemporaryDir folder;
    LoadedRun loaded = sampleRun(u"rf-detr"_s, u"1"_s);
    loaded.source = RunFile{u"/home/somebody/secret-project/results.json"_s};
    const auto path = exportChart(test::contentOf(loaded, u"T4"_s), {{400, 300}}, folder.filePath(u"chart"_s));
    QVERIFY(path);
    const QImage picture(*path);
    QCOMPARE(picture.text(u"Title"_s), u"mAP@50:95 against latency on T4"_s);
    for (const QString &key : picture.textKeys()) {
        const QString text = picture.text(key);
        for (const QString &leak : {u"/home"_s, u"secret-project"_s, u"api_key"_s, folder.path()})
            QVERIFY2(!text.contains(leak, Qt::CaseInsensitive), qPrintable(key + u": "_s + text));
    }
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestChartPicture)
#include "tst_chartpicture.moc"
