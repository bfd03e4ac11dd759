// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/sidebar.h"

#include "sidebar/findingspanel.h"
#include "sidebar/miningpanel.h"
#include "sidebar/recommendationcard.h"

#include <QVBoxLayout>

namespace paretoscope {

Sidebar::Sidebar(RunSession *session, const Theme *theme, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const content = new QWidget(this);
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(space::inside, space::inside, space::inside, space::inside);
    column->setSpacing(space::card);
    auto *const card = new RecommendationCard(session, theme, content);
    connect(card, &RecommendationCard::showInTableRequested, this, &Sidebar::showInTableRequested);
    column->addWidget(card);
    column->addWidget(new MiningPanel(session, content));
    column->addWidget(new FindingsPanel(session, theme, content));
    column->addStretch(1);
    setWidget(content);
}

QSize Sidebar::sizeHint() const { return {320, 600}; }

} // namespace paretoscope
