// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/targetadvice.h"

#include <QAbstractButton>

namespace paretoscope {

/// One pick in two lines: title and numbers, then the model. A button: click or Space selects the model.
class AdviceRow final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdviceRow)
public:
    explicit AdviceRow(QWidget *parent = nullptr);

    /// `advice` has a row and a point.
    void show(const Advice &advice, const QString &model);
    using QAbstractButton::show;
    [[nodiscard]] const QString &model() const { return m_model; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(paretoscope::Row row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_title;
    QString m_model;
    QString m_numbers;
    Row m_row = 0;
};

} // namespace paretoscope
