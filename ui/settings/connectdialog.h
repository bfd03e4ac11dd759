// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/accountconnector.h"

#include <QDialog>
#include <QUrl>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace paretoscope {

/// Asks for address and key, tries them, and stays open with the reason when they do not work. The key is
/// masked while typed and leaves the dialog only towards the server and, when asked for, the keyring.
class ConnectDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectDialog)
public:
    /// `connector` must outlive the dialog.
    ConnectDialog(AccountConnector *connector, const QUrl &baseUrl, QWidget *parent = nullptr);
    ~ConnectDialog() override;

private:
    void layOut();
    void tryIt();
    void setTrying(bool trying);

    AccountConnector *m_connector;
    QLineEdit *m_address;
    QLineEdit *m_key;
    QCheckBox *m_remember;
    QLabel *m_message;
    QPushButton *m_connect;
};

} // namespace paretoscope
