// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/fleetdialog.h"

#include "core/numbertext.h"
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

constexpr int firstRow = 1;
constexpr int mostRowsInSight = 6;

} // namespace

FleetDialog::FleetDialog(RunSession *session, RunMemory *memory, const Theme *theme, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_fleet(new FleetAnalyst(session, memory, this)),
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
    connectButtons();
    connect(session, &RunSession::runChanged, this, &FleetDialog::showRun);
    connect(session, &RunSession::changed, this, &FleetDialog::showNeeds);
    connect(m_fleet, &FleetAnalyst::changed, this, &FleetDialog::showFleet);
    showRun();
    showNeeds();
    showFleet();
}

FleetDialog::~FleetDialog() = default;

void FleetDialog::setVisible(bool visible)
{
    m_fleet->setWatched(visible);
    QDialog::setVisible(visible);
}

void FleetDialog::connectButtons()
{
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(picking()->question.run->modelId(*picking()->picked())); });
    connect(m_save, &QPushButton::clicked, this, &FleetDialog::askWhereToSave);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (picking()->question.run == m_session->shown().run) // else what it picks now is a moment away
            m_session->select(picking()->picked());
    });
}

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
        const FleetPlace place = m_fleet->place(target);
        row->showPlace(place.isIn, place.devices);
        connect(row, &FleetRow::membershipChanged, m_fleet, [this, row] {
            m_fleet->setPlace(row->target(), {row->isIn(), row->devices()});
        });
        connect(row, &FleetRow::needChanged, m_fleet, [this, row] { m_fleet->setNeed(row->target(), row->need()); });
    }
    const int lines = firstRow + std::min(count, mostRowsInSight);
    m_scroll->setFixedHeight(lines * (LimitSpin(QString(), QString(), 1).sizeHint().height() + space::tight));
}

void FleetDialog::showNeeds()
{
    for (const auto &row : m_rows)
        row->showNeed(m_fleet->need(row->target()));
}

void FleetDialog::showFleet()
{
    const FleetQuestion &question = m_fleet->question();
    const Result<FleetAnalyst::StudyPtr> &study = m_fleet->study();
    if (question.limits.empty())
        showNothing(!question.run                      ? tr("Open a run first.")
                    : question.run->targetCount() == 0 ? tr("This run states no latency for any hardware.")
                                                       : tr("Tick at least one hardware target."));
    else if (!study)
        showNothing(study.error().message());
    else if (*study && (*study)->question == question) // else the one before stays until it is there
        showStudy(**study);
    for (QPushButton *const button : {m_copy, m_reveal, m_save})
        button->setEnabled(picking() != nullptr);
}

const FleetStudy *FleetDialog::picking() const
{
    const FleetStudy *const study = m_fleet->study().value_or(nullptr).get();
    return study && study->picked() ? study : nullptr;
}

void FleetDialog::showOrder(const FleetStudy &study)
{
    const FleetQuestion &question = study.question;
    std::vector<TargetIndex> targets;
    std::ranges::transform(question.limits, std::back_inserter(targets), &FleetLimit::target);
    m_slopes->show(question.run, targets, study.ranks, study.picked());
    m_slopes->setVisible(!m_slopes->isEmpty());
    const QString caption = m_slopes->isEmpty() ? QString() : tr("Order by latency, the fastest on top.");
    const QString order = study.order ? orderText(*question.run, *study.order) : QString();
    m_order->setText(sentencesText({caption, order}));
    m_order->setVisible(!order.isEmpty());
}

void FleetDialog::askWhereToSave()
{
    DecisionRecord decision = picking()->decision.value();
    decision.programVersion = QApplication::applicationVersion();
    decision.decidedAt = m_session->now();
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
    m_answer->setText(tr("No answer"));
    m_reason->setText(sentence);
    m_slopes->hide();
    for (QLabel *const label : {m_order, m_price, m_next, m_conditions})
        label->hide();
    for (const auto &row : m_rows)
        row->showService(*m_session->run(), nullptr, {});
}

void FleetDialog::showRows(const FleetStudy &study)
{
    const FleetAnswer &answer = study.answer;
    for (const auto &row : m_rows) {
        const auto limit = std::ranges::find(study.question.limits, row->target(), &FleetLimit::target);
        const auto index = static_cast<std::size_t>(limit - study.question.limits.begin());
        if (limit == study.question.limits.end())
            row->showService(*study.question.run, nullptr, {});
        else
            row->showService(*study.question.run, answer.pick ? &answer.pick->perTarget[index] : nullptr,
                             answer.bestOnTarget[index]);
    }
}

void FleetDialog::showStudy(const FleetStudy &study)
{
    const FleetQuestion &question = study.question;
    const FleetAnswer &answer = study.answer;
    const TrainingRun &run = *question.run;
    m_answer->setText(study.picked() ? modelName(run, *study.picked()) : tr("None fits"));
    m_reason->setText(fleetReason(run, question.metric, question.limits, answer));
    const QString price = fleetPriceText(run, answer);
    m_price->setText(price);
    m_price->setVisible(!price.isEmpty());
    QStringList next;
    for (const FleetChoice &choice : answer.runnersUp)
        next.append(
            tr("%1 (largest regret %2)").arg(modelName(run, choice.rows.front()), pointsText(choice.worstRegret)));
    m_next->setText(tr("Next: %1").arg(commaList(next)));
    m_next->setVisible(!next.isEmpty());
    const bool withBaselines = question.population == Population::WithBaselines;
    m_conditions->setText(
        tr("Computed here from %1 of %n model(s) that have %2 and a latency on every ticked target, %3. Rule: the "
           "smallest largest regret; ties: the higher lowest metric, the lower largest latency per budget, the id.",
           nullptr, static_cast<int>(answer.considered))
            .arg(QString::number(answer.comparable), metricName(question.metric),
                 withBaselines ? tr("baselines included") : tr("without baselines")));
    m_conditions->show();
    showRows(study);
    showOrder(study);
}

} // namespace paretoscope
