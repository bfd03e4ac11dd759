# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(session
    SOURCES runsource.cpp runsource.h runloader.cpp runloader.h
    LINKS paretoscope_core paretoscope_decode paretoscope_net paretoscope_analysis Qt6::Concurrent)
