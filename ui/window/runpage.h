// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QAction;

namespace paretoscope {

class ModelsPanel;
class ParetoChartView;
class RunSession;
class Settings;
class Theme;
class WindowActions;

/// The run on screen: its chart above its table.
class RunPage final : public QSplitter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPage)
public:
    /// All must outlive the page. Commands for chart and table are connected to them; the division is restored.
    RunPage(RunSession *session, const Theme *theme, Settings *settings, const WindowActions &actions,
            QWidget *parent = nullptr);
    ~RunPage() override;

    [[nodiscard]] ParetoChartView *chart() const { return m_chart; }
    [[nodiscard]] ModelsPanel *models() const { return m_models; }

    /// The division of the first start.
    void resetDivision();
    void saveDivision() const;

private:
    Settings *m_settings;
    ParetoChartView *m_chart;
    ModelsPanel *m_models;
};

} // namespace paretoscope
