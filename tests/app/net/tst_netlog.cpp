// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/netlog.h"

#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

namespace {

bool isSilent(const QLoggingCategory &category)
{
    return !category.isDebugEnabled() && !category.isInfoEnabled() && !category.isWarningEnabled()
           && !category.isCriticalEnabled();
}

} // namespace

class TestNetLog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wires_staySilent_whateverTheRulesAskFor()
    {
        const QLoggingCategory wireBefore("qt.network.http2");
        const QLoggingCategory otherBefore("qt.somewhere");
        QLoggingCategory::setFilterRules(u"*=true"_s);
        QVERIFY(wireBefore.isDebugEnabled() && otherBefore.isDebugEnabled());
        silenceWireLogs();
        silenceWireLogs(); // a second time changes nothing
        const QLoggingCategory wireAfter("qt.httpserver.response");
        QVERIFY(isSilent(wireBefore) && isSilent(wireAfter));
        QVERIFY2(isSilent(QLoggingCategory("qt.dbus.integration")), "a key goes to the keyring by it");
        QVERIFY(otherBefore.isDebugEnabled());
        QLoggingCategory::setFilterRules(u"qt.network.*=true\nqt.somewhere=false"_s);
        QVERIFY(isSilent(wireBefore));
        QVERIFY2(!otherBefore.isDebugEnabled(), "the rules count for all others");
    }
};

QTEST_APPLESS_MAIN(TestNetLog)
#include "tst_netlog.moc"
