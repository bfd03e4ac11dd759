// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cause.h"

#include <QtTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestCause : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCause_hasAPlainTextOfItsOwn_data() { eachCause(); }
    void everyCause_hasAPlainTextOfItsOwn()
    {
        QFETCH(const Cause, cause);
        const Error error = errorOf(cause, facts());
        const QString &text = error.message();
        QVERIFY2(text.size() > 30, qPrintable(text));
        QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
        QVERIFY2(!text.contains("://"_L1) && !text.contains("  "_L1) && !text.contains(u'\n'), qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        for (int other = 0; other < causeCount; ++other) {
            if (other != static_cast<int>(cause))
                QVERIFY2(errorOf(static_cast<Cause>(other), facts()).message() != text, qPrintable(text));
        }
    }
    void everyCause_saysWhatToDoNext_data() { eachCause(); }
    void everyCause_saysWhatToDoNext()
    {
        QFETCH(const Cause, cause);
        const QString text = errorOf(cause, facts()).message();
        const QStringList sentences = text.split(QRegularExpression(u"[.;:,?] "_s));
        static const QStringList advice{u"Ask"_s,   u"Check"_s, u"Choose"_s, u"Close"_s, u"Copy"_s,   u"End"_s,
                                        u"Enter"_s, u"Fetch"_s, u"Free"_s,   u"Give"_s,  u"Make"_s,   u"Move"_s,
                                        u"Open"_s,  u"Put"_s,   u"Set"_s,    u"Try"_s,   u"Update"_s, u"Use"_s,
                                        u"Wait"_s,  u"ask"_s,   u"check"_s,  u"behind"_s};
        const bool advises = std::ranges::any_of(
            sentences, [](const QString &sentence) { return advice.contains(sentence.section(u' ', 0, 0)); });
        // The one that leaves nothing to do says so.
        QVERIFY2(advises || text.contains("will not open without the network"_L1), qPrintable(text));
    }
    void storeTrouble_saysWhatIsStillGood()
    {
        for (const Cause cause : {Cause::StoreUnavailable, Cause::StoreReadOnly, Cause::StoreDamaged, Cause::StoreNewer,
                                  Cause::StoreForeign, Cause::StoreFull, Cause::StoreDiskError, Cause::StoreBusy}) {
            const QString text = errorOf(cause, facts()).message();
            QVERIFY2(text.contains("in memory"_L1), qPrintable(text));
        }
    }
    void onlyWhatCanGetBetter_mayPass()
    {
        QSet<Cause> passing;
        for (int cause = 0; cause < causeCount; ++cause) {
            if (errorOf(static_cast<Cause>(cause)).mayPass)
                passing.insert(static_cast<Cause>(cause));
        }
        QCOMPARE(passing, (QSet<Cause>{Cause::TooManyRequests, Cause::ServerTrouble, Cause::NetworkTrouble,
                                       Cause::ClosedUnanswered, Cause::BrokenOff, Cause::DamagedBody}));
    }
    void factsAreFilledIn_once()
    {
        const Error error = errorOf(Cause::NotFound, {.subject = u"the run {status}/%1/{subject}"_s, .status = 404});
        QVERIFY2(error.message().contains("the run {status}/%1/{subject} (404)"_L1), qPrintable(error.message()));
        QCOMPARE(error.httpStatus, 404);
        QVERIFY(errorOf(Cause::TooManyRequests, {.status = 429, .retryAfter = std::chrono::seconds(7)})
                    .message()
                    .contains("Wait 7 s as it asks"_L1));
        QVERIFY(errorOf(Cause::TooManyRequests, {.status = 429}).message().contains("Wait a minute"_L1));
    }

private:
    static CauseFacts facts()
    {
        return {.subject = u"the run a/b/5"_s, .reason = u"the reason"_s, .limit = u"30 s"_s, .status = 418};
    }
    static void eachCause()
    {
        QTest::addColumn<Cause>("cause");
        for (int cause = 0; cause < causeCount; ++cause)
            QTest::addRow("%d", cause) << static_cast<Cause>(cause);
    }
};

QTEST_GUILESS_MAIN(TestCause)
#include "tst_cause.moc"
