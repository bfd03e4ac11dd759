# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(decode
    SOURCES resultsdecoder.cpp resultsdecoder.h
    LINKS paretoscope_core
    PRIVATE_LINKS simdjson::simdjson)
