// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/resultsdecoder.h"
#include "support/recordedcase.h"
#include "support/rundump.h"

#include <QDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

/// Every body in tests/data/results against its recorded outcome.
class TestRecordedResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void body_decodesAsRecorded_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(folder).entryList({u"*.in.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 25);
        for (const QString &file : files) {
            const QString name = file.chopped(qsizetype(8));
            QTest::newRow(qUtf8Printable(name)) << name;
        }
    }

    void body_decodesAsRecorded()
    {
        QFETCH(const QString, name);
        const RecordedCase recorded(folder, name);
        const QString difference = recorded.compare(RunDump::of(decodeResults(recorded.input())));
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
    }

private:
    const QString folder = QStringLiteral(PARETOSCOPE_TEST_DATA "/results");
};

QTEST_GUILESS_MAIN(TestRecordedResults)
#include "tst_recordedresults.moc"
