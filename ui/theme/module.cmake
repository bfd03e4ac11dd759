# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(theme
    SOURCES
        icons.cpp
        icons.h
        quietstyle.cpp
        quietstyle.h
        systemappearance.cpp
        systemappearance.h
        theme.cpp
        theme.h
        ${PROJECT_SOURCE_DIR}/resources/icons.qrc
    LINKS
        Qt6::Charts
        Qt6::DBus
        Qt6::Svg
        Qt6::Widgets)
target_precompile_headers(paretoscope_theme PRIVATE
    <QAbstractTableModel> <QApplication> <QBoxLayout> <QChart> <QGraphicsItem> <QLabel> <QMainWindow> <QPainter>
    <QToolButton> <QWidget> <algorithm> <functional> <memory> <optional> <vector> <tl/expected.hpp>)
