// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/refusal.h"

#include <QTest>
#include <QTimeZone>
#include <QUrl>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestRefusal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explain_tellsKeyScopeAndAddressApart();
    void explain_namesWhatWasAskedFor();
    void explain_keepsALongOrBrokenSubjectInOneLine();
    void explain_doesNotFillInWhatASubjectSpells();
    void explain_appendsWhatTheServerSays();
    void explain_keepsPagesAndSuccessBodiesToItself_data();
    void explain_keepsPagesAndSuccessBodiesToItself();
    void explain_hidesTheKey_whenTheServersTextIsCutInTheMiddleOfIt();
    void explain_hidesTheKey_whenTheServerSpellsItWithEscapes();
    void causeOfStatus_knowsEveryStatus_data();
    void causeOfStatus_knowsEveryStatus();
    void causeOfNetworkError_knowsEveryError_data();
    void causeOfNetworkError_knowsEveryError();
    void causeOfRedirect_tellsADowngradeFromAnotherServer();
    void tlsReason_namesTheProblem_data();
    void tlsReason_namesTheProblem();
    void retryAfter_isReadWhereItIsSane_data();
    void retryAfter_isReadWhereItIsSane();
};

void TestRefusal::explain_tellsKeyScopeAndAddressApart()
{
    const auto text = [](int status) {
        return explain({.cause = causeOfStatus(status, {}), .facts = {.status = status}}, u"the run a/b/5"_s).message();
    };
    QVERIFY(text(401).contains("Check the key"_L1));
    QVERIFY(text(403).contains("Give the key the scope"_L1));
    for (const auto &reason : {"address is spelled right"_L1, "belongs to this workspace"_L1, "scope version:read"_L1})
        QVERIFY(text(404).contains(reason));
}

void TestRefusal::explain_namesWhatWasAskedFor()
{
    const Error error = explain({.cause = Cause::NotFound, .facts = {.status = 404, .detail = u"d"_s}},
                                u"the run a/b/5"_s);
    QVERIFY(error.message().contains("did not find the run a/b/5 (404)"_L1));
    QCOMPARE(error.httpStatus, 404);
    QCOMPARE(error.code, ErrorCode::NotFound);
    QCOMPARE(error.detail, u"d"_s);
}

void TestRefusal::explain_keepsALongOrBrokenSubjectInOneLine()
{
    const Error error = explain({.cause = Cause::NotFound, .facts = {.status = 404}}, u"a\nb"_s + QString(5000, u'x'));
    QVERIFY(!error.message().contains(u'\n'));
    QVERIFY(error.message().size() < 500);
}

void TestRefusal::explain_doesNotFillInWhatASubjectSpells()
{
    const Error error = explain({.cause = Cause::NotFound, .facts = {.status = 404}}, u"the run {status}/%1/5"_s);
    QVERIFY(error.message().contains("the run {status}/%1/5"_L1));
}

void TestRefusal::explain_appendsWhatTheServerSays()
{
    const Error error = explain(
        {.cause = Cause::BadRequest, .facts = {.status = 400}, .body = R"({"error":"bad version"})"});
    QVERIFY(error.message().endsWith("The server says: bad version"_L1));
}

void TestRefusal::explain_keepsPagesAndSuccessBodiesToItself_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("page") << 404 << QByteArray("<html><body>nginx</body></html>");
    QTest::newRow("list") << 404 << QByteArray("[1,2]");
    QTest::newRow("nothing") << 404 << QByteArray();
    QTest::newRow("success") << 200 << QByteArray(R"({"message":"well done"})");
}

void TestRefusal::explain_keepsPagesAndSuccessBodiesToItself()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const Error error = explain({.cause = Cause::NotFound, .facts = {.status = status}, .body = body});
    QVERIFY2(!error.message().contains("The server says"_L1), qPrintable(error.message()));
}

void TestRefusal::explain_hidesTheKey_whenTheServersTextIsCutInTheMiddleOfIt()
{
    const ApiKey key("SECRETSECRETSECRETSECRET");
    for (int before = 170; before < 200; ++before) {
        const QByteArray body = R"({"message":")" + QByteArray(before, 'x') + " SECRETSECRETSECRETSECRET\"}";
        const Error error = explain({.cause = Cause::KeyRefused, .facts = {.status = 401}, .body = body}, {}, key);
        QVERIFY2(!error.message().contains("SEC"_L1), qPrintable(error.message()));
    }
}

