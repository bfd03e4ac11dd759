# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(net
    SOURCES apikey.cpp apikey.h apireply.cpp apireply.h resultsclient.cpp resultsclient.h
    LINKS paretoscope_core Qt6::Network
    PRIVATE_LINKS paretoscope_decode Qt6Keychain::Qt6Keychain)
