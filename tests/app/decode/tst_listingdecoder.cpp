// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/listingdecoder.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestListingDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyCheck_givesTheWorkspace();
    void workspace_listsItsProjects();
    void project_listsItsVersions();
    void trainings_takeIdUnderEitherName();
    void time_isReadInEveryForm_data();
    void time_isReadInEveryForm();
    void emptyLists_areNoErrors();
    void otherBodies_areRefused_data();
    void otherBodies_areRefused();
};

void TestListingDecoder::keyCheck_givesTheWorkspace()
{
    const Result<QString> slug = decodeKeyCheck(R"({"welcome":"w","instructions":"i","docs":"d","workspace":"acme"})");
    QVERIFY(slug);
    QCOMPARE(*slug, u"acme"_s);
}

void TestListingDecoder::workspace_listsItsProjects()
{
    const Result<WorkspaceListing> listing = decodeWorkspace(R"({"workspace":{"name":"Acme","url":"acme","members":3,
        "projects":[{"id":"acme/bottles","name":"Bottles","type":"object-detection","versions":7,"created":1.5},
                    {"id":"cans","name":null,"versions":[1,2]}, {"name":"no id"}, null, "x",
                    {"id":"acme/odd","versions":-1}, {"id":"acme/none"}]}})");
    QVERIFY(listing);
    QCOMPARE(listing->slug, u"acme"_s);
    QCOMPARE(listing->name, u"Acme"_s);
    QCOMPARE(listing->projects.size(), 4);
    QCOMPARE(listing->projects.at(0).slug, u"bottles"_s);
    QCOMPARE(listing->projects.at(0).name, u"Bottles"_s);
    QCOMPARE(listing->projects.at(0).type, u"object-detection"_s);
    QCOMPARE(listing->projects.at(0).versionCount, std::optional(7));
    QCOMPARE(listing->projects.at(1).slug, u"cans"_s);
    QCOMPARE(listing->projects.at(1).versionCount, std::optional(2));
    QCOMPARE(listing->projects.at(2).versionCount, std::optional<int>());
    QCOMPARE(listing->projects.at(3).versionCount, std::optional<int>());
}

void TestListingDecoder::project_listsItsVersions()
{
    const Result<ProjectListing> listing = decodeProject(R"({"workspace":{},"project":{"id":"acme/bottles","name":"B",
        "type":"object-detection","versions":2},"versions":[
        {"id":"acme/bottles/5","name":"2026-04-01","created":1788249600.25,"images":736},
        {"id":6,"images":"many","created":null},{"name":"no id"}]})");
    QVERIFY(listing);
    QCOMPARE(listing->project.slug, u"bottles"_s);
    QCOMPARE(listing->project.versionCount, std::optional(2));
    QCOMPARE(listing->versions.size(), 2);
    QCOMPARE(listing->versions.at(0).number, u"5"_s);
    QCOMPARE(listing->versions.at(0).name, u"2026-04-01"_s);
    QCOMPARE(listing->versions.at(0).created.toString(Qt::ISODateWithMs), u"2026-09-01T08:00:00.250Z"_s);
    QCOMPARE(listing->versions.at(0).imageCount, std::optional(736));
    QCOMPARE(listing->versions.at(1).number, u"6"_s);
    QVERIFY(!listing->versions.at(1).created.isValid());
    QCOMPARE(listing->versions.at(1).imageCount, std::optional<int>());
}

void TestListingDecoder::trainings_takeIdUnderEitherName()
{
    const Result<QList<TrainingEntry>> list = decodeTrainings(R"({"trainings":[
        {"trainingId":"acme/bottles/5","status":"finished","modelType":"t","modelGroup":"g","modelIds":["a","b"]},
        {"id":"181deb","modelIds":null},{"status":"lost"}]})");
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).trainingId, u"acme/bottles/5"_s);
    QCOMPARE(list->at(0).status, u"finished"_s);
    QCOMPARE(list->at(0).modelType, u"t"_s);
    QCOMPARE(list->at(0).modelGroup, u"g"_s);
    QCOMPARE(list->at(0).modelCount, std::optional(2));
    QCOMPARE(list->at(1).trainingId, u"181deb"_s);
    QCOMPARE(list->at(1).modelCount, std::optional<int>());
}

