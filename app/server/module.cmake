# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(server
    SOURCES resultsserver.cpp resultsserver.h resultsapi.cpp resultsapi.h apirequest.cpp apirequest.h
            listingbody.cpp listingbody.h servedkey.h archive.h
            sampleworkspace.cpp sampleworkspace.h samplecatalogue.cpp samplecatalogue.h samplerun.h
            publishedfigures.cpp publishedfigures.h samplemodel.cpp samplemodel.h samplepick.cpp samplepick.h
            figuresbody.cpp figuresbody.h searchreplay.cpp searchreplay.h sampleserver.cpp sampleserver.h
            folderworkspace.cpp folderworkspace.h serverlog.cpp serverlog.h ../../resources/sample/sample.qrc
    LINKS paretoscope_core paretoscope_net Qt6::Network
    PRIVATE_LINKS paretoscope_decode Qt6::HttpServer)
