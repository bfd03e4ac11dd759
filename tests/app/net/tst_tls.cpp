// SPDX-License-Identifier: GPL-3.0-or-later
// Whom we talk to over TLS, on a real wire: what cannot prove who it is gets no request, and nothing is waved through.
// The certificates are those of tests/data/tls.
#include "net/resultsclient.h"

#include "support/faultcases.h"
#include "support/replyoutcome.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr ReplyLimits limits{.deadline = 1500ms, .idle = 600ms, .maxBytes = 1024 * 1024};

QString pathOf(const QString &file) { return QStringLiteral(PARETOSCOPE_TEST_DATA "/tls/") + file; }

QSslCertificate certificateIn(const QString &file) { return QSslCertificate::fromPath(pathOf(file)).value(0); }

QSslKey serverKey()
{
    QFile file(pathOf(u"server.key"_s));
    return file.open(QIODevice::ReadOnly) ? QSslKey(file.readAll(), QSsl::Ec) : QSslKey();
}

/// Whether the client knows who signed the server's certificate, or is at least told by the server.
enum class Issuer { Trusted, Shown, Unknown };

/// Whom this process trusts from now on.
void trust(const QList<QSslCertificate> &issuers)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(issuers);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

/// Answers over TLS, and keeps what it was sent behind the encryption.
class TlsServer final : public QSslServer {
public:
    explicit TlsServer(const QSslCertificate &certificate, const QByteArray &bytes = answer("200 OK", goodBody()))
        : m_answer(bytes)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate);
        configuration.setPrivateKey(serverKey());
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, &TlsServer::serve);
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QUrl url(const QString &scheme = u"https"_s) const
    {
        QUrl url;
        url.setScheme(scheme);
        url.setHost(serverAddress().toString());
        url.setPort(serverPort());
        return url;
    }
    [[nodiscard]] const QByteArray &received() const { return m_received; }

private:
    void serve()
    {
        QTcpSocket *const socket = nextPendingConnection();
        connect(socket, &QIODevice::readyRead, this, [this, socket] {
            m_received += socket->readAll();
            if (m_received.endsWith("\r\n\r\n"))
                socket->write(m_answer);
        });
    }

    QByteArray m_answer;
    QByteArray m_received;
};

} // namespace

