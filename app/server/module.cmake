# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(server
    SOURCES resultsserver.cpp resultsserver.h archive.h sampleworkspace.cpp sampleworkspace.h
            folderworkspace.cpp folderworkspace.h
    LINKS paretoscope_core paretoscope_net Qt6::Network
    PRIVATE_LINKS paretoscope_decode Qt6::HttpServer)
