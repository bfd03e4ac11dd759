# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(compare
    SOURCES
        comparedialog.cpp
        comparedialog.h
        rivalchoices.cpp
        rivalchoices.h
        rivalkey.cpp
        rivalkey.h
    LINKS
        paretoscope_session
    PRIVATE_LINKS
        paretoscope_core
        paretoscope_theme
        paretoscope_widgets
        paretoscope_chart)