class TestTls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QSslSocket::supportsSsl());
        QVERIFY(!serverKey().isNull());
        m_trustedBefore = QSslConfiguration::defaultConfiguration();
        QVERIFY(QFile::copy(pathOf(u"ca.pem"_s), m_folder.filePath(u"ours.crt"_s)));
        QFile binary(m_binary.filePath(u"ours.der"_s));
        QVERIFY(binary.open(QIODevice::WriteOnly));
        binary.write(certificateIn(u"ca.pem"_s).toDer());
        for (const auto &[folder, byHash, beside] : {std::tuple(&m_byHash, u"ca.pem"_s, u"selfsigned.pem"_s),
                                                     std::tuple(&m_besideHash, u"selfsigned.pem"_s, u"ca.pem"_s)}) {
            QVERIFY(QFile::copy(pathOf(byHash), folder->filePath(u"0a1b2c3d.0"_s)));
            QVERIFY(QFile::copy(pathOf(beside), folder->filePath(beside)));
        }
        cleanup();
    }
    void init() { trust({certificateIn(u"ca.pem"_s)}); }
    void cleanup()
    {
        m_network.clearConnectionCache();
        qunsetenv("SSL_CERT_FILE");
        qunsetenv("SSL_CERT_DIR");
    }
    void cleanupTestCase() { QSslConfiguration::setDefaultConfiguration(m_trustedBefore); }

    /// So that the others do not pass because nothing works at all.
    void aGoodCertificate_bringsTheBody()
    {
        TlsServer server(certificateIn(u"good.pem"_s));
        const ReplyOutcome outcome = fetch(server.url());
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
        QCOMPARE(outcome.result->clean(), goodBody());
        QVERIFY(server.received().contains(testKey()));
    }

    void aBadCertificate_getsNoRequest_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<Issuer>("issuer");
        QTest::addColumn<QString>("says");
        QTest::newRow("signed by itself") << u"selfsigned.pem"_s << Issuer::Trusted << u"signed by itself"_s;
        QTest::newRow("expired") << u"expired.pem"_s << Issuer::Trusted << u"has expired"_s;
        QTest::newRow("not yet valid") << u"notyetvalid.pem"_s << Issuer::Trusted << u"not valid yet"_s;
        QTest::newRow("for another name") << u"othername.pem"_s << Issuer::Trusted << u"for another name"_s;
        QTest::newRow("from nobody known") << u"good.pem"_s << Issuer::Unknown << u"does not know"_s;
        QTest::newRow("from nobody known, who is shown") << u"good.pem"_s << Issuer::Shown << u"does not know"_s;
        QTest::newRow("expired and from nobody known") << u"expired.pem"_s << Issuer::Unknown << u"its certificate"_s;
    }
    void aBadCertificate_getsNoRequest()
    {
        QFETCH(const QString, certificate);
        QFETCH(const Issuer, issuer);
        QFETCH(const QString, says);
        // A server shows the issuers that its own process knows.
        trust(issuer == Issuer::Unknown ? QList<QSslCertificate>() : QSslCertificate::fromPath(pathOf(u"ca.pem"_s)));
        TlsServer server(certificateIn(certificate));
        if (issuer == Issuer::Shown)
            trust({});
        const ReplyOutcome outcome = fetch(server.url());
        checkRefused(outcome, ErrorCode::Unreachable, says);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(outcome.elapsedMs < limits.idle.count());
        QVERIFY2(outcome.result.error().message().contains("no request was sent"_L1),
                 qPrintable(outcome.result.error().message()));
        QVERIFY(!outcome.result.error().mayPass); // asking again would not help
        QCOMPARE(server.received(), QByteArray());
    }
    void aCertificateRefusedOnce_isRefusedAgain()
    {
        TlsServer server(certificateIn(u"selfsigned.pem"_s));
        for (int turn = 0; turn < 2; ++turn)
            checkRefused(fetch(server.url()), ErrorCode::Unreachable, u"signed by itself"_s);
        QCOMPARE(server.received(), QByteArray());
    }

    void statedCertificates_areTrusted_insteadOfTheSystems_data()
    {
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<QString>("environmentFile");
        QTest::addColumn<QString>("environmentFolder");
        QTest::addColumn<bool>("isTrusted");
        const QString ours = pathOf(u"ca.pem"_s);
        const QString others = pathOf(u"selfsigned.pem"_s);
        QTest::newRow("the option") << ours << QString() << QString() << true;
        QTest::newRow("SSL_CERT_FILE") << QString() << ours << QString() << true;
        QTest::newRow("SSL_CERT_DIR") << QString() << QString() << m_folder.path() << true;
        QTest::newRow("SSL_CERT_DIR with several") << QString() << QString() << u"/nosuch:"_s + m_folder.path() << true;
        QTest::newRow("a binary file") << m_binary.filePath(u"ours.der"_s) << QString() << QString() << true;
        QTest::newRow("SSL_CERT_DIR, by its hash") << QString() << QString() << m_byHash.path() << true;
        QTest::newRow("SSL_CERT_DIR, beside hashes") << QString() << QString() << m_besideHash.path() << false;
        QTest::newRow("file and folder") << QString() << others << m_folder.path() << true;
        QTest::newRow("the option before the environment") << ours << others << QString() << true;
        QTest::newRow("the option alone counts") << others << ours << m_folder.path() << false;
        QTest::newRow("others in the file") << QString() << others << QString() << false;
    }
    void statedCertificates_areTrusted_insteadOfTheSystems()
    {
        QFETCH(const QString, caFile);
        QFETCH(const QString, environmentFile);
        QFETCH(const QString, environmentFolder);
        QFETCH(const bool, isTrusted);
        TlsServer server(certificateIn(u"good.pem"_s));
        if (isTrusted)
            trust({}); // as the system does, which does not know our issuer
        qputenv("SSL_CERT_FILE", environmentFile.toUtf8());
        qputenv("SSL_CERT_DIR", environmentFolder.toUtf8());
        const ReplyOutcome outcome = fetch(server.url(), caFile);
        if (isTrusted)
            QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
        else
            checkRefused(outcome, ErrorCode::Unreachable, u"--ca-file"_s);
    }

    void newSettings_bringTheirOwnCertificates()
    {
        TlsServer server(certificateIn(u"good.pem"_s));
        trust({});
        ResultsClient client(&m_network);
        const auto fetchTrusting = [&](const QString &file) {
            client.setSettings({server.url(), ApiKey(testKey()), limits, pathOf(file)});
            return outcomeOf(client.fetchResults({u"acme"_s, u"bottles"_s, u"5"_s}));
        };
        checkRefused(fetchTrusting(u"selfsigned.pem"_s), ErrorCode::Unreachable, u"--ca-file"_s);
        m_network.clearConnectionCache(); // Qt's connection to a server stays with the certificates it began with
        const ReplyOutcome outcome = fetchTrusting(u"ca.pem"_s);
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString() : outcome.result.error().message()));
    }

    void certificatesOfNoUse_areRefusedInWords_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        QTest::newRow("missing") << u"/nosuch/ca.pem"_s << u"there is no such file"_s;
        QTest::newRow("a folder") << m_folder.path() << u"it is not a file"_s;
        QTest::newRow("a device") << u"/dev/zero"_s << u"it is not a file"_s;
        QTest::newRow("a key") << pathOf(u"server.key"_s) << u"it holds no certificate"_s;
        QTest::newRow("a text") << pathOf(u"README.md"_s) << u"it holds no certificate"_s;
    }
    void certificatesOfNoUse_areRefusedInWords()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, says);
        TlsServer server(certificateIn(u"good.pem"_s));
        const auto check = [&](const ReplyOutcome &outcome, const QString &subject) {
            QVERIFY(!outcome.result);
            QCOMPARE(outcome.result.error().code, ErrorCode::Usage);
            QVERIFY2(outcome.result.error().message().contains(u"the certificates of %1: %2."_s.arg(subject, says)),
                     qPrintable(outcome.result.error().message()));
        };
        check(fetch(server.url(), path), u"--ca-file "_s + QFileInfo(path).fileName());
        qputenv("SSL_CERT_FILE", path.toUtf8());
        check(fetch(server.url()), u"SSL_CERT_FILE"_s);
        QCOMPARE(server.received(), QByteArray());
        FaultServer plain;
        plain.setScript(serving(goodBody()));
        QVERIFY(fetch(plain.url()).result); // which shows no certificate
    }
    void aFolderWithoutCertificates_isRefusedInWords()
    {
        TlsServer server(certificateIn(u"good.pem"_s));
        qputenv("SSL_CERT_DIR", "/nosuch:/nosuch/either");
        const ReplyOutcome outcome = fetch(server.url());
        QVERIFY(!outcome.result);
        QVERIFY2(
            outcome.result.error().message().contains("the certificates of SSL_CERT_DIR: no certificate is in it."_L1),
            qPrintable(outcome.result.error().message()));
    }

    /// Sent to whoever connects, before or instead of a handshake.
    void noHandshake_getsNoRequest_data()
    {
        QTest::addColumn<FaultScript>("greeting");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("says");
        const FaultStep close{FaultStep::Kind::Close};
        const QByteArray alert = QByteArray::fromHex("15030300020228"); // handshake failure
        const QByteArray half = QByteArray::fromHex("160303007a020000760303");
        const QString noTls = u"No secure connection"_s;
        const QString closed = u"without an answer"_s;
        QTest::newRow("cut") << FaultScript{close} << ErrorCode::Unreachable << closed;
        QTest::newRow("reset") << FaultScript{{FaultStep::Kind::Reset}} << ErrorCode::Unreachable << closed;
        QTest::newRow("cut in the middle") << sendingThen(half, close) << ErrorCode::Unreachable << closed;
        QTest::newRow("refused") << sendingThen(alert, close) << ErrorCode::Unreachable << noTls;
        QTest::newRow("plain http") << sendingThen(answer("400 Bad Request", "<html>"), close) << ErrorCode::Unreachable
                                    << noTls;
        QTest::newRow("ssh") << sendingThen("SSH-2.0-OpenSSH_9.2p1 Debian\r\n", close) << ErrorCode::Unreachable
                             << noTls;
        QTest::newRow("plain http that waits") << FaultScript{} << ErrorCode::TimedOut << u"Nothing came"_s;
        QTest::newRow("silent") << FaultScript{{FaultStep::Kind::Hang}} << ErrorCode::TimedOut << u"Nothing came"_s;
        QTest::newRow("stops in the middle")
            << sendingThen(half, {FaultStep::Kind::Hang}) << ErrorCode::TimedOut << u"Nothing came"_s;
        QTest::newRow("byte by byte") << FaultScript{{FaultStep::Kind::Trickle, half.repeated(50), 20ms}}
                                      << ErrorCode::TimedOut << QString();
    }
    void noHandshake_getsNoRequest()
    {
        QFETCH(const FaultScript, greeting);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, says);
        FaultServer server;
        server.setGreeting(greeting);
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        const ReplyOutcome outcome = fetch(url);
        checkRefused(outcome, code, says);
        QVERIFY(outcome.elapsedMs < limits.deadline.count() + 500);
        QVERIFY(server.requests().isEmpty());
    }

    void plainHttp_toATlsPort_isToldToTryHttps()
    {
        TlsServer server(certificateIn(u"good.pem"_s));
        const ReplyOutcome outcome = fetch(server.url(u"http"_s));
        checkRefused(outcome, ErrorCode::Unreachable, u"begin with https"_s);
        QCOMPARE(server.received(), QByteArray());
    }
    void aRedirectOutOfTls_isNotFollowed()
    {
        FaultServer plain;
        plain.setScript(sending(answer("200 OK", goodBody())));
        const QByteArray location = plain.url().toEncoded() + "/x";
        TlsServer server(certificateIn(u"good.pem"_s), answer("302 Found", {}, {{"Location", location}}));
        const ReplyOutcome outcome = fetch(server.url());
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().code, ErrorCode::Unreachable);
        QVERIFY2(outcome.result.error().message().contains("not encrypted"_L1),
                 qPrintable(outcome.result.error().message()));
        QCOMPARE(plain.connectionCount(), 0);
    }

