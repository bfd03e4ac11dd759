// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace paretoscope {

class FleetDialog;
class MeasurementsDialog;
class WindowActions;
struct WindowServices;

/// The dialogs that stand beside the window and follow the run in it: each is made when it is first asked for.
class WindowDialogs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowDialogs)
public:
    /// All of `services` and the actions must outlive it; `window` is the parent of the dialogs.
    WindowDialogs(const WindowServices &services, const WindowActions &actions, QWidget *window);
    ~WindowDialogs() override;

private:
    QPointer<FleetDialog> m_fleet;
    QPointer<MeasurementsDialog> m_measurements;
};

} // namespace paretoscope
