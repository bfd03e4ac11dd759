# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(settings
    SOURCES
        connectdialog.cpp
        connectdialog.h
        noisedialog.cpp
        noisedialog.h
    LINKS
        paretoscope_session
    PRIVATE_LINKS
        paretoscope_theme
        paretoscope_widgets)
