// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartpicture.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace paretoscope {

/// Size, scale and theme of a picture, with a look at what it will be, before a place is chosen for it.
class ExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)
public:
    ExportDialog(ChartContent content, const PictureOptions &options, QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] PictureOptions options() const;

private:
    void layOut();
    void showPreview();

    ChartContent m_content;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QDoubleSpinBox *m_scale;
    QComboBox *m_theme;
    QLabel *m_preview;
    QLabel *m_pixels;
    QPushButton *m_save = nullptr;
};

/// A file name for a run's picture: safe on every file system, at most 80 characters.
[[nodiscard]] QString pictureName(const QString &run, const QString &target);

} // namespace paretoscope
