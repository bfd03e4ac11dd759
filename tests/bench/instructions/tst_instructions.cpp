// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr double tolerance = 0.10; ///< other versions of a library's patch level differ by less
constexpr int patience = 120'000;

/// The same instructions whatever the processor can do beyond SSE 4.2, which all of the last ten years can.
QProcessEnvironment plainProcessor()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_NO_CPU_FEATURE"_s, u"avx avx2 avx512f f16c rdrnd rdseed sha aes bmi bmi2"_s);
    environment.insert(u"QT_HASH_SEED"_s, u"0"_s);
    environment.insert(u"SIMDJSON_FORCE_IMPLEMENTATION"_s, u"westmere"_s);
    environment.insert(u"GLIBC_TUNABLES"_s, u"glibc.cpu.hwcaps=-AVX2,-AVX,-AVX512F,-BMI2,-ERMS,-FSRM,-LZCNT,-MOVBE"_s);
    return environment;
}

/// The instructions of one stage, or nothing (with what valgrind said as a warning).
std::optional<qint64> instructionsOf(const QString &stage)
{
    const QTemporaryDir folder;
    QProcess valgrind;
    valgrind.setProcessEnvironment(plainProcessor());
    valgrind.setProcessChannelMode(QProcess::MergedChannels);
    valgrind.start(u"valgrind"_s, {u"--tool=callgrind"_s, u"--instr-atstart=no"_s,
                                   u"--callgrind-out-file="_s + folder.filePath(u"out"_s),
                                   QStringLiteral(PARETOSCOPE_INSTRUCTIONS), stage});
    const bool hasEnded = valgrind.waitForFinished(patience);
    const QByteArray said = valgrind.readAll();
    QFile out(folder.filePath(u"out"_s));
    if (!hasEnded || valgrind.exitCode() != 0 || !out.open(QIODevice::ReadOnly)) {
        qWarning("%s", said.constData());
        return std::nullopt;
    }
    static const QRegularExpression totals(u"^totals: (\\d+)"_s, QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = totals.match(QString::fromLatin1(out.readAll()));
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

QJsonObject recordedCounts()
{
    QFile file(QStringLiteral(PARETOSCOPE_RECORDED));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool record(const QString &stage, qint64 count)
{
    QJsonObject counts = recordedCounts();
    counts.insert(stage, count);
    QFile file(QStringLiteral(PARETOSCOPE_RECORDED));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(counts).toJson()) > 0;
}

} // namespace

/// What a stage costs in instructions, on 10,000 models x 8 targets: the one measure of speed that a busy machine does
/// not blur. Times and ratios are for tests/bench/run.sh.
class tst_Instructions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stage_needsNoMoreInstructions_thanRecorded_data();
    void stage_needsNoMoreInstructions_thanRecorded();
};

void tst_Instructions::initTestCase()
{
    if (QSysInfo::buildCpuArchitecture() != "x86_64"_L1)
        QSKIP("The counts are recorded for x86-64.");
    if (QStandardPaths::findExecutable(u"valgrind"_s).isEmpty())
        QSKIP("There is no valgrind: apt-get install valgrind.");
}

void tst_Instructions::stage_needsNoMoreInstructions_thanRecorded_data()
{
    QTest::addColumn<QString>("stage");
    for (const char *const stage : {"decode", "front", "repaint"})
        QTest::newRow(stage) << QString::fromLatin1(stage);
}

void tst_Instructions::stage_needsNoMoreInstructions_thanRecorded()
{
    QFETCH(const QString, stage);
    const std::optional<qint64> count = instructionsOf(stage);
    QVERIFY2(count && *count > 0, "callgrind counted nothing");
    if (qEnvironmentVariableIsSet("PARETOSCOPE_RECORD_INSTRUCTIONS")) {
        QVERIFY(record(stage, *count));
        return;
    }
    const auto recorded = recordedCounts().value(stage).toDouble();
    QVERIFY2(recorded > 0, "Nothing is recorded: run this test with PARETOSCOPE_RECORD_INSTRUCTIONS=1.");
    const double change = static_cast<double>(*count) / recorded - 1;
    const QString told = u"%1: %2 instructions, %3 recorded, %4 %"_s.arg(stage)
                             .arg(*count)
                             .arg(recorded, 0, 'f', 0)
                             .arg(change * 100, 0, 'f', 1);
    qInfo("%s", qPrintable(told));
    if (change < -tolerance)
        qInfo("It became cheaper: record that with PARETOSCOPE_RECORD_INSTRUCTIONS=1.");
    QVERIFY2(change <= tolerance, qPrintable(told));
}

QTEST_GUILESS_MAIN(tst_Instructions)
#include "tst_instructions.moc"
