# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_paretofront SOURCES app/analysis/tst_paretofront.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_picks SOURCES app/analysis/tst_picks.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_targetanalysis SOURCES app/analysis/tst_targetanalysis.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_baselinegain SOURCES app/analysis/tst_baselinegain.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_recommendationcheck SOURCES app/analysis/tst_recommendationcheck.cpp
                 LINKS paretoscope_analysis)
paretoscope_test(tst_miningforecast SOURCES app/analysis/tst_miningforecast.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_publishedfigures SOURCES app/analysis/tst_publishedfigures.cpp LINKS paretoscope_analysis)
paretoscope_test(tst_analysisproperties SOURCES app/analysis/tst_analysisproperties.cpp
                 LINKS paretoscope_analysis rapidcheck TIMEOUT 300)
