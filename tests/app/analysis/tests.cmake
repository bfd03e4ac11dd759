# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_paretofront SOURCES app/analysis/tst_paretofront.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_picks SOURCES app/analysis/tst_picks.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_targetanalysis SOURCES app/analysis/tst_targetanalysis.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_baselinegain SOURCES app/analysis/tst_baselinegain.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_recommendationcheck SOURCES app/analysis/tst_recommendationcheck.cpp
                 LINKS paretoscope_analysis)
paretoscope_test(tst_miningforecast SOURCES app/analysis/tst_miningforecast.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_publishedfigures SOURCES app/analysis/tst_publishedfigures.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_analysisproperties SOURCES app/analysis/tst_analysisproperties.cpp app/analysis/drawnruns.h
                 LINKS paretoscope_analysis rapidcheck TIMEOUT 300)
paretoscope_test(tst_choosing SOURCES app/analysis/tst_choosing.cpp app/analysis/drawnruns.h
                 LINKS paretoscope_analysis rapidcheck TIMEOUT 120)
paretoscope_test(tst_noise SOURCES app/analysis/tst_noise.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_ordershift SOURCES app/analysis/tst_ordershift.cpp app/analysis/drawnruns.h
                 LINKS paretoscope_analysis rapidcheck TIMEOUT 120)
paretoscope_test(tst_ownmeasurements SOURCES app/analysis/tst_ownmeasurements.cpp app/analysis/drawnruns.h
                 LINKS paretoscope_analysis rapidcheck TIMEOUT 120)
paretoscope_test(tst_runcomparison SOURCES app/analysis/tst_runcomparison.cpp app/analysis/drawnruns.h
                 LINKS paretoscope_analysis rapidcheck TIMEOUT 120)
paretoscope_test(tst_fleet SOURCES app/analysis/tst_fleet.cpp LINKS paretoscope_analysis rapidcheck TIMEOUT 120)
# Ten times fewer sets under a sanitizer, which makes each set ten times slower: it looks for bad memory and
# undefined behaviour, and leaves the definitions to the plain build.
if(PARETOSCOPE_SANITIZE)
    set_property(TEST tst_analysisproperties APPEND PROPERTY
                 ENVIRONMENT "RC_PARAMS=seed=20261123 max_success=10000 max_size=20")
endif()
