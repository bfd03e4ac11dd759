// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/netlog.h"

#include <algorithm>
#include <array>

namespace paretoscope {

Q_LOGGING_CATEGORY(netLog, "paretoscope.net", QtWarningMsg)

namespace {

/// The client's and the server's heads and bodies, and what goes to the keyring over D-Bus; everything below them, too.
constexpr std::array<QByteArrayView, 3> wires{"qt.network", "qt.httpserver", "qt.dbus"};

QLoggingCategory::CategoryFilter filterBefore = nullptr;

void filter(QLoggingCategory *category)
{
    // Of the categories that are there already Qt asks before it says whose word counted so far.
    if (filterBefore)
        filterBefore(category);
    const QByteArrayView name(category->categoryName());
    if (std::ranges::none_of(wires, [name](QByteArrayView wire) { return name.startsWith(wire); }))
        return;
    for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
        category->setEnabled(type, false);
}

} // namespace

void silenceWireLogs()
{
    if (!filterBefore)
        filterBefore = QLoggingCategory::installFilter(filter);
}

} // namespace paretoscope
