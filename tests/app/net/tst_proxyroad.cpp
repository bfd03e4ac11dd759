// SPDX-License-Identifier: GPL-3.0-or-later
// Which proxy a request goes through, and what is said where that one lets nothing through. The environment is the
// test's own.
#include "net/proxyroad.h"

#include "net/resultsclient.h"
#include "support/faultcases.h"
#include "support/replyoutcome.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = FaultStep::Kind;

namespace {

constexpr ReplyLimits limits{.deadline = 2000ms, .idle = 700ms, .maxBytes = 1024 * 1024};
const QUrl platform(u"https://api.example.invalid"_s);

using Variables = QList<std::pair<QByteArray, QByteArray>>;

/// "http squid.example:3128 as me/pw", "direct", or what is wrong.
QString roadText(const QUrl &url)
{
    const Result<ProxyRoad> road = roadTo(url);
    if (!road)
        return road.error().message();
    if (road->isDirect())
        return u"direct"_s;
    const QNetworkProxy &proxy = road->proxies.first();
    QString text = u"%1 %2:%3"_s.arg(proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks"_s : u"http"_s,
                                     proxy.hostName(), QString::number(proxy.port()));
    if (!proxy.user().isEmpty())
        text += u" as %1/%2"_s.arg(proxy.user(), proxy.password());
    return text;
}

QByteArray portOf(const FaultServer &server) { return QByteArray::number(server.url().port()); }

} // namespace

Q_DECLARE_METATYPE(Variables)

