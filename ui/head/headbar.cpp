// SPDX-License-Identifier: GPL-3.0-or-later
#include "head/headbar.h"

#include "core/words.h"
#include "widgets/chip.h"
#include "widgets/elidedlabel.h"
#include "widgets/limitspin.h"
#include "widgets/plaintext.h"
#include "widgets/statusshape.h"
#include "widgets/texts.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTarget = 28;

/// Own measurements say so first: the end may have no room.
QString entryFor(const TrainingRun &run, TargetIndex target)
{
    const OwnConditions *const own = run.ownConditions(target);
    const QString name = own ? Words::tr("Own: %1, %2").arg(harmless(own->device), harmless(conditionsText(*own)))
                             : harmless(run.targetName(target));
    return name.size() > longestTarget ? name.left(longestTarget) + u'…' : name;
}

QColor statusColor(const ThemeColors &colors, RunState state)
{
    switch (state) {
    case RunState::Finished: return colors.computed;
    case RunState::Mining:
    case RunState::Running: return colors.front;
    case RunState::Failed: return colors.recommended;
    default: return colors.muted;
    }
}

QToolButton *makeToggle(QWidget *parent, const QString &text, const QString &name)
{
    auto *const button = new QToolButton(parent);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

HeadBar::HeadBar(RunSession *session, const Theme *theme, const QList<QAction *> &actions, QWidget *parent)
    : QToolBar(parent),
      m_session(session),
      m_theme(theme),
      m_title(new ElidedLabel(this, Qt::ElideMiddle)),
      m_status(new Chip(this)),
      m_age(makeHint(this)),
      m_target(new QComboBox(this)),
      m_metric(new QComboBox(this)),
      m_logScale(makeToggle(this, tr("Log"), tr("Logarithmic latency axis"))),
      m_baselines(makeToggle(this, tr("Baselines"), tr("Let baselines compete for the front"))),
      m_budget(new LimitSpin(tr(" ms"), tr("no budget"), maxLatencyMs, this)),
      m_floor(new LimitSpin(tr(" %"), tr("no floor"), 100, this))
{
    setObjectName(u"headBar"_s);
    setWindowTitle(tr("Head"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    layOut(actions);
    connectControls();
    m_ageTimer.setInterval(10'000);
    connect(&m_ageTimer, &QTimer::timeout, this, &HeadBar::showAge);
    m_ageTimer.start();
    showRun();
}

HeadBar::~HeadBar() = default;

void HeadBar::layOut(const QList<QAction *> &actions)
{
    m_title->setFont(themeFont(font(), TextSize::CardTitle));
    m_title->setObjectName(u"runTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_status->setObjectName(u"runStatus"_s);
    m_status->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_age->setObjectName(u"runAge"_s);
    m_age->setWordWrap(false);
    m_target->setObjectName(u"targetSelector"_s);
    m_target->setAccessibleName(tr("Hardware target"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(10);
    m_target->setMaxVisibleItems(20);
    m_metric->setObjectName(u"metricSelector"_s);
    m_metric->setAccessibleName(tr("Accuracy metric"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_logScale->setObjectName(u"logScale"_s);
    m_baselines->setObjectName(u"withBaselines"_s);
    m_budget->setObjectName(u"latencyBudget"_s);
    m_budget->setAccessibleName(tr("Latency budget in milliseconds"));
    m_budget->setToolTip(
        tr("Latency budget: the most accurate model at or under it is picked. Drag its line in the chart."));
    m_floor->setObjectName(u"metricFloor"_s);
    m_floor->setAccessibleName(tr("Accuracy floor in percent"));
    m_floor->setToolTip(
        tr("Accuracy floor: only models at or over it are picked. Without a budget the fastest of them is."));

    auto *const content = new QWidget(this);
    auto *const row = new QHBoxLayout(content);
    row->setContentsMargins(space::inside, space::tight, space::inside, space::tight);
    row->setSpacing(space::inside);
    row->addWidget(m_title, 1);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_status, m_age, m_target, m_metric, m_logScale,
                                                                  m_baselines, m_budget, m_floor})
        row->addWidget(widget);
    for (QAction *const action : actions) {
        auto *const button = new QToolButton(content);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setIconSize({space::iconSize, space::iconSize});
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        row->addWidget(button);
    }
    addWidget(content);
}

void HeadBar::connectControls()
{
    connect(m_session, &RunSession::runChanged, this, &HeadBar::showRun);
    connect(m_session, &RunSession::loadStarted, this, &HeadBar::showAge);
    connect(m_session, &RunSession::waitingForRetry, this, &HeadBar::showAge);
    connect(m_session, &RunSession::loadEnded, this, &HeadBar::showAge);
    callWhileAgeing(this, [this] { showAge(); });
    connect(m_session, &RunSession::analysisChanged, this, &HeadBar::showView);
    connect(m_session, &RunSession::scaleChanged, this, &HeadBar::showView);
    connect(m_session, &RunSession::needChanged, this, &HeadBar::showNeed);
    connect(m_theme, &Theme::changed, this, &HeadBar::showRun);
    connect(m_target, &QComboBox::activated, this,
            [this](int target) { m_session->change([target](RunView &view) { view.target = target; }); });
    connect(m_metric, &QComboBox::activated, this, [this](int index) {
        const auto metric = static_cast<Metric>(m_metric->itemData(index).toInt());
        m_session->change([metric](RunView &view) { view.metric = metric; });
    });
    connect(m_logScale, &QToolButton::toggled, this, [this](bool log) {
        const LatencyScale scale = log ? LatencyScale::Logarithmic : LatencyScale::Linear;
        m_session->change([scale](RunView &view) { view.chooseScale(scale); });
    });
    connect(m_baselines, &QToolButton::toggled, this, [this](bool with) {
        const Population population = with ? Population::WithBaselines : Population::WithoutBaselines;
        m_session->change([population](RunView &view) { view.population = population; });
    });
    connect(m_budget, &LimitSpin::limitChanged, this,
            [this](std::optional<double> ms) { m_session->change([ms](RunView &view) { view.need.budget = ms; }); });
    connect(m_floor, &LimitSpin::limitChanged, this, [this](std::optional<double> percent) {
        m_session->change([percent](RunView &view) { view.need.floor = percent; });
    });
}

void HeadBar::showRun()
{
    const TrainingRun *const run = m_session->run();
    setEnabled(run != nullptr);
    if (!run) {
        m_title->setText(tr("No run open"));
        m_status->hide();
        m_age->clear();
        return;
    }
    m_title->setText(displayName(m_session->shown().source));
    m_title->setNote(displayName(m_session->shown().source));
    const RunHeader &header = run->header();
    const QString status = header.status.isEmpty() ? tr("status not stated") : header.status.left(24);
    const QString word = header.provenance.isReplay ? tr("%1 (replay)").arg(status) : status;
    m_status->show(withStatusShape(header.state(), word, u' '), statusColor(m_theme->colors(), header.state()));
    m_status->show();
    fillTargets();
    fillMetrics();
    showView();
    showNeed();
    showAge();
}

void HeadBar::fillTargets()
{
    const TrainingRun &run = *m_session->run();
    m_target->clear();
    for (TargetIndex target = 0; target < run.targetCount(); ++target) {
        const QString name = harmless(run.targetName(target));
        m_target->addItem(entryFor(run, target));
        const QString device = hardwareDescription(name);
        m_target->setItemData(
            target, device.isEmpty() ? name : tr("%1: %2", "a hardware target and what it is").arg(name, device),
            Qt::ToolTipRole);
    }
    m_target->setEnabled(run.targetCount() > 0);
    if (run.targetCount() == 0)
        m_target->setPlaceholderText(tr("no hardware"));
}

void HeadBar::fillMetrics()
{
    m_metric->clear();
    for (const Metric metric : allMetrics) {
        if (m_session->run()->hasMetric(metric))
            m_metric->addItem(metricName(metric), indexOf(metric));
    }
    m_metric->setEnabled(m_metric->count() > 0);
}

void HeadBar::showView()
{
    const RunView &view = m_session->view();
    m_target->setCurrentIndex(view.target.value_or(-1));
    m_target->setToolTip(m_target->currentData(Qt::ToolTipRole).toString());
    m_metric->setCurrentIndex(m_metric->findData(indexOf(view.metric)));
    const QSignalBlocker blockScale(m_logScale);
    m_logScale->setChecked(view.scale == LatencyScale::Logarithmic);
    const QSignalBlocker blockBaselines(m_baselines);
    m_baselines->setChecked(view.population == Population::WithBaselines);
    m_baselines->setEnabled(m_session->analysis() && !m_session->analysis()->baselines.empty());
    m_budget->setEnabled(m_session->analysis() != nullptr);
    m_floor->setEnabled(m_session->analysis() != nullptr);
}

void HeadBar::showNeed()
{
    m_budget->showLimit(m_session->view().need.budget);
    m_floor->showLimit(m_session->view().need.floor);
}

void HeadBar::showAge()
{
    if (m_session->isLoading() && !m_session->arrival().retry().isWaiting())
        m_age->setText(tr("asking…"));
    else if (m_session->run())
        m_age->setText(ageText(m_session->shown().readAt, m_session->now()));
    else
        m_age->clear();
    if (m_session->run())
        m_age->setToolTip(
            tr("Read %1").arg(QLocale().toString(m_session->shown().readAt.toLocalTime(), QLocale::LongFormat)));
}

} // namespace paretoscope
