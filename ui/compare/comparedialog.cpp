// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"

#include "core/numbertext.h"
#include "session/settings.h"
#include "session/workspace.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

CompareDialog::CompareDialog(RunSession *session, RunStore *store, const RunMemory *memory, const Settings *settings,
                             const RunPlaces &places, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_settings(settings),
      m_places(places),
      m_loader(session, store, memory),
      m_text(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_listHint(makeHint(this)),
      m_message(makeLabel(this)),
      m_compare(new QPushButton(tr("Compare"), this)),
      m_stop(new QPushButton(tr("Stop comparing"), this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare with another run"));
    layOut();
    connectParts();
    listShownProject();
    listChoices();
    const ComparedRun &comparedRun = session->view().comparedRun;
    tell(comparedRun ? tr("Now compared with %1.").arg(harmless(displayName(comparedRun.source))) : QString());
    m_text->setFocus();
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::layOut()
{
    m_text->setObjectName(u"compareText"_s);
    m_text->setPlaceholderText(tr("workspace/project/version, its link, or a file"));
    m_text->setAccessibleName(tr("The run to compare with"));
    m_text->setClearButtonEnabled(true);
    m_list->setObjectName(u"compareRuns"_s);
    m_list->setAccessibleName(tr("Runs to compare with"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_listHint->setObjectName(u"compareListHint"_s);
    m_listHint->setText(tr("No other run is known yet: type one, or open a file with a results body."));
    m_message->setObjectName(u"compareMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_compare->setObjectName(u"compareStart"_s);
    m_compare->setDefault(true);
    m_stop->setObjectName(u"compareStop"_s);
    QLabel *const hint = makeHint(this);
    hint->setText(
        tr("Which run is %1 to be compared with? That run's front is drawn dashed, and the ground between the two "
           "takes the colour of the run ahead.")
            .arg(harmless(displayName(m_session->shown().source))));
    auto *const openFile = new QPushButton(themedIcon(u"folder-open"_s), tr("Open file…"), this);
    openFile->setObjectName(u"compareFile"_s);
    connect(openFile, &QPushButton::clicked, this, &CompareDialog::askForFile);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *const button : {openFile, m_stop})
        buttons->addButton(button, QDialogButtonBox::ResetRole); // the left end
    buttons->addButton(m_compare, QDialogButtonBox::ActionRole);
    for (QPushButton *const button : {openFile, m_stop, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::card);
    for (QWidget *const each : std::initializer_list<QWidget *>{hint, m_text, m_list, m_listHint, m_message, buttons})
        column->addWidget(each);
    column->setStretchFactor(m_list, 1);
    resize(560, 420);
}

void CompareDialog::connectParts()
{
    const RunCatalog &catalog = m_places.placeOf(*m_session)->catalog;
    connect(&catalog, &RunCatalog::projectsReset, this, &CompareDialog::listChoices);
    connect(&catalog, &RunCatalog::versionsListed, this, &CompareDialog::listChoices);
    connect(&catalog, &RunCatalog::versionChanged, this, &CompareDialog::listChoices);
    connect(&catalog, &RunCatalog::trainingsListed, this, &CompareDialog::listChoices);
    connect(m_session, &RunSession::comparedRunChanged, this, &CompareDialog::enable);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        m_picked.reset();
        m_list->clearSelection();
    });
    connect(m_text, &QLineEdit::textChanged, this, &CompareDialog::enable);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        if (!m_list->selectedItems().isEmpty())
            pick(m_choices.at(static_cast<std::size_t>(m_list->currentRow())));
    });
    connect(m_list, &QListWidget::itemActivated, this, &CompareDialog::start);
    connect(m_compare, &QPushButton::clicked, this, &CompareDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &CompareDialog::stopComparing);
    connect(this, &QDialog::rejected, &m_loader, &ComparedRunLoader::cancel);
    connect(&m_loader, &ComparedRunLoader::compared, this, &QDialog::accept);
    connect(&m_loader, &ComparedRunLoader::comparedWithKept, this, [this](const Error &error) {
        const QString fetchedOn = m_session->view().comparedRun.readAt.toLocalTime().toString(u"d MMM yyyy"_s);
        tell(sentencesText({error.message(), tr("It is compared as it was fetched on %1.").arg(fetchedOn)}));
    });
    connect(&m_loader, &ComparedRunLoader::failed, this, [this](const Error &error) { tell(error.message()); });
    connect(&m_loader.retry(), &RetryPolicy::ticked, this, &CompareDialog::tellWait);
    connect(m_session, &RunSession::runChanged, this, [this](bool sameRun) {
        if (!sameRun)
            reject(); // what it asks is about the run before
    });
}

void CompareDialog::listShownProject()
{
    const auto *const shown = std::get_if<RunAddress>(&m_session->shown().source);
    RunCatalog &catalog = m_places.placeOf(*m_session)->catalog;
    for (std::size_t i = 0; shown && i < catalog.projects().size(); ++i) {
        if (catalog.projects()[i].entry.slug == shown->project)
            catalog.expand(static_cast<int>(i));
    }
}

void CompareDialog::listChoices()
{
    const QSignalBlocker quiet(m_list);
    m_choices = runChoices(*m_session, m_places, m_settings->recentRuns());
    m_list->clear();
    for (const RunChoice &choice : m_choices) {
        const bool isFile = std::holds_alternative<RunFile>(choice.source);
        const QString name = displayName(choice.source);
        auto *const item = new QListWidgetItem(
            themedIcon(isFile ? u"file"_s : u"version"_s),
            harmless(choice.note.isEmpty() ? name
                                           : tr("%1  –  %2", "a run and what is known of it").arg(name, choice.note)),
            m_list);
        item->setToolTip(isFile ? std::get<RunFile>(choice.source).path : name);
        if (m_picked && m_picked->source == choice.source && m_picked->client == choice.client)
            m_list->setCurrentItem(item);
    }
    m_list->setVisible(!m_choices.empty());
    m_listHint->setVisible(m_choices.empty());
}

void CompareDialog::pick(const RunChoice &choice)
{
    m_picked = choice;
    const auto *const file = std::get_if<RunFile>(&choice.source);
    m_text->setText(file ? file->path : displayName(choice.source));
}

void CompareDialog::start()
{
    if (m_loader.isLoading())
        return;
    if (m_picked) // the text may leave open which training, or whose server
        return load(*m_picked);
    const Result<RunSource> source = runSourceFromText(m_text->text());
    if (!source)
        return tell(source.error().message());
    // An address of the workspace on screen is meant to be asked where that one comes from.
    const auto *const typed = std::get_if<RunAddress>(&*source);
    const auto *const shown = std::get_if<RunAddress>(&m_session->shown().source);
    const bool isNear = typed && shown && typed->workspace == shown->workspace;
    load({*source, &(isNear ? m_places.placeOf(*m_session) : m_places.account)->client, {}});
}

void CompareDialog::compareWith(const RunSource &source, ResultsClient *client)
{
    pick({source, client, {}});
    load(*m_picked);
}

void CompareDialog::load(const RunChoice &choice)
{
    m_loader.load(choice.source, choice.client);
    tell(tr("Reading %1…").arg(harmless(displayName(choice.source))));
}

void CompareDialog::askForFile()
{
    auto *const place = new QFileDialog(this, tr("Compare with a results body"), {},
                                        tr("Results (*.json);;All files (*)"));
    place->setObjectName(u"compareFilePlace"_s);
    place->setAttribute(Qt::WA_DeleteOnClose);
    place->setFileMode(QFileDialog::ExistingFile);
    connect(place, &QFileDialog::fileSelected, this,
            [this](const QString &path) { compareWith(RunFile{path}, nullptr); });
    place->open();
}

void CompareDialog::stopComparing()
{
    m_loader.cancel();
    m_session->change([](RunView &view) { view.comparedRun = {}; });
    accept();
}

void CompareDialog::tell(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    enable();
}

void CompareDialog::tellWait()
{
    if (m_loader.retry().isWaiting()) {
        const QString again = tr("Asking again in %1 s.").arg(m_loader.retry().left().count());
        tell(sentencesText({m_loader.passingTrouble().message(), again}));
    }
}

void CompareDialog::enable()
{
    m_compare->setEnabled(!m_loader.isLoading() && !m_text->text().trimmed().isEmpty());
    m_stop->setEnabled(static_cast<bool>(m_session->view().comparedRun));
}

} // namespace paretoscope
