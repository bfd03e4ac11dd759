// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurements/measurementsdialog.h"

#include "decode/tabletofillin.h"
#include "models/measurementstablemodel.h"
#include "reasons/amounts.h"
#include "reasons/owntargetreason.h"
#include "session/measurementskeeper.h"
#include "theme/theme.h"
#include "widgets/columndelegate.h"
#include "widgets/elidedlabel.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sentenceCount = 4;
constexpr int numberColumnWidth = 132;

} // namespace

MeasurementsDialog::MeasurementsDialog(RunSession *session, MeasurementsKeeper *keeper, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_keeper(keeper),
      m_analyst(new OwnTargetAnalyst(session, this)),
      m_model(new MeasurementsTableModel(this)),
      m_file(new ElidedLabel(this, Qt::ElideMiddle)),
      m_choose(new QPushButton(tr("Choose a CSV…"), this)),
      m_remove(new QPushButton(tr("Take away"), this)),
      m_error(makeLabel(this)),
      m_pages(new QStackedWidget(this)),
      m_own(new QComboBox(this)),
      m_beside(new QComboBox(this)),
      m_table(makeTable()),
      m_copy(new QPushButton(tr("Copy a table to fill in"), this)),
      m_show(new QPushButton(tr("Show in the chart"), this))
{
    setObjectName(u"measurementsDialog"_s);
    setWindowTitle(tr("Own measurements"));
    layOut();
    connectControls();
    showRun();
    listTargets();
    showStudy();
}

MeasurementsDialog::~MeasurementsDialog() = default;

void MeasurementsDialog::setVisible(bool visible)
{
    m_analyst->setWatched(visible);
    QDialog::setVisible(visible);
}

QTableView *MeasurementsDialog::makeTable()
{
    QTableView *const table = paretoscope::makeTable(this);
    table->setObjectName(u"measurementsTable"_s);
    table->setModel(m_model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(false);
    table->setShowGrid(false);
    table->setWordWrap(false); // else a long id ends at its last hyphen that has room
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * space::tight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setDefaultSectionSize(numberColumnWidth);
    table->horizontalHeader()->setSectionResizeMode(m_model->columnOf(u"model"_s), QHeaderView::Stretch);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as the study has them
    table->horizontalHeader()->setSortIndicatorClearable(false);
    return table;
}

void MeasurementsDialog::layOut()
{
    m_error->setObjectName(u"measurementsError"_s);
    m_show->setObjectName(u"measurementsShow"_s);
    m_copy->setObjectName(u"measurementsCopy"_s);
    m_copy->setToolTip(
        tr("A head and a line for each model, to paste into a spreadsheet. Saved as CSV it can be chosen here."));
    m_error->setWordWrap(true);
    m_error->hide();
    QLabel *const hint = makeHint(this);
    hint->setText(tr(
        "A CSV whose first line names the columns model, device and p50 (ms), and if known precision, batch and p99. "
        "Each device in it becomes a hardware target of its own, marked (own); models join by their ids, whole or as "
        "the window shortens them."));
    m_pages->addWidget(makeExample());
    m_pages->addWidget(makeStudy());

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::card);
    for (QWidget *const widget : std::initializer_list<QWidget *>{hint, makeFileRow(), m_error})
        column->addWidget(widget);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    resize(860, 620);
}

QWidget *MeasurementsDialog::makeFileRow()
{
    m_file->setObjectName(u"measurementsFile"_s);
    m_choose->setObjectName(u"measurementsChoose"_s);
    m_remove->setObjectName(u"measurementsRemove"_s);
    auto *const holder = new QWidget(this);
    auto *const row = new QHBoxLayout(holder);
    row->setContentsMargins({});
    row->setSpacing(space::inside);
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    return holder;
}

QWidget *MeasurementsDialog::makeExample()
{
    auto *const page = new QWidget(m_pages);
    QLabel *const title = makeHint(page);
    title->setText(tr("Such a file reads, for example:"));
    QLabel *const example = makeLabel(page);
    example->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    example->setText(u"model,device,precision,batch,p50,p99\n"
                     "56f9a6,Jetson Orin NX,FP16,1,11.2,12.4\n"
                     "00ba18,Jetson Orin NX,FP16,1,21.5,23.0"_s);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::inside);
    column->addWidget(title);
    column->addWidget(example);
    column->addStretch();
    return page;
}

