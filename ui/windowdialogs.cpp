// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowdialogs.h"

#include "fleet/fleetdialog.h"
#include "mainwindow.h"
#include "measured/measurementsdialog.h"
#include "settings/noisedialog.h"
#include "windowactions.h"

#include <QAction>

namespace paretoscope {

namespace {

void raise(QDialog *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

WindowDialogs::WindowDialogs(const WindowServices &services, const WindowActions &actions, QWidget *window) : QObject(window)
{
    connect(actions.fleet, &QAction::triggered, this, [this, services, window] {
        if (!m_fleet)
            m_fleet = new FleetDialog(services.session, services.needs, services.theme, window);
        raise(m_fleet);
    });
    connect(actions.measurements, &QAction::triggered, this, [this, services, window] {
        if (!m_measurements)
            m_measurements = new MeasurementsDialog(services.session, services.measurements, window);
        raise(m_measurements);
    });
    connect(actions.noise, &QAction::triggered, this, [services, window] {
        auto *const dialog = new NoiseDialog(services.session, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        raise(dialog);
    });
}

WindowDialogs::~WindowDialogs() = default;

} // namespace paretoscope
