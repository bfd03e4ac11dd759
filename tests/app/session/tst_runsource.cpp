// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/runsource.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestRunSource final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void text_isAnAddress_data();
    void text_isAnAddress();
    void text_isAFile_data();
    void text_isAFile();
    void text_isRefused_data();
    void text_isRefused();
    void address_winsOverAFolderOfThatName();
    void displayName_isOneLineWithoutAPath();

private:
    QTemporaryDir m_folder;
    QString m_before = QDir::currentPath();
};

void TestRunSource::initTestCase()
{
    QVERIFY(QDir::setCurrent(m_folder.path()));
    QVERIFY(QDir().mkpath(u"acme/bottles/5"_s));
    for (const QString &name : {u"run.json"_s, u"saved answer"_s, u"5"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

void TestRunSource::cleanupTestCase() { QDir::setCurrent(m_before); }

void TestRunSource::text_isAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("three parts") << u"acme/bottles/7"_s;
    QTest::newRow("with space around") << u"  acme/bottles/7\n"_s;
    QTest::newRow("app link") << u"https://app.roboflow.com/acme/bottles/7"_s;
    QTest::newRow("API link with a key") << u"https://api.roboflow.com/acme/bottles/7/training/results?api_key=x"_s;
    QTest::newRow("link that ends like a file")
        << u"https://api.roboflow.com/acme/bottles/7/training/results?x=y.json"_s;
}

void TestRunSource::text_isAnAddress()
{
    QFETCH(const QString, text);
    const auto source = runSourceFromText(text);
    QVERIFY2(source, qPrintable(text));
    QVERIFY(*source == RunSource(RunAddress{u"acme"_s, u"bottles"_s, u"7"_s}));
}

void TestRunSource::text_isAFile_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("by name") << u"run.json"_s << u"run.json"_s;
    QTest::newRow("by path") << u"./run.json"_s << u"run.json"_s;
    QTest::newRow("by absolute path") << m_folder.filePath(u"run.json"_s) << u"run.json"_s;
    QTest::newRow("with a space in its name") << u"saved answer"_s << u"saved answer"_s;
    QTest::newRow("a number") << u"5"_s << u"5"_s;
    QTest::newRow("dragged in")
        << QUrl::fromLocalFile(m_folder.filePath(u"saved answer"_s)).toString(QUrl::FullyEncoded) << u"saved answer"_s;
    QTest::newRow("a folder, clearly meant") << u"./acme"_s << u"acme"_s; // refused with its reason when it is read
}

void TestRunSource::text_isAFile()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    const auto source = runSourceFromText(text);
    QVERIFY(source);
    const auto *file = std::get_if<RunFile>(&*source);
    QVERIFY(file);
    QCOMPARE(QFileInfo(file->path).canonicalFilePath(), QFileInfo(m_folder.filePath(name)).canonicalFilePath());
    QVERIFY(QDir::isAbsolutePath(file->path));
}

void TestRunSource::text_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << u""_s << u"usage"_s;
    QTest::newRow("one word") << u"bottles"_s << u"usage"_s;
    QTest::newRow("two parts") << u"acme/bottles"_s << u"usage"_s;
    QTest::newRow("missing JSON") << u"missing.json"_s << u"not_found"_s;
    QTest::newRow("missing by path") << u"./missing"_s << u"not_found"_s;
    QTest::newRow("missing one up") << u"../missing/run/5"_s << u"not_found"_s;
    QTest::newRow("missing by absolute path") << u"/nonexistent/run/5"_s << u"not_found"_s;
    QTest::newRow("missing, dragged in") << u"file:///nonexistent/run"_s << u"not_found"_s;
    QTest::newRow("a link to nowhere") << u"https://app.roboflow.com/acme"_s << u"usage"_s;
}

void TestRunSource::text_isRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const auto source = runSourceFromText(text);
    QVERIFY(!source);
    QCOMPARE(errorCodeName(source.error().code), code);
    QVERIFY(!source.error().message().isEmpty());
}

void TestRunSource::address_winsOverAFolderOfThatName()
{
    const auto source = runSourceFromText(u"acme/bottles/5"_s);
    QVERIFY(source);
    QVERIFY(std::holds_alternative<RunAddress>(*source));
}

void TestRunSource::displayName_isOneLineWithoutAPath()
{
    QCOMPARE(displayName(RunFile{u"/somewhere/deep/run.json"_s}), u"run.json"_s);
    QCOMPARE(displayName(RunAddress{u"acme"_s, u"bottles"_s, u"5"_s}), u"acme/bottles/5"_s);
}

QTEST_GUILESS_MAIN(TestRunSource)

#include "tst_runsource.moc"
