// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsource.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace paretoscope {

class CompareDialog;
class FleetDialog;
class MeasurementsDialog;
class WindowActions;
struct WindowServices;

/// The dialogs that ask about the run on screen: the mixed fleet, own measurements, measurement noise,
/// another run to compare with.
class RunDialogs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunDialogs)
public:
    /// Opens them over `window`, its parent, when the actions ask for it. All must outlive it.
    RunDialogs(const WindowServices &services, const WindowActions &actions, QWidget *window);
    ~RunDialogs() override;

    /// Compares the run on screen with another one, and shows the dialog while that lasts or where it fails.
    /// `isOfSample`: it is the sample server that answers for an address.
    void compareWith(const RunSource &source, bool isOfSample);

private:
    void showFleet();
    void showMeasurements();
    void showNoise();
    CompareDialog *showCompare();

    const WindowServices &m_services;
    QWidget *m_window;
    FleetDialog *m_fleet = nullptr; ///< made when it is first asked for; the next one, too
    MeasurementsDialog *m_measurements = nullptr;
    QPointer<CompareDialog> m_compare;
};

} // namespace paretoscope
