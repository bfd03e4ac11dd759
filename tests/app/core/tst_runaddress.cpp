// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runaddress.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestRunAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_namesARun_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"acme/bottles/5"_s;
        QTest::newRow("with space around") << u"  acme/bottles/5\n"_s;
        QTest::newRow("with slashes around") << u"/acme/bottles/5/"_s;
        QTest::newRow("app link") << u"https://app.roboflow.com/acme/bottles/5"_s;
        QTest::newRow("app link without scheme") << u"app.roboflow.com/acme/bottles/5"_s;
        QTest::newRow("app link in capitals") << u"HTTPS://APP.ROBOFLOW.COM/acme/bottles/5"_s;
        QTest::newRow("host alone in capitals") << u"App.Roboflow.com/acme/bottles/5"_s;
        QTest::newRow("NAS page") << u"https://app.roboflow.com/acme/bottles/nas-runs/5"_s;
        QTest::newRow("evaluation page") << u"app.roboflow.com/acme/bottles/evaluation/5#top"_s;
        QTest::newRow("API link") << u"https://api.roboflow.com/acme/bottles/5/training/results?api_key=secret"_s;
        QTest::newRow("API link without scheme")
            << u"api.roboflow.com/acme/bottles/5/training/results?api_key=secret"_s;
        QTest::newRow("version link") << u"https://api.roboflow.com/acme/bottles/5?nocache=true"_s;
        QTest::newRow("v2 link") << u"https://api.roboflow.com/acme/bottles/5/v2/trainings/get?trainingId=abc"_s;
        QTest::newRow("served under a path") << u"http://127.0.0.1:8080/api/v1/acme/bottles/5/training/results"_s;
        QTest::newRow("v2 served under a path") << u"http://127.0.0.1:8080/api/acme/bottles/5/v2/trainings"_s;
    }

    void text_namesARun()
    {
        QFETCH(const QString, text);
        const Result<RunAddress> address = RunAddress::fromText(text);
        QVERIFY(address);
        QCOMPARE(*address, (RunAddress{u"acme"_s, u"bottles"_s, u"5"_s}));
        QVERIFY(address->isValid());
        QVERIFY2(!address->displayName().contains(u"secret"_s), "a key pasted with a link is not kept");
    }

    void project_mayBeCalledTraining()
    {
        const Result<RunAddress> address = RunAddress::fromText(u"acme/training/5/training/results");
        QVERIFY(address);
        QCOMPARE(*address, (RunAddress{u"acme"_s, u"training"_s, u"5"_s}));
        QCOMPARE(RunAddress::fromText(u"training/v2/3")->path(), u"training/v2/3"_s);
    }

    void otherText_isAUsageError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("space") << u" "_s;
        QTest::newRow("one part") << u"acme"_s;
        QTest::newRow("two parts") << u"bottles/5"_s;
        QTest::newRow("too many parts") << u"a/b/c/d/e"_s;
        QTest::newRow("host alone") << u"https://app.roboflow.com/"_s;
        QTest::newRow("project page") << u"https://app.roboflow.com/acme/bottles"_s;
        QTest::newRow("upwards") << u"acme/../5"_s;
        QTest::newRow("here") << u"./acme/5"_s;
        QTest::newRow("no link at all") << u"https://"_s;
    }

    void otherText_isAUsageError()
    {
        QFETCH(const QString, text);
        const Result<RunAddress> address = RunAddress::fromText(text);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::Usage);
        QVERIFY(address.error().message().contains(u"workspace/project/version"_s));
    }

    void displayName_namesTheTraining_onlyWhereItSaysMore()
    {
        RunAddress address{u"acme"_s, u"bottles"_s, u"5"_s};
        QCOMPARE(address.displayName(), u"acme/bottles/5"_s);
        address.trainingId = u"acme/bottles/5"_s;
        QCOMPARE(address.displayName(), u"acme/bottles/5"_s);
        address.trainingId = u"181deb"_s;
        QCOMPARE(address.displayName(), u"acme/bottles/5 · 181deb"_s);
    }

    void displayName_isReadBack()
    {
        for (const QString &training : {QString(), u"181deb"_s, u"acme/bottles/4"_s, u"a · b"_s}) {
            const RunAddress address{u"acme"_s, u"bottles"_s, u"5"_s, training};
            QCOMPARE(RunAddress::fromDisplayName(address.displayName()), std::optional(address));
        }
        for (const QString &other : {u"/home/me/run.json"_s, u"a/b"_s, u"a/b/c/d"_s, u"a//c"_s, u"run.json"_s, u"-"_s})
            QVERIFY2(!RunAddress::fromDisplayName(other), qPrintable(other));
    }

    void lastSegment_isWhatFollowsTheLastSlash()
    {
        QCOMPARE(lastSegment(u"ws/proj/5"), u"5"_s);
        QCOMPARE(lastSegment(u"slug"), u"slug"_s);
        QCOMPARE(lastSegment(u"ws/"), QString());
        QCOMPARE(lastSegmentUtf8("ws/slug"), QByteArrayView("slug"));
        QCOMPARE(lastSegmentUtf8(""), QByteArrayView(""));
    }

    void shortModelId_keepsTheTellingEnd_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("shortId");
        QTest::newRow("short") << u"nas-child-1"_s << 14 << u"nas-child-1"_s;
        QTest::newRow("just fits") << u"abcdefghijklmn"_s << 14 << u"abcdefghijklmn"_s;
        QTest::newRow("with workspace") << u"acme/nas-child-1"_s << 14 << u"nas-child-1"_s;
        QTest::newRow("long") << u"acme/bottles-6-rfdetr-nas-t1--56f9a6"_s << 14 << u"…t1--56f9a6"_s;
        QTest::newRow("long without double dash") << u"abcdefghijklmnopqrst"_s << 14 << u"abcd…lmnopqrst"_s;
        QTest::newRow("cut behind half a pair") << u"xxxx\U0001F600y"_s << 4 << u"x…y"_s;
        QTest::newRow("cut before half a pair") << u"\U0001F600xxxxxxxx"_s << 4 << u"…xx"_s;
        QTest::newRow("no room") << u"abcdef"_s << 1 << u"…"_s;
        QTest::newRow("less than no room") << u"abcdef"_s << -3 << u"…"_s;
        QTest::newRow("empty") << QString() << 14 << QString();
    }

    void shortModelId_keepsTheTellingEnd()
    {
        QFETCH(const QString, id);
        QFETCH(const int, length);
        QTEST(shortModelId(id, length), "shortId");
    }
};

QTEST_GUILESS_MAIN(TestRunAddress)
#include "tst_runaddress.moc"
