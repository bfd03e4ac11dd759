// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/sidebar.h"

#include "compare/comparisonkey.h"
#include "sidebar/findingspanel.h"
#include "sidebar/miningpanel.h"
#include "sidebar/reasoncard.h"
#include "sidebar/reasonsentences.h"
#include "sidebar/recommendationcard.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

Sidebar::Sidebar(RunSession *session, const Theme *theme, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"sidebar"_s);
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
    column->addWidget(new ReasonCard(u"needCard"_s, tr("Your limits"), session, needSentences, content));
    column->addWidget(
        new ReasonCard(u"ownTargetCard"_s, tr("Your measurements"), session, ownTargetSentences, content));
    auto *const comparison = new ReasonCard(u"comparisonCard"_s, tr("Compared with another run"), session,
                                            comparisonSentencesOf, content);
    comparison->column()->insertWidget(1, new ComparisonKey(session, theme, comparison)); // below the title
    column->addWidget(comparison);
    column->addWidget(new ReasonCard(u"noiseCard"_s, tr("Under noise"), session, noiseSentences, content));
    column->addWidget(new ReasonCard(u"selectionCard"_s, tr("Selected model"), session, selectionSentences, content));
    column->addWidget(new MiningPanel(session, content));
    column->addWidget(new ReasonCard(u"voicesCard"_s, tr("Who says what"), session, voicesSentences, content));
    column->addWidget(
        new ReasonCard(u"searchCard"_s, tr("Was the search worth it?"), session, searchSentences, content));
    column->addWidget(new FindingsPanel(session, theme, content));
    column->addStretch(1);
    setWidget(content);
}

QSize Sidebar::sizeHint() const { return {320, 600}; }

QSize Sidebar::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            QScrollArea::minimumSizeHint().height()};
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // another run, other cards
    return QScrollArea::eventFilter(watched, event);
}

} // namespace paretoscope
