# SPDX-License-Identifier: GPL-3.0-or-later
# ${fault_server} comes from app/net/tests.cmake, which is read before this list.
paretoscope_test(tst_runsource SOURCES app/session/tst_runsource.cpp LINKS paretoscope_session)
paretoscope_test(tst_runloader SOURCES app/session/tst_runloader.cpp ${fault_server} LINKS paretoscope_session ZLIB::ZLIB)
paretoscope_test(tst_runsession SOURCES app/session/tst_runsession.cpp support/resultsbody.h ${fault_server}
                 LINKS paretoscope_session ZLIB::ZLIB)
paretoscope_test(tst_targetadvice SOURCES app/session/tst_targetadvice.cpp LINKS paretoscope_session)
paretoscope_test(tst_settings SOURCES app/session/tst_settings.cpp LINKS paretoscope_session)
paretoscope_test(tst_runview SOURCES app/session/tst_runview.cpp LINKS paretoscope_session)
paretoscope_test(tst_runsummary SOURCES app/session/tst_runsummary.cpp LINKS paretoscope_session)
paretoscope_test(tst_runpoller SOURCES app/session/tst_runpoller.cpp ${fault_server} LINKS paretoscope_session ZLIB::ZLIB)
paretoscope_test(tst_runcatalog SOURCES app/session/tst_runcatalog.cpp ${fault_server}
                 LINKS paretoscope_session paretoscope_server ZLIB::ZLIB)
paretoscope_test(tst_accountconnector SOURCES app/session/tst_accountconnector.cpp
                 LINKS paretoscope_session paretoscope_server)
paretoscope_test(tst_placedmodels SOURCES app/session/tst_placedmodels.cpp support/manymodels.h LINKS paretoscope_session)
paretoscope_test(tst_viewanalyst SOURCES app/session/tst_viewanalyst.cpp support/manymodels.h LINKS paretoscope_session)
paretoscope_test(tst_largerun SOURCES app/session/tst_largerun.cpp support/resultsbody.h bench/syntheticrun.cpp
                 bench/syntheticrun.h LINKS paretoscope_session)
paretoscope_test(tst_keptruns SOURCES app/session/tst_keptruns.cpp support/resultsbody.h support/keysearch.h ${fault_server}
                 LINKS paretoscope_session ZLIB::ZLIB)
