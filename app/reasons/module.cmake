# SPDX-License-Identifier: GPL-3.0-or-later
# Answers of the analysis in words, the same in the window and on the command line.
paretoscope_module(reasons
    SOURCES
        amounts.cpp
        amounts.h
        comparisonreason.cpp
        comparisonreason.h
        fleetreason.cpp
        fleetreason.h
        needreason.cpp
        needreason.h
        noisereason.cpp
        noisereason.h
        orderreason.cpp
        orderreason.h
        owntargetreason.cpp
        owntargetreason.h
        targetreason.cpp
        targetreason.h
    LINKS
        paretoscope_core
        paretoscope_analysis)
