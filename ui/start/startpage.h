// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace paretoscope {

/// What a first start shows: three ways to a run, in the order in which people need them.
class StartPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)
public:
    explicit StartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void connectRequested();
    void sampleRequested();
    void openFileRequested();
};

} // namespace paretoscope
