// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QDBusVariant>
#include <QObject>

namespace paretoscope {

/// What the desktop prefers, light or dark, as its settings portal tells it (org.freedesktop.appearance
/// color-scheme: 1 dark, 2 light, 0 no preference). Asked without waiting; silent where there is no portal.
class SystemAppearance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemAppearance)
public:
    explicit SystemAppearance(QObject *parent = nullptr);

    void ask();

Q_SIGNALS:
    void told(paretoscope::ThemeKind kind);

private Q_SLOTS:
    void takeChange(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void setFrom(QVariant value);
};

} // namespace paretoscope
