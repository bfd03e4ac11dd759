# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_trainingrun SOURCES app/core/tst_trainingrun.cpp LINKS paretoscope_core)
paretoscope_test(tst_runaddress SOURCES app/core/tst_runaddress.cpp LINKS paretoscope_core)
paretoscope_test(tst_fields SOURCES app/core/tst_fields.cpp LINKS paretoscope_core)
paretoscope_test(tst_finding SOURCES app/core/tst_finding.cpp LINKS paretoscope_core)
paretoscope_test(tst_wholetext SOURCES app/core/tst_wholetext.cpp LINKS paretoscope_core)
paretoscope_test(tst_metric SOURCES app/core/tst_metric.cpp LINKS paretoscope_core)
paretoscope_test(tst_radixsort SOURCES app/core/tst_radixsort.cpp LINKS paretoscope_core)
paretoscope_test(tst_numbercolumn SOURCES app/core/tst_numbercolumn.cpp LINKS paretoscope_core)
paretoscope_test(tst_cause SOURCES app/core/tst_cause.cpp LINKS paretoscope_core)
paretoscope_test(tst_filewriter SOURCES app/core/tst_filewriter.cpp support/fulldisk.h LINKS paretoscope_core)
# Its rename() and fsync() stand in for those that Qt calls.
set_target_properties(tst_filewriter PROPERTIES ENABLE_EXPORTS ON)
paretoscope_test(tst_inputfile SOURCES app/core/tst_inputfile.cpp LINKS paretoscope_core)
