// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/recentrunslist.h"

#include "session/settings.h"
#include "theme/icons.h"
#include "widgets/plaintext.h"

#include <QFileInfo>

namespace paretoscope {

using namespace Qt::StringLiterals;

RecentRunsList::RecentRunsList(const RunSession *session, Settings *settings, QWidget *parent)
    : QListWidget(parent), m_settings(settings)
{
    setObjectName(u"recentRuns"_s);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideLeft);
    connect(session, &RunSession::runChanged, this, [this](bool sameRun) {
        if (!sameRun)
            reload();
    });
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (const auto source = runSourceFromText(item->data(Qt::UserRole).toString()))
            Q_EMIT openRequested(*source);
    });
    reload();
}

void RecentRunsList::setFilter(const QString &text)
{
    m_filter = text;
    reload();
}

void RecentRunsList::reload()
{
    clear();
    const QStringList runs = m_settings->recentRuns();
    for (const QString &run : runs) {
        if (!run.contains(m_filter, Qt::CaseInsensitive))
            continue;
        const bool isFile = run.startsWith(u'/');
        auto *const item = new QListWidgetItem(themedIcon(isFile ? u"file"_s : u"version"_s),
                                               harmless(isFile ? QFileInfo(run).fileName() : run), this);
        item->setData(Qt::UserRole, run);
        item->setToolTip(run);
    }
}

} // namespace paretoscope
