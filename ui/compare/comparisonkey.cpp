// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparisonkey.h"

#include "chart/marks.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/texts.h"

#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// A mark of the chart on its own.
class Swatch final : public QWidget {
public:
    Swatch(Mark mark, const Theme *theme, QWidget *parent)
        : QWidget(parent),
          m_mark(mark),
          m_theme(theme)
    {
        const int size = static_cast<int>(markSize(mark)) + 2;
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawMark(painter, QRectF(rect()).center(), m_mark, m_theme->colors());
    }

private:
    Mark m_mark;
    const Theme *m_theme;
};

} // namespace

RivalKey::RivalKey(RunSession *session, const Theme *theme, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shown(new ElidedLabel(this, Qt::ElideLeft)),
      m_rival(new ElidedLabel(this, Qt::ElideLeft))
{
    m_shown->setObjectName(u"rivalKeyShown"_s);
    m_rival->setObjectName(u"rivalKeyOther"_s);
    QToolButton *const stop = makeIconButton(this, u"close"_s, tr("Stop comparing"));
    stop->setObjectName(u"rivalStop"_s);
    connect(stop, &QToolButton::clicked, session, [session] { session->setRival({}); });
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::inside);
    grid->setVerticalSpacing(space::tight);
    grid->addWidget(new Swatch(Mark::ShownAhead, theme, this), 0, 0);
    grid->addWidget(m_shown, 0, 1, 1, 2);
    grid->addWidget(new Swatch(Mark::RivalAhead, theme, this), 1, 0);
    grid->addWidget(m_rival, 1, 1);
    grid->addWidget(stop, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(session, &RunSession::runChanged, this, &RivalKey::follow);
    connect(session, &RunSession::rivalChanged, this, &RivalKey::follow);
    follow();
}

RivalKey::~RivalKey() = default;

void RivalKey::follow()
{
    const Rival &rival = m_session->view().rival;
    if (!rival)
        return;
    const auto [shown, other] = distinctNames(m_session->shown().source, rival.source);
    m_shown->setText(shown);
    m_rival->setText(other);
    const QString readAt = rival.readAt.toLocalTime().toString(u"d MMM yyyy HH:mm"_s);
    m_rival->setNote(rival.isKept ? tr("As fetched on %1; its server did not answer.").arg(readAt)
                                  : tr("Read on %1.").arg(readAt));
}

} // namespace paretoscope
