# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_recordedresults SOURCES app/decode/tst_recordedresults.cpp LINKS paretoscope_decode)
