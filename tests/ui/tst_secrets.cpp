// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session of successes and failures with one key; then the key is looked for in everything that came of it.
#include "chart/chartpicture.h"
#include "settings/connectdialog.h"
#include "store/storefile.h"
#include "support/faultcases.h"
#include "support/keysearch.h"
#include "support/resultsbody.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QLoggingCategory>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};

/// Everything that any part of the program or of Qt wrote to its log.
QByteArray &everythingLogged()
{
    static QByteArray text;
    return text;
}

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    everythingLogged() += message.toUtf8() + '\n';
}

/// A server that repeats the key wherever it can, in several spellings.
QByteArray tellTaleRun()
{
    const QByteArray escaped = "\\u0072" + testKey().sliced(1);
    return resultsBody({modelJson("id-" + testKey(), R"("map5095":60)", R"("T4":8)"),
                        modelJson(testKey().toBase64(), R"("map5095":50)", R"("T4":4)"),
                        modelJson(escaped, R"("map5095":40)", "\"" + testKey().toPercentEncoding() + "\":3"),
                        modelJson(QByteArray("Bearer " + testKey()).toBase64(), R"("map5095":"x")", R"("T4":0)")},
                       "finished", R"(,"modelGroup":")" + testKey() + "\"");
}

} // namespace

class TestSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKey_isNowhere_afterAWholeSession();
    void typedKeys_areMasked();

private:
    void lookAtTheScreen();
    void talkTo(WindowFixture &fixture, FaultServer &server);
    void failInEveryWay(WindowFixture &fixture, FaultServer &server);
    void exportPictures(WindowFixture &fixture);

    QStringList m_seen;
};

void TestSecrets::lookAtTheScreen() { m_seen += WindowFixture::shownTexts(); }

void TestSecrets::talkTo(WindowFixture &fixture, FaultServer &server)
{
    server.setScripts("/", {sending(answer("401 Unauthorized", R"({"message":"no key )" + testKey() + "\"}")),
                            sending(answer("200 OK", R"({"workspace":"acme"})"))});
    server.setScripts("/acme", {sending(answer("200 OK", R"({"workspace":{"url":"acme","name":"Acme )" + testKey()
                                                             + R"(","projects":[{"id":"acme/bottles","name":"B )"
                                                             + testKey() + R"("}]}})"))});
    ConnectDialog dialog(&fixture.program().connector(), server.url());
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"connectKey"_s), QString::fromUtf8(testKey()));
    auto *const connectButton = dialog.findChild<QPushButton *>(u"connectButton"_s);
    QSignalSpy failed(&fixture.program().connector(), &AccountConnector::failed);
    QSignalSpy connected(&fixture.program().connector(), &AccountConnector::connected);
    QTest::mouseClick(connectButton, Qt::LeftButton);
    QVERIFY(failed.wait());
    lookAtTheScreen();
    QTRY_VERIFY(connectButton->isEnabled());
    QTest::mouseClick(connectButton, Qt::LeftButton);
    QVERIFY(connected.wait());
    lookAtTheScreen();
}

void TestSecrets::failInEveryWay(WindowFixture &fixture, FaultServer &server)
{
    fixture.session().setRetryLimits({.retries = 1, .firstPause = {}, .longestPause = {}});
    for (const FaultCase &fault : faultCases()) {
        if (!fault.atOnce)
            continue;
        server.setScript(fault.script);
        QSignalSpy ended(&fixture.session(), &RunSession::loadEnded);
        fixture.session().refresh();
        QTRY_VERIFY2_WITH_TIMEOUT(!ended.isEmpty(), fault.name, 20'000);
        lookAtTheScreen();
    }
}

void TestSecrets::exportPictures(WindowFixture &fixture)
{
    const RunSession &session = fixture.session();
    for (const auto &name : {u"chart.png"_s, u"chart.svg"_s, u"chart.pdf"_s})
        QVERIFY(exportChart(chartContent(session.shown(), session.seen()), {}, fixture.folder() + u'/' + name));
    QVERIFY(fixture.window().grab().save(fixture.folder() + u"/window.png"_s));
}

void TestSecrets::theKey_isNowhere_afterAWholeSession()
{
    qInstallMessageHandler(keepMessage);
    QLoggingCategory::installFilter([](QLoggingCategory *category) { // the environment may silence, we do not
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
            category->setEnabled(type, true);
    });
    FaultServer server;
    auto fixture = std::make_unique<WindowFixture>();
    fixture->session().setRetryLimits({.retries = 1, .firstPause = {}, .longestPause = {}});
    const QString folder = fixture->folder();
    talkTo(*fixture, server);

    server.setScript(sending(answer("200 OK", tellTaleRun())));
    fixture->window().openSource(bottles);
    QTRY_VERIFY(fixture->session().run());
    QTRY_VERIFY(!fixture->session().isLoading());
    QCOMPARE(fixture->session().run()->modelCount(), Row(4));
    fixture->session().select(0);
    fixture->find<QAction>("copyModelId")->trigger();
    m_seen << QApplication::clipboard()->text() << fixture->window().windowTitle();
    const QAbstractItemModel *const table = fixture->table().model();
    for (int row = 0; row < table->rowCount(); ++row) {
        for (int column = 0; column < table->columnCount(); ++column)
            m_seen << table->index(row, column).data().toString()
                   << table->index(row, column).data(Qt::ToolTipRole).toString();
    }
    exportPictures(*fixture);
    failInEveryWay(*fixture, server);
    fixture->window().close();

    QVERIFY(server.requests().size() > 20);
    for (const FaultServer::Request &request : server.requests())
        QVERIFY2(keyIn(request.path + '?' + request.query, testKey()).isEmpty(), request.path);
    {
        const auto store = StoreFile::open(folder + u"/runs.sqlite"_s, 1 << 30);
        QVERIFY(store);
        const auto runs = (*store)->runs();
        QVERIFY(runs && !runs->isEmpty());
        for (const KeptRun &kept : *runs)
            QVERIFY(keyIn((*store)->newest(kept.run).value()->bytes, testKey()).isEmpty());
    }
    QCOMPARE(filesWithKey(folder, testKey()), QStringList());
    qInstallMessageHandler(nullptr);
    QLoggingCategory::installFilter(nullptr);
    QVERIFY(everythingLogged().contains("status 401")); // the log was on
    QVERIFY2(keyIn(everythingLogged(), testKey()).isEmpty(), everythingLogged());
    QVERIFY(m_seen.join(u' ').contains("refused the API key"_L1)); // the screen was looked at
    for (const QString &text : std::as_const(m_seen))
        QVERIFY2(keyIn(text.toUtf8(), testKey()).isEmpty(), qPrintable(text));
}

void TestSecrets::typedKeys_areMasked()
{
    WindowFixture fixture;
    ConnectDialog dialog(&fixture.program().connector(), QUrl(u"https://api.roboflow.com"_s));
    auto *const edit = dialog.findChild<QLineEdit *>(u"connectKey"_s);
    QTest::keyClicks(edit, QString::fromUtf8(testKey()));
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QVERIFY(!edit->displayText().contains(u's'));
    edit->selectAll();
    edit->copy();
    QVERIFY(!QApplication::clipboard()->text().contains(QString::fromUtf8(testKey())));
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