QWidget *MeasurementsDialog::makeStudy()
{
    m_own->setObjectName(u"measurementsOwn"_s);
    m_beside->setObjectName(u"measurementsBeside"_s);
    auto *const page = new QWidget(m_pages);
    auto *const besideLabel = makeLabel(page);
    besideLabel->setText(tr("beside"));
    auto *const choice = new QHBoxLayout;
    choice->setSpacing(space::inside);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_own, besideLabel, m_beside})
        choice->addWidget(widget);
    choice->addStretch();
    for (QComboBox *const box : {m_own, m_beside})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::inside);
    column->addLayout(choice);
    for (qsizetype i = 0; i < sentenceCount; ++i) {
        m_sentences.append(i == 0 ? makeLabel(page) : makeCaption(page));
        m_sentences.last()->setObjectName(u"measurementsSentence%1"_s.arg(i));
        m_sentences.last()->setWordWrap(true);
        column->addWidget(m_sentences.last());
    }
    column->addWidget(m_table, 1);
    return page;
}

void MeasurementsDialog::connectControls()
{
    connect(m_choose, &QPushButton::clicked, this, &MeasurementsDialog::askForFile);
    connect(m_copy, &QPushButton::clicked, this, &MeasurementsDialog::copyTableToFillIn);
    connect(m_remove, &QPushButton::clicked, m_keeper, &MeasurementsKeeper::detach);
    connect(m_keeper, &MeasurementsKeeper::refused, this, [this](const Error &error) {
        m_error->setText(error.message());
        m_error->show();
    });
    connect(m_keeper, &MeasurementsKeeper::attached, m_error, &QWidget::hide);
    connect(m_session, &RunSession::runChanged, this, &MeasurementsDialog::showRun);
    connect(m_analyst, &OwnTargetAnalyst::runChanged, this, &MeasurementsDialog::listTargets);
    connect(m_analyst, &OwnTargetAnalyst::changed, this, &MeasurementsDialog::showStudy);
    connect(m_own, &QComboBox::activated, this, [this] { m_analyst->setOwn(m_own->currentData().toInt()); });
    connect(m_beside, &QComboBox::activated, this, [this] { m_analyst->setReported(m_beside->currentData().toInt()); });
    connect(m_show, &QPushButton::clicked, this,
            [this] { m_session->change([this](RunView &view) { view.target = m_analyst->question().own.value(); }); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            m_session->select(m_model->rowAt(now));
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this] { m_table->setSortingEnabled(true); });
    m_table->horizontalHeader()->setSectionsClickable(true);
}

void MeasurementsDialog::askForFile()
{
    auto *const dialog = new QFileDialog(this, tr("Choose a CSV of own latencies"), QFileInfo(m_keeper->file()).path(),
                                         tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(u"measurementsPlace"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_keeper, &MeasurementsKeeper::attach);
    dialog->open();
}

void MeasurementsDialog::copyTableToFillIn() { QApplication::clipboard()->setText(tableToFillIn(*m_session->run())); }

void MeasurementsDialog::showRun()
{
    const QString file = m_keeper->file();
    m_file->setText(file.isEmpty() ? tr("No measurements yet.") : QFileInfo(file).fileName());
    m_file->setNote(file);
    m_choose->setEnabled(m_session->run());
    m_copy->setEnabled(m_session->run());
    m_remove->setEnabled(!file.isEmpty());
}

void MeasurementsDialog::listTargets()
{
    m_own->clear();
    m_beside->clear();
    const TrainingRun *const run = m_analyst->question().run.get();
    for (TargetIndex target = 0; run && target < run->targetCount(); ++target)
        (run->ownConditions(target) ? m_own : m_beside)->addItem(targetName(*run, target), target);
    const bool hasStudy = m_own->count() > 0;
    m_pages->setCurrentIndex(hasStudy ? 1 : 0);
    m_show->setEnabled(hasStudy);
}

void MeasurementsDialog::showStudy()
{
    const OwnTargetQuestion &question = m_analyst->question();
    m_own->setCurrentIndex(m_own->findData(question.own.value_or(-1)));
    m_beside->setCurrentIndex(m_beside->findData(question.reported.value_or(-1)));
    const OwnTargetAnalyst::AnswerPtr &answer = m_analyst->answer();
    if (answer && answer->question == question) // else the one before stays until it is there
        showAnswer(*answer);
}

void MeasurementsDialog::showAnswer(const OwnTargetAnswer &answer)
{
    QStringList sentences;
    if (answer.study) {
        const TrainingRun &run = *answer.question.run;
        const OwnTargetStudy &study = *answer.study;
        sentences = {ratiosText(run, study.against), outliersText(run, study.against), predictionText(run, study),
                     measureNextText(run, study)};
    } else if (answer.question.own) {
        sentences = {
            tr("The run states no latency of any model that is measured, so there is nothing to stand beside.")};
    }
    for (qsizetype i = 0; i < sentenceCount; ++i) {
        m_sentences.at(i)->setText(sentences.value(i));
        m_sentences.at(i)->setVisible(!sentences.value(i).isEmpty());
    }
    m_model->show(answer.question.run, answer.study ? &*answer.study : nullptr);
}

} // namespace paretoscope
