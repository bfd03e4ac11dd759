// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rundialogs.h"

#include "compare/comparedialog.h"
#include "fleet/fleetdialog.h"
#include "measurements/measurementsdialog.h"
#include "session/measurementskeeper.h"
#include "session/workspace.h"
#include "settings/noisedialog.h"
#include "window/windowactions.h"
#include "window/windowservices.h"

#include <QAction>

namespace paretoscope {

namespace {

void toFront(QDialog *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

RunDialogs::RunDialogs(const WindowServices &services, const WindowActions &actions, QWidget *window)
    : QObject(window),
      m_services(services),
      m_window(window)
{
    connect(actions.fleet, &QAction::triggered, this, &RunDialogs::showFleet);
    connect(actions.measurements, &QAction::triggered, this, &RunDialogs::showMeasurements);
    connect(actions.noise, &QAction::triggered, this, &RunDialogs::showNoise);
    connect(actions.compare, &QAction::triggered, this, &RunDialogs::showCompare);
}

RunDialogs::~RunDialogs() = default;

void RunDialogs::showFleet()
{
    if (!m_fleet)
        m_fleet = new FleetDialog(m_services.session, m_services.memory, m_services.theme, m_window);
    toFront(m_fleet);
}

void RunDialogs::showMeasurements()
{
    if (!m_measurements)
        m_measurements = new MeasurementsDialog(m_services.session, m_services.measurements, m_window);
    toFront(m_measurements);
}

void RunDialogs::showNoise()
{
    auto *const dialog = new NoiseDialog(m_services.session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

CompareDialog *RunDialogs::showCompare()
{
    if (!m_compare) {
        m_compare = new CompareDialog(m_services.session, m_services.store, m_services.memory, m_services.settings,
                                      {m_services.sample, m_services.account}, m_window);
        m_compare->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_compare->open();
    return m_compare;
}

void RunDialogs::compareWith(const RunSource &source, bool isOfSample)
{
    showCompare()->compareWith(source, &(isOfSample ? m_services.sample : m_services.account)->client);
}

} // namespace paretoscope
