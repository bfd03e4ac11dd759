# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(cli
    SOURCES exitcode.cpp exitcode.h
    LINKS paretoscope_core paretoscope_session paretoscope_server paretoscope_analysis)
