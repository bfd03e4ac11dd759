// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/findingspanel.h"

#include "sidebar/findingsdelegate.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// The findings, and what a sample's server notes about its figures.
Findings shownFindings(const LoadedRun &shown)
{
    Findings findings = shown.findings;
    if (const QString &note = shown.run->header().provenance.note; !note.isEmpty())
        findings.append({Severity::Info, u"sample.note"_s, note});
    return findings;
}

QString summaryText(const RunSession &session)
{
    const TargetAnalysis *const analysis = session.analysis();
    const qsizetype findings = session.shown().findings.size();
    QString text;
    if (analysis) {
        const std::size_t all = session.run()->modelCount();
        text = u"%1 of %2 models usable on %3"_s.arg(analysis->measured - analysis->withoutMetric)
                   .arg(all)
                   .arg(harmless(session.targetName()).left(30));
        if (analysis->withoutLatency > 0)
            text += u"; %1 without latency there"_s.arg(analysis->withoutLatency);
        if (analysis->withoutMetric > 0)
            text += u"; %1 without %2"_s.arg(analysis->withoutMetric).arg(metricName(analysis->metric));
        text += u". "_s;
    }
    return text + (findings == 0 ? u"Nothing in the answer contradicts itself."_s : QString());
}

} // namespace

FindingsPanel::FindingsPanel(RunSession *session, const Theme *theme, QWidget *parent)
    : Card(parent),
      m_session(session),
      m_findings(new FindingsListModel(this)),
      m_summary(makeCaption(this)),
      m_list(new QListView(this))
{
    setObjectName(u"findingsPanel"_s);
    QLabel *const title = makeLabel(this, TextSize::CardTitle);
    title->setText(u"Findings"_s);
    m_summary->setObjectName(u"findingsSummary"_s);
    m_list->setObjectName(u"findingsList"_s);
    m_list->setModel(m_findings);
    m_list->setItemDelegate(new FindingsDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette clear = m_list->palette();
    clear.setBrush(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    column()->addWidget(title);
    column()->addWidget(m_summary);
    column()->addWidget(m_list, 1);
    connect(session, &RunSession::runChanged, this, &FindingsPanel::follow);
    connect(session, &RunSession::analysisChanged, this, &FindingsPanel::follow);
    follow();
}

FindingsPanel::~FindingsPanel() = default;

void FindingsPanel::follow()
{
    setVisible(m_session->run() != nullptr);
    if (!m_session->run())
        return;
    m_findings->setFindings(shownFindings(m_session->shown()));
    m_summary->setText(summaryText(*m_session));
    m_list->setVisible(m_findings->rowCount() > 0);
    m_list->setFixedHeight(listHeight());
}

int FindingsPanel::listHeight() const
{
    constexpr int shownFindings = 8; // the rest scrolls
    int height = 0;
    for (int row = 0; row < std::min(shownFindings, m_findings->rowCount()); ++row)
        height += m_list->sizeHintForRow(row);
    return height + 2;
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_list->setFixedHeight(listHeight()); // sentences wrap to the width
}

} // namespace paretoscope
