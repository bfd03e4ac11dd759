// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words.h"

#include "core/field.h"
#include "core/filekind.h"
#include "core/finding.h"
#include "core/handful.h"
#include "core/hardwaretarget.h"
#include "core/harmlesstext.h"
#include "core/inputfile.h"
#include "core/metric.h"
#include "core/numbertext.h"
#include "core/ownmeasurement.h"
#include "core/reading.h"
#include "support/pseudotranslator.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

const QString sourceFolder = QStringLiteral(PARETOSCOPE_SOURCE_DIR);

/// The texts of a file of translations whose form a number decides on, each with its context, and what each became.
QMap<QString, QStringList> pluralsIn(const QString &path)
{
    QMap<QString, QStringList> plurals;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return plurals;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            plurals[context + u": "_s + source].append(xml.readElementText());
    }
    return plurals;
}

} // namespace

class tst_Words final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_decideOnTheForm();
    void everyPluralOfTheCode_hasItsFormsInEnglish();
    void wordsOfTheCore_areTranslated();
};

void tst_Words::numbers_decideOnTheForm()
{
    const auto models = [](int n) {
        return QCoreApplication::translate("paretoscope::ModelsPanel", "%n model(s)", nullptr, n);
    };
    QCOMPARE(models(0), u"0 models"_s);
    QCOMPARE(models(1), u"1 model"_s);
    QCOMPARE(models(2), u"2 models"_s);
    QCOMPARE(paretoscope::Words::tr("%1 and %2 more"), u"%1 and %2 more"_s);
}

void tst_Words::everyPluralOfTheCode_hasItsFormsInEnglish()
{
    const QTemporaryDir folder;
    const QString inCode = folder.filePath(u"code.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(sourceFolder);
    lupdate.start(QStringLiteral(PARETOSCOPE_LUPDATE), {u"-silent"_s, u"-pluralonly"_s, u"-I"_s, u"app"_s, u"-I"_s,
                                                        u"ui"_s, u"app"_s, u"ui"_s, u"-ts"_s, inCode});
    QVERIFY(lupdate.waitForFinished());
    const QByteArray complaints = lupdate.readAllStandardError();
    QVERIFY2(lupdate.exitCode() == 0 && complaints.isEmpty(), complaints.constData());
    const QStringList wanted = pluralsIn(inCode).keys();
    const QMap<QString, QStringList> english = pluralsIn(sourceFolder + u"/resources/translations/paretoscope_en.ts"_s);
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(english.keys(), wanted);
    for (auto each = english.begin(); each != english.end(); ++each)
        QVERIFY2(each->size() == 2 && !each->contains(QString()), qPrintable(each.key()));
}

void tst_Words::wordsOfTheCore_areTranslated()
{
    using namespace paretoscope;
    const test::PseudoTranslator translator;
    static const QSet<QString> put{u"A"_s, u"B"_s, u"FP16"_s};
    QStringList texts{numberText(5),
                      latencyText(5),
                      percentText(5),
                      pointsText(5),
                      pointsText(1),
                      signedPointsText(0),
                      sizeText(5),
                      sizeText(5000),
                      sizeText(5'000'000),
                      secondsText(std::chrono::seconds(5)),
                      listText({u"A"_s, u"B"_s}),
                      handful({u"A"_s, u"B"_s}, u", ", 1),
                      quoted(u"A"),
                      inputName(standardInput),
                      hardwareDescription(u"gpu"),
                      conditionsText({}),
                      conditionsText({.device = {}, .precision = {}, .batch = 1}),
                      conditionsText({.device = {}, .precision = u"FP16"_s, .batch = {}})};
    for (int gap = 1; gap <= static_cast<int>(Gap::NotMeasured); ++gap)
        texts.append(gapText(static_cast<Gap>(gap)));
    for (const Metric metric : allMetrics)
        texts.append(metricName(metric));
    for (const mode_t mode : {S_IFDIR, S_IFIFO, S_IFSOCK, S_IFCHR}) {
        struct stat kind {};
        kind.st_mode = mode;
        texts.append(unwantedKind(kind));
    }
    FindingLog log;
    for (int i = 0; i <= FindingLog::keptPerKind; ++i)
        log.add(Severity::Info, {}, u"A"_s, u"A"_s);
    texts.append(log.take().last().what);
    for (int kind = 0; kind <= static_cast<int>(FieldKind::List); ++kind)
        texts.append(kindName(static_cast<FieldKind>(kind)));
    for (const QString &text : std::as_const(texts)) {
        const QStringList words = test::PseudoTranslator::untranslatedWords(text);
        QVERIFY2(std::ranges::all_of(words, [](const QString &word) { return put.contains(word); }), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(tst_Words)
#include "tst_words.moc"
