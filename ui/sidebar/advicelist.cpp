// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/advicelist.h"

#include "sidebar/advicerow.h"

#include <QVBoxLayout>

#include <memory>

namespace paretoscope {

using namespace Qt::StringLiterals;

AdviceList::AdviceList(RunSession *session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void AdviceList::show(const TrainingRun &run, const QList<Advice> &advice)
{
    while (m_rows->count() > advice.size()) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(m_rows->count() - 1));
        item->widget()->hide(); // it is in no layout any more, and may be the one being clicked
        item->widget()->deleteLater();
    }
    while (m_rows->count() < advice.size()) {
        auto *const row = new AdviceRow(this);
        row->setObjectName(u"computedPick%1"_s.arg(m_rows->count()));
        connect(row, &AdviceRow::chosen, m_session, [session = m_session](Row model) { session->select(model); });
        m_rows->addWidget(row);
    }
    for (qsizetype i = 0; i < advice.size(); ++i) {
        auto *const row = static_cast<AdviceRow *>(m_rows->itemAt(static_cast<int>(i))->widget());
        row->show(advice.at(i), run.label(*advice.at(i).row));
    }
}

} // namespace paretoscope
