// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/recentrunslist.h"

#include "session/settings.h"
#include "store/runstore.h"
#include "theme/icons.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

RecentRunsList::RecentRunsList(const RunSession *session, Settings *settings, RunStore *store, QWidget *parent)
    : QListWidget(parent),
      m_session(session),
      m_settings(settings),
      m_store(store)
{
    setObjectName(u"recentRuns"_s);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideLeft);
    connect(session, &RunSession::runChanged, this, [this](bool sameRun) {
        if (!sameRun)
            reload();
    });
    connect(store, &RunStore::kept, this, &RecentRunsList::askStore);
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString run = item->data(Qt::UserRole).toString();
        if (const auto address = RunAddress::fromDisplayName(run))
            Q_EMIT openRequested(*address);
        else if (const auto source = runSourceFromText(run))
            Q_EMIT openRequested(*source);
    });
    reload();
}

void RecentRunsList::askStore()
{
    m_store->list(this, [this](const Result<QList<KeptRun>> &runs) {
        if (!runs) // the store has told why
            return;
        m_kept = *runs;
        reload();
    });
}

void RecentRunsList::setFilter(const QString &text)
{
    m_filter = text;
    reload();
}

void RecentRunsList::reload()
{
    const QVariant current = currentItem() ? currentItem()->data(Qt::UserRole) : QVariant();
    clear();
    QStringList runs = m_settings->recentRuns();
    QHash<QString, QDateTime> fetchedAt;
    for (const KeptRun &kept : std::as_const(m_kept)) {
        const QString run = displayName(RunSource(kept.run.address));
        fetchedAt.insert(run, std::max(kept.fetchedAt, fetchedAt.value(run)));
        if (!runs.contains(run))
            runs.append(run);
    }
    for (const QString &run : std::as_const(runs)) {
        if (!run.contains(m_filter, Qt::CaseInsensitive))
            continue;
        const auto kept = fetchedAt.constFind(run);
        addRun(run, kept == fetchedAt.cend()
                        ? run
                        : tr("%1\nFetched %2; opens without the network.").arg(run, ageText(*kept, m_session->now())));
    }
    for (int row = 0; current.isValid() && row < count(); ++row) {
        if (item(row)->data(Qt::UserRole) == current)
            setCurrentRow(row);
    }
    Q_EMIT changed();
}

void RecentRunsList::addRun(const QString &run, const QString &toolTip)
{
    const bool isFile = run.startsWith(u'/');
    auto *const item = new QListWidgetItem(themedIcon(isFile ? u"file"_s : u"version"_s),
                                           harmless(isFile ? QFileInfo(run).fileName() : run), this);
    item->setData(Qt::UserRole, run);
    item->setToolTip(toolTip);
}

} // namespace paretoscope
