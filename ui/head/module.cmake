# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(head
    SOURCES
        headbar.cpp
        headbar.h
        runbanner.cpp
        runbanner.h
    LINKS
        paretoscope_session
        paretoscope_theme
        paretoscope_widgets
    PRIVATE_LINKS
        paretoscope_core)
