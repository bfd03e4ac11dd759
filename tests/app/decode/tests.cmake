# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_recordedresults SOURCES app/decode/tst_recordedresults.cpp LINKS paretoscope_decode)
paretoscope_test(tst_resultsdecoder SOURCES app/decode/tst_resultsdecoder.cpp LINKS paretoscope_decode)
paretoscope_test(tst_wrongtypes SOURCES app/decode/tst_wrongtypes.cpp LINKS paretoscope_decode TIMEOUT 300)
paretoscope_test(tst_errorbody SOURCES app/decode/tst_errorbody.cpp LINKS paretoscope_decode)
paretoscope_test(tst_listingdecoder SOURCES app/decode/tst_listingdecoder.cpp LINKS paretoscope_decode)
paretoscope_test(tst_jsonfault SOURCES app/decode/tst_jsonfault.cpp LINKS paretoscope_decode)
paretoscope_test(tst_harmlesstext SOURCES app/decode/tst_harmlesstext.cpp LINKS paretoscope_decode)
