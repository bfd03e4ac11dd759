// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/miningpanel.h"

#include "analysis/miningforecast.h"
#include "core/words.h"
#include "widgets/columndelegate.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownCandidates = 6;

/// "40 s", "3 min", "2 h": as exact as a forecast deserves.
QString durationText(std::chrono::milliseconds duration)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    constexpr qint64 minute = 60;
    if (seconds < 90)
        return Words::tr("%1 s").arg(std::max<qint64>(seconds, 1));
    if (seconds < 90 * minute)
        return Words::tr("%1 min").arg((seconds + minute / 2) / minute);
    return Words::tr("%1 h").arg(static_cast<double>(seconds) / 3600, 0, 'f', 1);
}

QString phaseText(const RunHeader &header)
{
    switch (header.state()) {
    case RunState::Queued: return Words::tr("waiting to start");
    case RunState::Running: return Words::tr("training the parent model");
    case RunState::Mining: return Words::tr("mining for good children");
    default: return header.status.isEmpty() ? Words::tr("status not stated") : harmless(header.status);
    }
}

} // namespace

MiningPanel::MiningPanel(RunSession *session, QWidget *parent)
    : Card(parent),
      m_session(session),
      m_frontier(new MiningFrontierTableModel(this)),
      m_phase(makeLabel(this)),
      m_progress(new QProgressBar(this)),
      m_timeLeft(makeCaption(this)),
      m_table(makeTable(this)),
      m_baselines(makeCaption(this))
{
    setObjectName(u"miningPanel"_s);
    QLabel *const title = makeLabel(this, TextSize::CardTitle);
    title->setText(tr("Mining"));
    m_phase->setObjectName(u"miningPhase"_s);
    m_phase->setWordWrap(true);
    m_progress->setObjectName(u"miningProgress"_s);
    m_progress->setRange(0, 1000);
    m_progress->setFixedHeight(fontMetrics().height() + 2);
    m_timeLeft->setObjectName(u"miningTimeLeft"_s);
    m_table->setObjectName(u"miningFrontier"_s);
    m_table->setModel(m_frontier);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::tight);
    m_table->horizontalHeader()->setSectionResizeMode(m_frontier->columnOf(u"name"_s), QHeaderView::Stretch);
    QPalette clear = m_table->palette();
    clear.setBrush(QPalette::Base, Qt::transparent);
    m_table->setPalette(clear);
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{title, m_phase, m_progress, m_timeLeft, m_table, m_baselines})
        column()->addWidget(widget);
    connect(session, &RunSession::runChanged, this, &MiningPanel::follow);
    follow();
}

MiningPanel::~MiningPanel() = default;

void MiningPanel::follow()
{
    const TrainingRun *const run = m_session->run();
    const bool isSearch = run && (run->mining() || (run->header().isNas && !isFinal(run->header().state())));
    setVisible(isSearch);
    if (!isSearch)
        return;
    const MiningProgress mining = run->mining().value_or(MiningProgress());
    const bool isOver = isFinal(run->header().state());
    const QString phase = phaseText(run->header());
    m_phase->setText(run->header().provenance.isReplay ? factsText({tr("Replay of a search"), phase}) : phase);
    m_progress->setVisible(!isOver && mining.progress);
    m_progress->setValue(mining.progress ? qRound(*mining.progress * 1000) : 0);
    m_progress->setFormat(tr("%1 %").arg(mining.progress.value_or(0) * 100, 0, 'f', 1));
    QString left = isOver ? QString() : timeLeftText();
    if (isOver && mining.progress && *mining.progress < 1) {
        left = tr("The last progress stated was %1 %; the status wins.")
                   .arg(QString::number(*mining.progress * 100, 'f', 0));
    }
    m_timeLeft->setText(left);
    m_timeLeft->setVisible(!left.isEmpty());
    m_frontier->setFrontier(mining.frontier);
    m_table->setVisible(!mining.frontier.isEmpty());
    const int rows = std::min<int>(shownCandidates, static_cast<int>(mining.frontier.size()));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_baselines->setText(tr("Baselines: %1").arg(harmless(commaList(mining.baselines))));
    m_baselines->setVisible(!mining.baselines.isEmpty());
}

QString MiningPanel::timeLeftText() const
{
    const std::vector<MiningObservation> &history = m_session->miningHistory();
    const auto forecast = forecastMining(history);
    if (!forecast) {
        return history.empty() ? tr("No progress stated yet.")
                               : tr("Time left: not known yet, it takes a few looks to see the pace.");
    }
    const auto looks = static_cast<int>(std::min<std::size_t>(history.size(), 12));
    return tr("About %1 left (%2 to %3, from the pace of the last %n look(s))", nullptr, looks)
        .arg(durationText(forecast->likely), durationText(forecast->soonest), durationText(forecast->latest));
}

} // namespace paretoscope
