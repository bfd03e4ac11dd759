// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto group = "org.freedesktop.appearance"_L1;
constexpr auto key = "color-scheme"_L1;

} // namespace

SystemAppearance::SystemAppearance(QObject *parent)
    : QObject(parent)
{}

void SystemAppearance::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this, SLOT(takeChange(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << QString(group) << QString(key);
    auto *const answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (!reply.isError())
            setFrom(reply.value().variant());
    });
}

void SystemAppearance::takeChange(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        setFrom(value.variant());
}

void SystemAppearance::setFrom(QVariant value)
{
    // Read() wraps its answer in a variant once more than SettingChanged does.
    if (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    constexpr uint dark = 1;
    constexpr uint light = 2;
    if (value.toUInt() == dark)
        Q_EMIT told(ThemeKind::Dark);
    else if (value.toUInt() == light)
        Q_EMIT told(ThemeKind::Light);
}

} // namespace paretoscope
