// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace paretoscope {

/// Shows every tooltip of the program as plain text. Qt takes a tooltip for markup when it looks like it, and model
/// ids, hardware names and what a server says come from outside: one filter on the application is a rule where an
/// escape at each place would be a list with holes.
class PlainToolTips final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace paretoscope
