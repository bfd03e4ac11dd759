// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace paretoscope {

/// Turns SIGINT and SIGTERM into a Qt signal, so that a server can end in good order. One at a time; the
/// destructor gives both signals back their default effect.
class QuitSignals final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuitSignals)
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void received();
};

} // namespace paretoscope
