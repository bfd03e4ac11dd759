// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodybuffer.h"

#include "support/gzip.h"

#include <QTest>

using namespace paretoscope;

/// Beside tests/fuzz/fuzz_bodybuffer.cpp: what it has found, in every cut.
class TestBodyBuffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packedBody_opensAlike_howeverItIsCut_data();
    void packedBody_opensAlike_howeverItIsCut();
};

void TestBodyBuffer::packedBody_opensAlike_howeverItIsCut_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<QByteArray>("opened");
    const QByteArray packed = gzipped("{\"models\":[]}");
    const QByteArray padding(5, '\0');
    QTest::newRow("one member") << packed << QByteArray("{\"models\":[]}");
    QTest::newRow("two members") << packed + gzipped(" \n") << QByteArray("{\"models\":[]} \n");
    QTest::newRow("padding") << packed + padding << QByteArray("{\"models\":[]}");
    QTest::newRow("a member behind padding") << packed + padding + packed << QByteArray("{\"models\":[]}");
    QTest::newRow("padding like a member") << packed + padding + "\x1f\x8b" + padding << QByteArray("{\"models\":[]}");
}

void TestBodyBuffer::packedBody_opensAlike_howeverItIsCut()
{
    QFETCH(const QByteArray, packed);
    QFETCH(const QByteArray, opened);
    for (qsizetype size = 1; size <= packed.size(); ++size) {
        BodyBuffer buffer(1024);
        QVERIFY(buffer.setEncoding("gzip"));
        for (qsizetype at = 0; at < packed.size(); at += size)
            QCOMPARE(buffer.append(packed.mid(at, size)), BodyBuffer::State::Good);
        QVERIFY(buffer.isComplete());
        QCOMPARE(buffer.bytes(), opened);
    }
}

QTEST_GUILESS_MAIN(TestBodyBuffer)

#include "tst_bodybuffer.moc"