void TestRefusal::explain_hidesTheKey_whenTheServerSpellsItWithEscapes()
{
    const ApiKey key("rf/SECRET");
    for (const QByteArray &spelled :
         {QByteArray(R"(rf\/SECRET)"), QByteArray(R"(\u0072f/SECRET)"), QByteArray(R"(rf/\u200BSECRET)"),
          QByteArray("rf/\xE2\x80\x8BSECRET"), QByteArray(R"(rf\u2060/SECRET)"), key.secretForKeyring().toHex()}) {
        const QByteArray body = R"({"message":"no such key )" + spelled + "\"}";
        const Error error = explain({.cause = Cause::KeyRefused, .facts = {.status = 401}, .body = body}, {}, key);
        QVERIFY2(!error.message().contains("SECRET"_L1) && !error.message().contains("534543"_L1),
                 qPrintable(error.message()));
        QVERIFY(error.message().contains("no such key"_L1));
    }
}

void TestRefusal::causeOfStatus_knowsEveryStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char *name, int status, Cause cause, const QByteArray &body = {}) {
        QTest::newRow(name) << status << body << cause;
    };
    row("400", 400, Cause::BadRequest);
    row("401", 401, Cause::KeyRefused);
    row("402", 402, Cause::PlanRefused);
    row("403", 403, Cause::AccessRefused, R"({"error":"no"})");
    row("403 with a page", 403, Cause::BlockPage, "<!DOCTYPE html><html></html>");
    row("404", 404, Cause::NotFound);
    row("407", 407, Cause::ProxyLogin);
    row("408", 408, Cause::ServerTrouble);
    row("410", 410, Cause::NotFound);
    row("409", 409, Cause::Conflict);
    row("422", 422, Cause::OtherRefusal);
    row("423", 423, Cause::BillingPaused);
    row("425", 425, Cause::ServerTrouble);
    row("429", 429, Cause::TooManyRequests);
    row("499", 499, Cause::OtherRefusal);
    row("500", 500, Cause::ServerTrouble);
    row("511", 511, Cause::NetworkLogin, "<html>");
    row("599", 599, Cause::ServerTrouble);
    row("600", 600, Cause::OddStatus);
    row("304", 304, Cause::OddStatus);
    row("100", 100, Cause::InterimStatus);
    row("101", 101, Cause::OddStatus); // what comes behind it is not HTTP
    row("102", 102, Cause::InterimStatus);
    row("103", 103, Cause::InterimStatus);
    row("199", 199, Cause::InterimStatus);
    row("99", 99, Cause::NotHttp);
    row("0", 0, Cause::NotHttp);
}

void TestRefusal::causeOfStatus_knowsEveryStatus()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Cause, cause);
    QCOMPARE(causeOfStatus(status, body), cause);
}

void TestRefusal::causeOfNetworkError_knowsEveryError_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char *name, QNetworkReply::NetworkError error, Cause cause, bool answered = false) {
        QTest::newRow(name) << error << answered << cause;
    };
    row("refused", QNetworkReply::ConnectionRefusedError, Cause::ConnectionRefused);
    row("name", QNetworkReply::HostNotFoundError, Cause::HostNotFound);
    row("closed before", QNetworkReply::RemoteHostClosedError, Cause::ClosedUnanswered);
    row("closed in the body", QNetworkReply::RemoteHostClosedError, Cause::BrokenOff, true);
    row("TLS", QNetworkReply::SslHandshakeFailedError, Cause::TlsRefused);
    row("redirect", QNetworkReply::InsecureRedirectError, Cause::RedirectElsewhere, true);
    row("redirects", QNetworkReply::TooManyRedirectsError, Cause::TooManyRedirects, true);
    row("proxy log-in", QNetworkReply::ProxyAuthenticationRequiredError, Cause::ProxyLogin);
    row("proxy refused", QNetworkReply::ProxyConnectionRefusedError, Cause::ProxyTrouble);
    row("proxy name", QNetworkReply::ProxyNotFoundError, Cause::ProxyTrouble);
    row("protocol", QNetworkReply::ProtocolFailure, Cause::NotHttp);
    row("no network", QNetworkReply::UnknownNetworkError, Cause::NetworkTrouble);
    row("network gone", QNetworkReply::TemporaryNetworkFailureError, Cause::NetworkTrouble);
    row("socket time-out", QNetworkReply::TimeoutError, Cause::NetworkTrouble);
}

