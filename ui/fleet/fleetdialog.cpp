// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/fleetdialog.h"

#include "core/numbertext.h"
#include "core/worker.h"
#include "fleet/fleetrow.h"
#include "fleet/slopechart.h"
#include "reasons/amounts.h"
#include "reasons/fleetreason.h"
#include "reasons/orderreason.h"
#include "record/recordtext.h"
#include "theme/theme.h"
#include "widgets/limitspin.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Few targets are all meant; of many the user picks.
constexpr int mostTickedAtFirst = 3;
constexpr int tickedOfMany = 2;
constexpr int firstRow = 1;
constexpr int mostRowsInSight = 6;
constexpr std::size_t mostSlopes = 300;

} // namespace

FleetDialog::FleetDialog(RunSession *session, RunMemory *memory, const Theme *theme, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_memory(memory),
      m_scroll(new QScrollArea(this)),
      m_table(new QWidget(this)),
      m_grid(new QGridLayout(m_table)),
      m_order(makeCaption(this)),
      m_slopes(new SlopeChart(theme, this)),
      m_answer(makeLabel(this, TextSize::Number)),
      m_reason(makeLabel(this)),
      m_price(makeLabel(this)),
      m_next(makeCaption(this)),
      m_conditions(makeCaption(this)),
      m_copy(new QPushButton(tr("Copy the model's id"), this)),
      m_reveal(new QPushButton(tr("Show in the chart"), this)),
      m_save(new QPushButton(tr("Save the decision…"), this))
{
    setObjectName(u"fleetDialog"_s);
    setWindowTitle(tr("Mixed fleet"));
    layOut();
    connect(session, &RunSession::runChanged, this, &FleetDialog::showRun);
    connect(session, &RunSession::analysisChanged, this, &FleetDialog::showNeeds);
    connect(session, &RunSession::needChanged, this, &FleetDialog::showNeeds);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_session->run()->modelId(*m_picked)); });
    connect(m_save, &QPushButton::clicked, this, &FleetDialog::askWhereToSave);
    connect(m_reveal, &QPushButton::clicked, this, [this] { m_session->select(m_picked); });
    enableButtons(); // off until there is an answer
    showRun();
}

FleetDialog::~FleetDialog() = default;

void FleetDialog::layOut()
{
    m_order->setObjectName(u"fleetOrder"_s);
    m_answer->setObjectName(u"fleetAnswer"_s);
    m_reason->setObjectName(u"fleetReason"_s);
    m_price->setObjectName(u"fleetPrice"_s);
    m_next->setObjectName(u"fleetNext"_s);
    m_copy->setObjectName(u"fleetCopy"_s);
    m_reveal->setObjectName(u"fleetReveal"_s);
    m_save->setObjectName(u"fleetSave"_s);
    m_save->setToolTip(
        tr("Writes the choice, its limits, who was rejected and why, as JSON and Markdown. paretoscope recheck "
           "checks it again."));
    for (QLabel *const label : {m_answer, m_reason, m_price})
        label->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::card);
    m_grid->setVerticalSpacing(space::tight);
    const QStringList titles = FleetRow::titles();
    m_grid->setColumnStretch(static_cast<int>(titles.size()) - 1, 1);
    for (int column = 0; column < titles.size(); ++column) {
        QLabel *const title = makeHint(m_table);
        title->setWordWrap(false);
        title->setText(titles.at(column));
        const bool isNumber = column > 3 && column + 1 < titles.size();
        m_grid->addWidget(title, 0, column, isNumber ? Qt::AlignRight : Qt::AlignLeft);
    }
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    auto *const top = new QWidget(m_scroll);
    auto *const topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins({});
    topColumn->addWidget(m_table);
    topColumn->addStretch();
    m_scroll->setWidget(top);

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_reveal, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    // Return ends the typing of a limit, and presses nothing.
    for (QPushButton *const button : {m_copy, m_reveal, m_save, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QLabel *const hint = makeHint(this);
    hint->setText(
        tr("Tick the hardware of the fleet and say how fast the model has to be on each. One model serves them all; "
           "regret is how far it stays below the best that each could have had alone."));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::card);
    column->addWidget(hint);
    column->addWidget(m_scroll);
    for (QLabel *const label : {m_answer, m_reason, m_price, m_next})
        column->addWidget(label);
    column->addWidget(m_slopes, 1);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_order, m_conditions, buttons})
        column->addWidget(widget);
    resize(980, 720);
}

