// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/runpage.h"

#include "chart/paretochartview.h"
#include "session/settings.h"
#include "table/modelspanel.h"
#include "theme/theme.h"
#include "window/windowactions.h"

#include <QAction>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto divisionState = "mainWindow/splitter"_L1;

} // namespace

RunPage::RunPage(RunSession *session, const Theme *theme, Settings *settings, const WindowActions &actions,
                 QWidget *parent)
    : QSplitter(Qt::Vertical, parent),
      m_settings(settings),
      m_chart(new ParetoChartView(session, theme, this)),
      m_models(new ModelsPanel(session, theme, settings, this))
{
    addWidget(m_chart);
    addWidget(m_models);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setChildrenCollapsible(false);
    setHandleWidth(space::inside);
    resetDivision();
    restoreState(settings->widgetState(divisionState));

    connect(actions.findModel, &QAction::triggered, m_models, &ModelsPanel::focusFilter);
    connect(actions.resetZoom, &QAction::triggered, m_chart, &ParetoChartView::resetZoom);
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_chart->addActions({actions.copyModelId, actions.resetZoom, actions.exportPicture});
    m_models->setRowActions({actions.copyModelId});
}

RunPage::~RunPage() = default;

void RunPage::resetDivision() { setSizes({560, 260}); }

void RunPage::saveDivision() const { m_settings->setWidgetState(divisionState, saveState()); }

} // namespace paretoscope
