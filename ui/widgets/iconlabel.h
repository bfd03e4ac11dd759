// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace paretoscope {

/// A line icon that stands for itself: drawn at each paint, so in the colours and for the screen of that moment.
class IconLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)
public:
    /// `name`: of a file in resources/icons.
    IconLabel(const QString &name, int size, QWidget *parent = nullptr);
    ~IconLabel() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace paretoscope
