// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/oddarchive.h"
#include "server/resultsapi.h"
#include "server/sampleworkspace.h"
#include "support/recordedcase.h"
#include "support/utctime.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Every answer of the served API, byte for byte: clients of others read it too.
class TestServedBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sample_isServedAsRecorded();
    void oddNames_areServedAsRecorded();
    void refusals_areServedAsRecorded();
    void replay_isServedAsRecorded_fromQueueToEnd();

private:
    using Answers = QJsonObject;
    /// A long body by its beginning and its hash.
    static QJsonObject described(const ApiAnswer &answer)
    {
        constexpr qsizetype longest = 3000;
        QJsonObject object{{u"status"_s, answer.status},
                           {u"body"_s, QString::fromUtf8(answer.body.first(std::min(answer.body.size(), longest)))}};
        if (answer.body.size() > longest) {
            const QByteArray hash = QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256);
            object.insert("sha256"_L1, QString::fromLatin1(hash.toHex()));
        }
        return object;
    }
    static void ask(Answers &answers, const ResultsApi &api, const QString &path, const QByteArray &key = {},
                    bool isRead = true)
    {
        const QByteArray authorization = key.isEmpty() ? key : "Bearer " + key;
        const ApiRequest request = ApiRequest::fromUrl(QUrl(u"http://localhost"_s + path), authorization);
        answers.insert(QString(path + u' ' + QString::fromUtf8(key)), described(api.answer(request, isRead)));
    }
    static void askAll(Answers &answers, const Archive &archive)
    {
        const ResultsApi api(archive);
        const auto encoded = [](const QString &name) -> QString {
            return u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name));
        };
        const QString workspace = encoded(archive.workspace());
        ask(answers, api, u"/"_s);
        ask(answers, api, workspace);
        for (const ArchiveProject &project : archive.projects()) {
            const QString projectPath = workspace + encoded(project.slug);
            ask(answers, api, projectPath);
            for (const ArchiveVersion &version : project.versions) {
                const QString path = projectPath + encoded(version.number);
                for (const QString &end :
                     {QString(), u"/training/results"_s, u"/v2/trainings"_s, u"/v2/trainings/get"_s})
                    ask(answers, api, path + end);
            }
        }
    }
    static void compare(const QString &name, const Answers &answers)
    {
        const RecordedCase recorded(QStringLiteral(PARETOSCOPE_TEST_DATA "/served"), name);
        const QString difference = recorded.compare(QJsonDocument(answers).toJson());
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
    }
    static QDateTime noon() { return test::utcTime({2026, 5, 1}, {12, 0}); }
};

void TestServedBytes::sample_isServedAsRecorded()
{
    const SampleWorkspace sample([] { return noon(); }, 100s);
    Answers answers;
    askAll(answers, sample);
    compare(u"sample"_s, answers);
}

void TestServedBytes::oddNames_areServedAsRecorded()
{
    const OddArchive odd;
    Answers answers;
    askAll(answers, odd);
    compare(u"odd"_s, answers);
}

void TestServedBytes::refusals_areServedAsRecorded()
{
    const OddArchive odd;
    ResultsApi api(odd);
    api.setKeys({{ApiKey("all"), ServedKey::allScopes()}, {ApiKey("none"), {}}});
    Answers answers;
    for (const QByteArray &key : {QByteArray(), QByteArray("none"), QByteArray("all")})
        ask(answers, api, u"/my%20space"_s, key);
    for (const auto &path : {u"/elsewhere"_s, u"/my%20space/none"_s, u"/my%20space/a%2Fb/none"_s, u"/1/2/3/4/5/6"_s})
        ask(answers, api, path, "all");
    ask(answers, api, u"/"_s, "all", false);
    compare(u"refusals"_s, answers);
}

void TestServedBytes::replay_isServedAsRecorded_fromQueueToEnd()
{
    QDateTime now = noon();
    const SampleWorkspace sample([&now] { return now; }, 100s);
    Answers answers;
    for (const int second : {0, 10, 40, 65, 100}) {
        now = noon().addSecs(second);
        const QByteArray body = sample.results(u"live-search"_s, u"1"_s).value(0);
        answers.insert(QString::number(second), described({200, body}));
    }
    compare(u"replay"_s, answers);
}

QTEST_GUILESS_MAIN(TestServedBytes)
#include "tst_servedbytes.moc"
