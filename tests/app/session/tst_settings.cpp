// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestSettings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void newFile_holdsTheDefaults();
    void baseUrl_isKeptWithItsPath();
    void baseUrl_neverCarriesASecretIntoTheFile_data();
    void baseUrl_neverCarriesASecretIntoTheFile();
    void recentRuns_areCappedAndNewestFirst();
    void recentRuns_holdARunOnce();
    void appearance_andWidgetState_areKept();
    void files_doNotMeet();

private:
    [[nodiscard]] QByteArray content() const;

    QTemporaryDir m_folder;
    QString m_file;
};

void TestSettings::init() { m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s); }

QByteArray TestSettings::content() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettings::newFile_holdsTheDefaults()
{
    const Settings settings(m_file);
    QCOMPARE(settings.baseUrl(), QUrl(u"https://api.roboflow.com"_s));
    QVERIFY(settings.appearance() == Settings::Appearance::FollowSystem);
    QVERIFY(settings.recentRuns().isEmpty());
    QVERIFY(settings.widgetState(u"window"_s).isEmpty());
    QVERIFY(!QFile::exists(m_file));
}

void TestSettings::baseUrl_isKeptWithItsPath()
{
    Settings(m_file).setBaseUrl(QUrl(u"https://results.example.org:8443/api/v1"_s));
    QCOMPARE(Settings(m_file).baseUrl(), QUrl(u"https://results.example.org:8443/api/v1"_s));
    Settings(m_file).setBaseUrl({});
    QCOMPARE(Settings(m_file).baseUrl(), QUrl(u"https://api.roboflow.com"_s));
}

void TestSettings::baseUrl_neverCarriesASecretIntoTheFile_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("query") << QUrl(u"https://example.org/api?api_key=hunter2"_s);
    QTest::newRow("user") << QUrl(u"https://hunter2@example.org/api"_s);
    QTest::newRow("password") << QUrl(u"https://me:hunter2@example.org/api"_s);
    QTest::newRow("fragment") << QUrl(u"https://example.org/api#hunter2"_s);
}

void TestSettings::baseUrl_neverCarriesASecretIntoTheFile()
{
    QFETCH(const QUrl, url);
    Settings(m_file).setBaseUrl(url);
    QVERIFY(content().contains("example.org"));
    QVERIFY(!content().contains("hunter2"));
    QCOMPARE(Settings(m_file).baseUrl(), QUrl(u"https://example.org/api"_s));
}

void TestSettings::recentRuns_areCappedAndNewestFirst()
{
    for (int version = 1; version <= Settings::maxRecentRuns + 3; ++version)
        Settings(m_file).addRecentRun(u"acme/bottles/%1"_s.arg(version));
    const QStringList runs = Settings(m_file).recentRuns();
    QCOMPARE(runs.size(), Settings::maxRecentRuns);
    QCOMPARE(runs.first(), u"acme/bottles/%1"_s.arg(Settings::maxRecentRuns + 3));
    QCOMPARE(runs.last(), u"acme/bottles/4"_s);
    Settings(m_file).clearRecentRuns();
    QVERIFY(Settings(m_file).recentRuns().isEmpty());
}

void TestSettings::recentRuns_holdARunOnce()
{
    Settings settings(m_file);
    for (const auto &run : {u"a/b/1"_s, u"a/b/2"_s, u"a/b/1"_s})
        settings.addRecentRun(run);
    QCOMPARE(settings.recentRuns(), (QStringList{u"a/b/1"_s, u"a/b/2"_s}));
}

void TestSettings::appearance_andWidgetState_areKept()
{
    const QByteArray state("\0\xff\x01", 3);
    Settings(m_file).setWidgetState(u"window"_s, state);
    QCOMPARE(Settings(m_file).widgetState(u"window"_s), state);
    QVERIFY(Settings(m_file).widgetState(u"table"_s).isEmpty());
    using enum Settings::Appearance;
    for (const auto appearance : {Light, Dark, FollowSystem}) {
        Settings(m_file).setAppearance(appearance);
        QVERIFY(Settings(m_file).appearance() == appearance);
    }
}

void TestSettings::files_doNotMeet()
{
    Settings(m_file).addRecentRun(u"a/b/1"_s);
    QVERIFY(Settings(m_folder.filePath(u"other.ini"_s)).recentRuns().isEmpty());
}

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
