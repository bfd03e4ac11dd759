# SPDX-License-Identifier: GPL-3.0-or-later
# What was decided, why, and on which data: written down, read back, checked again.
paretoscope_module(record
    SOURCES decisionrecord.cpp decisionrecord.h recordtext.cpp recordtext.h markdowntext.cpp markdowntext.h comparedfigures.cpp comparedfigures.h
            recheck.cpp recheck.h
    LINKS paretoscope_core paretoscope_decode paretoscope_analysis paretoscope_reasons)
