# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(start
    SOURCES
        startpage.cpp
        startpage.h
    PRIVATE_LINKS
        paretoscope_widgets)
