// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/measurementfiles.h"
#include "session/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

RunSource version(int number) { return RunAddress{u"acme"_s, u"bottles"_s, QString::number(number)}; }

} // namespace

class TestMeasurementFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void files_areRemembered_eachForItsRun()
    {
        const QString ini = m_folder.filePath(u"a.ini"_s);
        {
            Settings settings(ini);
            MeasurementFiles files(&settings);
            files.remember(version(1), u"/tmp/with blank, and comma.csv"_s);
            files.remember(RunFile{u"/tmp/run.json"_s}, u"/tmp/b.csv"_s);
            files.remember(version(2), u"/tmp/c.csv"_s);
            files.remember(version(2), {});
        }
        Settings settings(ini);
        const MeasurementFiles files(&settings);
        QCOMPARE(files.fileOf(version(1)), u"/tmp/with blank, and comma.csv"_s);
        QCOMPARE(files.fileOf(RunFile{u"/tmp/run.json"_s}), u"/tmp/b.csv"_s);
        QCOMPARE(files.fileOf(version(2)), QString());
    }
    void oldest_areForgotten()
    {
        Settings settings(m_folder.filePath(u"b.ini"_s));
        MeasurementFiles files(&settings);
        for (int i = 0; i <= MeasurementFiles::most; ++i)
            files.remember(version(i), u"/tmp/%1.csv"_s.arg(i));
        QCOMPARE(files.fileOf(version(0)), QString());
        QCOMPARE(files.fileOf(version(1)), u"/tmp/1.csv"_s);
        QCOMPARE(settings.measurementFiles().size(), MeasurementFiles::most);
    }
    void nonsenseInTheSettings_isNoFile()
    {
        Settings settings(m_folder.filePath(u"c.ini"_s));
        settings.setMeasurementFiles({u""_s, u"alone"_s, u" /tmp/x.csv"_s});
        MeasurementFiles files(&settings);
        files.remember(version(1), u"/tmp/a.csv"_s);
        QCOMPARE(settings.measurementFiles().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMeasurementFiles)
#include "tst_measurementfiles.moc"
