# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_runsource SOURCES app/session/tst_runsource.cpp LINKS paretoscope_session)
paretoscope_test(tst_runloader SOURCES app/session/tst_runloader.cpp LINKS paretoscope_session paretoscope_faults)
paretoscope_test(tst_runsession SOURCES app/session/tst_runsession.cpp support/resultsbody.h
                 LINKS paretoscope_session paretoscope_faults)
paretoscope_test(tst_targetadvice SOURCES app/session/tst_targetadvice.cpp LINKS paretoscope_session paretoscope_reasons)
paretoscope_test(tst_runmemory SOURCES app/session/tst_runmemory.cpp LINKS paretoscope_session)
paretoscope_test(tst_settings SOURCES app/session/tst_settings.cpp support/fulldisk.h support/ordinaryuser.h
                 LINKS paretoscope_session)
paretoscope_test(tst_runview SOURCES app/session/tst_runview.cpp LINKS paretoscope_session)
paretoscope_test(tst_runsummary SOURCES app/session/tst_runsummary.cpp LINKS paretoscope_session)
paretoscope_test(tst_runpoller SOURCES app/session/tst_runpoller.cpp LINKS paretoscope_session paretoscope_faults)
paretoscope_test(tst_runcatalog SOURCES app/session/tst_runcatalog.cpp
                 LINKS paretoscope_session paretoscope_server paretoscope_faults)
paretoscope_test(tst_accountconnector SOURCES app/session/tst_accountconnector.cpp
                 LINKS paretoscope_session paretoscope_server)
paretoscope_test(tst_placedmodels SOURCES app/session/tst_placedmodels.cpp support/manymodels.h LINKS paretoscope_session)
paretoscope_test(tst_analysedview SOURCES app/session/tst_analysedview.cpp support/manymodels.h LINKS paretoscope_session)
paretoscope_test(tst_viewanalyst SOURCES app/session/tst_viewanalyst.cpp support/manymodels.h LINKS paretoscope_session)
paretoscope_test(tst_largerun SOURCES app/session/tst_largerun.cpp support/resultsbody.h bench/syntheticrun.cpp
                 bench/syntheticrun.h LINKS paretoscope_session)
paretoscope_test(tst_cancel SOURCES app/session/tst_cancel.cpp support/resultsbody.h bench/syntheticrun.cpp
                            bench/syntheticrun.h
                 LINKS paretoscope_session paretoscope_faults)
paretoscope_test(tst_keptruns SOURCES app/session/tst_keptruns.cpp support/resultsbody.h support/keysearch.h
                 LINKS paretoscope_session paretoscope_faults TIMEOUT 120)
paretoscope_test(tst_comparedrunloader SOURCES app/session/tst_comparedrunloader.cpp support/resultsbody.h
                 LINKS paretoscope_session paretoscope_faults)
paretoscope_test(tst_runarrival SOURCES app/session/tst_runarrival.cpp support/resultsbody.h
                 LINKS paretoscope_session paretoscope_faults)
paretoscope_test(tst_measurementskeeper SOURCES app/session/tst_measurementskeeper.cpp support/resultsbody.h
                 LINKS paretoscope_session paretoscope_faults)
paretoscope_test(tst_fleetanalyst SOURCES app/session/tst_fleetanalyst.cpp support/resultsbody.h LINKS paretoscope_session)
paretoscope_test(tst_owntargetanalyst SOURCES app/session/tst_owntargetanalyst.cpp support/resultsbody.h
                 LINKS paretoscope_session)
