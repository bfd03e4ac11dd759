// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include "session/initext.h"
#include "support/fulldisk.h"
#include "support/ordinaryuser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

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
    void filesOfEarlierVersions_areRead_andKeepWhatIsNotKnown();
    void texts_comeBackAsTheyWere_data();
    void texts_comeBackAsTheyWere();
    void whatAnotherCopySaved_stays();
    void changes_areSavedRightAway();
    void whatChangesWhileASaving_isSavedNext();
    void newFile_isTheUsersAlone_andAnOldOneKeepsItsRights();
    void aLink_stays();
    void aFullDisk_leavesTheFile_isToldOnce_andLosesNothing();
    void aLongTrouble_isToldOnce_andTheNextOneAgain();
    void aFileThatCannotBeSaved_isSaid_atTheEnd();
    void aFileThatCannotBeRead_isNotWrittenOver();
    void aDamagedFile_isReadAsFarAsItGoes();

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

void TestSettings::filesOfEarlierVersions_areRead_andKeepWhatIsNotKnown()
{
    const QStringList runs{u"acme/bottles/5"_s, u"/home/me/a, b;c.json"_s, u"@odd"_s};
    const QByteArray state("\0\xff\x01 \"=", 6);
    {
        QSettings earlier(m_file, QSettings::IniFormat);
        earlier.setValue(u"appearance"_s, u"dark"_s);
        earlier.setValue(u"recentRuns"_s, runs);
        earlier.setValue(u"widgets/mainWindow/docks"_s, state);
        earlier.setValue(u"from/a later/version"_s, u"kept"_s);
        earlier.setValue(u"bare"_s, QStringList{u"one"_s});
    }
    {
        Settings settings(m_file);
        QVERIFY(settings.appearance() == Settings::Appearance::Dark);
        QCOMPARE(settings.recentRuns(), runs);
        QCOMPARE(settings.widgetState(u"mainWindow/docks"_s), state);
        settings.setAppearance(Settings::Appearance::Light);
    }
    const QSettings later(m_file, QSettings::IniFormat);
    QCOMPARE(later.value(u"appearance"_s).toString(), u"light"_s);
    QCOMPARE(later.value(u"recentRuns"_s).toStringList(), runs);
    QCOMPARE(later.value(u"widgets/mainWindow/docks"_s).toByteArray(), state);
    QCOMPARE(later.value(u"from/a later/version"_s).toString(), u"kept"_s);
    QCOMPARE(later.value(u"bare"_s).toStringList(), QStringList{u"one"_s});
    QCOMPARE(later.allKeys().size(), 5);
}

void TestSettings::texts_comeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes and backslashes") << uR"(C:\a "b" \x41\)"_s;
    QTest::newRow("list of its own") << u"a, b; c=d [e] #f"_s;
    QTest::newRow("spaces around") << u"  a  "_s;
    QTest::newRow("lines") << u"a\r\nb\tc"_s;
    QTest::newRow("at") << u"@ByteArray(x)"_s;
    QTest::newRow("two at") << u"@@"_s;
    QTest::newRow("digits after what is numbered") << u"\u00e9"
                                                      "cafe1\u4e2d"
                                                      "9g\n0"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F600"
                                               "1"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("percent") << u"%20%U4e2d"_s;
    QString all;
    for (char16_t c = 1; c < 0x3000; ++c)
        all += c;
    QTest::newRow("every character") << all;
}

void TestSettings::texts_comeBackAsTheyWere()
{
    QFETCH(const QString, text);
    const QStringList alone{text};
    const QStringList among{u"before"_s, text, text};
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(iniText({{u"limits"_s, alone}, {u"ownMeasurements"_s, among}}));
    file.close();
    {
        Settings settings(m_file);
        settings.setRememberedRuns(text);
        settings.setWidgetState(u"strange Ä %/key_"_s + text.left(3), text.toUtf8());
    }
    const Settings again(m_file);
    QCOMPARE(again.limitLines(), alone);
    QCOMPARE(again.measurementsFileLines(), among);
    QCOMPARE(again.rememberedRuns(), text);
    QCOMPARE(again.widgetState(u"strange Ä %/key_"_s + text.left(3)), text.toUtf8());
}

