# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_reasons SOURCES app/reasons/tst_reasons.cpp app/analysis/testrun.h support/pseudotranslator.cpp support/pseudotranslator.h LINKS paretoscope_reasons)
paretoscope_test(tst_tworunsreason SOURCES app/reasons/tst_tworunsreason.cpp app/analysis/testrun.h support/pseudotranslator.cpp support/pseudotranslator.h LINKS paretoscope_reasons)