void TestListingDecoder::time_isReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("time");
    QTest::newRow("ISO") << QByteArray(R"("createdAt":"2026-09-01T08:00:00Z")") << u"2026-09-01T08:00:00.000Z"_s;
    QTest::newRow("ISO with offset") << QByteArray(R"("createdAt":"2026-09-01T10:00:00+02:00")")
                                     << u"2026-09-01T08:00:00.000Z"_s;
    QTest::newRow("ISO without zone") << QByteArray(R"("createdAt":"2026-09-01T08:00:00.5")")
                                      << u"2026-09-01T08:00:00.500Z"_s;
    QTest::newRow("epoch seconds as start") << QByteArray(R"("start":1788249600)") << u"2026-09-01T08:00:00.000Z"_s;
    QTest::newRow("epoch milliseconds") << QByteArray(R"("start":1788249600000)") << u"2026-09-01T08:00:00.000Z"_s;
    QTest::newRow("null, then start") << QByteArray(R"("createdAt":null,"start":1788249600)")
                                      << u"2026-09-01T08:00:00.000Z"_s;
    QTest::newRow("createdAt before start")
        << QByteArray(R"("createdAt":"2026-09-01T08:00:00Z","start":5)") << u"2026-09-01T08:00:00.000Z"_s;
    QTest::newRow("no time") << QByteArray(R"("createdAt":"yesterday")") << QString();
    QTest::newRow("zero") << QByteArray(R"("start":0)") << QString();
    QTest::newRow("beyond belief") << QByteArray(R"("start":1e300)") << QString();
    QTest::newRow("absent") << QByteArray(R"("x":1)") << QString();
}

void TestListingDecoder::time_isReadInEveryForm()
{
    QFETCH(const QByteArray, field);
    const Result<QList<TrainingEntry>> list = decodeTrainings(
        QByteArray(R"({"trainings":[{"id":"a",)" + field + "}]}"));
    QVERIFY(list);
    QTEST(list->first().createdAt.toString(Qt::ISODateWithMs), "time");
}

void TestListingDecoder::emptyLists_areNoErrors()
{
    QVERIFY(decodeTrainings(R"({"trainings":[]})")->isEmpty());
    QVERIFY(decodeProject(R"({"project":{"id":"a/b"},"versions":[]})")->versions.isEmpty());
    QVERIFY(decodeWorkspace(R"({"workspace":{"url":"a"}})")->projects.isEmpty());
}

void TestListingDecoder::otherBodies_areRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("web page") << QByteArray("<html></html>");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("\"acme\"");
    QTest::newRow("cut") << QByteArray(R"({"workspace":{"url":"a)");
    QTest::newRow("error") << QByteArray(R"({"error":"Not found"})");
    QTest::newRow("wrong types") << QByteArray(R"({"workspace":5,"project":[],"versions":3,"trainings":{}})");
    QTest::newRow("null") << QByteArray(R"({"workspace":null,"project":null,"versions":null,"trainings":null})");
}

void TestListingDecoder::otherBodies_areRefused()
{
    QFETCH(const QByteArray, body);
    const auto isRefused = [](const auto &result) {
        return !result && result.error().code == ErrorCode::NotAResult && !result.error().message().isEmpty();
    };
    QVERIFY(isRefused(decodeKeyCheck(body)));
    QVERIFY(isRefused(decodeWorkspace(body)));
    QVERIFY(isRefused(decodeProject(body)));
    QVERIFY(isRefused(decodeTrainings(body)));
}

QTEST_GUILESS_MAIN(TestListingDecoder)
#include "tst_listingdecoder.moc"
