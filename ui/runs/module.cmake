# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(runs
    SOURCES
        recentrunslist.cpp
        recentrunslist.h
        runsdelegate.cpp
        runsdelegate.h
        runspanel.cpp
        runspanel.h
    LINKS
        paretoscope_store
        paretoscope_session
        paretoscope_models
    PRIVATE_LINKS
        paretoscope_theme
        paretoscope_widgets)
