// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apirequest.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

using Endpoint = ApiRequest::Endpoint;

class TestApiRequest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void url_isTakenApart_data();
    void url_isTakenApart();
    void trainingId_keepsItsSlashes();
    void key_isReadFromHeaderThenQuery_data();
    void key_isReadFromHeaderThenQuery();
    void longPath_isUnknown();
};

void TestApiRequest::url_isTakenApart_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("root") << QByteArray("/") << Endpoint::KeyCheck << QStringList{};
    QTest::newRow("workspace") << QByteArray("/w") << Endpoint::Workspace << QStringList{u"w"_s};
    QTest::newRow("trailing slash") << QByteArray("/w/") << Endpoint::Workspace << QStringList{u"w"_s};
    QTest::newRow("project") << QByteArray("/w/p") << Endpoint::Project << QStringList{u"w"_s, u"p"_s};
    QTest::newRow("version") << QByteArray("/w/p/5") << Endpoint::Version << QStringList{u"w"_s, u"p"_s, u"5"_s};
    QTest::newRow("results") << QByteArray("/w/p/5/training/results") << Endpoint::Results
                             << QStringList{u"w"_s, u"p"_s, u"5"_s};
    QTest::newRow("list") << QByteArray("/w/p/5/v2/trainings") << Endpoint::Trainings
                          << QStringList{u"w"_s, u"p"_s, u"5"_s};
    QTest::newRow("get") << QByteArray("/w/p/5/v2/trainings/get") << Endpoint::Training
                         << QStringList{u"w"_s, u"p"_s, u"5"_s};
    QTest::newRow("space and percent") << QByteArray("/a%20b/50%25/1") << Endpoint::Version
                                       << QStringList{u"a b"_s, u"50%"_s, u"1"_s};
    QTest::newRow("slash inside a name") << QByteArray("/w/a%2Fb") << Endpoint::Project
                                         << QStringList{u"w"_s, u"a/b"_s};
    QTest::newRow("letters beyond ASCII")
        << QByteArray("/w/%C3%BC") << Endpoint::Project << QStringList{u"w"_s, u"ü"_s};
    QTest::newRow("dots are a name") << QByteArray("/w/%2E%2E") << Endpoint::Project << QStringList{u"w"_s, u".."_s};
    QTest::newRow("empty segment") << QByteArray("/w//5") << Endpoint::Unknown << QStringList{};
    QTest::newRow("too deep") << QByteArray("/w/p/5/x") << Endpoint::Unknown << QStringList{u"w"_s, u"p"_s, u"5"_s};
    QTest::newRow("longer than an endpoint")
        << QByteArray("/w/p/5/training/results/x") << Endpoint::Unknown << QStringList{u"w"_s, u"p"_s, u"5"_s};
    QTest::newRow("asterisk of OPTIONS") << QByteArray("*") << Endpoint::Unknown << QStringList{};
}

void TestApiRequest::url_isTakenApart()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QStringList, names);
    const ApiRequest request = ApiRequest::fromUrl(QUrl::fromEncoded(path), {});
    QTEST(request.endpoint, "endpoint");
    QCOMPARE(request.workspace, names.value(0));
    QCOMPARE(request.project, names.value(1));
    QCOMPARE(request.version, names.value(2));
}

void TestApiRequest::trainingId_keepsItsSlashes()
{
    const QUrl url = QUrl::fromEncoded("/w/p/5/v2/trainings/get?api_key=k&trainingId=my%20ws%2Fproj%2F5%26x");
    QCOMPARE(ApiRequest::fromUrl(url, {}).trainingId, u"my ws/proj/5&x"_s);
}

void TestApiRequest::key_isReadFromHeaderThenQuery_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("header") << QByteArray("/") << QByteArray("Bearer abc") << QByteArray("abc");
    QTest::newRow("scheme in any case") << QByteArray("/") << QByteArray("bEARER  abc ") << QByteArray("abc");
    QTest::newRow("query") << QByteArray("/?api_key=a%2Bc") << QByteArray() << QByteArray("a+c");
    QTest::newRow("header wins") << QByteArray("/?api_key=q") << QByteArray("Bearer h") << QByteArray("h");
    QTest::newRow("another scheme") << QByteArray("/") << QByteArray("Basic abc") << QByteArray();
    QTest::newRow("scheme alone") << QByteArray("/") << QByteArray("Bearer") << QByteArray();
    QTest::newRow("nothing") << QByteArray("/") << QByteArray() << QByteArray();
}

void TestApiRequest::key_isReadFromHeaderThenQuery()
{
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, authorization);
    QTEST(ApiRequest::fromUrl(QUrl::fromEncoded(url), authorization).presentedKey, "key");
}

void TestApiRequest::longPath_isUnknown()
{
    const QByteArray path = '/' + QByteArray(100'000, 'a');
    QCOMPARE(ApiRequest::fromUrl(QUrl::fromEncoded(path), {}).endpoint, Endpoint::Unknown);
    const QByteArray slashes(8'000, '/');
    QCOMPARE(ApiRequest::fromUrl(QUrl::fromEncoded(QByteArray("/a" + slashes)), {}).endpoint, Endpoint::Unknown);
}

QTEST_GUILESS_MAIN(TestApiRequest)
#include "tst_apirequest.moc"
