# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_decisionrecord SOURCES app/record/tst_decisionrecord.cpp LINKS paretoscope_record)
