// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

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

QTEST_GUILESS_MAIN(tst_Words)
#include "tst_words.moc"
