# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(models
    SOURCES modelroles.h
    LINKS paretoscope_core paretoscope_analysis)
set_target_properties(paretoscope_models PROPERTIES LINKER_LANGUAGE CXX)