void FleetDialog::showRun()
{
    const TrainingRun *const run = m_session->run();
    m_rows.clear();
    const int count = run ? run->targetCount() : 0;
    for (TargetIndex target = 0; target < count; ++target) {
        FleetRow *const row =
            m_rows.emplace_back(std::make_unique<FleetRow>(*run, target, m_grid, firstRow + target)).get();
        const FleetPlace first{count <= mostTickedAtFirst || target < tickedOfMany, 1};
        const FleetPlace place =
            m_memory->fleetPlace(m_session->shown().source, run->targetName(target)).value_or(first);
        row->showPlace(place.isIn, place.devices);
        connect(row, &FleetRow::membershipChanged, this, [this, row] { rememberPlace(*row); });
        connect(row, &FleetRow::needChanged, this, [this, row] { rememberNeed(*row); });
    }
    const int lines = firstRow + std::min(count, mostRowsInSight);
    m_scroll->setFixedHeight(lines * (LimitSpin(QString(), QString(), 1).sizeHint().height() + space::tight));
    showNeeds();
}

void FleetDialog::showNeeds()
{
    for (const auto &row : m_rows) {
        const QString target = m_session->run()->targetName(row->target());
        const bool isShown = m_session->view().target == row->target();
        row->showNeed(isShown ? m_session->view().need
                              : m_memory->need(m_session->shown().source, target, m_session->view().metric));
    }
    choose();
}

void FleetDialog::rememberNeed(const FleetRow &row)
{
    if (m_session->view().target == row.target()) {
        m_session->change([&row](RunView &view) { view.need = row.need(); });
    } else {
        m_memory->remember(m_session->shown().source, m_session->run()->targetName(row.target()),
                           m_session->view().metric, row.need());
    }
    choose();
}

void FleetDialog::rememberPlace(const FleetRow &row)
{
    m_memory->rememberFleetPlace(m_session->shown().source, m_session->run()->targetName(row.target()),
                                 {row.isIn(), row.devices()});
    choose();
}

std::vector<FleetLimit> FleetDialog::limits() const
{
    std::vector<FleetLimit> limits;
    for (const auto &row : m_rows) {
        if (row->isIn())
            limits.push_back(row->limit());
    }
    return limits;
}

void FleetDialog::choose()
{
    ++m_turn;
    if (m_rows.empty())
        return showNothing(m_session->run() ? tr("This run states no latency for any hardware.")
                                            : tr("Open a run first."));
    const std::vector<FleetLimit> wanted = limits();
    if (wanted.empty())
        return showNothing(tr("Tick at least one hardware target."));
    const RunView view = m_session->view();
    runOnWorker(
        this,
        [run = m_session->shown().run, view, wanted]() -> Result<Choice> { return chooseFor(*run, view, wanted); },
        [this, run = m_session->shown().run, view, wanted, turn = m_turn](const Result<Choice> &choice) {
            if (turn != m_turn)
                return;
            if (!choice)
                return showNothing(choice.error().message());
            showAnswer(*run, view.metric, wanted, choice->answer);
            m_decision = choice->decision;
            showOrder(run, *choice);
        });
}

FleetDialog::Choice FleetDialog::chooseFor(const TrainingRun &run, const RunView &view,
                                           const std::vector<FleetLimit> &limits)
{
    Choice choice{chooseForFleet(run, view.metric, limits, largestFleetSet, view.population), {}, {}, {}, {}};
    if (choice.answer.pick)
        choice.decision = recordOf(run, view.metric, view.population, limits, choice.answer);
    std::ranges::transform(limits, std::back_inserter(choice.targets), &FleetLimit::target);
    choice.ranks = commonRanks(run, choice.targets);
    if (choice.ranks.size() > mostSlopes)
        choice.ranks.clear();
    std::optional<OrderShift> least;
    for (std::size_t i = 1; i < limits.size(); ++i) {
        std::optional<OrderShift> shift = orderShift(run, limits[i - 1].target, limits[i].target);
        if (shift && (!least || shift->tau.value_or(1) < least->tau.value_or(1)))
            least = std::move(shift);
    }
    if (least)
        choice.order = orderText(run, *least);
    return choice;
}

