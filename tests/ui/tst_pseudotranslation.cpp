// SPDX-License-Identifier: GPL-3.0-or-later
// The window in a language that marks what it translates: whatever people read outside the marks is a name or a number,
// or was forgotten.
#include "support/faultserver.h"
#include "support/pseudotranslator.h"
#include "support/resultsbody.h"
#include "support/runwords.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"
#include "support/windowtexts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <optional>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

/// Said alike in every language, each for its reason.
const QStringList wordsOfTheField{
    u"ms"_s,  // a unit
    u"UTC"_s, // a time zone
    u"p99"_s, // a percentile
    u"model,device,precision,batch,p50,p99\n56f9a6,Jetson Orin NX,FP16,1,11.2,12.4\n"
    "00ba18,Jetson Orin NX,FP16,1,21.5,23.0"_s, // a file as it has to be
    u"https://api.roboflow.com"_s,              // where the platform is
    // what this test writes
    u"own.csv"_s,
    u"compared.json"_s,
    u"gone.json"_s,
    u"Orin NX"_s,
    u"FP16"_s,
    u"odd"_s,
};

const QByteArray csv =
    "model,device,precision,batch,p50,p99\n"
    "e65db0,Orin NX,FP16,1,3.61,3.9\ned6403,Orin NX,FP16,1,3.6,4.1\nd9087d,Orin NX,FP16,1,11.2,12.4\n"
    "8cabaa,Orin NX,FP16,1,14.9,16.2\n9ae04f,Orin NX,FP16,1,34,41\n46e50c,Orin NX,FP16,1,30.2,33\n";

/// Qt writes dates and keys of the keyboard.
QString withoutDatesAndKeys(QString text)
{
    static const QRegularExpression date(u"[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}|[A-Z][a-z]+day, [0-9]{1,2} [A-Z][a-z]+"_s);
    static const QRegularExpression key(u"\\(([^()]*\\+)?[A-Z][0-9]?\\)"_s);
    return text.remove(date).remove(key);
}

} // namespace

class TestPseudoTranslation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translator.emplace(); }
    void init()
    {
        m_names.clear();
        m_found.clear();
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void translator_marksWhatItTranslates();
    void startPage_andWhatOpensFromIt();
    void everyRunOfTheSample();
    void aRunWithAllThatIsAskedOfIt();
    void dialogsAboutARun();
    void troubleWithAServer();

private:
    /// Looks at all that the windows hold now.
    void look(const QString &when);
    /// Looks at the dialog that `open` shows and waits for, then closes it.
    void lookAtModal(const char *action);
    void openBesides(const QString &run);
    [[nodiscard]] static QStringList wordsIn(const QString &text, const QStringList &whole, const QString &names);

    std::optional<PseudoTranslator> m_translator;
    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_names; ///< that were on screen so far
    QStringList m_found;
};

/// The words in a text that nobody translated and that are no part of a name.
QStringList TestPseudoTranslation::wordsIn(const QString &text, const QStringList &whole, const QString &names)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*"_s);
    QString rest = withoutDatesAndKeys(PseudoTranslator::untranslated(text));
    for (const QString &each : whole)
        rest.replace(each, u"\n"_s, Qt::CaseInsensitive);
    QStringList words;
    for (auto each = word.globalMatch(rest); each.hasNext();) {
        const QString found = each.next().captured();
        if (!names.contains(found, Qt::CaseInsensitive))
            words.append(found);
    }
    return words;
}