void TestSettings::whatAnotherCopySaved_stays()
{
    Settings one(m_file);
    Settings other(m_file);
    one.setBaseUrl(QUrl(u"https://one.example.org"_s));
    one.addRecentRun(u"a/b/1"_s);
    QVERIFY(one.save());
    other.setAppearance(Settings::Appearance::Dark);
    QVERIFY(other.save());
    one.clearRecentRuns();
    QVERIFY(one.save());
    const Settings again(m_file);
    QCOMPARE(again.baseUrl(), QUrl(u"https://one.example.org"_s));
    QVERIFY(again.appearance() == Settings::Appearance::Dark);
    QVERIFY(again.recentRuns().isEmpty());
}

void TestSettings::changes_areSavedRightAway()
{
    Settings settings(m_file);
    settings.addRecentRun(u"a/b/1"_s);
    settings.addRecentRun(u"a/b/2"_s);
    QTRY_VERIFY(content().contains("a/b/2"));
    settings.addRecentRun(u"a/b/3"_s);
    QTRY_VERIFY(content().contains("a/b/3"));
    QVERIFY(content().contains("a/b/1"));
}

void TestSettings::whatChangesWhileASaving_isSavedNext()
{
    Settings settings(m_file);
    const auto startSaving = [&settings] { QCoreApplication::sendPostedEvents(&settings, QEvent::MetaCall); };
    settings.addRecentRun(u"a/b/1"_s);
    startSaving();
    settings.addRecentRun(u"a/b/2"_s); // before anybody can take what came of it
    settings.setAppearance(Settings::Appearance::Dark);
    startSaving();
    QTRY_VERIFY(content().contains("a/b/2"));
    QVERIFY(content().contains("dark"));
}

void TestSettings::newFile_isTheUsersAlone_andAnOldOneKeepsItsRights()
{
    constexpr QFile::Permissions user = QFile::ReadUser | QFile::WriteUser | QFile::ReadOwner | QFile::WriteOwner;
    Settings(m_file).addRecentRun(u"a/b/1"_s);
    QCOMPARE(QFile::permissions(m_file), user);
    QVERIFY(QFile::setPermissions(m_file, user | QFile::ReadGroup));
    Settings(m_file).addRecentRun(u"a/b/2"_s);
    QCOMPARE(QFile::permissions(m_file), user | QFile::ReadGroup);
}

void TestSettings::aLink_stays()
{
    const QString real = m_folder.filePath(u"dotfiles.ini"_s);
    QVERIFY(QFile::link(real, m_file));
    for (const QString &run : {u"a/b/1"_s, u"a/b/22"_s}) {
        Settings(m_file).addRecentRun(run);
        QVERIFY(QFileInfo(m_file).isSymLink());
        QCOMPARE(Settings(real).recentRuns().value(0), run);
    }
}

void TestSettings::aFullDisk_leavesTheFile_isToldOnce_andLosesNothing()
{
    Settings settings(m_file);
    settings.setAppearance(Settings::Appearance::Dark);
    QVERIFY(settings.save());
    const QByteArray before = content();
    QVERIFY(before.contains("dark"));
    QSignalSpy told(&settings, &Settings::notSaved);
    {
        const test::FullDisk full(1);
        settings.addRecentRun(u"a/b/1"_s);
        QTRY_COMPARE(told.size(), 1);
        const auto error = told.first().first().value<Error>();
        QCOMPARE(error.code, ErrorCode::CannotWrite);
        for (const QString &word : {m_file, u"File too large"_s, u"unchanged"_s})
            QVERIFY2(error.message().contains(word), qPrintable(error.message()));
        settings.addRecentRun(u"a/b/2"_s);
        QVERIFY(!settings.save());
        QCOMPARE(content(), before);
        QCOMPARE(settings.recentRuns(), (QStringList{u"a/b/2"_s, u"a/b/1"_s}));
        QCOMPARE(Settings(m_file).recentRuns(), QStringList());
    }
    settings.setBaseUrl(QUrl(u"https://example.org"_s)); // any change brings the others along
    QTRY_COMPARE(Settings(m_file).recentRuns(), (QStringList{u"a/b/2"_s, u"a/b/1"_s}));
    QVERIFY(Settings(m_file).appearance() == Settings::Appearance::Dark);
    QCOMPARE(told.size(), 1);
}

