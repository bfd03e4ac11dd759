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

ComparisonKey::ComparisonKey(RunSession *session, const Theme *theme, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shown(new ElidedLabel(this, Qt::ElideLeft)),
      m_compared(new ElidedLabel(this, Qt::ElideLeft))
{
    m_shown->setObjectName(u"comparisonKeyShown"_s);
    m_compared->setObjectName(u"comparisonKeyCompared"_s);
    QToolButton *const stop = makeIconButton(this, u"close"_s, tr("Stop comparing"));
    stop->setObjectName(u"comparisonStop"_s);
    connect(stop, &QToolButton::clicked, session,
            [session] { session->change([](RunView &view) { view.comparedRun = {}; }); });
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::inside);
    grid->setVerticalSpacing(space::tight);
    grid->addWidget(new Swatch(Mark::ShownAhead, theme, this), 0, 0);
    grid->addWidget(m_shown, 0, 1, 1, 2);
    grid->addWidget(new Swatch(Mark::ComparedAhead, theme, this), 1, 0);
    grid->addWidget(m_compared, 1, 1);
    grid->addWidget(stop, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(session, &RunSession::changed, this, &ComparisonKey::follow);
    follow();
}

ComparisonKey::~ComparisonKey() = default;

void ComparisonKey::follow()
{
    const ComparedRun &comparedRun = m_session->view().comparedRun;
    if (!comparedRun)
        return;
    const auto [shown, other] = distinctNames(m_session->shown().source, comparedRun.source);
    m_shown->setText(shown);
    m_compared->setText(other);
    const QString readAt = comparedRun.readAt.toLocalTime().toString(u"d MMM yyyy HH:mm"_s);
    m_compared->setNote(comparedRun.isKept ? tr("As fetched on %1; its server did not answer.").arg(readAt)
                                           : tr("Read on %1.").arg(readAt));
}

} // namespace paretoscope
