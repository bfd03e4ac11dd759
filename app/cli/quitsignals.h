// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace paretoscope {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that a server or a window can end in good order. One that is
/// ignored (nohup) stays so. One object at a time; the destructor gives the signals back the effect they had.
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
