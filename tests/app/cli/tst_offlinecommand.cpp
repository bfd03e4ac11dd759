// SPDX-License-Identifier: GPL-3.0-or-later
// show --offline reads what the window kept, wherever it can be read, and writes nothing.
#include "app/cli/commandfixture.h"
#include "app/store/keptbodyfixture.h"
#include "app/store/storefolder.h"

#include <QTemporaryDir>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray body =
    R"({"jobType":"nas","models":[{"modelId":"a","metrics":{"map5095":40,"hardware":"T4"},"latency":2}]})";

} // namespace

class TestOfflineCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(::chmod(QFile::encodeName(m_temporary->path()).constData(), 0755) == 0); // others look into it below
        m_folder = m_temporary->filePath(u"share/paretoscope"_s);
        m_path = m_folder + u"/runs.sqlite"_s;
    }
    void withNothingKept_nothingIsMade()
    {
        const CommandOutcome outcome = show();
        QCOMPARE(outcome.code, ExitCode::NotFound);
        QVERIFY2(outcome.err.contains("Nothing is kept of the run acme/bottles/5"), outcome.err.constData());
        QCOMPARE(stateOf(m_temporary->path()), QStringList());
    }
    void inAReadOnlyHome_theRunIsShown()
    {
        keepTheRun();
        const ReadOnlyFolder readOnly(m_folder);
        const QStringList before = stateOf(m_folder);
        const CommandOutcome outcome = show();
        QVERIFY2(outcome.code == ExitCode::Done, outcome.err.constData());
        QVERIFY2(outcome.out.contains("\"modelId\": \"a\""), outcome.out.constData());
        QCOMPARE(outcome.err, "");
        QCOMPARE(stateOf(m_folder), before);
    }
    void onAFullDisk_theRunIsShown()
    {
        keepTheRun();
        const FullDisk full(0);
        const CommandOutcome outcome = show();
        QVERIFY2(outcome.code == ExitCode::Done, outcome.err.constData());
        QCOMPARE(outcome.err, "");
    }
    void aDamagedBody_isOneLine()
    {
        keepTheRun();
        tamper(m_path, u"UPDATE body SET packed = x'ffffffff789c01020304'"_s);
        const CommandOutcome outcome = show();
        QCOMPARE(outcome.code, ExitCode::NotAResult);
        QCOMPARE(outcome.errorCode(), u"cannot_read"_s);
        QVERIFY2(outcome.err.count('\n') == 1 && outcome.err.contains("is damaged"), outcome.err.constData());
    }

private:
    [[nodiscard]] CommandOutcome show() const
    {
        return test::run(u"show"_s, u"acme/bottles/5"_s, u"--offline --json"_s, {}, m_path);
    }
    void keepTheRun() const { QVERIFY(opened(m_path)->keep({runKey(5), body, moment(0)})); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestOfflineCommand)
#include "tst_offlinecommand.moc"