class TestProxyRoad final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const char *variable : {"https_proxy", "all_proxy", "http_proxy", "no_proxy"}) {
            qunsetenv(variable);
            qunsetenv(QByteArray(variable).toUpper().constData());
        }
    }
    void cleanupTestCase() { init(); }

    void theEnvironment_isHeeded_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QString>("road");
        const auto row = [](const char *name, const Variables &variables, const QString &road) {
            QTest::newRow(name) << variables << road;
        };
        const QString squid = u"http squid.example:3128"_s;
        row("nothing", {}, u"direct"_s);
        row("https_proxy", {{"https_proxy", "http://squid.example:3128"}}, squid);
        row("in capitals", {{"HTTPS_PROXY", "http://squid.example:3128/"}}, squid);
        row("without a scheme", {{"https_proxy", "squid.example:3128"}}, squid);
        row("with white space", {{"https_proxy", " squid.example:3128 "}}, squid);
        row("all_proxy", {{"all_proxy", "squid.example:3128"}}, squid);
        row("ALL_PROXY", {{"ALL_PROXY", "squid.example:3128"}}, squid);
        row("http_proxy alone", {{"http_proxy", "squid.example:3128"}}, squid);
        row("the closest counts", {{"http_proxy", "a:1"}, {"all_proxy", "b:2"}, {"https_proxy", "squid.example:3128"}},
            squid);
        row("lower case counts", {{"HTTPS_PROXY", "a:1"}, {"https_proxy", "squid.example:3128"}}, squid);
        row("an empty one is none", {{"https_proxy", ""}, {"all_proxy", "squid.example:3128"}}, squid);
        row("a user", {{"https_proxy", "me:p%40w@squid.example:3128"}}, squid + u" as me/p@w"_s);
        row("socks5", {{"all_proxy", "socks5://socks.example"}}, u"socks socks.example:1080"_s);
        row("socks5h", {{"all_proxy", "SOCKS5H://socks.example:9050"}}, u"socks socks.example:9050"_s);
        row("without a port", {{"https_proxy", "squid.example"}}, u"http squid.example:80"_s);
        row("IPv6", {{"https_proxy", "[::2]:3128"}}, u"http ::2:3128"_s);
    }
    void theEnvironment_isHeeded()
    {
        QFETCH(const Variables, variables);
        for (const auto &[name, value] : variables)
            qputenv(name.constData(), value);
        QTEST(roadText(platform), "road");
        QCOMPARE(roadText(QUrl(u"http://127.0.0.1:8080"_s)), u"direct"_s); // what is here stays here
        QCOMPARE(roadText(QUrl(u"https://localhost"_s)), u"direct"_s);
        QCOMPARE(roadText(QUrl(u"http://[::1]:8080"_s)), u"direct"_s);
    }

    void whatIsNoProxy_isRefusedInWords_withoutItsValue_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("says");
        const QString form = u"host:port"_s;
        QTest::newRow("https") << QByteArray("https://SECRET@squid.example:3128")
                               << u"(https), which is not supported"_s;
        QTest::newRow("socks4") << QByteArray("socks4://SECRET:9050") << u"http and socks5 are"_s;
        QTest::newRow("ftp") << QByteArray("ftp://SECRET:21") << u"http and socks5 are"_s;
        QTest::newRow("no host") << QByteArray("http://:3128") << form;
        QTest::newRow("a port alone") << QByteArray(":3128") << form;
        QTest::newRow("no port of this world") << QByteArray("squid.example:99999") << form;
        QTest::newRow("port zero") << QByteArray("squid.example:0") << form;
        QTest::newRow("no number") << QByteArray("squid.example:SECRET") << form;
        QTest::newRow("words") << QByteArray("see the SECRET page") << form;
        QTest::newRow("a script") << QByteArray("http://squid.example/SECRET.pac") << form;
        QTest::newRow("a bare password") << QByteArray("http://me:SECRET#1@squid.example:3128") << form;
        QTest::newRow("no scheme") << QByteArray("://SECRET") << form;
        QTest::newRow("scheme alone") << QByteArray("http://") << form;
    }
    void whatIsNoProxy_isRefusedInWords_withoutItsValue()
    {
        QFETCH(const QByteArray, value);
        QFETCH(const QString, says);
        qputenv("ALL_PROXY", value);
        const Result<ProxyRoad> road = roadTo(platform);
        QVERIFY(!road);
        QCOMPARE(road.error().code, ErrorCode::Usage);
        const QString text = road.error().message();
        QVERIFY2(text.startsWith("The proxy in the environment variable ALL_PROXY cannot be used: "_L1),
                 qPrintable(text));
        QVERIFY2(text.contains(says), qPrintable(text));
        QVERIFY2(!text.contains("SECRET"_L1), qPrintable(text));
        const ReplyOutcome outcome = fetch(platform); // and nothing goes another way
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().message(), text);
        QVERIFY(roadTo(QUrl(u"http://127.0.0.1:1"_s))); // nobody is kept from what needs no proxy
    }

    void noProxy_exempts_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isExempt");
        const auto row = [](const QByteArray &list, const QString &url, bool isExempt) {
            QTest::addRow("%s, %s", list.constData(), qPrintable(url)) << list << url << isExempt;
        };
        const QString api = u"https://api.example.com"_s;
        row("*", api, true);
        row("api.example.com", api, true);
        row("API.example.COM", api, true);
        row("other.org, .example.com", api, true);
        row("other.org example.com", api, true);
        row("*.example.com", api, true);
        row("example.com:443", api, true);
        row("example.com:8443", api, false);
        row("example.com:8443", u"https://api.example.com:8443"_s, true);
        row("ample.com", api, false);
        row("api.example.com.evil.org", api, false);
        row(",", api, false);
        row(".", api, false);
        row("10.0.0.0/8", u"https://10.1.2.3"_s, true);
        row("10.0.0.0/8", u"https://11.1.2.3"_s, false);
        row("10.1.2.3:443", u"https://10.1.2.3"_s, true);
        row("10", u"https://10.1.2.3"_s, false);
        row("[fd00::1]:443", u"https://[fd00::1]"_s, true);
        row("fd00::/8", u"https://[fd00::1]"_s, true);
    }
    void noProxy_exempts()
    {
        QFETCH(const QByteArray, list);
        QFETCH(const QString, url);
        qputenv("https_proxy", "squid.example:3128");
        for (const char *variable : {"no_proxy", "NO_PROXY"}) {
            qputenv(variable, list);
            QTEST(roadTo(QUrl(url))->isDirect(), "isExempt");
            qunsetenv(variable);
        }
    }

    void aProxyThatLetsNothingThrough_isNamed_data()
    {
        QTest::addColumn<FaultScript>("script");
        QTest::addColumn<QByteArray>("logIn");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const FaultScript &script, const QString &says,
                            ErrorCode code = ErrorCode::Unreachable,
                            const QByteArray &logIn = {}) { QTest::newRow(name) << script << logIn << code << says; };
        const FaultHeaders basic{{"Proxy-Authenticate", "Basic realm=\"p\""}};
        row("403", sending(answer("403 Forbidden", "no")), u"refuses to let the request through"_s);
        row("407", sending(answer("407 Proxy Authentication Required", {}, basic)), u"user:password@host:port"_s);
        row("407 with a log-in that is wrong", sending(answer("407 Proxy Authentication Required", {}, basic)),
            u"log-in"_s, ErrorCode::Unreachable, "me:SECRET@");
        row("502", sending(answer("502 Bad Gateway", "no")), u"refuses to let the request through"_s);
        row("503", sending(answer("503 Service Unavailable", "no")), u"does not reach the server"_s);
        row("404", sending(answer("404 Not Found", "no")), u"does not find the server"_s);
        row("closes", {{Kind::Close}}, u"closed the connection."_s);
        row("closes on a log-in", {{Kind::Close}}, u"closed the connection, perhaps because of the log-in"_s,
            ErrorCode::Unreachable, "me:SECRET@");
        row("resets", {{Kind::Reset}}, {});
        row("is no proxy", sendingThen("SSH-2.0-OpenSSH_9.2p1\r\n", {Kind::Close}),
            u"refuses to let the request through"_s);
        row("never answers", {{Kind::Hang}}, u"within 0.7 s"_s, ErrorCode::TimedOut);
        row("opens and closes", sendingThen(head("200 Connection established"), {Kind::Close}),
            u"closed the connection"_s);
        row("opens and is silent", sendingThen(head("200 Connection established"), {Kind::Hang}), u"within 0.7 s"_s,
            ErrorCode::TimedOut);
    }
    void aProxyThatLetsNothingThrough_isNamed()
    {
        QFETCH(const FaultScript, script);
        QFETCH(const QByteArray, logIn);
        FaultServer proxy;
        proxy.setScript(script);
        qputenv("all_proxy", QByteArray("http://" + logIn + "127.0.0.1:" + portOf(proxy)));
        const ReplyOutcome outcome = fetch(platform);
        QVERIFY(!outcome.result);
        const Error &error = outcome.result.error();
        QFETCH(const ErrorCode, code);
        QCOMPARE(errorCodeName(error.code), errorCodeName(code));
        checkNamed(error, "127.0.0.1:" + portOf(proxy));
        QFETCH(const QString, says);
        QVERIFY2(error.message().contains(says), qPrintable(error.message()));
        QVERIFY(outcome.elapsedMs < limits.deadline.count() + 500);
        for (const FaultServer::Request &request : proxy.requests()) {
            QCOMPARE(request.method, QByteArray("CONNECT"));
            QVERIFY(!request.headers.contains("authorization")); // the key is for the server alone
        }
    }
    void aProxyThatIsNotThere_isNamed_data()
    {
        QTest::addColumn<QByteArray>("proxy");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("nobody listens") << QByteArray("127.0.0.1:1") << QByteArray("127.0.0.1:1");
        QTest::newRow("nobody has the name") << QByteArray("nosuch.invalid:3128") << QByteArray("nosuch.invalid:3128");
        QTest::newRow("no SOCKS server listens") << QByteArray("socks5://127.0.0.1:1") << QByteArray("127.0.0.1:1");
    }
    void aProxyThatIsNotThere_isNamed()
    {
        QFETCH(const QByteArray, proxy);
        QFETCH(const QByteArray, place);
        qputenv("all_proxy", proxy);
        const ReplyOutcome outcome = fetch(platform);
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().code, ErrorCode::Unreachable);
        checkNamed(outcome.result.error(), place);
    }

    void aServerOnThisComputer_isAskedPastEveryProxy()
    {
        FaultServer proxy;
        FaultServer server;
        server.setScript(serving(goodBody()));
        qputenv("http_proxy", QByteArray("127.0.0.1:" + portOf(proxy)));
        const ReplyOutcome outcome = fetch(server.url());
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
        QCOMPARE(proxy.connectionCount(), 0);
    }
    void a407OfTheServerItself_isOfAProxyThatNobodySet()
    {
        FaultServer server;
        server.setScript(sending(answer("407 Proxy Authentication Required", {})));
        const ReplyOutcome outcome = fetch(server.url());
        QVERIFY2(outcome.result.error().message().contains("a proxy of this network"_L1),
                 qPrintable(outcome.result.error().message()));
    }

private:
    static void checkNamed(const Error &error, const QByteArray &place)
    {
        const QString name = u"the proxy %1 (from all_proxy)"_s.arg(QString::fromLatin1(place));
        QVERIFY2(error.message().contains(name), qPrintable(error.message()));
        for (const auto &foreign : {"SECRET"_L1, "online"_L1, "api.example.invalid"_L1, "://"_L1})
            QVERIFY2(!error.message().contains(foreign), qPrintable(error.message()));
    }

    ReplyOutcome fetch(const QUrl &url)
    {
        QNetworkAccessManager network;
        ResultsClient client(&network);
        client.setSettings({url, ApiKey(testKey()), limits});
        return outcomeOf(client.fetchResults({u"acme"_s, u"bottles"_s, u"5"_s}));
    }
};

QTEST_GUILESS_MAIN(TestProxyRoad)

#include "tst_proxyroad.moc"
