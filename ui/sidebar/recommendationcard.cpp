// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/recommendationcard.h"

#include "core/numbertext.h"
#include "core/runaddress.h"
#include "reasons/amounts.h"
#include "sidebar/advicelist.h"
#include "sidebar/advicetexts.h"
#include "widgets/chip.h"
#include "widgets/elidedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace paretoscope {

using namespace Qt::StringLiterals;

RecommendationCard::RecommendationCard(RunSession *session, const Theme *theme, QWidget *parent)
    : Card(parent),
      m_session(session),
      m_theme(theme),
      m_target(new ElidedLabel(this, Qt::ElideMiddle)),
      m_device(makeCaption(this)),
      m_speaker(new Chip(this)),
      m_name(new ElidedLabel(this, Qt::ElideLeft)),
      m_numbers(new QWidget(this)),
      m_metric(makeLabel(m_numbers, TextSize::Number)),
      m_metricCaption(makeCaption(m_numbers)),
      m_latency(makeLabel(m_numbers, TextSize::Number)),
      m_reason(makeCaption(this)),
      m_gain(makeLabel(this)),
      m_copy(makeIconButton(this, u"copy"_s, tr("Copy the model's id"))),
      m_reveal(makeIconButton(this, u"show-in-table"_s, tr("Show in the table"))),
      m_others(new AdviceList(session, this))
{
    setObjectName(u"recommendationCard"_s);
    layOut();
    connect(session, &RunSession::changed, this, &RecommendationCard::follow);
    connect(theme, &Theme::changed, this, &RecommendationCard::follow);
    connect(m_copy, &QToolButton::clicked, this, &RecommendationCard::copyId);
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        m_session->select(m_row);
        Q_EMIT showInTableRequested();
    });
    follow();
}

RecommendationCard::~RecommendationCard() = default;

void RecommendationCard::layOut()
{
    m_target->setFont(themeFont(font(), TextSize::CardTitle));
    m_name->setObjectName(u"cardModel"_s);
    m_speaker->setObjectName(u"cardSpeaker"_s);
    m_metric->setObjectName(u"cardMetric"_s);
    m_latency->setObjectName(u"cardLatency"_s);
    m_reason->setObjectName(u"cardReason"_s);
    m_gain->setObjectName(u"cardGain"_s);
    m_copy->setObjectName(u"cardCopy"_s);
    m_reveal->setObjectName(u"cardReveal"_s);
    m_gain->setWordWrap(true);

    auto *const nameRow = new QHBoxLayout;
    nameRow->setSpacing(0);
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_copy);
    nameRow->addWidget(m_reveal);
    auto *const numbers = new QHBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(space::tight);
    numbers->addWidget(m_metric);
    numbers->addWidget(m_metricCaption, 0, Qt::AlignBottom);
    numbers->addStretch();
    numbers->addWidget(m_latency);
    m_metricCaption->setWordWrap(false);

    column()->addWidget(m_target);
    column()->addWidget(m_device);
    column()->addWidget(m_speaker);
    column()->addLayout(nameRow);
    column()->addWidget(m_numbers);
    column()->addWidget(m_gain);
    column()->addWidget(m_reason);
    column()->addWidget(m_others);
}

void RecommendationCard::follow()
{
    const TrainingRun *const run = m_session->run();
    if (!run || !m_session->view().target) {
        m_target->setText(tr("Recommendation"));
        m_device->hide();
        return showNothing(run ? tr("Nothing is recommended here: the answer names no hardware target.")
                               : tr("Open a run to see which model to ship."));
    }
    const TargetAdvice &advice = m_session->seen().advice;
    const QString target = m_session->targetName();
    const QString device = hardwareDescription(target);
    m_target->setText(target);
    m_device->setText(device);
    m_device->setVisible(!device.isEmpty());
    const Advice *const headline = advice.headline();
    if (!headline)
        return showNothing(tr("No model that competes has both a latency on %1 and %2.")
                               .arg(harmless(target).left(40), metricName(m_session->view().metric)));
    showHeadline(*headline);
    m_reason->setText(
        sentencesText({limitsText(advice, m_session->view().need), silenceText(*run, *m_session->analysis(), advice),
                       reasonText(*run, *m_session->analysis(), *headline)}));
    QList<Advice> others = advice.computed;
    if (!advice.stated)
        others.removeFirst();
    m_others->show(*run, others);
    m_others->setVisible(!others.isEmpty());
}

void RecommendationCard::showHeadline(const Advice &advice)
{
    const TrainingRun &run = *m_session->run();
    const bool isComputed = advice.speaker == Speaker::ComputedHere;
    m_modelId = advice.modelId;
    m_row = advice.row;
    m_speaker->show(speakerText(advice), isComputed ? m_theme->colors().computed : m_theme->colors().recommended);
    m_speaker->setVisible(true);
    const QString name = advice.row ? run.label(*advice.row) : advice.modelId;
    m_name->setText(name);
    m_name->setVisible(true);
    m_name->setNote(advice.row ? QString() : tr("not in this result"));
    m_copy->setVisible(!m_modelId.isEmpty());
    m_reveal->setVisible(m_row.has_value());
    m_numbers->setVisible(advice.point.has_value());
    QString gain;
    if (advice.point) {
        m_metric->setText(percentText(advice.point->metric));
        m_metricCaption->setText(metricName(m_session->view().metric));
        m_latency->setText(latencyText(advice.point->latency));
        gain = gainText(run, *m_session->analysis(), *advice.point);
    }
    m_gain->setText(gain);
    m_gain->setVisible(!gain.isEmpty());
}

void RecommendationCard::showNothing(const QString &sentence)
{
    m_modelId.clear();
    m_row.reset();
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{m_name, m_speaker, m_numbers, m_gain, m_copy, m_reveal, m_others})
        widget->setVisible(false);
    m_reason->setText(sentence);
}

void RecommendationCard::copyId() { QApplication::clipboard()->setText(m_modelId); }

} // namespace paretoscope
