// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filewriter.h"

#include "core/picturefile.h"
#include "support/fulldisk.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

// Disks that fail where no test can make one fail: at the last step.
QByteArray lockedName; ///< no file takes a place of this name
int flushError = 0;
bool areSecondNamesRefused = false; ///< as on FAT

bool isLocked(const char *name) { return !lockedName.isEmpty() && QByteArrayView(name).endsWith(lockedName); }

int failWith(int error)
{
    errno = error;
    return -1;
}

template <typename Function>
auto systems(Function *, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

// In place of the system's, also where Qt calls them.
extern "C" int rename(const char *from, const char *to) noexcept
{
    static const auto real = systems(&::rename, "rename");
    return isLocked(to) ? failWith(EIO) : real(from, to);
}

extern "C" int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto real = systems(&::linkat, "linkat");
    return isLocked(to) ? failWith(EIO) : real(fromFolder, from, toFolder, to, flags);
}

extern "C" int link(const char *from, const char *to) noexcept
{
    static const auto real = systems(&::link, "link");
    return areSecondNamesRefused ? failWith(EPERM) : real(from, to);
}

extern "C" int fsync(int descriptor)
{
    static const auto real = systems(&::fsync, "fsync");
    return flushError != 0 ? failWith(flushError) : real(descriptor);
}