private:
    ReplyOutcome fetch(const QUrl &url, const QString &caFile = {})
    {
        ResultsClient client(&m_network);
        client.setSettings({url, ApiKey(testKey()), limits, caFile});
        return outcomeOf(client.fetchResults({u"acme"_s, u"bottles"_s, u"5"_s}));
    }

    static void checkRefused(const ReplyOutcome &outcome, ErrorCode code, const QString &says)
    {
        QCOMPARE(outcome.finishedCount, 1);
        QVERIFY(!outcome.result);
        const Error &error = outcome.result.error();
        QCOMPARE(errorCodeName(error.code), errorCodeName(code));
        QVERIFY2(error.message().contains(says), qPrintable(error.message()));
        for (const auto &foreign : {"SSL"_L1, "handshake"_L1, "Error"_L1, "ignore"_L1, ":/"_L1, "127.0.0."_L1})
            QVERIFY2(!error.message().contains(foreign), qPrintable(error.message()));
        QCOMPARE(error.httpStatus, 0);
    }

    QTemporaryDir m_folder;     ///< with the issuer
    QTemporaryDir m_binary;     ///< with the same in DER
    QTemporaryDir m_byHash;     ///< with the issuer as c_rehash names it, and somebody else
    QTemporaryDir m_besideHash; ///< the other way round
    QNetworkAccessManager m_network;
    QSslConfiguration m_trustedBefore;
};

QTEST_GUILESS_MAIN(TestTls)

#include "tst_tls.moc"
