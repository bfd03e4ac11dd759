# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(measurements
    SOURCES
        measurementsdialog.cpp
        measurementsdialog.h
    LINKS
        paretoscope_analysis
        paretoscope_session
    PRIVATE_LINKS
        paretoscope_core
        paretoscope_decode
        paretoscope_reasons
        paretoscope_models
        paretoscope_theme
        paretoscope_widgets)
