// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/reasoncard.h"

#include "widgets/texts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

ReasonCard::ReasonCard(const QString &name, const QString &title, RunSession *session, Sentences sentences,
                       QWidget *parent)
    : Card(parent),
      m_session(session),
      m_sentences(std::move(sentences))
{
    setObjectName(name);
    QLabel *const heading = makeLabel(this, TextSize::CardTitle);
    heading->setText(title);
    column()->addWidget(heading);
    connect(session, &RunSession::changed, this, &ReasonCard::follow);
    follow();
}

ReasonCard::~ReasonCard() = default;

void ReasonCard::follow()
{
    QStringList sentences = m_session->run() ? m_sentences(*m_session) : QStringList();
    sentences.removeAll(QString());
    setVisible(!sentences.isEmpty());
    for (qsizetype i = 0; i < std::max(sentences.size(), m_labels.size()); ++i) {
        QLabel *const label = labelAt(i);
        label->setVisible(i < sentences.size());
        if (i < sentences.size())
            label->setText(sentences.at(i));
    }
}

QLabel *ReasonCard::labelAt(qsizetype index)
{
    while (m_labels.size() <= index) {
        QLabel *const label = m_labels.isEmpty() ? makeLabel(this) : makeCaption(this);
        label->setObjectName(objectName() + u"Sentence%1"_s.arg(m_labels.size()));
        label->setWordWrap(true);
        column()->addWidget(label);
        m_labels.append(label);
    }
    return m_labels.at(index);
}

} // namespace paretoscope
