# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(compare
    SOURCES
        comparedialog.cpp
        comparedialog.h
        comparisonkey.cpp
        comparisonkey.h
        runchoices.cpp
        runchoices.h
    LINKS
        paretoscope_session
    PRIVATE_LINKS
        paretoscope_core
        paretoscope_theme
        paretoscope_widgets
        paretoscope_chart)