void TestPseudoTranslation::look(const QString &when)
{
    const RunWords words = runWords(*m_fixture);
    m_names += words.names; // a hidden card keeps what it said of the run before
    m_names.removeDuplicates();
    QStringList whole = QStringList(wordsOfTheField + words.sentences);
    whole.removeIf([](const QString &each) { return each.trimmed().size() < 2; });
    std::ranges::sort(whole, std::ranges::greater(), &QString::size);
    const QString names = m_names.join(u'\n');
    QList<WindowText> texts = windowTexts();
    if (m_fixture->look<QWidget>("paretoChart"))
        texts.append(paintedText(m_fixture->paretoChart().content()));
    QSet<QString> seen;
    for (const auto &[place, text] : std::as_const(texts)) {
        if (seen.contains(text))
            continue;
        seen.insert(text);
        if (const QStringList found = wordsIn(text, whole, names); !found.isEmpty())
            m_found.append(u"%1, %2: \"%3\" has %4"_s.arg(when, place, text, found.join(u' ')));
    }
}

void TestPseudoTranslation::lookAtModal(const char *action)
{
    QTimer::singleShot(0, this, [this, action] {
        look(QString::fromLatin1(action));
        QApplication::activeModalWidget()->close();
    });
    m_fixture->find<QAction>(action)->trigger(); // comes back when the dialog is closed
}

void TestPseudoTranslation::openBesides(const QString &run)
{
    QVERIFY(m_fixture->openSample());
    QVERIFY(m_fixture->openRun(run));
}

void TestPseudoTranslation::translator_marksWhatItTranslates()
{
    QCOMPARE(QCoreApplication::translate("a", "Latency on %1 (ms)").arg(u"T4"_s), u"«Latency on »T4« (ms)»"_s);
    QCOMPARE(QCoreApplication::translate("a", "%n model(s) · %1", nullptr, 2), u"«2 model(s) · »%1"_s);
    QCOMPARE(QCoreApplication::translate("a", ", "), u", "_s);
    QCOMPARE(PseudoTranslator::untranslated(u"«Latency on »T4« (ms)», log scale"_s), u"\nT4\n, log scale"_s);
    QCOMPARE(wordsIn(u"«Latency on »T4« (ms)», log scale"_s, {u", log"_s}, u"NVIDIA T4"_s), QStringList{u"scale"_s});
}

void TestPseudoTranslation::startPage_andWhatOpensFromIt()
{
    look(u"start"_s);
    auto *const source = m_fixture->find<QComboBox>("runsSource");
    for (int i = 0; i < source->count(); ++i) {
        source->setCurrentIndex(i);
        Q_EMIT source->activated(i);
        look(source->currentText());
    }
    for (const char *const action : {"help", "about", "openRun", "openFile"})
        lookAtModal(action);
    m_fixture->find<QAction>("connectAccount")->trigger();
    look(u"connect"_s);
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
}

void TestPseudoTranslation::everyRunOfTheSample()
{
    QVERIFY(m_fixture->openSample());
    look(u"sample"_s);
    const RunCatalog &catalog = m_fixture->program().sample().catalog;
    QStringList runs;
    QTRY_VERIFY(!catalog.projects().empty());
    QTRY_VERIFY(std::ranges::all_of(catalog.projects(),
                                    [](const auto &each) { return each.state == RunCatalog::State::Known; }));
    for (const RunCatalog::Project &project : catalog.projects()) {
        for (const RunCatalog::Version &version : project.versions)
            runs.append(version.address.displayName().section(u'/', 1));
    }
    QVERIFY(runs.size() > 3);
    for (const QString &run : std::as_const(runs)) {
        if (!m_fixture->clickRun(run))
            continue;
        QVERIFY(m_fixture->waitForAnswer());
        look(run);
    }
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
}

