# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_reasons SOURCES app/reasons/tst_reasons.cpp app/analysis/testrun.h support/pseudotranslator.cpp support/pseudotranslator.h LINKS paretoscope_reasons)
paretoscope_test(tst_comparisonreason SOURCES app/reasons/tst_comparisonreason.cpp app/analysis/testrun.h support/pseudotranslator.cpp support/pseudotranslator.h LINKS paretoscope_reasons)