void TestSettings::aLongTrouble_isToldOnce_andTheNextOneAgain()
{
    QDir shelf(m_folder.filePath(u"shelf"_s));
    const QString file = shelf.filePath(u"settings.ini"_s);
    Settings settings(file);
    QSignalSpy told(&settings, &Settings::notSaved);
    const QString runs = u"the first change"_s;
    {
        const test::FullDisk full(1);
        settings.setRememberedRuns(runs);
        QTRY_COMPARE(told.size(), 1);
        for (int saving = 0; saving < 3; ++saving) {
            QTRY_VERIFY(shelf.removeRecursively());
            // Each saving makes the folder, and begins when the one before is over.
            const auto isSavedAgain = [&] {
                settings.addRecentRun(u"a/b/%1"_s.arg(QString::number(saving)));
                settings.setWidgetState(u"window"_s, QByteArray::number(saving));
                return shelf.exists();
            };
            QTRY_VERIFY(isSavedAgain());
        }
        QCOMPARE(told.size(), 1);
    }
    settings.setAppearance(Settings::Appearance::Dark);
    QTRY_VERIFY(Settings(file).appearance() == Settings::Appearance::Dark);
    QCOMPARE(Settings(file).rememberedRuns(), runs);
    const test::FullDisk full(1);
    settings.setAppearance(Settings::Appearance::Light);
    QTRY_COMPARE(told.size(), 2);
}

void TestSettings::aFileThatCannotBeSaved_isSaid_atTheEnd()
{
    Settings settings(m_folder.filePath(u"nothing here/settings.ini"_s));
    QFile inTheWay(m_folder.filePath(u"nothing here"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    settings.addRecentRun(u"a/b/1"_s);
    const Result<void> saved = settings.save();
    QVERIFY(!saved);
    QVERIFY2(saved.error().message().contains(u"folder does not exist"_s), qPrintable(saved.error().message()));
    QVERIFY(!settings.save());
    QVERIFY(inTheWay.remove());
    QVERIFY(settings.save());
    QCOMPARE(Settings(m_folder.filePath(u"nothing here/settings.ini"_s)).recentRuns(), QStringList{u"a/b/1"_s});
}

void TestSettings::aFileThatCannotBeRead_isNotWrittenOver()
{
    Settings(m_file).addRecentRun(u"a/b/1"_s);
    const QByteArray before = content();
    const QByteArray native = QFile::encodeName(m_file);
    QCOMPARE(::chmod(QFile::encodeName(m_folder.path()), 0777), 0); // a new file could take its place
    QCOMPARE(::chmod(native, 0), 0);
    {
        const test::OrdinaryUser user;
        Settings settings(m_file);
        QVERIFY(settings.recentRuns().isEmpty());
        settings.addRecentRun(u"a/b/2"_s);
        const Result<void> saved = settings.save();
        QVERIFY(!saved);
        QVERIFY2(saved.error().message().contains(u"it cannot be read"_s), qPrintable(saved.error().message()));
        QCOMPARE(settings.recentRuns(), QStringList{u"a/b/2"_s});
    }
    QCOMPARE(::chmod(native, 0600), 0);
    QCOMPARE(content(), before);
}

void TestSettings::aDamagedFile_isReadAsFarAsItGoes()
{
    Settings settings(m_file);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nappearance=dark\nno value at all\n[half a section\n\xff\xfe\x80\n");
    file.close();
    settings.addRecentRun(u"a/b/1"_s);
    QVERIFY(settings.save());
    const Settings again(m_file);
    QVERIFY(again.appearance() == Settings::Appearance::Dark);
    QCOMPARE(again.recentRuns(), QStringList{u"a/b/1"_s});
}

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