void TestRefusal::causeOfNetworkError_knowsEveryError()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QFETCH(const bool, answered);
    QFETCH(const Cause, cause);
    QCOMPARE(causeOfNetworkError(error, answered), cause);
    QVERIFY(explain({.cause = cause}).code == ErrorCode::Unreachable);
}

void TestRefusal::causeOfRedirect_tellsADowngradeFromAnotherServer()
{
    const QUrl from(u"https://a.example/x"_s);
    QCOMPARE(causeOfRedirect(from, QUrl(u"http://a.example/x"_s)), Cause::RedirectUnencrypted);
    QCOMPARE(causeOfRedirect(from, QUrl(u"https://b.example/x"_s)), Cause::RedirectElsewhere);
    QCOMPARE(causeOfRedirect(from, QUrl(u"http://b.example/x"_s)), Cause::RedirectElsewhere);
    QCOMPARE(causeOfRedirect(from, QUrl(u"https://a.example:8443/x"_s)), Cause::RedirectElsewhere);
}

void TestRefusal::tlsReason_namesTheProblem_data()
{
    QTest::addColumn<QSslError::SslError>("error");
    QTest::addColumn<QString>("says");
    QTest::newRow("self-signed") << QSslError::SelfSignedCertificate << u"signed by itself"_s;
    QTest::newRow("issuer in the chain") << QSslError::SelfSignedCertificateInChain << u"does not know"_s;
    QTest::newRow("name") << QSslError::HostNameMismatch << u"another name"_s;
    QTest::newRow("expired") << QSslError::CertificateExpired << u"expired"_s;
    QTest::newRow("early") << QSslError::CertificateNotYetValid << u"not valid yet"_s;
    QTest::newRow("issuer") << QSslError::UnableToGetLocalIssuerCertificate << u"issuer"_s;
    QTest::newRow("other") << QSslError::PathLengthExceeded << u"not valid"_s;
}

void TestRefusal::tlsReason_namesTheProblem()
{
    QFETCH(const QSslError::SslError, error);
    QFETCH(const QString, says);
    const QString reason = tlsReason({QSslError(error)});
    QVERIFY2(reason.contains(says), qPrintable(reason));
    const QString text = explain({.cause = Cause::TlsRefused, .facts = {.reason = reason}}).message();
    QVERIFY(text.contains(reason));
    QVERIFY(tlsReason({}).isEmpty());
}

void TestRefusal::retryAfter_isReadWhereItIsSane_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // 0: none
    QTest::newRow("seconds") << QByteArray("2") << 2;
    QTest::newRow("with space") << QByteArray(" 30 ") << 30;
    QTest::newRow("five minutes") << QByteArray("300") << 300;
    QTest::newRow("longer") << QByteArray("301") << 0;
    QTest::newRow("epoch") << QByteArray("1771404540") << 0;
    QTest::newRow("beyond all numbers") << QByteArray("99999999999999999999999") << 0;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("absent") << QByteArray() << 0;
    QTest::newRow("words") << QByteArray("soon") << 0;
    QTest::newRow("date ahead") << QByteArray("Tue, 01 Sep 2026 08:00:45 GMT") << 45;
    QTest::newRow("date past") << QByteArray("Wed, 21 Oct 2015 07:28:00 GMT") << 0;
    QTest::newRow("date far ahead") << QByteArray("Wed, 01 Sep 2027 08:00:00 GMT") << 0;
}

void TestRefusal::retryAfter_isReadWhereItIsSane()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, seconds);
    const QDateTime now(QDate(2026, 9, 1), QTime(8, 0), QTimeZone::utc());
    const auto wait = retryAfterFromHeader(header, now);
    QCOMPARE(wait.has_value(), seconds > 0);
    if (wait)
        QCOMPARE(wait->count(), seconds);
}

QTEST_GUILESS_MAIN(TestRefusal)

#include "tst_refusal.moc"
