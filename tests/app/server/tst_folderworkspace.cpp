// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/folderworkspace.h"

#include "support/ordinaryuser.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray bodyOf(const QByteArray &trainingId)
{
    return R"({"trainingId":")" + trainingId + R"(","status":"finished","models":[]})";
}

} // namespace

class TestFolderWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void open_fails_data();
    void open_fails();
    void open_fails_whereTheFolderCannotBeRead();
    void workspace_isNamedAfterTheFolder();
    void projects_areFoldersAndFiles();
    void versions_sortNaturally();
    void trainings_ofAVersion_sortByName();
    void rootFile_isVersionOne_besideTheProjectsOwn();
    void newFiles_showWithoutARestart();
    void changedFiles_areReadAgain();
    void filesOfTheSameSizeAndTime_areReadAgain_data();
    void filesOfTheSameSizeAndTime_areReadAgain();
    void otherFiles_areNotListed_data();
    void otherFiles_areNotListed();
    void symbolicLinks_areFollowedInsideOnly();
    void names_thatLeaveTheFolder_findNothing_data();
    void names_thatLeaveTheFolder_findNothing();
    void tooLargeFiles_areLeftOut();

private:
    void write(const QString &path, const QByteArray &bytes);
    [[nodiscard]] std::unique_ptr<FolderWorkspace> opened() const;
    [[nodiscard]] QStringList listed() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_folder;
};

void TestFolderWorkspace::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_folder = m_directory->filePath(u"kept results"_s);
    QVERIFY(QDir().mkpath(m_folder));
}

void TestFolderWorkspace::write(const QString &path, const QByteArray &bytes)
{
    const QString full = m_folder + u'/' + path;
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::unique_ptr<FolderWorkspace> TestFolderWorkspace::opened() const
{
    auto workspace = FolderWorkspace::open(m_folder);
    return workspace ? std::move(*workspace) : nullptr;
}

/// "project/version xN" for everything a fresh workspace lists.
QStringList TestFolderWorkspace::listed() const
{
    const auto workspace = opened();
    QStringList paths;
    for (const ArchiveProject &project : workspace->projects()) {
        for (const ArchiveVersion &version : project.versions) {
            const qsizetype trainings = workspace->results(project.slug, version.number).size();
            paths.append(u"%1/%2 x%3"_s.arg(project.slug, version.number).arg(trainings));
        }
    }
    return paths;
}

void TestFolderWorkspace::open_fails_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not there") << u"/none"_s << ErrorCode::NotFound;
    QTest::newRow("a file") << u"/file.json"_s << ErrorCode::CannotRead;
}

void TestFolderWorkspace::open_fails()
{
    QFETCH(const QString, path);
    write(u"file.json"_s, bodyOf("a"));
    const auto workspace = FolderWorkspace::open(m_folder + path);
    QVERIFY(!workspace);
    QTEST(workspace.error().code, "code");
    QVERIFY(!workspace.error().message().isEmpty());
}

void TestFolderWorkspace::open_fails_whereTheFolderCannotBeRead()
{
    write(u"p/1.json"_s, bodyOf("a"));
    QCOMPARE(::chmod(QFile::encodeName(m_directory->path()), 0755), 0);
    for (const mode_t rights : {0U, 0444U}) { // nothing, or names alone
        QCOMPARE(::chmod(QFile::encodeName(m_folder), rights), 0);
        const test::OrdinaryUser user;
        const auto workspace = FolderWorkspace::open(m_folder);
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().code, ErrorCode::CannotRead);
    }
    QCOMPARE(::chmod(QFile::encodeName(m_folder), 0700), 0);
}

void TestFolderWorkspace::workspace_isNamedAfterTheFolder()
{
    QCOMPARE(opened()->workspace(), u"kept results"_s);
    QCOMPARE(opened()->workspaceName(), u"kept results"_s);
    QVERIFY(opened()->projects().isEmpty());
    const auto throughDots = FolderWorkspace::open(m_folder + u"/../kept results/"_s);
    QCOMPARE((*throughDots)->workspace(), u"kept results"_s);
}

void TestFolderWorkspace::projects_areFoldersAndFiles()
{
    write(u"bottles/3.json"_s, bodyOf("bottles"));
    write(u"my cups/1.json"_s, bodyOf("cups"));
    write(u"single.json"_s, bodyOf("single"));
    QCOMPARE(listed(), QStringList({u"bottles/3 x1"_s, u"my cups/1 x1"_s, u"single/1 x1"_s}));
    QCOMPARE(opened()->results(u"my cups"_s, u"1"_s), QList<QByteArray>{bodyOf("cups")});
}

