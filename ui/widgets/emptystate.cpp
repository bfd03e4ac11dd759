// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "theme/theme.h"
#include "widgets/texts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace paretoscope {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_title(makeLabel(this, TextSize::CardTitle)),
      m_sentence(makeHint(this)),
      m_action(new QPushButton(this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::inside);
    column->addStretch();
    column->addWidget(m_title); // both fill the width, or they would not wrap to it
    column->addWidget(m_sentence);
    column->addWidget(m_action, 0, Qt::AlignCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::say(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

QString EmptyState::title() const { return m_title->text(); }

QString EmptyState::sentence() const { return m_sentence->text(); }

} // namespace paretoscope
