# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_readpublishedfigures SOURCES app/server/tst_readpublishedfigures.cpp LINKS paretoscope_server)
paretoscope_test(tst_samplepick SOURCES app/server/tst_samplepick.cpp LINKS paretoscope_server)
paretoscope_test(tst_samplecatalogue SOURCES app/server/tst_samplecatalogue.cpp LINKS paretoscope_server)
paretoscope_test(tst_searchreplay SOURCES app/server/tst_searchreplay.cpp LINKS paretoscope_server)
paretoscope_test(tst_sampleworkspace SOURCES app/server/tst_sampleworkspace.cpp
                 LINKS paretoscope_server paretoscope_decode)
paretoscope_test(tst_apirequest SOURCES app/server/tst_apirequest.cpp LINKS paretoscope_server)
paretoscope_test(tst_resultsserver SOURCES app/server/tst_resultsserver.cpp app/server/httpasker.h
                 app/server/oddarchive.h LINKS paretoscope_server)
paretoscope_test(tst_resultsserveraccess SOURCES app/server/tst_resultsserveraccess.cpp app/server/httpasker.h
                 app/server/oddarchive.h LINKS paretoscope_server)
paretoscope_test(tst_servedbytes SOURCES app/server/tst_servedbytes.cpp app/server/oddarchive.h LINKS paretoscope_server)
paretoscope_test(tst_folderworkspace SOURCES app/server/tst_folderworkspace.cpp support/ordinaryuser.h
                 LINKS paretoscope_server)
paretoscope_test(tst_sampleserver SOURCES app/server/tst_sampleserver.cpp app/server/httpasker.h
                 LINKS paretoscope_server)