void FleetDialog::showOrder(const TrainingRunPtr &run, const Choice &choice)
{
    m_slopes->show(run, choice.targets, choice.ranks, m_picked);
    m_slopes->setVisible(!m_slopes->isEmpty());
    const QString caption = m_slopes->isEmpty() ? QString() : tr("Order by latency, the fastest on top.");
    m_order->setText(sentencesText({caption, choice.order}));
    m_order->setVisible(!choice.order.isEmpty());
}

void FleetDialog::enableButtons()
{
    for (QPushButton *const button : {m_copy, m_reveal, m_save})
        button->setEnabled(m_picked.has_value());
}

void FleetDialog::askWhereToSave()
{
    DecisionRecord decision = m_decision.value();
    decision.programVersion = QApplication::applicationVersion();
    decision.decidedAt = m_session->now();
    decision.source = displayName(m_session->shown().source);
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *const dialog = new QFileDialog(this, tr("Save the decision"), documents.absolutePath(),
                                         tr("Decision record (*.json)"));
    dialog->setObjectName(u"fleetSavePlace"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"decision.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, decision](const QString &path) {
        const Result<QString> written = writeRecord(decision, path);
        m_conditions->setText(
            written ? tr("The decision is in %1, and beside it as Markdown.").arg(QDir::toNativeSeparators(*written))
                    : written.error().message());
    });
    dialog->open();
}

void FleetDialog::showNothing(const QString &sentence)
{
    m_picked.reset();
    m_decision.reset();
    m_answer->setText(tr("No answer"));
    m_reason->setText(sentence);
    m_slopes->hide();
    for (QLabel *const label : {m_order, m_price, m_next, m_conditions})
        label->hide();
    enableButtons();
    if (m_session->run())
        showRows(*m_session->run(), nullptr);
}

void FleetDialog::showRows(const TrainingRun &run, const FleetAnswer *answer)
{
    std::size_t index = 0;
    for (const auto &row : m_rows) {
        if (!row->isIn() || !answer) {
            row->showService(run, nullptr, {});
            continue;
        }
        row->showService(run, answer->pick ? &answer->pick->perTarget[index] : nullptr, answer->bestOnTarget[index]);
        ++index;
    }
}

void FleetDialog::showAnswer(const TrainingRun &run, Metric metric, const std::vector<FleetLimit> &limits,
                             const FleetAnswer &answer)
{
    m_picked = answer.pick ? std::optional(answer.pick->rows.front()) : std::nullopt;
    m_answer->setText(m_picked ? modelName(run, *m_picked) : tr("None fits"));
    m_reason->setText(fleetReason(run, metric, limits, answer));
    const QString price = fleetPriceText(run, answer);
    m_price->setText(price);
    m_price->setVisible(!price.isEmpty());
    QStringList next;
    for (const FleetChoice &choice : answer.runnersUp)
        next.append(
            tr("%1 (largest regret %2)").arg(modelName(run, choice.rows.front()), pointsText(choice.worstRegret)));
    m_next->setText(tr("Next: %1").arg(commaList(next)));
    m_next->setVisible(!next.isEmpty());
    const bool withBaselines = m_session->view().population == Population::WithBaselines;
    m_conditions->setText(
        tr("Computed here from %1 of %n model(s) that have %2 and a latency on every ticked target, %3. Rule: the "
           "smallest largest regret; ties: the higher lowest metric, the lower largest latency per budget, the id.",
           nullptr, static_cast<int>(answer.considered))
            .arg(QString::number(answer.comparable), metricName(metric),
                 withBaselines ? tr("baselines included") : tr("without baselines")));
    m_conditions->show();
    enableButtons();
    showRows(run, &answer);
}

} // namespace paretoscope
