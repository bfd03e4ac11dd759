# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(fleet
    SOURCES
        fleetdialog.cpp
        fleetdialog.h
        fleetrow.cpp
        fleetrow.h
        slopechart.cpp
        slopechart.h
    LINKS
        paretoscope_analysis
        paretoscope_record
        paretoscope_session
        paretoscope_theme
    PRIVATE_LINKS
        paretoscope_core
        paretoscope_reasons
        paretoscope_widgets)
