# SPDX-License-Identifier: GPL-3.0-or-later
# What was decided, why, and on which data: written down, read back, checked again.
paretoscope_module(record
    SOURCES
        decisionrecord.cpp
        decisionrecord.h
        figureshash.cpp
        figureshash.h
        markdowntext.cpp
        markdowntext.h
        recheck.cpp
        recheck.h
        recordtext.cpp
        recordtext.h
    LINKS
        paretoscope_core
        paretoscope_analysis
    PRIVATE_LINKS
        paretoscope_reasons)