void TestPseudoTranslation::aRunWithAllThatIsAskedOfIt()
{
    openBesides(u"fall-detection/1"_s);
    RunSession &session = m_fixture->session();
    m_fixture->drop(m_fixture->write(u"own.csv"_s, csv));
    QTRY_VERIFY(session.view().target && session.run()->ownConditions(*session.view().target));
    session.change([&](RunView &view) { view.noise = {.images = 5'000, .latencyDeviation = 0.05}; });
    session.change([&](RunView &view) { view.chooseScale(LatencyScale::Logarithmic); });
    session.change([&](RunView &view) { view.population = Population::WithBaselines; });
    QTRY_VERIFY(session.seen().study && session.seen().noise);
    for (Row row = 0; row < session.run()->modelCount(); ++row) {
        session.select(row);
        if (const auto place = m_fixture->chart().placeOf(row))
            m_fixture->moveInChart(*place); // the card that hovers
        if (row < 4)
            look(u"model %1"_s.arg(row));
    }
    session.change([&](RunView &view) { view.need.budget = 12; });
    session.change([&](RunView &view) { view.need.floor = 30; });
    look(u"limits"_s);
    session.change([&](RunView &view) { view.need.budget = 0.001; });
    look(u"nothing fits"_s);
    QTest::keyClicks(m_fixture->find<QLineEdit>("modelFilter"), u"e t4<9 odd<1"_s);
    look(u"filter"_s);
    Q_EMIT m_fixture->table().horizontalHeader()->customContextMenuRequested({5, 5});
    look(u"menu of columns"_s);
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
}

void TestPseudoTranslation::dialogsAboutARun()
{
    openBesides(u"rf-detr/1"_s);
    for (const char *const action : {"fleet", "measurements", "noise", "compare", "exportPicture"}) {
        m_fixture->find<QAction>(action)->trigger();
        look(QString::fromLatin1(action));
    }
    QTRY_VERIFY(m_fixture->find<QWidget>("fleetSave")->isEnabled()); // the answer came
    look(u"fleet"_s);
    m_fixture->click("exportSave");
    m_fixture->click("measurementsChoose");
    m_fixture->click("fleetSave");
    m_fixture->click("compareFile");
    look(u"places"_s);
    const QByteArray body = resultsBody({modelJson("a", R"("map5095":60)", R"("T4":8)")});
    m_fixture->find<QFileDialog>("compareFilePlace")->close();
    m_fixture->find<QLineEdit>("compareText")->setText(m_fixture->write(u"compared.json"_s, body));
    m_fixture->click("compareStart");
    look(u"comparing"_s);
    QTRY_VERIFY(m_fixture->session().view().comparedRun);
    look(u"compared"_s);
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
}

void TestPseudoTranslation::troubleWithAServer()
{
    FaultServer server;
    ResultsClient &client = m_fixture->program().account().client;
    client.setSettings({server.url(), {}, {}});
    const RunAddress bottles{u"acme"_s, u"bottles"_s, u"5"_s};
    server.setScript(serving(resultsBody({}, "mining", R"(,"mining":{"progress":0.25})")));
    m_fixture->session().open(bottles, &client);
    look(u"asking"_s);
    QTRY_VERIFY(m_fixture->session().run() && !m_fixture->session().isLoading());
    look(u"mining"_s);
    server.setScript(sending(answer("503 Service Unavailable", {}, {{"Retry-After", "7"}})));
    m_fixture->press(Qt::Key_F5);
    QTRY_VERIFY(m_fixture->session().arrival().retry().isWaiting());
    look(u"waiting"_s);
    m_fixture->click("bannerAction");
    look(u"asking again"_s);
    m_fixture->session().cancel();
    for (const char *const status : {"401 Unauthorized", "404 Not Found", "409 Conflict"}) {
        server.setScript(sending(answer(status, "{}")));
        m_fixture->press(Qt::Key_F5);
        QTRY_VERIFY(!m_fixture->session().isLoading() && m_fixture->session().lastError());
        look(QString::fromLatin1(status));
    }
    m_fixture->session().open(RunFile{m_fixture->folder() + u"/gone.json"_s}, nullptr);
    QTRY_VERIFY(!m_fixture->session().isLoading());
    look(u"no file"_s);
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
}

PARETOSCOPE_WINDOW_TEST_MAIN(TestPseudoTranslation)
#include "tst_pseudotranslation.moc"