void TestFolderWorkspace::versions_sortNaturally()
{
    for (const QString &version : {u"10"_s, u"9"_s, u"2"_s, u"01"_s, u"1"_s, u"beta"_s})
        write(u"p/"_s + version + u".json"_s, bodyOf("a"));
    QCOMPARE(listed(),
             QStringList({u"p/01 x1"_s, u"p/1 x1"_s, u"p/2 x1"_s, u"p/9 x1"_s, u"p/10 x1"_s, u"p/beta x1"_s}));
}

void TestFolderWorkspace::trainings_ofAVersion_sortByName()
{
    write(u"p/5/run 10.json"_s, bodyOf("ten"));
    write(u"p/5/run 9.json"_s, bodyOf("nine"));
    write(u"p/5.json"_s, bodyOf("file"));
    QCOMPARE(listed(), QStringList{u"p/5 x3"_s});
    QCOMPARE(opened()->results(u"p"_s, u"5"_s), QList<QByteArray>({bodyOf("file"), bodyOf("nine"), bodyOf("ten")}));
}

void TestFolderWorkspace::rootFile_isVersionOne_besideTheProjectsOwn()
{
    write(u"p.json"_s, bodyOf("root"));
    write(u"p/1.json"_s, bodyOf("one"));
    write(u"p/2.json"_s, bodyOf("two"));
    QCOMPARE(listed(), QStringList({u"p/1 x2"_s, u"p/2 x1"_s}));
    QCOMPARE(opened()->results(u"p"_s, u"1"_s), QList<QByteArray>({bodyOf("root"), bodyOf("one")}));
}

void TestFolderWorkspace::newFiles_showWithoutARestart()
{
    const auto workspace = opened();
    QVERIFY(workspace->projects().isEmpty());
    write(u"p/1.json"_s, bodyOf("a"));
    QCOMPARE(workspace->projects().size(), 1);
    QVERIFY(QFile::remove(m_folder + u"/p/1.json"_s));
    QVERIFY(workspace->projects().isEmpty());
    QVERIFY(workspace->results(u"p"_s, u"1"_s).isEmpty());
}

void TestFolderWorkspace::changedFiles_areReadAgain()
{
    const auto workspace = opened();
    write(u"p/1.json"_s, "half a bo");
    QVERIFY(workspace->projects().isEmpty());
    write(u"p/1.json"_s, bodyOf("whole"));
    QCOMPARE(workspace->projects().size(), 1);
    QCOMPARE(workspace->results(u"p"_s, u"1"_s), QList<QByteArray>{bodyOf("whole")});
}

void TestFolderWorkspace::filesOfTheSameSizeAndTime_areReadAgain_data()
{
    QTest::addColumn<bool>("isRested");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("written over at once") << false << false;
    QTest::newRow("written over later") << true << false;
    QTest::newRow("another file in its place, at once") << false << true;
    QTest::newRow("another file in its place, later") << true << true;
}

void TestFolderWorkspace::filesOfTheSameSizeAndTime_areReadAgain()
{
    QFETCH(const bool, isRested);
    QFETCH(const bool, isReplaced);
    const QByteArray good = bodyOf("good");
    const QByteArray bad(good.size(), '?');
    const auto workspace = opened();
    const QByteArray file = QFile::encodeName(m_folder + u"/p/1.json"_s);
    write(u"p/1.json"_s, good);
    struct stat before = {};
    QCOMPARE(::stat(file, &before), 0);
    const auto age = [&before] { return QDateTime::currentSecsSinceEpoch() - before.st_mtim.tv_sec; };
    if (isRested)
        QTRY_VERIFY(age() > 3); // by now what it is has been remembered
    QCOMPARE(workspace->projects().size(), 1);
    for (const QByteArray &content : {bad, good, bad}) {
        write(isReplaced ? u"p/next"_s : u"p/1.json"_s, content);
        if (isReplaced)
            QCOMPARE(::rename(QFile::encodeName(m_folder + u"/p/next"_s), file), 0);
        const timespec times[]{before.st_atim, before.st_mtim};
        QCOMPARE(::utimensat(AT_FDCWD, file, times, 0), 0);
        QCOMPARE(workspace->projects().size(), content == good ? 1 : 0);
        QCOMPARE(workspace->results(u"p"_s, u"1"_s).size(), content == good ? 1 : 0);
    }
}

