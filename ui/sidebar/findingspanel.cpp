// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/findingspanel.h"

#include "core/numbertext.h"
#include "core/words.h"
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

/// How many models can be placed on the target, and what the others lack.
QString usableText(const RunSession &session, const TargetAnalysis &analysis)
{
    const auto all = static_cast<int>(session.run()->modelCount());
    const QString usable = QString::number(analysis.withLatency - analysis.withoutMetric);
    const QString target = harmless(session.targetName()).left(30);
    const QString withoutLatency = QString::number(analysis.withoutLatency);
    const QString withoutMetric = QString::number(analysis.withoutMetric);
    const QString metric = metricName(analysis.metric);
    if (analysis.withoutLatency > 0 && analysis.withoutMetric > 0) {
        return Words::tr("%1 of %n model(s) usable on %2; %3 without latency there; %4 without %5.", nullptr, all)
            .arg(usable, target, withoutLatency, withoutMetric, metric);
    }
    if (analysis.withoutLatency > 0) {
        return Words::tr("%1 of %n model(s) usable on %2; %3 without latency there.", nullptr, all)
            .arg(usable, target, withoutLatency);
    }
    if (analysis.withoutMetric > 0) {
        return Words::tr("%1 of %n model(s) usable on %2; %3 without %4.", nullptr, all)
            .arg(usable, target, withoutMetric, metric);
    }
    return Words::tr("%1 of %n model(s) usable on %2.", nullptr, all).arg(usable, target);
}

QString summaryText(const RunSession &session)
{
    const TargetAnalysis *const analysis = session.analysis();
    const qsizetype findings = session.shown().findings.size();
    const QString harmony = findings == 0 ? Words::tr("Nothing in the answer contradicts itself.") : QString();
    return sentencesText({analysis ? usableText(session, *analysis) : QString(), harmony});
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
    title->setText(tr("Findings"));
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
    connect(session, &RunSession::changed, this, &FindingsPanel::follow);
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
