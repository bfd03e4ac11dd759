// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cause.h"
#include "support/pseudotranslator.h"

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
        // What leaves nothing to do, what says it in one breath, and what is wrong with this program alone.
        static const QSet<Cause> without{Cause::StoreTooSmall, Cause::NotARun, Cause::FiguresUnreadable,
                                         Cause::SampleUnreadable, Cause::SampleNotStarted};
        const Error error = errorOf(cause, facts());
        QVERIFY2(error.what.endsWith(u'.') || error.what.endsWith(u'?'), qPrintable(error.what));
        QCOMPARE(error.next.isEmpty(), without.contains(cause));
        QVERIFY2(error.next.isEmpty() || (error.next.at(0).isUpper() && error.next.endsWith(u'.')),
                 qPrintable(error.next));
        QCOMPARE(error.message(), error.next.isEmpty() ? error.what : error.what + u' ' + error.next);
    }
    void everyCause_isTranslated_data() { eachCause(); }
    void everyCause_isTranslated()
    {
        QFETCH(const Cause, cause);
        const test::PseudoTranslator translator;
        const Error error = errorOf(cause, {.subject = u"1"_s, .reason = u"2"_s, .limit = u"9"_s, .status = 418});
        QVERIFY2(error.what.contains(u'«') && error.next.isEmpty() != error.next.contains(u'«'),
                 qPrintable(error.message()));
        QCOMPARE(test::PseudoTranslator::untranslatedWords(error.message()), QStringList());
        const Error waiting = errorOf(cause, {.retryAfter = std::chrono::seconds(7)});
        QCOMPARE(test::PseudoTranslator::untranslatedWords(waiting.message()), QStringList());
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
    void whatNamesWhatWasAskedFor_isKnown()
    {
        QVERIFY(errorOf(Cause::NotFound, {.subject = u"the run a/b/5"_s, .isAsked = true}).namesAsked);
        QVERIFY(!errorOf(Cause::NotFound, {.subject = u"something else"_s}).namesAsked);
        QVERIFY(!errorOf(Cause::KeyRefused, {.subject = u"the run a/b/5"_s, .isAsked = true}).namesAsked);
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
