// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/texts.h"

#include "core/words.h"
#include "theme/icons.h"
#include "widgets/textlabel.h"

#include <QDateTime>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

TextLabel *makeTextLabel(QWidget *parent, TextSize size)
{
    auto *const label = new TextLabel(parent);
    label->setFont(themeFont(label->font(), size));
    return label;
}

TextLabel *makeWrapped(QWidget *parent)
{
    TextLabel *const label = makeTextLabel(parent, TextSize::Caption);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

QLabel *makeLabel(QWidget *parent, TextSize size) { return makeTextLabel(parent, size); }

QLabel *makeHint(QWidget *parent) { return makeWrapped(parent); }

QLabel *makeCaption(QWidget *parent)
{
    TextLabel *const label = makeWrapped(parent);
    label->selectWhenShown();
    return label;
}

QToolButton *makeIconButton(QWidget *parent, const QString &icon, const QString &name)
{
    auto *const button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(themedIcon(icon));
    button->setIconSize({space::iconSize, space::iconSize});
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void callWhileAgeing(QObject *context, const std::function<void()> &action)
{
    constexpr int stepMs = 20'000; // the smallest unit is a minute
    auto *const timer = new QTimer(context);
    timer->setObjectName(u"ageTimer"_s);
    QObject::connect(timer, &QTimer::timeout, context, action);
    timer->start(stepMs);
}

QString factsText(const QStringList &facts) { return facts.join(Words::tr(" · ", "between two facts on one line")); }

QString commaList(const QStringList &words) { return words.join(Words::tr(", ", "between the words of a list")); }

QString ageText(const QDateTime &then, const QDateTime &now)
{
    constexpr qint64 hour = 3600;
    const qint64 seconds = then.secsTo(now);
    if (seconds < 60)
        return Words::tr("just now");
    if (seconds < hour)
        return Words::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 24 * hour)
        return Words::tr("%1 h ago").arg(seconds / hour);
    return QLocale().toString(then.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace paretoscope