void TestFolderWorkspace::otherFiles_areNotListed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another kind") << u"p/notes.txt"_s << bodyOf("a");
    QTest::newRow("not JSON") << u"p/1.json"_s << QByteArray("hello");
    QTest::newRow("empty") << u"p/1.json"_s << QByteArray();
    QTest::newRow("an array") << u"p/1.json"_s << QByteArray("[]");
    QTest::newRow("an error") << u"p/1.json"_s << QByteArray(R"({"error":{"message":"no"}})");
    QTest::newRow("hidden project") << u".git/1.json"_s << bodyOf("a");
    QTest::newRow("hidden file") << u"p/.1.json"_s << bodyOf("a");
    QTest::newRow("too deep") << u"p/1/2/3.json"_s << bodyOf("a");
}

void TestFolderWorkspace::otherFiles_areNotListed()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, bytes);
    write(path, bytes);
    write(u"good/1.json"_s, bodyOf("good"));
    QCOMPARE(listed(), QStringList{u"good/1 x1"_s});
    // Nor by its name.
    const QString version = path.section(u'/', 1).chopped(QStringView(u".json").size());
    QVERIFY(opened()->results(path.section(u'/', 0, 0), version).isEmpty());
    QVERIFY(opened()->results(u"p"_s, u"1"_s).isEmpty());
}

void TestFolderWorkspace::symbolicLinks_areFollowedInsideOnly()
{
    QDir outside(m_directory->path());
    QVERIFY(outside.mkdir(u"kept results secret"_s)); // begins like the folder itself
    QFile secret(outside.filePath(u"kept results secret/1.json"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write(bodyOf("secret"));
    secret.close();

    write(u"p/1.json"_s, bodyOf("a"));
    QVERIFY(QFile::link(secret.fileName(), m_folder + u"/p/2.json"_s));
    QVERIFY(QFile::link(outside.filePath(u"kept results secret"_s), m_folder + u"/linked"_s));
    QVERIFY(QFile::link(m_folder + u"/p/1.json"_s, m_folder + u"/p/3.json"_s));
    QVERIFY(QFile::link(m_folder + u"/nowhere.json"_s, m_folder + u"/p/4.json"_s));
    QCOMPARE(listed(), QStringList({u"p/1 x1"_s, u"p/3 x1"_s}));
    QVERIFY(opened()->results(u"p"_s, u"2"_s).isEmpty());
    QVERIFY(opened()->results(u"linked"_s, u"1"_s).isEmpty());
}

void TestFolderWorkspace::names_thatLeaveTheFolder_findNothing_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("version");
    QTest::newRow("dots") << u".."_s << u"kept results"_s;
    QTest::newRow("dots and a slash") << u"../kept results/p"_s << u"1"_s;
    QTest::newRow("dot") << u"."_s << u"1"_s;
    QTest::newRow("slash inside") << u"p/1"_s << u"a"_s;
    QTest::newRow("dots in the version") << u"q"_s << u"../p/1"_s;
    QTest::newRow("backslash") << u"..\\p"_s << u"1"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("NUL") << u"p"_s + QChar(u'\0') << u"1"_s;
    QTest::newRow("very long") << QString(100'000, u'p') << u"1"_s;
}

void TestFolderWorkspace::names_thatLeaveTheFolder_findNothing()
{
    write(u"p/1.json"_s, bodyOf("a"));
    write(u"p/1/a.json"_s, bodyOf("b"));
    write(u"q/1.json"_s, bodyOf("c"));
    QFETCH(const QString, project);
    QFETCH(const QString, version);
    QVERIFY(opened()->results(project, version).isEmpty());
}

void TestFolderWorkspace::tooLargeFiles_areLeftOut()
{
    write(u"p/1.json"_s, bodyOf("a"));
    write(u"p/2.json"_s, bodyOf("b"));
    // A hole, so that the file takes no room on the disk.
    QCOMPARE(::truncate(QFile::encodeName(m_folder + u"/p/2.json"_s).constData(), FolderWorkspace::maxFileBytes + 1),
             0);
    QCOMPARE(listed(), QStringList{u"p/1 x1"_s});
}

QTEST_GUILESS_MAIN(TestFolderWorkspace)
#include "tst_folderworkspace.moc"
