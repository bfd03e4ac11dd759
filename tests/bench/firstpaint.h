// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <cstdlib>

namespace paretoscope::bench {

/// Ends the program once the viewport of this name (any widget, if it is empty) was painted and what was painted has
/// gone to the screen; says on stdout how much memory was resident. Small and the same in both programs that are
/// compared.
class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QString name, QObject *parent = nullptr)
        : QObject(parent),
          m_name(std::move(name))
    {}

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_isPainted || !watched->isWidgetType())
            return false;
        // A scroll area is painted on its viewport.
        const QObject *const parent = watched->parent();
        if (m_name.isEmpty() || (parent && parent->objectName() == m_name)) {
            m_isPainted = true;
            QTimer::singleShot(0, this, &FirstPaint::leave);
        }
        return false;
    }

private:
    static void leave()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            std::_Exit(1);
        const QByteArray text = status.readAll();
        const QByteArray line = text.sliced(text.indexOf("VmRSS:"));
        std::printf("{\"kilobytes\":%lld}\n", line.simplified().split(' ').value(1).toLongLong());
        std::fflush(stdout);
        std::_Exit(0);
    }

    QString m_name;
    bool m_isPainted = false;
};

} // namespace paretoscope::bench
