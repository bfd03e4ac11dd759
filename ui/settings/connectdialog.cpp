// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/connectdialog.h"

#include "theme/theme.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

ConnectDialog::ConnectDialog(AccountConnector *connector, const QUrl &baseUrl, QWidget *parent)
    : QDialog(parent),
      m_connector(connector),
      m_address(new QLineEdit(baseUrl.toString(), this)),
      m_key(new QLineEdit(this)),
      m_remember(new QCheckBox(tr("Keep the key in the system keyring"), this)),
      m_message(makeLabel(this)),
      m_connect(new QPushButton(tr("Connect"), this))
{
    setObjectName(u"connectDialog"_s);
    setWindowTitle(tr("Connect to Roboflow"));
    layOut();
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::tryIt);
    connect(m_key, &QLineEdit::textChanged, this, [this] { setTrying(false); });
    connect(connector, &AccountConnector::connected, this, &QDialog::accept);
    connect(connector, &AccountConnector::failed, this, [this](const Error &error) {
        setTrying(false);
        m_message->setText(error.message());
        m_message->show();
    });
    setTrying(false);
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::layOut()
{
    m_address->setObjectName(u"connectAddress"_s);
    m_key->setObjectName(u"connectKey"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("API key of your workspace"));
    m_remember->setObjectName(u"connectRemember"_s);
    m_message->setObjectName(u"connectMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_connect->setObjectName(u"connectButton"_s);
    m_connect->setDefault(true);
    QLabel *const hint = makeCaption(this);
    hint->setText(tr("You find the key in Roboflow under Settings, API Keys. It is sent to this address alone, never "
                     "written to a file, and forgotten when the program ends unless you keep it in the keyring."));
    auto *const form = new QFormLayout;
    form->setSpacing(space::inside);
    form->addRow(tr("Address"), m_address);
    form->addRow(tr("API key"), m_key);
    form->addRow(QString(), m_remember);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_connect, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, m_connector, &AccountConnector::stopTrying);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::card);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(m_message);
    column->addWidget(buttons);
    setMinimumWidth(460);
    m_key->setFocus();
}

void ConnectDialog::tryIt()
{
    setTrying(true);
    m_message->hide();
    m_connector->connectWith(QUrl(m_address->text().trimmed()), ApiKey(m_key->text().toUtf8()),
                             m_remember->isChecked());
}

void ConnectDialog::setTrying(bool trying)
{
    m_connect->setText(trying ? tr("Connecting…") : tr("Connect"));
    m_connect->setEnabled(!trying && !m_key->text().trimmed().isEmpty());
}

} // namespace paretoscope
