# SPDX-License-Identifier: GPL-3.0-or-later
# Answers of the analysis in words, the same in the window and on the command line.
paretoscope_module(reasons
    SOURCES
        amounts.cpp
        amounts.h
        comparereason.cpp
        comparereason.h
        fleetreason.cpp
        fleetreason.h
        measuredreason.cpp
        measuredreason.h
        needreason.cpp
        needreason.h
        noisereason.cpp
        noisereason.h
        orderreason.cpp
        orderreason.h
        tworunsreason.cpp
        tworunsreason.h
    LINKS
        paretoscope_core
        paretoscope_analysis)