class TestFileWriter : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    struct stat statusOf(const QString &name) const
    {
        struct stat status = {};
        std::ignore = ::lstat(QFile::encodeName(path(name)), &status);
        return status;
    }
    mode_t mode(const QString &name) const { return statusOf(name).st_mode; }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    void compareRefusal(const Result<void> &written, const QStringList &words) const
    {
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::CannotWrite);
        for (const QString &word : words)
            QVERIFY2(written.error().message().contains(word), qPrintable(written.error().message()));
    }
    QList<FileContent> newPair() const
    {
        return {{path(u"rec.md"_s), "new text"}, {path(u"rec.json"_s), "new object"}};
    }
    void compareWithOldPair() const
    {
        QCOMPARE(content(u"rec.md"_s), "old text");
        QCOMPARE(content(u"rec.json"_s), "old object");
        QCOMPARE(names(), QStringList({u"rec.json"_s, u"rec.md"_s}));
    }
    void putOldPair() const
    {
        put(u"rec.md"_s, "old text");
        put(u"rec.json"_s, "old object");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        lockedName.clear();
        flushError = 0;
        areSecondNamesRefused = false;
    }

    void aFile_isNew_orReplaced()
    {
        QVERIFY(writeFile({path(u"a"_s), "one"}));
        QCOMPARE(content(u"a"_s), "one");
        QVERIFY(writeFile({path(u"a"_s), {}}));
        QCOMPARE(content(u"a"_s), "");
        const QByteArray large(3'000'000, 'x');
        QVERIFY(writeFile({path(u"a"_s), large}));
        QCOMPARE(content(u"a"_s), large);
        QCOMPARE(names(), QStringList{u"a"_s});
    }
    void aReplacedFile_keepsItsRights_andANewOneHasThoseAskedFor()
    {
        put(u"old"_s, "x");
        for (const mode_t rights : {0640U, 0604U, 0755U}) {
            QCOMPARE(::chmod(QFile::encodeName(path(u"old"_s)), rights), 0);
            QVERIFY(writeFile({path(u"old"_s), "y"}, NewFile::ForUserAlone));
            QCOMPARE(mode(u"old"_s) & 07777U, rights);
        }
        const mode_t before = ::umask(022);
        QVERIFY(writeFile({path(u"new"_s), "y"}));
        QVERIFY(writeFile({path(u"secret"_s), "y"}, NewFile::ForUserAlone));
        ::umask(before);
        QCOMPARE(mode(u"new"_s) & 07777U, 0644U);
        QCOMPARE(mode(u"secret"_s) & 07777U, 0600U);
    }
    void aReplacedFile_keepsItsOwner()
    {
        if (::geteuid() != 0)
            QSKIP("root alone gives files away");
        constexpr uid_t someUser = 12345;
        constexpr gid_t someGroup = 54321;
        put(u"theirs"_s, "x");
        QCOMPARE(::chown(QFile::encodeName(path(u"theirs"_s)), someUser, someGroup), 0);
        QVERIFY(writeFile({path(u"theirs"_s), "y"}));
        QCOMPARE(content(u"theirs"_s), "y");
        QCOMPARE(statusOf(u"theirs"_s).st_uid, someUser);
        QCOMPARE(statusOf(u"theirs"_s).st_gid, someGroup);
    }
    void aLink_stays_andWhatItLeadsToIsReplaced()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"far"_s));
        put(u"far/real"_s, "old");
        QVERIFY(QFile::link(u"far/real"_s, path(u"second"_s)));
        QVERIFY(QFile::link(u"second"_s, path(u"first"_s)));
        QVERIFY(writeFile({path(u"first"_s), "new"}));
        QCOMPARE(content(u"far/real"_s), "new");
        QVERIFY(S_ISLNK(mode(u"first"_s)) && S_ISLNK(mode(u"second"_s)));
        QVERIFY(QFile::link(u"far/none"_s, path(u"dangling"_s)));
        QVERIFY(writeFile({path(u"dangling"_s), "made"}));
        QCOMPARE(content(u"far/none"_s), "made");
        QVERIFY(S_ISLNK(mode(u"dangling"_s)));
    }

    void aFullDisk_leavesTheOldFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("small, so that it waits in a buffer") << QByteArray(1000, 'x');
        QTest::newRow("large") << QByteArray(1'000'000, 'x');
    }
    void aFullDisk_leavesTheOldFile()
    {
        QFETCH(const QByteArray, bytes);
        put(u"a"_s, "old");
        {
            const FullDisk full(100);
            compareRefusal(writeFile({path(u"a"_s), bytes}), {path(u"a"_s), u"File too large"_s, u"unchanged"_s});
            compareRefusal(writeFile({path(u"b"_s), bytes}), {path(u"b"_s)});
        }
        QCOMPARE(content(u"a"_s), "old");
        QCOMPARE(names(), QStringList{u"a"_s});
        QVERIFY(writeFile({path(u"a"_s), bytes}));
        QCOMPARE(content(u"a"_s), bytes);
    }
    void aDiskThatCannotKeepTheBytes_leavesTheOldFile()
    {
        put(u"a"_s, "old");
        flushError = EIO;
        compareRefusal(writeFile({path(u"a"_s), "new"}), {u"Input/output error"_s});
        QCOMPARE(content(u"a"_s), "old");
        QCOMPARE(names(), QStringList{u"a"_s});
    }
    void aFileSystemThatKnowsNoFlush_isWrittenTo_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("EINVAL") << EINVAL;
        QTest::newRow("ENOSYS") << ENOSYS;
        QTest::newRow("ENOTSUP") << ENOTSUP;
    }
    void aFileSystemThatKnowsNoFlush_isWrittenTo()
    {
        QFETCH(const int, error);
        flushError = error;
        QVERIFY(writeFile({path(u"a"_s), "new"}));
        QCOMPARE(content(u"a"_s), "new");
    }
    void aFolderThatIsNotThere_isSaid()
    {
        compareRefusal(writeFile({path(u"not/there"_s), "x"}), {path(u"not"_s), u"does not exist"_s});
        QVERIFY(names().isEmpty());
    }

    void aPair_isReplacedTogether()
    {
        QVERIFY(writeFiles(newPair()));
        QCOMPARE(content(u"rec.md"_s), "new text");
        QCOMPARE(content(u"rec.json"_s), "new object");
        putOldPair();
        QVERIFY(writeFiles(newPair()));
        QCOMPARE(content(u"rec.md"_s), "new text");
        QCOMPARE(content(u"rec.json"_s), "new object");
        QCOMPARE(names(), QStringList({u"rec.json"_s, u"rec.md"_s}));
    }
    void aPair_staysAsItWas_whereOneCannotBeReplaced_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("onFat");
        QTest::newRow("the first") << QByteArray("rec.md") << false;
        QTest::newRow("the second") << QByteArray("rec.json") << false;
        QTest::newRow("the second, without second names") << QByteArray("rec.json") << true;
    }
    void aPair_staysAsItWas_whereOneCannotBeReplaced()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, onFat);
        lockedName = name;
        areSecondNamesRefused = onFat;
        compareRefusal(writeFiles(newPair()), {path(QString::fromLatin1(name)), u"Input/output error"_s});
        QVERIFY2(names().isEmpty(), qPrintable(names().join(u' ')));
        putOldPair();
        QCOMPARE(::chmod(QFile::encodeName(path(u"rec.md"_s)), 0640), 0);
        compareRefusal(writeFiles(newPair()), {path(QString::fromLatin1(name)), u"Input/output error"_s});
        compareWithOldPair();
        QCOMPARE(mode(u"rec.md"_s) & 07777U, 0640U);
        put(u"rec.md"_s, "old text");
        QVERIFY(QFile::remove(path(u"rec.json"_s))); // half a pair stays half a pair
        compareRefusal(writeFiles(newPair()), {u"Input/output error"_s});
        QCOMPARE(content(u"rec.md"_s), "old text");
        QCOMPARE(names(), QStringList{u"rec.md"_s});
    }
    void whatCannotBePutBack_isNotThrownAway_andSaid()
    {
        putOldPair();
        lockedName = "rec.json";
        areSecondNamesRefused = true;
        // Both the new first file and the former second one find their places locked.
        const Result<void> written = writeFiles({{path(u"rec.json"_s), "new object"}, {path(u"rec.md"_s), "new text"}});
        compareRefusal(written, {path(u"rec.json"_s), u"could not be put back"_s});
        const QString kept = written.error().message().section(u"what it held is in "_s, 1).section(u')', 0, 0);
        QFile file(kept);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(written.error().message()));
        QCOMPARE(file.readAll(), "old object");
        QCOMPARE(content(u"rec.md"_s), "old text");
    }
    void aPair_staysAsItWas_whereThereIsNoRoomForBoth()
    {
        putOldPair();
        const FullDisk full(100);
        compareRefusal(writeFiles({{path(u"rec.md"_s), "short"}, {path(u"rec.json"_s), QByteArray(200, 'x')}}),
                       {path(u"rec.json"_s)});
        compareWithOldPair();
    }

    void whatIsNoFile_isRefused_andLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::newRow("folder") << u"folder"_s << u"a folder"_s;
        QTest::newRow("pipe") << u"pipe"_s << u"a pipe"_s;
        QTest::newRow("socket") << u"socket"_s << u"a socket"_s;
        QTest::newRow("device") << u"/dev/full"_s << u"a device"_s;
        QTest::newRow("device that swallows") << u"/dev/null"_s << u"a device"_s;
        QTest::newRow("standard output") << u"/dev/stdout"_s << u"a device"_s;
        QTest::newRow("a descriptor") << u"/dev/fd/1"_s << u"a device"_s;
        QTest::newRow("a descriptor, by its process") << u"/proc/self/fd/1"_s << u"a device"_s;
        QTest::newRow("a name among the devices") << u"/dev/chart.png"_s << u"a device"_s;
        QTest::newRow("by a detour") << u"/dev/../dev/./full"_s << u"a device"_s;
        QTest::newRow("circle") << u"circle"_s << u"a circle of links"_s;
    }
    void whatIsNoFile_isRefused_andLeftAlone()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, kind);
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)), 0600), 0);
        const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path(u"socket"_s)), sizeof address.sun_path);
        QCOMPARE(::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QVERIFY(QFile::link(u"circle"_s, path(u"circle"_s)));
        const QString target = name.startsWith(u'/') ? name : path(name);
        QVERIFY(QFile::link(target, path(u"link"_s)));
        QVERIFY(QFile::link(u"link"_s, path(u"link to the link"_s)));
        const QStringList before = names();

        for (const QString &each : {target, path(u"link"_s), path(u"link to the link"_s)}) {
            struct stat was = {};
            struct stat is = {};
            const int wasThere = ::lstat(QFile::encodeName(each), &was);
            compareRefusal(writeFile({each, "bytes"}), {each, kind, u"left alone"_s, u"--output -"_s});
            compareRefusal(checkOutput(each), {each, kind});
            QCOMPARE(::lstat(QFile::encodeName(each), &is), wasThere);
            QCOMPARE(is.st_ino, was.st_ino);
            QCOMPARE(is.st_mode, was.st_mode);
        }
        QCOMPARE(names(), before);
        ::close(listener);
    }
    void aPair_isUntouched_whereOneIsNoFile()
    {
        put(u"rec.md"_s, "old text");
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"rec.json"_s)), 0600), 0);
        compareRefusal(writeFiles(newPair()), {path(u"rec.json"_s), u"a pipe"_s});
        QCOMPARE(content(u"rec.md"_s), "old text");
        QVERIFY(S_ISFIFO(mode(u"rec.json"_s)));
    }

    void aPicture_hasAnEnd()
    {
        for (const auto &[name, written] : {std::pair(u"chart"_s, u"chart.png"_s), std::pair(u"dot."_s, u"dot.png"_s),
                                            std::pair(u"a.SVG"_s, u"a.SVG"_s), std::pair(u"b.jpg"_s, u"b.jpg.png"_s)}) {
            QCOMPARE(writePicture(path(name), "bytes").value(), path(written));
            QCOMPARE(content(written), "bytes");
        }
    }
    void aPicture_isNotPutBesideWhatIsNoFile()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)), 0600), 0);
        const Result<QString> written = writePicture(path(u"pipe"_s), "bytes");
        QVERIFY(!written);
        QVERIFY2(written.error().message().contains(u"a pipe"_s), qPrintable(written.error().message()));
        QCOMPARE(names(), QStringList{u"pipe"_s});
    }
};

QTEST_GUILESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
