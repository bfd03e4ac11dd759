# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(export
    SOURCES
        exportdialog.cpp
        exportdialog.h
        pictureexport.cpp
        pictureexport.h
    LINKS
        paretoscope_session
        paretoscope_theme
        paretoscope_chart
    PRIVATE_LINKS
        paretoscope_core
        paretoscope_widgets
        paretoscope_head)
