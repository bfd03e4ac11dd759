// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/startpage.h"

#include "widgets/card.h"
#include "widgets/iconlabel.h"
#include "widgets/texts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

struct Way {
    QString objectName;
    QString icon;
    QString title;
    QString explanation;
    void (StartPage::*request)();
};

QWidget *makeWay(StartPage *page, const Way &way)
{
    auto *const card = new Card(page);
    auto *const button = new QPushButton(way.title, card);
    button->setObjectName(way.objectName);
    button->setAutoDefault(true);
    button->setMinimumWidth(button->fontMetrics().averageCharWidth() * 24);
    QLabel *const text = makeHint(card);
    text->setText(way.explanation);
    QObject::connect(button, &QPushButton::clicked, page, way.request);
    auto *const row = new QHBoxLayout;
    row->setSpacing(space::card);
    row->addWidget(new IconLabel(way.icon, 24, card));
    row->addWidget(text, 1);
    row->addWidget(button);
    card->column()->addLayout(row);
    return card;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"startPage"_s);
    QLabel *const title = makeLabel(this, TextSize::Number);
    title->setText(tr("Which model should you ship?"));
    QLabel *const subtitle = makeHint(this);
    subtitle->setText(
        tr("Open the results of an architecture search: every model it trained, the front for your hardware, "
           "who recommends what, and what the numbers say."));
    auto *const column = new QVBoxLayout;
    column->setSpacing(space::card);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addSpacing(space::inside);
    const QList<Way> ways{
        {u"startSample"_s, u"play"_s, tr("Sample workspace"),
         tr("Published figures on real hardware, each with its source. Needs no account and no network."),
         &StartPage::sampleRequested},
        {u"startConnect"_s, u"connect"_s, tr("Connect…"),
         tr("Browse the runs of your Roboflow workspace with an API key. The key goes into your keyring or nowhere."),
         &StartPage::connectRequested},
        {u"startOpenFile"_s, u"folder-open"_s, tr("Open a file…"),
         tr("A training/results body saved as JSON. Or drop one on this window."), &StartPage::openFileRequested},
    };
    for (const Way &way : ways)
        column->addWidget(makeWay(this, way));
    auto *const middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(620);
    auto *const centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(middle, 100); // as wide as it may be: wrapped texts would ask for less
    centred->addStretch(1);
    auto *const all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addLayout(centred);
    all->addStretch(3);
}

} // namespace paretoscope
